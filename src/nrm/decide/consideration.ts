import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { isConcluded, stageOf } from '../stage.ts';
import type { CaseState } from '../state.ts';
import type { ConcernFacts } from '../tracks/facts.ts';
import type { Instant, Person, Role } from '../vocabulary.ts';
import { answerAccepted, answerProblem, tidy } from './answering.ts';
import { after, allowed, type DecideContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { startIfNone } from './meeting-ask.ts';
import { pastDay, words } from './recording.ts';
import { noSuchCase, notAllowed, underWay } from './refusals.ts';

const mayStart: readonly Role[] = [
  'worker',
  'lead-professional',
  'chair',
  'exploitation-team',
  'exploitation-team-manager',
  'manager',
];

/** What a concern must say to be one (R14). */
const concernProblem = (concern: ConcernFacts, now: Instant): Decision<never> | null =>
  words(concern.sender, 'R14', 'who sent the concern') ??
  pastDay(concern.receivedOn, 'R14', now) ??
  words(concern.words, 'R14', 'what the concern is');

const received = (
  { sender, organisation, receivedOn, words: text }: ConcernFacts,
  by: Person,
): CaseEvent => ({
  type: 'concern-received',
  sender: sender.trim(),
  organisation: (organisation ?? '').trim() === '' ? null : (organisation ?? '').trim(),
  receivedOn,
  words: text.trim(),
  by,
});

/**
 * Takes the question up outside a meeting (R2); a partner does it by sending a concern (R14). A concern is kept
 * whatever the stage: where the question is open, or is with the Home Office, it comes to what is there.
 */
export const startConsideration = (
  state: CaseState | null,
  command: CommandOf<'start-consideration'>,
  { actor, now }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const outside = command.place === 'concern';
  const by = allowed(actor, state, outside ? [...mayStart, 'partner'] : mayStart);
  if (by === null) return notAllowed('R2', 'start a consideration', 'the social worker, or send a concern');
  const told = outside ? command.concern : undefined;
  const problem = told === undefined ? null : concernProblem(told, now);
  if (problem) return problem;
  const concern = told === undefined ? [] : [received(told, by)];
  const stage = stageOf(state);
  const underway = stage !== 'none' && stage !== 'not-referred' && !isConcluded(stage);
  if (underway && concern.length > 0) return accept(...concern);
  if (stage === 'considering' || stage === 'agreed')
    return refuse(
      'consideration-open',
      'R2',
      'The question is already open for this child. Answer it, or add what is new to the case.',
    );
  if (underway) return underWay;
  return accept<CaseEvent>(...concern, ...startIfNone(state, { kind: command.place }), {
    type: 'consultation-requested',
    question: 'view-on-referral',
    meetingId: null,
  });
};

const mayAnswer = {
  refer: [
    'worker',
    'lead-professional',
    'chair',
    'exploitation-team',
    'exploitation-team-manager',
    'manager',
  ],
  'do-not-refer': ['worker', 'lead-professional', 'chair'],
  'decide-later': ['worker', 'lead-professional', 'chair'],
} as const satisfies Record<string, readonly Role[]>;

/** Answers the open question outside a meeting, by the same rules as in one (B2 agree, decide-not-to-refer, decide-later). */
export const answerConsideration = (
  state: CaseState | null,
  command: CommandOf<'answer-consideration'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const by = allowed(context.actor, state, mayAnswer[command.answer]);
  if (by === null) return notAllowed('R1', 'give this answer', 'the social worker or the chair');
  const stage = stageOf(state);
  if (stage !== 'considering' && stage !== 'agreed')
    return refuse(
      'no-consideration-open',
      'R2',
      'No question is open for this child at present. Start a consideration first.',
    );
  const answering = tidy(command);
  const problem = answerProblem(state, answering, context);
  if (problem) return problem;
  return answerAccepted(
    state,
    [{ type: 'consideration-answered', place: command.place, ...answering, by }],
    context,
  );
};

/** The Exploitation Team manager's view (R5). It may lead to "not referred", never to more than people have answered. */
export const answerConsultation = (
  state: CaseState | null,
  command: CommandOf<'answer-consultation'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const by = allowed(context.actor, null, ['exploitation-team-manager']);
  if (by === null) return notAllowed('R5', 'give this view', 'the Exploitation Team manager');
  const stage = stageOf(state);
  if (state.consultation.status === 'none' && stage !== 'considering' && stage !== 'agreed')
    return refuse(
      'nothing-to-advise',
      'R5',
      'No question is open for this child. Start a consideration first.',
    );
  const { advice } = command;
  const given = command.words.trim();
  const view = state.consultation;
  if (view.status === 'answered' && view.advice === advice && view.words === given && view.by?.id === by.id)
    return accept();
  const answered: CaseEvent = { type: 'consultation-answered', advice, words: given, by };
  return accept(answered, ...followUps(after(state, [answered], context), 'view', context));
};
