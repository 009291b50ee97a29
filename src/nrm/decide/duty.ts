import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { obligations } from '../obligations.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { allowed, type DecideContext, staff } from './context.ts';
import { noSuchCase, notAllowed } from './refusals.ts';

/** A duty that only a person can say is done, such as telling the child of a decision (R30). It must be on the list now. */
export const recordDone = (
  state: CaseState | null,
  { key, words }: CommandOf<'record-done'>,
  { actor, now, settings }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const by = allowed(actor, state, staff);
  if (by === null) return notAllowed('R29', 'record this', 'the social worker or the lead professional');
  if (state.done.includes(key)) return accept();
  const duty = obligations(state, now, settings).find((one) => one.key === key);
  if (duty?.action !== 'record-done')
    return refuse(
      'duty-not-open',
      'R29',
      'This is not on the list of what is due. Open the list again and choose from it.',
    );
  if (words.trim() === '')
    return refuse(
      'words-missing',
      duty.rule,
      'Write in a few words what was done, by whom and how, then try again.',
    );
  return accept({ type: 'duty-done', key, words: words.trim(), by });
};
