import type { CommandResult } from '../cases/ports.ts';
import type {
  CaseCommand,
  CaseId,
  Child,
  Day,
  FiledLetter,
  Instant,
  Obligation,
  Outcome,
  Person,
  Role,
  Stage,
  TriageEvent,
} from '../nrm/index.ts';

/**
 * What the pages and the service say to each other. Types only, shared by src/web and tab.
 * Every address needs `Authorization: Bearer`; without a good token the answer is 401 with an empty body,
 * and 403 carries a `Forbidden`.
 */

/** GET /api/me */
export type Me = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** GET /api/my-work */
export type MyWork = { readonly generatedAt: Instant; readonly children: readonly ChildRow[] };

export type ChildRow = {
  readonly caseId: CaseId;
  readonly childName: string;
  readonly aliases: readonly string[];
  readonly dateOfBirth: Day | null;
  readonly stage: Stage;
  /** The stage in plain words, as a card would say it. */
  readonly stageWords: string;
  readonly worker: Person;
  readonly manager: Person;
  readonly obligations: readonly Obligation[];
  readonly lettersCount: number;
  readonly standingDecision: StandingDecision | null;
};

/** The decision that stands now, as the Competent Authority stated it (R67). */
export type StandingDecision = {
  readonly stage: 'rg' | 'cg';
  readonly outcome: Outcome;
  readonly decidedOn: Day;
};

/** GET /api/cases/:caseId */
export type CaseView = {
  readonly caseId: CaseId;
  readonly child: Child;
  readonly stage: Stage;
  readonly stageWords: string;
  readonly worker: Person;
  readonly manager: Person;
  readonly leadProfessional: Person | null;
  readonly references: readonly string[];
  readonly decisions: readonly DecisionView[];
  readonly obligations: readonly Obligation[];
  readonly letters: readonly FiledLetter[];
  readonly chronology: readonly ChronologyEntry[];
  /** What the caller is on this case: a page offers only what they may do. */
  readonly yourRoles: readonly Role[];
  /** True while no question is open for this child and none is with the Home Office (R2). */
  readonly mayStartConsideration: boolean;
};

/** GET /api/cases/:caseId/people: who may be named on this case (R19). Staff alone. */
export type KnownPeople = {
  /** For Lead Professional: people of this case first, then others whom the caller works with. */
  readonly leads: readonly KnownPerson[];
  /** For supporter: the Exploitation Team of the council file. */
  readonly supporters: readonly KnownPerson[];
};

export type KnownPerson = Pick<Person, 'id' | 'name'>;

export type DecisionView = StandingDecision & {
  /** True when it was given on reconsideration. */
  readonly review: boolean;
  /** The letter that states it (GET /api/cases/:caseId/letters/:letterId); null when told by telephone. */
  readonly letterId: string | null;
};

export type ChronologyEntry = { readonly at: Instant; readonly words: string; readonly who: string };

/** GET /api/cases/:caseId/referral-pack: for those on the case; `.docx` after it gives the same as a Word file. */
export type { ReferralPack } from '../pack/types.ts';

/** POST /api/cases/:caseId/commands: the same key twice = one effect, the first answer again. */
export type CommandRequest = { readonly idempotencyKey: string; readonly command: CaseCommand };
export type CommandResponse = CommandResult;

/**
 * A letter has two more addresses under /api/triage/:triageId/letter and /api/cases/:caseId/letters/:letterId:
 * the address itself gives the message as it was received, `/text` what a person sees in it, as text/plain.
 */

/** GET /api/triage */
export type TriageList = { readonly entries: readonly TriageRow[] };

export type TriageRow = {
  readonly triageId: string;
  readonly letter: FiledLetter;
  readonly bestGuess: CaseId | null;
  /** Why a person must decide, in plain sentences. */
  readonly reasons: readonly string[];
  /** The letter's own words that the reading rests on. */
  readonly quotes: readonly string[];
  /** Headers of the message that it rests on. */
  readonly headers: readonly string[];
};

/** Body of a 403: a sentence for the person, never a child's details. */
export type Forbidden = { readonly message: string };

/** GET /tab/config.json, the one open answer: holds nothing secret. */
export type TabConfig = {
  /** Origin of the local Microsoft 365 where it stands in for Teams; absent in production. */
  readonly hostOrigins: readonly string[];
};

/** Answer to a decision about a letter in the tray. */
export type TriageResponse = CommandResult<TriageEvent>;

/** POST /api/triage/:triageId; answered with a `TriageResponse`. */
export type TriageDecision =
  | { readonly action: 'file'; readonly idempotencyKey: string; readonly caseId: CaseId }
  | { readonly action: 'dismiss'; readonly idempotencyKey: string; readonly reason: string };
