import type { EventOf } from '../events.ts';
import type { CaseState, MeetingOnCase } from '../state.ts';
import { answerOn, closeUnheard } from './consideration.ts';
import type { EvolveMeta } from './meta.ts';

type MeetingOnCaseEvent = EventOf<
  'meeting-asked' | 'meeting-answered' | 'meeting-missed' | 'meeting-reviewed' | 'meeting-question-withdrawn'
>;

const onMeeting = (
  state: CaseState,
  meetingId: string,
  change: (meeting: MeetingOnCase) => MeetingOnCase,
): CaseState => ({
  ...state,
  meetings: state.meetings.map((meeting) => (meeting.meetingId === meetingId ? change(meeting) : meeting)),
});

const asked = (state: CaseState, event: EventOf<'meeting-asked'>, meta: EvolveMeta): CaseState => {
  const { meetingId, meetingType, chair } = event;
  if (state.meetings.some((meeting) => meeting.meetingId === meetingId))
    return onMeeting(state, meetingId, (meeting) => ({ ...meeting, meetingType, chair }));
  const meeting: MeetingOnCase = {
    meetingId,
    meetingType,
    chair,
    askedAt: meta.at,
    status: 'asked',
    answer: null,
    reason: null,
    decideBy: null,
    answeredAt: null,
    question: event.question ?? 'referral',
    endedAt: null,
    review: null,
  };
  return { ...state, meetings: [...state.meetings, meeting] };
};

const answered = (state: CaseState, event: EventOf<'meeting-answered'>, meta: EvolveMeta): CaseState => {
  const { meetingId, answer, reason, decideBy } = event;
  const meeting = state.meetings.find((one) => one.meetingId === meetingId);
  if (!meeting) return state;
  const recorded = onMeeting(state, meetingId, (one) => ({
    ...one,
    status: 'answered',
    question: 'referral',
    answer,
    reason,
    decideBy,
    answeredAt: meta.at,
  }));
  const place = { kind: 'meeting', meetingId, meetingType: meeting.meetingType } as const;
  return answerOn(recorded, { answer, reason, decideBy, at: meta.at, place }, event.corrects);
};

export const evolveMeetingOnCase = (
  state: CaseState,
  event: MeetingOnCaseEvent,
  meta: EvolveMeta,
): CaseState => {
  switch (event.type) {
    case 'meeting-asked':
      return asked(state, event, meta);
    case 'meeting-answered':
      return answered(state, event, meta);
    case 'meeting-missed':
      return onMeeting(state, event.meetingId, (meeting) => ({
        ...meeting,
        status: meeting.status === 'answered' ? 'answered' : 'missed',
        endedAt: meta.at,
      }));
    case 'meeting-question-withdrawn': {
      const { meetingId, endsConsideration } = event;
      const meetings = state.meetings.filter((meeting) => meeting.meetingId !== meetingId);
      return endsConsideration ? closeUnheard({ ...state, meetings }) : { ...state, meetings };
    }
    case 'meeting-reviewed': {
      const { result, words } = event;
      return onMeeting(state, event.meetingId, (meeting) => ({
        ...meeting,
        status: 'answered',
        answeredAt: meta.at,
        review: { result, words },
      }));
    }
    default: {
      const unknown: never = event;
      void unknown;
      return state;
    }
  }
};
