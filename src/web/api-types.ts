import type { CommandResult } from '../cases/ports.ts';
import type { CouncilHelp } from '../council/help.ts';
import type { Draft } from '../drafts/draft.ts';
import type {
  AllowedAction,
  CaseCommand,
  CaseId,
  CaseSummary,
  Child,
  Day,
  DraftKind,
  Entered,
  FieldData,
  FiledLetter,
  Instant,
  Obligation,
  Outcome,
  Person,
  Role,
  Stage,
  Tracks,
  TriageEvent,
} from '../nrm/index.ts';

/**
 * What the pages and the service say to each other. Types only, shared by src/web and tab.
 * Every address needs `Authorization: Bearer`; without a good token the answer is 401 with an empty body,
 * and 403 carries a `Forbidden`.
 */

/** GET /api/me */
export type Me = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** GET /api/help: what the help shows; names no child and is the same for everybody of the council (R65). */
export type Help = CouncilHelp & {
  /** First line of everything; 999 (R8). */
  readonly danger: string;
  readonly dutyToNotify: string;
  readonly definitions: readonly { readonly term: string; readonly text: string }[];
  readonly benefits: readonly string[];
  /** To stand beside the link to the form (D16, D17). */
  readonly formTip: string;
  /** Plain words to explain a referral to a child or a parent, where that is safe (R25, R26). */
  readonly explainToChild: string;
  /** The tests of the two decisions in this council's words, with today's law beside them (R44, R48, C10). */
  readonly tests: { readonly reasonableGrounds: TestText; readonly conclusiveGrounds: TestText };
  /** The guardian service; null = there is none here (C15). */
  readonly guardians: { readonly link: string | null } | null;
};

type TestText = { readonly text: string; readonly today: string };

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
  /** Ids of the letters that somebody has put into the council's case system (R49). */
  readonly lettersInCaseSystem: readonly string[];
  readonly competentAuthority: CompetentAuthorityView;
  /** What the caller is on this case: a page offers only what they may do. */
  readonly yourRoles: readonly Role[];
  /** What the caller may do now, each with its form; an action that is not here is refused. */
  readonly actions: readonly ActionView[];
  /** What is known, in the words to show. */
  readonly summary: CaseSummary;
  /** What was recorded beside the stage, as it was recorded. */
  readonly record: Tracks;
  /** What this council calls the roles (C14). */
  readonly roleNames: Readonly<Record<Role, string>>;
  /** The child's level of support, as this council calls it (R16, C14). */
  readonly levelWords: string;
};

/** How the Competent Authority is reached, and what may be drafted to it now (R42). */
export type CompetentAuthorityView = {
  readonly address: string;
  readonly telephone: string | null;
  /** The last update that somebody recorded as sent; null = none yet. */
  readonly lastUpdate: { readonly on: Day; readonly words: string } | null;
  readonly drafts: readonly DraftOffer[];
};

/** `duty` = key of the duty it helps with; null = of the person's own accord. */
export type DraftOffer = { readonly kind: DraftKind; readonly duty: string | null };

/**
 * GET /api/cases/:caseId/drafts/:kind/:duty, or without the duty: a mail for a person to complete and send.
 * GET /api/cases/:caseId/chronology.docx, .pdf, .csv: the case's history as a file.
 */
export type DraftView = Draft;

/** Something the caller may do, and the fields that a page or a card draws for it. */
export type ActionView = AllowedAction & { readonly form: readonly FieldData[] };

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
  /** The letter that states it (GET /api/cases/:caseId/letters/:letterId); null when told by telephone, or taken over. */
  readonly letterId: string | null;
};

export type ChronologyEntry = { readonly at: Instant; readonly words: string; readonly who: string };

/** GET /api/cases/:caseId/referral-pack: for those on the case; `.docx` after it gives the same as a Word file. */
export type { ReferralPack } from '../pack/types.ts';

/** POST /api/cases/:caseId/commands: the same key twice = one effect, the first answer again. */
export type CommandRequest = { readonly idempotencyKey: string; readonly command: CaseCommand };
export type CommandResponse = CommandResult;

/** POST /api/cases/:caseId/entered: a form as it was filled in; answered like a command, or with what to correct. */
export type EnteredRequest = {
  readonly idempotencyKey: string;
  /** `command` and `about` of the action. */
  readonly command: AllowedAction['command'];
  readonly about: string | null;
  readonly entered: Entered;
};
export type EnteredResponse =
  | CommandResponse
  /** By the name of the field; "" = the form as a whole. */
  | { readonly status: 'incomplete'; readonly messages: Readonly<Record<string, string>> };

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
