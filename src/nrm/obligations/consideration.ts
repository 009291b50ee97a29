import { deadlineDay } from '../deadlines.ts';
import { mustDecideAgain } from '../decide/follow-ups.ts';
import type { ConsiderationPlace } from '../events.ts';
import { daysBetween, londonDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import type { CaseState, ReferralState } from '../state.ts';
import { addWorkingDays } from '../working-days.ts';
import {
  byManager,
  dueOn,
  exploitationTeamManager,
  nextWorkingMorning,
  reminderOn,
  undated,
  type View,
  who,
} from './view.ts';

/** "3 days ago": how long something has been open, for people (R6). */
export const ago = (days: number): string => {
  if (days <= 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
};

/** The chair of the meeting where something was answered; nobody where it was answered outside one. */
const chairAt = ({ meetings }: CaseState, place: ConsiderationPlace | null) =>
  meetings
    .filter(({ meetingId }) => place?.kind === 'meeting' && place.meetingId === meetingId)
    .map(({ chair }) => who('chair', chair));

const considering = (view: View, referral: ReferralState): readonly Obligation[] => {
  const { state, extra, now } = view;
  const { answered, place, consideredSince } = referral;
  if (answered?.answer === 'decide-later' && answered.decideBy !== null) {
    const escalates = reminderOn(addWorkingDays(answered.decideBy, 1, extra));
    const people = [
      ...chairAt(state, answered.place),
      who('worker', state.worker),
      ...(now >= escalates ? [byManager(state)] : []),
    ];
    const duty = {
      key: 'R1:decide-later',
      rule: 'R1',
      deadline: 'D1',
      title: 'Decide whether an NRM referral is needed: it was put off until this day',
      who: people,
      action: 'answer-consideration',
    } as const;
    return [dueOn(view, duty, answered.decideBy, undefined, [escalates])];
  }
  // While the meeting that opened it is itself chased for an answer, one duty is enough.
  const chased =
    place?.kind === 'meeting' &&
    state.meetings.some((one) => one.meetingId === place.meetingId && one.status !== 'answered');
  if (answered || chased || consideredSince === null) return [];
  const started = londonDay(consideredSince);
  const day = deadlineDay('D1', started, state.settings, extra);
  const escalates = reminderOn(addWorkingDays(day, 1, extra));
  const people = [who('worker', state.worker), ...(now >= escalates ? [byManager(state)] : [])];
  const title = `Is an NRM referral needed? Asked ${ago(daysBetween(started, view.today))}`;
  const duty = { key: 'R1:consider', rule: 'R1', deadline: 'D1', title, who: people } as const;
  return [dueOn(view, { ...duty, action: 'answer-consideration' }, day, undefined, [escalates])];
};

/** R5, D2: the view of the Exploitation Team manager, until it is there. */
const consultation = (view: View): readonly Obligation[] => {
  const { state, extra, now } = view;
  const { status, requestedAt } = state.consultation;
  if (status !== 'requested' || requestedAt === null) return [];
  if (view.stage !== 'considering' && view.stage !== 'agreed') return [];
  const day = deadlineDay('D2', londonDay(requestedAt), state.settings, extra);
  const escalates = reminderOn(addWorkingDays(day, 1, extra));
  const waiting = view.referral?.answered?.answer === 'do-not-refer';
  const duty = {
    key: 'R5:consultation',
    rule: 'R5',
    deadline: 'D2',
    title: waiting
      ? 'Give the Exploitation Team manager’s view on "do not refer": it stands only with that view'
      : 'Give the Exploitation Team manager’s view on a referral',
    who: [exploitationTeamManager, ...(now >= escalates ? [byManager(state)] : [])],
    action: 'answer-consultation',
  } as const;
  return [dueOn(view, duty, day, undefined, [escalates])];
};

/** R29: the view came after the answer and does not support it, so people decide again. */
const decideAgain = (view: View, referral: ReferralState): readonly Obligation[] => {
  if (!mustDecideAgain(view.state)) return [];
  const { state } = view;
  const place = referral.answered?.place ?? null;
  const chair = chairAt(state, place);
  const words = {
    refer: 'to refer',
    'do-not-refer': 'not to refer',
    'more-needed': 'that more is needed first',
  };
  const advice = words[state.consultation.advice ?? 'more-needed'];
  const given = referral.answered?.answer === 'refer' ? 'refer' : 'do not refer';
  return [
    undated(view, {
      key: 'R29:decide-again',
      rule: 'R29',
      title: `Decide again: the answer was "${given}", the Exploitation Team manager’s view is ${advice}`,
      who: [...(chair.length > 0 ? chair : [who('worker', state.worker)]), byManager(state)],
      action: place?.kind === 'meeting' ? 'answer-at-meeting' : 'answer-consideration',
    }),
  ];
};

/** R19: the answer is "refer", and the names that the agreement needs are missing. */
const names = (view: View, referral: ReferralState): readonly Obligation[] => {
  const { state, extra } = view;
  if (view.stage !== 'considering' || referral.answered?.answer !== 'refer' || state.people !== null)
    return [];
  const { at, place } = referral.answered;
  const duty = {
    key: 'R19:name-people',
    rule: 'R19',
    deadline: 'D3',
    title:
      'Name the lead professional and the Exploitation Team supporter: the referral is agreed once they are named',
    who: [...chairAt(state, place), who('worker', state.worker), exploitationTeamManager],
    action: 'name-people',
  } as const;
  return [
    dueOn(view, duty, deadlineDay('D3', londonDay(at), state.settings, extra), undefined, [
      nextWorkingMorning(at, extra),
    ]),
  ];
};

/** R7: not referred is not for ever; the next meeting asks again and sees the reasons. */
const askAgain = (view: View): readonly Obligation[] =>
  view.stage === 'not-referred'
    ? [
        undated(
          view,
          {
            key: 'R7:ask-again',
            rule: 'R7',
            title: 'Not referred: the question comes back at the next meeting, with the earlier reasons',
            who: [who('worker', view.state.worker)],
            action: 'start-consideration',
          },
          'information',
        ),
      ]
    : [];

export const considerationDuties = (view: View): readonly Obligation[] => {
  const { referral } = view;
  if (referral === null) return [];
  const open = view.stage === 'considering' ? considering(view, referral) : [];
  return [
    ...open,
    ...consultation(view),
    ...decideAgain(view, referral),
    ...names(view, referral),
    ...askAgain(view),
  ];
};
