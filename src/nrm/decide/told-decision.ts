import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { isDay, londonDay } from '../london.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { awaitsReasonableGrounds, standingDecision } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { isProtected } from '../tracks/read.ts';
import { type DecideContext, holds } from './context.ts';
import { noSuchCase, notAllowed } from './refusals.ts';

/** A decision told by telephone, with the name of who told it (B2 rg-decision guard). The letter follows as its document. */
export const recordDecision = (
  state: CaseState | null,
  command: CommandOf<'record-decision'>,
  { actor, now }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  if (!holds(actor, state, ['worker', 'lead-professional', 'exploitation-team', 'exploitation-team-manager']))
    return notAllowed('R49', 'record a decision', 'the lead professional or the Exploitation Team');
  const { outcome, decidedOn } = command;
  if (command.toldBy.trim() === '')
    return refuse('name-missing', 'R49', 'Write who at the Competent Authority told you, then try again.');
  if (!isDay(decidedOn) || decidedOn > londonDay(now))
    return refuse('date-not-valid', 'R49', 'Give the day of the decision; it cannot lie in the future.');
  const facts = {
    outcome,
    decidedOn,
    evidence: { kind: 'told-by-phone', byWhom: command.toldBy.trim() },
  } as const;
  if (command.stage === 'combined' && awaitsReasonableGrounds(state))
    return accept<CaseEvent>(
      { type: 'rg-decided', ...facts, outcome: 'positive' },
      { type: 'cg-decided', ...facts },
    );
  if (command.stage === 'rg' && awaitsReasonableGrounds(state))
    return accept({ type: 'rg-decided', ...facts });
  const standing = standingDecision(state);
  if (command.stage === 'cg' && isProtected(state)) return accept({ type: 'cg-decided', ...facts });
  if (command.stage === 'review' && standing !== null)
    return accept({ type: 'review-decided', stage: standing.stage, ...facts });
  return refuse(
    'decision-not-awaited',
    'R48',
    'This case is not waiting for that decision. A Reasonable Grounds decision follows the sending, a Conclusive Grounds decision a positive first one, and a review an earlier decision.',
  );
};
