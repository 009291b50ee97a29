import type { CaseEvent } from '../events.ts';
import { isDay, londonDay } from '../london.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { currentReferral } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { guarded } from '../tracks/guards.ts';
import type { Day, MeetingAnswer } from '../vocabulary.ts';
import { after, type DecideContext } from './context.ts';
import { followUps, viewSuffices } from './follow-ups.ts';

export type Answering = {
  readonly answer: MeetingAnswer;
  readonly reason: string | null;
  readonly decideBy: Day | null;
};

/** What an answer must hold, whoever gives it and wherever (R1, B2). Null = nothing is missing. */
export const answerProblem = (
  state: CaseState,
  { answer, reason, decideBy }: Answering,
  context: DecideContext,
): Decision<never> | null => {
  const { now, settings } = context;
  if (answer === 'do-not-refer' && (reason ?? '').trim() === '')
    return refuse(
      'reason-missing',
      'R1',
      `Referring a child who may be a victim is ${settings.dutyWording === 'duty' ? 'a duty' : 'expected'}, so “Do not refer” needs clear reasons in writing. Write the reasons, then answer again.`,
    );
  if (answer === 'do-not-refer' && settings.etmGate === 'approve' && state.consultation.advice === 'refer')
    return guarded(
      state,
      'view-is-refer',
      'The Exploitation Team manager’s view is to refer, and this council needs their approval for "do not refer". Answer "refer", or ask them to look again.',
      context,
    );
  if (answer !== 'decide-later') return null;
  if (decideBy === null)
    return refuse(
      'date-missing',
      'R1',
      '"Decide later" needs a date. Choose the day by which it will be decided.',
    );
  if (!isDay(decideBy)) return refuse('date-not-valid', 'R1', 'The date is not a real date. Choose another.');
  if (decideBy < londonDay(now))
    return refuse('date-in-past', 'R1', 'The date to decide by has passed. Choose today or a later day.');
  if (currentReferral(state)?.stage === 'agreed')
    return refuse(
      'already-agreed',
      'R6',
      'A referral is already agreed and should go as soon as possible. Answer "refer", or "do not refer" with reasons.',
    );
  return null;
};

/** Only the parts that belong to the answer: no date with "refer", no blank reason. */
export const tidy = ({ answer, reason, decideBy }: Answering): Answering => {
  const words = reason?.trim() ?? '';
  return {
    answer,
    reason: words === '' ? null : words,
    decideBy: answer === 'decide-later' ? decideBy : null,
  };
};

/** The answer's event, the request for the Exploitation Team manager's view (R5), and what follows from both. */
export const answerAccepted = (
  state: CaseState,
  events: readonly CaseEvent[],
  context: DecideContext,
): Decision<CaseEvent> => {
  const answered = after(state, events, context);
  const meetingId = events.find((event) => event.type === 'meeting-answered')?.meetingId ?? null;
  const { status } = answered.consultation;
  const approvalMissing =
    context.settings.etmGate === 'approve' && !viewSuffices(answered, context.settings, context);
  const request: readonly CaseEvent[] =
    status === 'none' || (status === 'answered' && approvalMissing)
      ? [{ type: 'consultation-requested', question: 'view-on-referral', meetingId }]
      : [];
  const asked = after(answered, request, context);
  return accept(...events, ...request, ...followUps(asked, 'answer', context));
};
