import { type Database, transaction } from '../database/index.ts';
import type {
  CaseCommand,
  CaseEvent,
  CaseState,
  TriageCommand,
  TriageEvent,
  TriageState,
} from '../nrm/index.ts';
import { type Executor, orRefused, untilSettled } from './executor.ts';
import type { CommandContext, CommandResult, LetterStore } from './ports.ts';

type Choice = Extract<TriageCommand, { type: 'file-from-triage' }>;

/**
 * Puts a letter from the tray on the case that a person chose. Its bytes are copied under the case's key first; then
 * the case's events and the tray's are written in one transaction, so the letter is never in neither place nor twice.
 */
export async function transfer(
  db: Database,
  letters: LetterStore,
  cases: Executor<CaseState, CaseCommand, CaseEvent>,
  triage: Executor<TriageState, TriageCommand, TriageEvent>,
  triageId: string,
  choice: Choice,
  context: CommandContext,
): Promise<CommandResult<TriageEvent>> {
  return untilSettled(async () => {
    const { state } = await triage.load(triageId);
    const taken = await triage.attempt(triageId, choice, context);
    if (taken.settled || state === null) return settledOf(taken, triageId);
    // One letter, one key on the case, whoever taps how often.
    const filing = { ...context, idempotencyKey: `from-tray:${triageId}` };
    const filed = await cases.attempt(choice.caseId, filingOf(state), filing);
    if (filed.settled && filed.result.status === 'refused') return filed.result;
    for (const sha256 of [state.letter.sha256, ...state.letter.attachments.map((one) => one.sha256)])
      await letters.put(choice.caseId, await letters.get(triageId, sha256));
    const both = transaction(db, async (trx) => {
      if (!filed.settled) await filed.commit(trx);
      return taken.commit(trx);
    });
    return orRefused(both);
  });
}

/** A letter of which nothing could be read is filed all the same: it is on the case, and moves nothing. */
const filingOf = ({ letter, reading }: TriageState): CaseCommand => ({
  type: 'file-letter',
  letter: { ...letter, matchedBy: 'chosen' },
  reading: reading ?? { kind: 'other-competent-authority' },
});

type Attempted = Awaited<ReturnType<Executor<TriageState, TriageCommand, TriageEvent>['attempt']>>;

function settledOf(attempt: Attempted, triageId: string): CommandResult<TriageEvent> {
  if (!attempt.settled) throw new Error(`${triageId} is not in the tray.`);
  return attempt.result;
}
