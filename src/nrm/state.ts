import type { LetterReading } from './commands.ts';
import type { ConsiderationPlace, Evidence, FiledLetter, ReviewResult } from './events.ts';
import type { ProcessSettings, Terms } from './settings.ts';
import type { Tracks } from './tracks/state.ts';
import type {
  CaseId,
  Child,
  Day,
  Instant,
  Involvement,
  MeetingAnswer,
  MeetingQuestion,
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
    readonly status: 'open' | 'answered' | 'withdrawn';
    readonly askedOn: Day;
    readonly replyByStated: boolean;
  }[];
  readonly contradictions: readonly { readonly letterId: string; readonly why: string }[];
  /** Settings that clocks started now keep; taken from the events, never from today's settings (section C). */
  readonly settings: ProcessSettings;
  /** What each letter on the case says, by letter id, where it says anything that moves the process. */
  readonly readings: Readonly<Record<string, LetterReading>>;
  /** Letters that move nothing until a person lets them count or sets them aside (P2). */
  readonly awaiting: readonly { readonly letterId: string; readonly why: string; readonly since: Instant }[];
  /** Letters that a person set aside: they stay on the case and move nothing. */
  readonly setAside: readonly string[];
  readonly transitionRequests: readonly {
    readonly letterId: string;
    readonly askedOn: Day;
    readonly replyBy: Day;
    readonly status: 'open' | 'answered';
  }[];
  /** Keys of the duties that a person has said are done. */
  readonly done: readonly string[];
  /** What runs beside the stage (B3). */
  readonly tracks: Tracks;
};

export type DecisionOnReferral = {
  readonly stage: 'rg' | 'cg';
  readonly outcome: Outcome;
  readonly decidedOn: Day;
  readonly evidence: Evidence;
  readonly review: boolean;
  /** Stable within the case, e.g. "1-2": the second decision on the first referral. */
  readonly id: string;
  /** Lengths in force when the decision was recorded: its clocks keep them (section C). */
  readonly terms: Terms;
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
  readonly decisions: readonly DecisionOnReferral[];
  readonly declinedReason: string | null;
  /** Every "not referred" of this referral with its reasons, oldest first: the next meeting sees them (R7). */
  readonly declined: readonly {
    readonly reason: string;
    readonly at: Instant;
    readonly place: ConsiderationPlace | null;
  }[];
  /** Where the open consideration was started. */
  readonly place: ConsiderationPlace | null;
  /** Where the agreement was reached: a corrected mis-tap there undoes it. */
  readonly agreedIn: ConsiderationPlace | null;
  readonly imported: boolean;
  /** The body outside the council that made this referral; null = the council itself. */
  readonly elsewhere: string | null;
  /** While suspended: the stage it came from. */
  readonly pausedFrom: Stage | null;
  /** When the Competent Authority had paused it; `to` null = still. Its clocks stand still meanwhile (B2). */
  readonly pauses: readonly { readonly from: Day; readonly to: Day | null }[];
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
  readonly question: MeetingQuestion;
  readonly endedAt: Instant | null;
  readonly review: { readonly result: ReviewResult; readonly words: string } | null;
};

export type MeetingState = {
  readonly meetingId: string;
  readonly version: number;
  readonly seriesId: string;
  readonly title: string | null;
  readonly meetingType: MeetingTypeId | null;
  readonly chair: Person | null;
  /** False while the chair is only the organiser as Teams names them, and has not said so themselves. */
  readonly chairTaken: boolean;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly children: readonly CaseId[];
  /** False while the children are only remembered from the last meeting of the series. */
  readonly childrenConfirmed: boolean;
  /** True once somebody has said what kind of meeting it is, even "none of these" (type null). */
  readonly typeChosen: boolean;
  readonly noChild: { readonly reason: string } | null;
};

export type TriageState = {
  readonly triageId: string;
  readonly version: number;
  readonly letter: FiledLetter;
  readonly reading: LetterReading | null;
  readonly bestGuess: CaseId | null;
  readonly reasons: readonly string[];
  readonly status: 'open' | 'filed' | 'dismissed';
  readonly filedTo: CaseId | null;
};
