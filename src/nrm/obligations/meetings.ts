import { addCalendarDays, endOfLondonDay, londonDay, startOfLondonDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import { isSent } from '../stage.ts';
import type { MeetingOnCase } from '../state.ts';
import type { Instant } from '../vocabulary.ts';
import { byManager, dueOn, nextWorkingMorning, overdueSince, type View, who } from './view.ts';

/** Does a meeting held after this one settle it? Its answer is about the same child and newer. */
const settledLater = (meeting: MeetingOnCase, meetings: readonly MeetingOnCase[]): boolean =>
  meetings.some(
    (later) =>
      later.status === 'answered' && later.askedAt > meeting.askedAt && later.question === meeting.question,
  );

const duty = (view: View, meeting: MeetingOnCase, withManager: boolean) => {
  const review = meeting.question === 'review';
  const [rule, deadline] = review ? (['R59', 'D18'] as const) : (['R3', 'D1'] as const);
  return {
    key: `${rule}:meeting:${meeting.meetingId}`,
    rule,
    deadline,
    title: review
      ? 'Review at the meeting: missing, exploitation, new information. Not yet recorded'
      : 'Is an NRM referral needed? Not yet considered at the meeting',
    who: [who('chair', meeting.chair), ...(withManager ? [byManager(view.state)] : [])],
    action: review ? 'review-at-meeting' : 'answer-at-meeting',
  };
};

/** R3, R59 and D1, D18: each meeting's question until it is answered; after the meeting the manager hears of it too. */
const unanswered = (view: View, meeting: MeetingOnCase): Obligation => {
  const { now, extra } = view;
  // A meeting whose end never reached us ends with its day: silence is chased all the same.
  const ended: Instant = meeting.endedAt ?? startOfLondonDay(addCalendarDays(londonDay(meeting.askedAt), 1));
  const escalates = nextWorkingMorning(meeting.endedAt ?? endOfLondonDay(londonDay(meeting.askedAt)), extra);
  const facts = duty(view, meeting, now >= escalates);
  return now >= ended
    ? overdueSince(view, facts, ended, [escalates])
    : dueOn(view, facts, londonDay(meeting.askedAt), undefined, [escalates]);
};

export const meetingsOnCase = (view: View): readonly Obligation[] => {
  const { meetings } = view.state;
  return meetings
    .filter(({ status }) => status !== 'answered')
    .filter(({ question }) => question === 'review' || !isSent(view.stage))
    .filter((meeting) => !settledLater(meeting, meetings))
    .map((meeting) => unanswered(view, meeting));
};
