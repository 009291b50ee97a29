import { letterKinds } from '../letter-kinds.ts';
import { addCalendarDays, daysBetween, isInstant, londonDay, spokenDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import type { Day } from '../vocabulary.ts';
import { addWorkingDays } from '../working-days.ts';
import { byManager, dueOn, lead, morningOn, reminderOn, undated, type View, who } from './view.ts';

const halfWay = (from: Day, to: Day): Day =>
  addCalendarDays(from, Math.max(0, Math.floor(daysBetween(from, to) / 2)));

/** R45, D8 and R32, D15: lead and Exploitation Team from half time, the manager once the day is missed. */
const replies = (view: View): readonly Obligation[] => {
  const { state, today, extra } = view;
  const supporter = state.people?.exploitationTeamSupporter ?? null;
  const duty = (kind: 'R45' | 'R32', letterId: string, replyBy: Day, askedOn: Day): Obligation => {
    const missed = reminderOn(addWorkingDays(replyBy, 1, extra));
    const people = [
      lead(state),
      who('exploitation-team', supporter),
      ...(today > replyBy ? [byManager(state)] : []),
    ];
    const about = kind === 'R45' ? 'questions' : 'letter on turning 18';
    const half = halfWay(askedOn, replyBy);
    return dueOn(
      view,
      {
        reminders: [morningOn(half, extra)],
        key: `${kind}:reply:${letterId}`,
        rule: kind,
        deadline: kind === 'R45' ? 'D8' : 'D15',
        title: `Answer the Competent Authority’s ${about} by ${spokenDay(replyBy)}, quoting the reference`,
        who: people,
        action: 'record-reply',
      },
      replyBy,
      half,
      [missed],
    );
  };
  return [
    ...state.informationRequests
      .filter(({ status }) => status === 'open')
      .map(({ letterId, replyBy, askedOn }) => duty('R45', letterId, replyBy, askedOn)),
    ...state.transitionRequests
      .filter(({ status }) => status === 'open')
      .map(({ letterId, replyBy, askedOn }) => duty('R32', letterId, replyBy, askedOn)),
  ];
};

/** Letters that do not fit the case, or that nobody has vouched for yet: filed, visible, and waiting for a person. */
const openLetters = (view: View): readonly Obligation[] => {
  const { state } = view;
  const people = [lead(state), byManager(state)];
  return [
    ...state.contradictions.map(({ letterId, why }) =>
      undated(view, {
        key: `R48:letter:${letterId}`,
        rule: 'R48',
        title: `Resolve a letter that does not fit the case. ${why}`,
        who: people,
        action: 'settle-letter',
      }),
    ),
    ...state.awaiting.map(({ letterId, why }) =>
      undated(view, {
        key: `P2:letter:${letterId}`,
        rule: 'P2',
        title: `Check a letter before it counts. ${why}`,
        who: people,
        action: 'settle-letter',
      }),
    ),
  ];
};

/** R49: the child's record is the council's case system; a letter is only there once a person has put it there. */
const caseSystem = (view: View): readonly Obligation[] => {
  const { letters, awaiting, contradictions, setAside, tracks, worker } = view.state;
  const waits = new Set([...awaiting, ...contradictions].map(({ letterId }) => letterId));
  return letters
    .filter(
      ({ letterId, kind }) =>
        kind !== 'unrelated' &&
        !waits.has(letterId) &&
        !setAside.includes(letterId) &&
        !tracks.inCaseSystem.includes(letterId),
    )
    .map(({ letterId, kind, receivedAt }) =>
      undated(view, {
        key: `R49:case-system:${letterId}`,
        rule: 'R49',
        title: `Put the ${letterKinds[kind]}${isInstant(receivedAt) ? ` of ${spokenDay(londonDay(receivedAt))}` : ''} into the council’s case system, then confirm it`,
        who: [who('worker', worker)],
        action: 'confirm-letter-in-case-system',
      }),
    );
};

export const letterDuties = (view: View): readonly Obligation[] => [
  ...replies(view),
  ...openLetters(view),
  ...caseSystem(view),
];
