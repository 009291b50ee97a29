import type { CaseEvent } from '../events.ts';
import type { ProcessSettings } from '../settings.ts';
import { currentReferral } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { isOverridden } from '../tracks/guards.ts';
import { mashDone } from '../tracks/read.ts';
import type { DecideContext } from './context.ts';

/**
 * Does an answer wait although everything it needs is there? Then people decide again: a view of "refer" or "more
 * needed" that comes after "do not refer" never declines by itself (R5, R29), and where the council wants approval a
 * "refer" may wait with its names given (C13).
 */
export const mustDecideAgain = (state: CaseState): boolean => {
  const referral = currentReferral(state);
  if (state.consultation.status !== 'answered' || !referral?.answered) return false;
  const { answer } = referral.answered;
  const considering = referral.stage === 'considering';
  if (answer === 'refer') return considering && state.people !== null && mashDone(state);
  return answer === 'do-not-refer' && (considering || referral.stage === 'agreed');
};

/** With `etm.gate` = approve the view must say what the answer says; with consult it must only be there (C13). */
export const viewSuffices = (
  state: CaseState,
  settings: ProcessSettings,
  context?: DecideContext,
): boolean => {
  const { status, advice } = state.consultation;
  const answer = currentReferral(state)?.answered?.answer;
  // The Exploitation Team manager may be away: a manager may let the answer stand without the view, with a reason.
  if (answer === 'do-not-refer' && status !== 'answered' && isOverridden(state, 'view-missing', context))
    return true;
  if (answer === 'do-not-refer' && status === 'answered' && isOverridden(state, 'view-is-refer', context))
    return true;
  if (settings.etmGate === 'approve') return advice === answer;
  return answer === 'refer' || status === 'answered';
};

/**
 * What follows by itself in the same decision, once the names (R19) or the view (R1, R5) that the standing answer
 * needs are there. `because`: what has just been recorded.
 */
export const followUps = (
  state: CaseState,
  because: 'answer' | 'view' | 'names',
  context: DecideContext,
): readonly CaseEvent[] => {
  const referral = currentReferral(state);
  if (!referral?.answered || !viewSuffices(state, context.settings, context)) return [];
  const { answer, reason } = referral.answered;
  // Below social care the MASH step comes before the agreement (R16).
  const { people } = state;
  if (answer === 'refer' && referral.stage === 'considering' && people !== null && mashDone(state))
    return [{ type: 'referral-agreed', ...people }];
  const open = referral.stage === 'considering' || referral.stage === 'agreed';
  const known = because === 'answer' || (because === 'view' && state.consultation.advice === 'do-not-refer');
  if (answer === 'do-not-refer' && open && known && reason !== null)
    return [{ type: 'referral-declined', reason }];
  return [];
};
