import type { FiledLetter, ReviewResult } from './events.ts';
import type { TrackCommand } from './tracks/commands.ts';
import type { CombinedReading, ConcernFacts } from './tracks/facts.ts';
import type {
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

/** What a person (or the product, for letters) asks of one case. Names follow section B2. */
export type CaseCommand =
  | {
      readonly type: 'open-case';
      readonly child: Child;
      readonly involvement: Involvement;
      readonly worker: Person;
      readonly manager: Person;
      readonly referrerMailbox: string;
      readonly chairs: readonly Person[];
    }
  | {
      readonly type: 'import-referral';
      readonly stage: Exclude<Stage, 'none'>;
      readonly reference: string | null;
      readonly submittedOn: Day | null;
      readonly decidedOn: Day | null;
      readonly source: string;
    }
  | {
      readonly type: 'start-consideration';
      readonly place: 'chat' | 'tab' | 'outlook' | 'concern';
      /** With `concern`: who outside told of it, and what (R14); absent = the person who starts it tells of it. */
      readonly concern?: ConcernFacts;
    }
  | {
      readonly type: 'ask-at-meeting';
      readonly meetingId: string;
      readonly meetingType: MeetingTypeId;
      readonly chair: Person;
    }
  | {
      readonly type: 'answer-at-meeting';
      readonly meetingId: string;
      readonly answer: MeetingAnswer;
      readonly reason: string | null;
      readonly decideBy: Day | null;
      readonly override?: Override;
    }
  | {
      readonly type: 'review-at-meeting';
      readonly meetingId: string;
      readonly result: ReviewResult;
      readonly words: string;
    }
  | {
      readonly type: 'answer-consideration';
      readonly place: 'chat' | 'tab' | 'outlook';
      readonly answer: MeetingAnswer;
      readonly reason: string | null;
      readonly decideBy: Day | null;
      readonly override?: Override;
    }
  | { readonly type: 'meeting-ended'; readonly meetingId: string }
  /** The chair picked this child by mistake: the question was never meant for it. */
  | { readonly type: 'withdraw-question'; readonly meetingId: string }
  | {
      readonly type: 'answer-consultation';
      readonly advice: 'refer' | 'do-not-refer' | 'more-needed';
      readonly words: string;
    }
  | {
      readonly type: 'name-people';
      readonly leadProfessional: Person;
      readonly exploitationTeamSupporter: Person;
      readonly override?: Override;
    }
  | {
      readonly type: 'mark-submitted';
      readonly submittedAt: Instant;
      /** The answer to the warning that no safeguarding action is on the record (R9). */
      readonly safeguardingAnswer?: string;
      readonly override?: Override;
    }
  | { readonly type: 'record-reference'; readonly reference: string }
  | {
      readonly type: 'record-decision';
      /** `combined` = both decisions at once, the first of them positive (C9). */
      readonly stage: 'rg' | 'cg' | 'review' | 'combined';
      readonly outcome: Outcome;
      readonly decidedOn: Day;
      /** Who at the Competent Authority said so on the telephone. */
      readonly toldBy: string;
    }
  | {
      readonly type: 'settle-letter';
      readonly letterId: string;
      readonly how: 'counts' | 'set-aside';
      readonly reason: string | null;
    }
  | { readonly type: 'record-reply'; readonly letterId: string; readonly sentOn: Day }
  | { readonly type: 'record-done'; readonly key: string; readonly words: string }
  | { readonly type: 'file-letter'; readonly letter: FiledLetter; readonly reading: LetterReading }
  | TrackCommand;

/** A manager's reason to go ahead past a guard (B2 rule 3). */
export type Override = { readonly reason: string };

/** What the letter says that moves the process; the file-letter decider turns it into events, or into a contradiction. */
export type LetterReading =
  | { readonly kind: 'acknowledgement' }
  | { readonly kind: 'reasonable-grounds'; readonly outcome: Outcome; readonly decidedOn: Day }
  | { readonly kind: 'conclusive-grounds'; readonly outcome: Outcome; readonly decidedOn: Day }
  | { readonly kind: 'reconsideration'; readonly outcome: Outcome; readonly decidedOn: Day }
  | {
      readonly kind: 'information-request';
      readonly replyBy: Day | null;
      /** What is asked, one by one, in the letter's own words (R45). Never log it. */
      readonly questions?: readonly string[];
      /** Where the letter wants the answer, where it says so (R46). */
      readonly answerTo?: string | null;
    }
  | CombinedReading
  | { readonly kind: 'adult-transition' }
  | { readonly kind: 'other-competent-authority' };

export type CaseCommandType = CaseCommand['type'];
export type CommandOf<T extends CaseCommandType> = Extract<CaseCommand, { type: T }>;
