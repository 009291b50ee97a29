import type { MeetingEvent } from './meeting.ts';
import type { MeetingState } from './state.ts';
import type { Actor, Instant } from './vocabulary.ts';

export type EvolveMeetingMeta = {
  readonly meetingId: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
};

const apply = (state: MeetingState, event: MeetingEvent): MeetingState => {
  switch (event.type) {
    case 'meeting-started':
      return state;
    case 'meeting-type-chosen':
      return { ...state, meetingType: event.meetingType, typeChosen: true };
    case 'chair-taken':
      return { ...state, chair: event.chair, chairTaken: true };
    case 'children-picked':
      return { ...state, children: event.children, childrenConfirmed: !event.remembered, noChild: null };
    case 'no-child-concerned':
      return { ...state, children: [], childrenConfirmed: true, noChild: { reason: event.reason } };
    case 'meeting-ended':
      return { ...state, endedAt: state.endedAt ?? event.endedAt };
    default: {
      const unknown: never = event;
      void unknown;
      return state;
    }
  }
};

/** Folds one event into the meeting; `null` before it started. Total, never throws. */
export function evolveMeeting(
  state: MeetingState,
  event: MeetingEvent,
  meta: EvolveMeetingMeta,
): MeetingState;
export function evolveMeeting(
  state: MeetingState | null,
  event: MeetingEvent,
  meta: EvolveMeetingMeta,
): MeetingState | null;
export function evolveMeeting(
  state: MeetingState | null,
  event: MeetingEvent,
  meta: EvolveMeetingMeta,
): MeetingState | null {
  const { meetingId, version } = meta;
  if (state !== null) return { ...apply(state, event), version };
  if (event.type !== 'meeting-started') return null;
  const { type: _type, ...facts } = event;
  return {
    meetingId,
    version,
    ...facts,
    chairTaken: false,
    endedAt: null,
    children: [],
    childrenConfirmed: false,
    typeChosen: event.meetingType !== null,
    noChild: null,
  };
}
