import type { CaseId, FormChoice, FormField, Instant, PackSection } from '../nrm/index.ts';
import type { Change } from './clean.ts';
import type { BoxKind, FormBox, FormGroup } from './form/shape.ts';

/**
 * How a box stands. `answered`: there is a text to copy or an answer to tick. `not-known`: why nobody knows.
 * `choose`: the form has a list of its own, and these are the words to look for. `does-not-apply`: the way through the
 * form does not come here, or not as far as is known yet.
 */
export type BoxState = 'answered' | 'not-known' | 'missing' | 'choose' | 'does-not-apply';

export type PackBox = {
  readonly field: FormField;
  readonly label: string;
  readonly kind: BoxKind;
  readonly need: FormBox['need'];
  readonly state: BoxState;
  /** Ready to copy as it stands; empty where there is nothing to copy. */
  readonly text: string;
  /** As it is on record, before it was made ready for the form. */
  readonly raw: string;
  /** What to tick, or the words to look for in the form's list. */
  readonly choose: readonly string[];
  /** The values of what is ticked. */
  readonly chosen: readonly string[];
  /** What the form offers where it offers fixed answers. */
  readonly options: readonly FormChoice[];
  readonly because: string | null;
  /** The records that it comes from. */
  readonly from: readonly string[];
  readonly ask: string;
  readonly whom: string;
  /** What to mind before copying. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly changes: readonly Change[];
  /** As the form will count it, and the most that it takes. */
  readonly length: number;
  readonly limit: number | null;
  /** Does it count: must this box be filled on this child's way through the form? */
  readonly counts: boolean;
  readonly ready: boolean;
};

export type PackPage = {
  readonly number: number;
  readonly path: string;
  readonly title: string;
  readonly help: string | null;
  /** Why the way does not come here; null = it does. */
  readonly skipped: string | null;
  /** What the case holds on this page that is no answer to a box. */
  readonly notes: readonly string[];
  readonly boxes: readonly PackBox[];
};

export type PackGroup = { readonly title: FormGroup; readonly pages: readonly PackPage[] };

/** What to ask, of whom, for which page: the first thing that the worker sees (R38). */
export type PackGap = {
  readonly field: FormField;
  readonly page: number;
  readonly label: string;
  readonly ask: string;
  readonly whom: string;
};

/** One of the lists that feed the form (R33 to R37). */
export type PackList = {
  readonly section: Exclude<PackSection, 'form'>;
  readonly rule: string;
  readonly title: string;
  /** Null = neither an entry nor "none known" yet. */
  readonly state: 'entries' | 'none-known' | 'missing';
  readonly entries: readonly string[];
};

export type ReferralPack = {
  readonly caseId: CaseId;
  /** Where the Home Office form starts. */
  readonly startPage: string;
  /** When the current referral was sent; null = not yet (R39). */
  readonly sentAt: Instant | null;
  readonly progress: { readonly ready: number; readonly of: number };
  /** To be read before anything is copied. */
  readonly warnings: readonly string[];
  /** Rules of the form that hold for every report. */
  readonly tips: readonly string[];
  readonly gaps: readonly PackGap[];
  readonly lists: readonly PackList[];
  readonly groups: readonly PackGroup[];
};
