import { actorFor } from '../../src/access/roles.ts';
import type { CommandContext } from '../../src/cases/ports.ts';
import type {
  Actor,
  CaseId,
  CaseState,
  MeetingAnswer,
  MeetingCommand,
  MeetingState,
  ReviewResult,
} from '../../src/nrm/index.ts';
import { decideByInput, reasonInput } from '../cards/meeting-child.ts';
import { childrenInput, noChildInput } from '../cards/meeting-prompt.ts';
import { meetingTypeInput, notAtThisMeeting } from '../cards/meeting-type-question.ts';
import type { Reply } from '../ports.ts';
import { type CardAction, field, idempotencyKey, list } from './card-input.ts';
import { redrawOthers } from './case-actions.ts';
import { type Companion, instantOf } from './companion.ts';
import { type Drawing, meetingCard } from './meeting-card.ts';
import { notYours, onlyTheChair } from './refusals.ts';
import { type Unpicked, unpick } from './unpick.ts';

const answers: readonly MeetingAnswer[] = ['refer', 'do-not-refer', 'decide-later'];

/** In a meeting its chair acts as chair, whatever else they are. */
const asChair = (companion: Companion, action: CardAction): Actor => {
  const actor = actorFor(action.from, null, companion.council);
  return actor.kind === 'person' ? { ...actor, roles: [...actor.roles, 'chair'] } : actor;
};

const context = (companion: Companion, action: CardAction, actor: Actor, part: string): CommandContext => ({
  actor,
  now: instantOf(companion),
  idempotencyKey: idempotencyKey(action, part),
});

/** Draws the card again from the record as it is after the action. */
const redraw = async (companion: Companion, action: CardAction, drawing: Drawing = {}): Promise<Reply> => {
  const meeting = await companion.record.meetings.load(field(action, 'meeting'));
  if (meeting === null) return notYours;
  return { kind: 'card', card: await meetingCard(companion, meeting, action.from.id, drawing) };
};

const command = async (
  companion: Companion,
  action: CardAction,
  what: MeetingCommand,
  drawing: Drawing = {},
): Promise<Reply> => {
  const result = await companion.record.meetings.execute(
    field(action, 'meeting'),
    what,
    context(companion, action, asChair(companion, action), what.type),
  );
  return result.status === 'refused'
    ? redraw(companion, action, { ...drawing, problem: result.refusal.message })
    : redraw(companion, action);
};

const takeBack = (
  companion: Companion,
  action: CardAction,
  meeting: MeetingState,
  keep: readonly CaseId[],
): Promise<Unpicked> =>
  unpick(companion, meeting, keep, (caseId) =>
    context(companion, action, asChair(companion, action), `take-back:${caseId}`),
  );

const noChild = async (companion: Companion, action: CardAction, meeting: MeetingState): Promise<Reply> => {
  const reason = field(action, noChildInput);
  if (reason !== '') {
    const { answered, problem } = await takeBack(companion, action, meeting, []);
    const stays =
      answered.length === 0
        ? null
        : 'This meeting has answered for a child already, so it does concern one. Change that answer instead.';
    if (problem !== null || stays !== null)
      return redraw(companion, action, { problem: problem ?? stays ?? '', pickAgain: problem !== null });
  }
  return command(companion, action, { type: 'no-child-concerned', reason }, { pickAgain: true });
};

const pick = async (companion: Companion, action: CardAction, meeting: MeetingState): Promise<Reply> => {
  const { record } = companion;
  const chosen = list(action, childrenInput);
  const own = new Map((await record.cases.ofPerson(action.from.id)).map((state) => [state.caseId, state]));
  if (!chosen.every((caseId) => own.has(caseId)))
    return redraw(companion, action, {
      pickAgain: true,
      problem: 'One of these is not on your list, so nothing was saved. Choose from your own children.',
    });
  const actor = asChair(companion, action);
  let kept: readonly CaseId[] = [];
  if (chosen.length > 0) {
    const gone = await takeBack(companion, action, meeting, chosen);
    if (gone.problem !== null) return redraw(companion, action, { pickAgain: true, problem: gone.problem });
    kept = gone.answered;
  }
  const children = [...chosen, ...kept];
  const picked = await record.meetings.execute(
    meeting.meetingId,
    { type: 'pick-children', children },
    context(companion, action, actor, 'pick'),
  );
  if (picked.status === 'refused')
    return redraw(companion, action, { pickAgain: true, problem: picked.refusal.message });
  const { meetingId, meetingType } = meeting;
  if (meetingType === null) return redraw(companion, action);
  const chair = meeting.chair ?? { id: action.from.id, name: action.from.name };
  for (const caseId of children) {
    const asked = await record.cases.execute(
      caseId,
      { type: 'ask-at-meeting', meetingId, meetingType, chair },
      context(companion, action, actorFor(action.from, own.get(caseId) ?? null, companion.council), caseId),
    );
    if (asked.status === 'refused')
      return redraw(companion, action, { pickAgain: true, problem: asked.refusal.message });
  }
  return redraw(companion, action);
};

