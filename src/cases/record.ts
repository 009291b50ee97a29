import type { KnownCase } from '../letters/reading.ts';
import type {
  CaseCommand,
  CaseEvent,
  CaseId,
  CaseState,
  MeetingCommand,
  MeetingEvent,
  MeetingState,
  Obligation,
  TriageCommand,
  TriageEvent,
  TriageState,
} from '../nrm/index.ts';
import type { CommandContext, CommandResult, LetterStore, Recorded } from './ports.ts';

/** The public face of src/cases: what bot, web, mailbox and alerts may ask of the record. `null` = no such stream. */
export type Record = {
  readonly cases: {
    execute(caseId: CaseId, command: CaseCommand, context: CommandContext): Promise<CommandResult<CaseEvent>>;
    load(caseId: CaseId): Promise<CaseState | null>;
    /** Cases this person works on, manages, leads or chairs (need to know), by case id. */
    ofPerson(personId: string): Promise<readonly CaseState[]>;
    /** All cases, a page at a time, by case id. For the Exploitation Team manager's view and the sweeps. */
    all(after: CaseId | null, limit: number): Promise<readonly CaseState[]>;
    /** Cases in which something changes by itself up to `now`, from the view's next_due column. */
    due(now: string, limit: number): Promise<readonly CaseState[]>;
    /**
     * The sweep has seen to what is due on this case at `now`: it comes up again when the next thing changes. Without
     * this a case stays in `due` for ever, and many such cases hide those behind them.
     */
    lookedAt(state: CaseState, now: string): Promise<void>;
    obligations(state: CaseState, now: string): readonly Obligation[];
    history(caseId: CaseId): Promise<readonly Recorded<CaseEvent>[]>;
    /** Every case as the letter reader needs it; kept in memory, 10,000 cases are nothing. */
    known(): Promise<readonly KnownCase[]>;
  };
  readonly meetings: {
    execute(
      meetingId: string,
      command: MeetingCommand,
      context: CommandContext,
    ): Promise<CommandResult<MeetingEvent>>;
    load(meetingId: string): Promise<MeetingState | null>;
    /** Children picked at the last meeting of the series, for the prompt's first suggestion. */
    rememberedChildren(seriesId: string): Promise<readonly CaseId[]>;
    /** Meetings still running in this conversation, newest first: an end event may come without a start's id. */
    running(seriesId: string): Promise<readonly MeetingState[]>;
    /** Meetings of any series that started before this moment and have not ended, the oldest first. */
    runningSince(startedBefore: string, limit: number): Promise<readonly MeetingState[]>;
  };
  readonly triage: {
    execute(
      triageId: string,
      command: TriageCommand,
      context: CommandContext,
    ): Promise<CommandResult<TriageEvent>>;
    load(triageId: string): Promise<TriageState | null>;
    open(): Promise<readonly TriageState[]>;
  };
  readonly letters: LetterStore;
};
