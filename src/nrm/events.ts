import type { LetterReading } from './commands.ts';
import type { ProcessSettings } from './settings.ts';
import type { TrackEvent } from './tracks/events.ts';
import type {
  Child,
  Day,
  Instant,
  Involvement,
  MailKind,
  MeetingAnswer,
  MeetingQuestion,
  MeetingTypeId,
  Outcome,
  Person,
  Stage,
  Trust,
} from './vocabulary.ts';

/** What has happened on one child's case. Past tense, never deleted: a correction is a new event (section B). */
export type CaseEvent =
  | {
      readonly type: 'case-opened';
      readonly child: Child;
      readonly involvement: Involvement;
      readonly worker: Person;
      readonly manager: Person;
      readonly referrerMailbox: string;
      readonly chairs: readonly Person[];
    }
  /** The authority's settings that the clocks started from here on keep (section C): replay never reads today's. */
  | { readonly type: 'settings-taken'; readonly settings: ProcessSettings }
  | {
      readonly type: 'referral-imported';
      readonly stage: Exclude<Stage, 'none'>;
      readonly reference: string | null;
      readonly submittedOn: Day | null;
      readonly decidedOn: Day | null;
      readonly source: string;
    }
  | {
      readonly type: 'consideration-started';
      readonly considerationId: string;
      readonly place: ConsiderationPlace;
    }
  | {
      readonly type: 'meeting-asked';
      readonly meetingId: string;
      readonly meetingType: MeetingTypeId;
      readonly chair: Person;
      /** Absent = 'referral'. `review` = the question of R59, once a referral has been sent. */
      readonly question?: MeetingQuestion;
    }
  | {
      readonly type: 'meeting-answered';
      readonly meetingId: string;
      readonly answer: MeetingAnswer;
      readonly reason: string | null;
      readonly decideBy: Day | null;
      readonly corrects: MeetingAnswer | null;
    }
  | { readonly type: 'meeting-missed'; readonly meetingId: string }
  /** The child had been picked by mistake; `endsConsideration` = the question that this asking had opened ends with it. */
  | {
      readonly type: 'meeting-question-withdrawn';
      readonly meetingId: string;
      readonly endsConsideration: boolean;
    }
  | {
      readonly type: 'meeting-reviewed';
      readonly meetingId: string;
      readonly result: ReviewResult;
      readonly words: string;
    }
  /** The answer to a consideration that was given outside a meeting (B2 decide-later, decide-not-to-refer, agree). */
  | {
      readonly type: 'consideration-answered';
      readonly place: 'chat' | 'tab' | 'outlook';
      readonly answer: MeetingAnswer;
      readonly reason: string | null;
      readonly decideBy: Day | null;
      readonly by: Person;
    }
  | {
      readonly type: 'consultation-requested';
      readonly question: 'view-on-referral';
      readonly meetingId: string | null;
    }
  | {
      readonly type: 'consultation-answered';
      readonly advice: 'refer' | 'do-not-refer' | 'more-needed';
      readonly words: string;
      readonly by: Person;
    }
  | {
      readonly type: 'people-named';
      readonly leadProfessional: Person;
      readonly exploitationTeamSupporter: Person;
    }
  | {
      readonly type: 'referral-agreed';
      readonly leadProfessional: Person;
      readonly exploitationTeamSupporter: Person;
    }
  | { readonly type: 'referral-declined'; readonly reason: string }
  | { readonly type: 'referral-submitted'; readonly submittedAt: Instant }
  | { readonly type: 'reference-recorded'; readonly reference: string; readonly letterId: string | null }
  | {
      readonly type: 'letter-filed';
      readonly letter: FiledLetter;
      /** What it says; kept so that a person can let it count later. Absent = nothing that moves the process. */
      readonly reading?: LetterReading;
    }
  /** Filed, but proven to be the Competent Authority's by nobody yet: it moves nothing until a person says so (P2). */
  | { readonly type: 'letter-awaits-person'; readonly letterId: string; readonly why: string }
  /** A later copy of a waiting letter came with proof (P2). */
  | { readonly type: 'letter-proven'; readonly letterId: string }
  | {
      readonly type: 'letter-settled';
      readonly letterId: string;
      readonly how: 'counts' | 'set-aside';
      readonly reason: string | null;
      readonly by: Person;
    }
  | { readonly type: 'acknowledged'; readonly letterId: string | null }
  | {
      readonly type: 'rg-decided';
      readonly outcome: Outcome;
      readonly decidedOn: Day;
      readonly evidence: Evidence;
    }
  | {
      readonly type: 'cg-decided';
      readonly outcome: Outcome;
      readonly decidedOn: Day;
      readonly evidence: Evidence;
    }
  | {
      readonly type: 'review-decided';
      readonly stage: 'rg' | 'cg';
      readonly outcome: Outcome;
      readonly decidedOn: Day;
      readonly evidence: Evidence;
    }
  | {
      readonly type: 'information-requested';
      readonly letterId: string;
      readonly replyBy: Day;
      readonly replyByStated: boolean;
    }
  | { readonly type: 'transition-asked'; readonly letterId: string; readonly replyBy: Day }
  | { readonly type: 'reply-sent'; readonly letterId: string; readonly sentOn: Day; readonly by: Person }
  /** A duty that a person's own word discharges, e.g. "the child was told" (R30). */
  | { readonly type: 'duty-done'; readonly key: string; readonly words: string; readonly by: Person }
  | { readonly type: 'letter-contradicts'; readonly letterId: string; readonly why: string }
  | TrackEvent;

