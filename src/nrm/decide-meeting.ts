import type { MeetingCommand, MeetingEvent } from './meeting.ts';
import { accept, type Decision, refuse } from './refusal.ts';
import type { MeetingState } from './state.ts';
import type { Actor, Instant } from './vocabulary.ts';

export type MeetingContext = { readonly actor: Actor; readonly now: Instant; readonly meetingId: string };

const unknownMeeting = refuse(
  'meeting-unknown',
  'R3',
  'This meeting has not started yet. Start it in Teams, then try again.',
);
const chairOnly = refuse(
  'not-the-chair',
  'R3',
  'Only the chair of this meeting can do this. Ask the chair, or take the chair first if nobody has it.',
);
const staffOnly = refuse(
  'not-allowed',
  'R15',
  'Only the council’s own staff can do this in a meeting. Ask the chair to do it.',
);

const isStaff = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.some((role) => role !== 'partner');
const isChair = (state: MeetingState, actor: Actor): boolean =>
  actor.kind === 'person' && state.chair?.id === actor.person.id;
/** Before anybody holds the chair, any member of the council's staff may say what kind of meeting it is. */
const mayPrepare = (state: MeetingState, actor: Actor): boolean =>
  actor.kind === 'system' || isChair(state, actor) || (state.chair === null && isStaff(actor));

const start = (
  state: MeetingState | null,
  { type: _type, rememberedChildren, ...facts }: Extract<MeetingCommand, { type: 'start-meeting' }>,
): Decision<MeetingEvent> => {
  if (state !== null) return accept();
  const started: MeetingEvent = { type: 'meeting-started', ...facts };
  return rememberedChildren.length === 0
    ? accept(started)
    : accept<MeetingEvent>(started, {
        type: 'children-picked',
        children: [...new Set(rememberedChildren)],
        remembered: true,
      });
};

/**
 * Who organised a meeting need not chair it: until the presumed chair has begun to answer, a colleague may take over.
 * Once children are picked the chair stands, for the one who takes it would see them.
 */
export const chairIsFree = ({
  chair,
  chairTaken,
  childrenConfirmed,
  noChild,
  endedAt,
}: MeetingState): boolean =>
  chair === null || (!chairTaken && !childrenConfirmed && noChild === null && endedAt === null);

const takeChair = (state: MeetingState, actor: Actor): Decision<MeetingEvent> => {
  if (actor.kind !== 'person' || !isStaff(actor)) return staffOnly;
  if (isChair(state, actor)) return accept();
  if (!chairIsFree(state))
    return refuse(
      'chair-taken',
      'R3',
      'Somebody already chairs this meeting. Ask them to answer the question.',
    );
  return accept({ type: 'chair-taken', chair: actor.person });
};

const pick = (state: MeetingState, picked: readonly string[], actor: Actor): Decision<MeetingEvent> => {
  if (!isChair(state, actor)) return chairOnly;
  const children = [...new Set(picked)];
  if (children.length === 0)
    return refuse(
      'no-child-picked',
      'R4',
      'Pick at least one child, or say that the meeting is about no child.',
    );
  const same =
    children.length === state.children.length && children.every((id) => state.children.includes(id));
  if (same && state.childrenConfirmed && state.noChild === null) return accept();
  return accept({ type: 'children-picked', children, remembered: false });
};

/** What a command to one meeting leads to. Children are ids only: the answers belong to their cases (R3, R4). */
export const decideMeeting = (
  state: MeetingState | null,
  command: MeetingCommand,
  { actor }: MeetingContext,
): Decision<MeetingEvent> => {
  if (command.type === 'start-meeting') return start(state, command);
  if (state === null) return unknownMeeting;
  switch (command.type) {
    case 'choose-meeting-type': {
      if (!mayPrepare(state, actor)) return chairOnly;
      const { meetingType } = command;
      if (state.typeChosen && state.meetingType === meetingType) return accept();
      return accept({ type: 'meeting-type-chosen', meetingType });
    }
    case 'take-chair':
      return takeChair(state, actor);
    case 'pick-children':
      return pick(state, command.children, actor);
    case 'no-child-concerned': {
      if (!isChair(state, actor)) return chairOnly;
      const reason = command.reason.trim();
      if (reason === '')
        return refuse(
          'reason-missing',
          'R3',
          'Write in a few words why the question does not arise in this meeting.',
        );
      return accept({ type: 'no-child-concerned', reason });
    }
    case 'end-meeting':
      if (actor.kind === 'person' && !isChair(state, actor)) return chairOnly;
      return state.endedAt === null ? accept({ type: 'meeting-ended', endedAt: command.endedAt }) : accept();
    default: {
      const unknown: never = command;
      return unknown;
    }
  }
};
