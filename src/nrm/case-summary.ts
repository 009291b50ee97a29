import { explainedLines } from './explained-lines.ts';
import { dangerLine } from './help.ts';
import { londonDay, spokenDay } from './london.ts';
import { stageOf, standingDecision } from './stage.ts';
import type { CaseState } from './state.ts';
import type { PackSection } from './tracks/facts.ts';
import {
  everSent,
  hazardStatus,
  isProtected,
  mayMentionNrmToFamily,
  missingLine,
  notSafeBanner,
  packEntries,
  packMissing,
  reviewGaps,
  toolkitStatus,
  transitionStatus,
  viewsLine,
} from './tracks/read.ts';
import type { Day, Instant } from './vocabulary.ts';

/** How a body is reached. */
export type Contact = {
  readonly name: string;
  readonly address: string;
  readonly telephone: string | null;
};

/** A line that stands above everything else on a case, with its rule. */
export type Banner = { readonly rule: string; readonly words: string };

/** What is known on a case, in the words that a card or a page shows: for people on the case alone. */
export type CaseSummary = {
  /** First line of everything (R8). */
  readonly danger: string;
  readonly banners: readonly Banner[];
  /** What was done to keep the child safe, newest first (R9). */
  readonly safeguarding: readonly string[];
  readonly hazard: ReturnType<typeof hazardStatus>;
  readonly toolkit: ReturnType<typeof toolkitStatus>;
  readonly transition: ReturnType<typeof transitionStatus>;
  readonly viewsLine: string;
  readonly missingLine: string | null;
  /** "Explained to the child: yes, on 3 December 2026" (R25). */
  readonly explained: readonly string[];
  readonly mayMentionNrmToFamily: boolean;
  /** Every "not referred" with its reasons, newest first: the next meeting sees them (R7). */
  readonly notReferred: readonly { readonly on: Day; readonly reason: string }[];
  /** The Exploitation Team manager's view (R5); null = none is there. */
  readonly view: {
    readonly advice: 'refer' | 'do-not-refer' | 'more-needed';
    readonly words: string;
    readonly by: string;
    readonly on: Day;
  } | null;
  /** What the pack holds, section by section, the chronology in the order of its days (R33 to R37). */
  readonly pack: readonly {
    readonly section: PackSection;
    readonly entries: readonly { readonly words: string; readonly on: Day | null; readonly source: string }[];
  }[];
  /** Sections that hold neither an entry nor "none known" (R38). */
  readonly packMissing: readonly PackSection[];
  /** Once a referral was sent: whom to write to, and when somebody last did (R42). */
  readonly competentAuthority: {
    readonly contacts: readonly Contact[];
    readonly lastUpdate: Day | null;
  } | null;
  /** The test of the decision that is awaited: the guidance's words (R44, R48). */
  readonly test: string | null;
  /** Meetings at which the review was never recorded (R59). */
  readonly reviewGaps: readonly string[];
};

const banners = (state: CaseState): readonly Banner[] => {
  const notSafe = notSafeBanner(state);
  const hazard = hazardStatus(state);
  return [
    ...(notSafe === null ? [] : [{ rule: 'R26', words: notSafe }]),
    ...(hazard === 'set' || hazard === 'end-requested'
      ? [{ rule: 'R21', words: 'NRM hazard: a referral is or was under way for this child' }]
      : []),
    ...(isProtected(state)
      ? [{ rule: 'R53', words: 'No detention or removal action may be taken against the child' }]
      : []),
    ...(state.tracks.missing.some(({ to }) => to === null)
      ? [{ rule: 'R63', words: 'The child is missing now' }]
      : []),
  ];
};

const sections: readonly PackSection[] = [
  'addresses',
  'names',
  'chronology',
  'locations',
  'people-of-concern',
];

const pack = (state: CaseState): CaseSummary['pack'] =>
  sections.map((section) => ({
    section,
    entries: [
      ...packEntries(state, section).map(({ words, on, source }) => ({ words, on, source })),
      // A person of concern who was recorded for the police is one for the form too (R37, R66).
      ...(section === 'people-of-concern'
        ? state.tracks.exploiters.map(({ description, source }) => ({ words: description, on: null, source }))
        : []),
    ],
  }));

const awaitedTest = (state: CaseState): string | null => {
  const stage = stageOf(state);
  const standing = standingDecision(state);
  if (stage === 'submitted' || stage === 'with-ca') return state.settings.rgTestText;
  return stage === 'rg-positive' || (stage === 'suspended' && standing !== null)
    ? state.settings.cgTestText
    : null;
};

/** What is known on a case at a moment, for the people on it. `contacts` = the Competent Authority’s, as the council knows them (C18). Pure. */
export const caseSummary = (state: CaseState, now: Instant, contacts: readonly Contact[]): CaseSummary => {
  const today = londonDay(now);
  const { tracks, consultation } = state;
  const updates = tracks.updatesSent.map(({ sentOn }) => sentOn).sort();
  const { advice, words, by, answeredAt } = consultation;
  return {
    danger: dangerLine,
    banners: banners(state),
    safeguarding: tracks.safeguarding
      .map((one) => `${one.action}, by ${one.byWhom} on ${spokenDay(one.on)}`)
      .reverse(),
    hazard: hazardStatus(state),
    toolkit: toolkitStatus(state),
    transition: transitionStatus(state, today),
    viewsLine: viewsLine(state, today),
    missingLine: missingLine(state, today),
    explained: explainedLines(state),
    mayMentionNrmToFamily: mayMentionNrmToFamily(state),
    notReferred: state.referrals
      .flatMap(({ declined }) => declined)
      .map(({ reason, at }) => ({ on: londonDay(at), reason }))
      .reverse(),
    view:
      advice === null || by === null || answeredAt === null
        ? null
        : { advice, words: words ?? '', by: by.name, on: londonDay(answeredAt) },
    pack: pack(state),
    packMissing: packMissing(state),
    competentAuthority: everSent(state) ? { contacts, lastUpdate: updates.at(-1) ?? null } : null,
    test: awaitedTest(state),
    reviewGaps: reviewGaps(state),
  };
};