/** What a later meeting found (R59): nothing new, new information for the Competent Authority (R60), or a new referral to consider. */
export type ReviewResult = 'nothing-new' | 'new-information' | 'consider-again';

export type ConsiderationPlace =
  | { readonly kind: 'meeting'; readonly meetingId: string; readonly meetingType: MeetingTypeId }
  | { readonly kind: 'chat' | 'tab' | 'outlook' | 'concern' };

/** What proves a decision: the letter, or a named person's word by telephone (B2 rg-decision guard). */
export type Evidence =
  | { readonly kind: 'letter'; readonly letterId: string }
  | { readonly kind: 'told-by-phone'; readonly byWhom: string }
  | { readonly kind: 'imported'; readonly source: string };

/** A letter on the case. Bytes are in the letter store under `sha256`; here is only what was read from it. */
export type FiledLetter = {
  /** Stable over redelivery: derived from the content, so the same letter twice is one letter. */
  readonly letterId: string;
  /** SHA-256 of the MIME bytes as first fetched, hex. */
  readonly sha256: string;
  readonly subject: string;
  readonly from: string;
  readonly receivedAt: Instant;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly size: number;
  }[];
  readonly kind: MailKind;
  readonly outcome: Outcome | null;
  readonly trust: Trust;
  readonly reference: string | null;
  readonly matchedBy: 'reference' | 'conversation' | 'person' | 'chosen';
  /** Its internet Message-ID without brackets: what an answer to it names. Letters filed before it was kept have none. */
  readonly messageId?: string;
  /** The sentences and headers the reading rests on. */
  readonly why: readonly string[];
  readonly found: FoundIn;
};

/** Where the watcher saw the message first. */
export type FoundIn = {
  readonly mailbox: string;
  readonly folderName: string;
  /** True when that folder was Junk Email or Deleted Items: the letter was rescued (R50). */
  readonly rescued: boolean;
  readonly foundAt: Instant;
  /** True = it was in the mailbox more than a day before watching began: filed all the same, no reason to wake anybody. */
  readonly alreadyThere?: boolean;
};

export type CaseEventType = CaseEvent['type'];
export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;

/** Every event carries the schema version it was written with; raise it with an upcaster, never edit history. */
export const CASE_EVENT_SCHEMA_VERSION = 1;