const typedIn =
  (action: CardAction): NonNullable<Drawing['typed']> =>
  (caseId) => ({
    reason: field(action, reasonInput(caseId)),
    decideBy: field(action, decideByInput(caseId)),
  });

const ownCase = async (companion: Companion, action: CardAction): Promise<CaseState | null> => {
  const caseId = field(action, 'child');
  const own = await companion.record.cases.ofPerson(action.from.id);
  return own.find((state) => state.caseId === caseId) ?? null;
};

const answer = async (companion: Companion, action: CardAction, meeting: MeetingState): Promise<Reply> => {
  const state = await ownCase(companion, action);
  const given = answers.find((one) => one === field(action, 'answer'));
  if (state === null || given === undefined) return notYours;
  const { caseId } = state;
  const typed = typedIn(action)(caseId);
  const result = await companion.record.cases.execute(
    caseId,
    {
      type: 'answer-at-meeting',
      meetingId: meeting.meetingId,
      answer: given,
      reason: typed.reason === '' ? null : typed.reason,
      decideBy: given !== 'decide-later' || typed.decideBy === '' ? null : typed.decideBy,
    },
    context(companion, action, actorFor(action.from, state, companion.council), 'answer'),
  );
  if (result.status === 'done' && !result.repeated) companion.log('answer-recorded', caseId);
  if (result.status === 'done') await redrawOthers(companion, caseId);
  const refused =
    result.status === 'refused' ? { refused: { caseId, sentence: result.refusal.message } } : {};
  // What was typed for the other children stays; for this one only where the answer was refused.
  return redraw(companion, action, { typed: typedIn(action), ...refused });
};

const results: readonly ReviewResult[] = ['nothing-new', 'new-information', 'consider-again'];

/** R59: what a later meeting found, once a referral was sent. */
const review = async (companion: Companion, action: CardAction, meeting: MeetingState): Promise<Reply> => {
  const state = await ownCase(companion, action);
  const found = results.find((one) => one === field(action, 'result'));
  if (state === null || found === undefined) return notYours;
  const { caseId } = state;
  const result = await companion.record.cases.execute(
    caseId,
    {
      type: 'review-at-meeting',
      meetingId: meeting.meetingId,
      result: found,
      words: typedIn(action)(caseId).reason,
    },
    context(companion, action, actorFor(action.from, state, companion.council), 'review'),
  );
  if (result.status === 'done' && !result.repeated) companion.log('answer-recorded', caseId);
  if (result.status === 'done') await redrawOthers(companion, caseId);
  const refused =
    result.status === 'refused' ? { refused: { caseId, sentence: result.refusal.message } } : {};
  return redraw(companion, action, { typed: typedIn(action), ...refused });
};

const change = async (companion: Companion, action: CardAction): Promise<Reply> => {
  const state = await ownCase(companion, action);
  return state === null
    ? notYours
    : redraw(companion, action, { changing: state.caseId, typed: typedIn(action) });
};

const chooseType = (companion: Companion, action: CardAction): Promise<Reply> => {
  const chosen = field(action, meetingTypeInput);
  if (chosen === notAtThisMeeting)
    return command(companion, action, {
      type: 'no-child-concerned',
      reason: 'The chair said that the question is not asked at this kind of meeting.',
    });
  const type = companion.council.process.meetingTypes.find((one) => one.id === chosen);
  return type === undefined
    ? redraw(companion, action, { problem: 'Choose what kind of meeting it is, then press Continue.' })
    : command(companion, action, { type: 'choose-meeting-type', meetingType: type.id });
};

export const meetingVerbs = [
  'pick-children',
  'no-child',
  'answer',
  'review',
  'change-answer',
  'pick-again',
  'choose-type',
] as const;
export type MeetingVerb = (typeof meetingVerbs)[number];

/** What the chair does on the prompt. Anybody else is refused before a child is so much as looked up. */
export const meetingAction = async (
  companion: Companion,
  action: CardAction,
  verb: MeetingVerb,
): Promise<Reply> => {
  const meeting = await companion.record.meetings.load(field(action, 'meeting'));
  if (meeting === null) return notYours;
  if (meeting.chair?.id !== action.from.id) return onlyTheChair;
  if (action.conversation.scope !== 'personal') return notYours;
  switch (verb) {
    case 'pick-children':
      return pick(companion, action, meeting);
    case 'no-child':
      return noChild(companion, action, meeting);
    case 'answer':
      return answer(companion, action, meeting);
    case 'review':
      return review(companion, action, meeting);
    case 'change-answer':
      return change(companion, action);
    case 'pick-again':
      return redraw(companion, action, { pickAgain: true });
    case 'choose-type':
      return chooseType(companion, action);
    default: {
      const unknown: never = verb;
      return unknown;
    }
  }
};
