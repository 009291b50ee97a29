import {
  type CaseState,
  currentReferral,
  type Day,
  londonDay,
  type PackFacts,
  type PackSection,
  packEntries,
  type ReferralState,
  spokenDay,
} from '../../nrm/index.ts';
import type { PackSettings } from '../settings.ts';

/** All that an answer may be made of. */
export type Source = {
  readonly state: CaseState;
  readonly settings: PackSettings;
  readonly today: Day;
  readonly referral: ReferralState | null;
};

/** What the case already says for one box. All empty but `note` = nothing, and what to mind. */
export type Given = {
  readonly text?: string;
  readonly choices?: readonly string[];
  /** Words to look for in a list of the form. */
  readonly lookFor?: string;
  readonly notKnown?: string;
  /** The records it comes from, for the worker to check. */
  readonly from: readonly string[];
  readonly note?: string;
};

export type Derive = (source: Source) => Given | null;

export const sourceOf = (state: CaseState, settings: PackSettings, today: Day): Source => ({
  state,
  settings,
  today,
  referral: currentReferral(state),
});

type Entry = PackFacts;

/** "12 October 2026: New phone (School)": an entry with its day and its source (R20, R35). */
export const entryLine = ({ words, on, source }: Pick<Entry, 'words' | 'on' | 'source'>): string =>
  `${on === null ? '' : `${spokenDay(on)}: `}${words.trim()} (${source.trim()})`;

export const lines = (all: readonly string[]): string => [...new Set(all)].join('\n');

export const entries = ({ state }: Source, section: PackSection): readonly Entry[] =>
  packEntries(state, section);

/** Somebody recorded that none is known, and no entry has come since. */
export const noneKnown = (source: Source, section: PackSection): Entry | null =>
  entries(source, section).length > 0
    ? null
    : (source.state.tracks.pack.findLast((one) => one.section === section && one.noneKnown) ?? null);

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const dayOf = (at: string): string => spokenDay(londonDay(at));
