import type { ConsiderationPlace, Evidence, FiledLetter } from './events.ts';
import type { ProcessSettings } from './settings.ts';
import type {
  CaseId,
  Child,
  Day,
  Instant,
  Involvement,
  MeetingAnswer,
  MeetingTypeId,
  Outcome,
  Person,
  Stage,
} from './vocabulary.ts';

/** One child's case, folded from its events. The heart may add fields; it never renames these. */
export type CaseState = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly child: Child;
  readonly involvement: Involvement;
  readonly worker: Person;
  readonly manager: Person;
  /** People who chair meetings about this child, beside those who have chaired one. */
  readonly chairs: readonly Person[];
  readonly referrerMailbox: string;
  /** In order of time; the newest is the current one (section B). */
  readonly referrals: readonly ReferralState[];
  readonly meetings: readonly MeetingOnCase[];
  readonly consultation: {
    readonly status: 'none' | 'requested' | 'answered';
    readonly requestedAt: Instant | null;
    readonly advice: 'refer' | 'do-not-refer' | 'more-needed' | null;
    readonly words: string | null;
    readonly by: Person | null;
    readonly answeredAt: Instant | null;
  };
  readonly people: { readonly leadProfessional: Person; readonly exploitationTeamSupporter: Person } | null;
  readonly letters: readonly FiledLetter[];
  readonly informationRequests: readonly {
    readonly letterId: string;
    readonly replyBy: Day;
    readonly status: 'open' | 'answered';
  }[];
  readonly contradictions: readonly { readonly letterId: string; readonly why: string }[];
};

export type ReferralState = {
  readonly stage: Stage;
  /** What the stage will be once the names or the view that an answer needs are there (R1, R19). */
  readonly answered: {
    readonly answer: MeetingAnswer;
    readonly reason: string | null;
    readonly decideBy: Day | null;
    readonly at: Instant;
    readonly place: ConsiderationPlace;
  } | null;
  readonly consideredSince: Instant | null;
  readonly agreedAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly references: readonly string[];
  readonly acknowledgedAt: Instant | null;
  readonly decisions: readonly {
    readonly stage: 'rg' | 'cg';
    readonly outcome: Outcome;
    readonly decidedOn: Day;
    readonly evidence: Evidence;
    readonly review: boolean;
  }[];
  readonly declinedReason: string | null;
  readonly imported: boolean;
  /** Values in force when this referral's clock started (C). */
  readonly settings: ProcessSettings;
};

export type MeetingOnCase = {
  readonly meetingId: string;
  readonly meetingType: MeetingTypeId;
  readonly chair: Person;
  readonly askedAt: Instant;
  readonly status: 'asked' | 'answered' | 'missed';
  readonly answer: MeetingAnswer | null;
  readonly reason: string | null;
  readonly decideBy: Day | null;
  readonly answeredAt: Instant | null;
};

export type MeetingState = {
  readonly meetingId: string;
  readonly version: number;
  readonly seriesId: string;
  readonly title: string | null;
  readonly meetingType: MeetingTypeId | null;
  readonly chair: Person | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly children: readonly CaseId[];
  readonly noChild: { readonly reason: string } | null;
};

export type TriageState = {
  readonly triageId: string;
  readonly version: number;
  readonly letter: FiledLetter;
  readonly reading: import('./commands.ts').LetterReading | null;
  readonly bestGuess: CaseId | null;
  readonly reasons: readonly string[];
  readonly status: 'open' | 'filed' | 'dismissed';
  readonly filedTo: CaseId | null;
};
