import type { CaseId } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { dateOf } from './dates.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';

export type MeetingReminderView = {
  readonly meetingId: string;
  readonly key: number;
  readonly title: string | null;
  readonly startedAt: string;
  /** Nobody has said what kind of meeting it was: then it is that which is asked, and not the question (R4). */
  readonly kindUnknown: boolean;
  /** Case numbers still without an answer; empty = nobody said which children it was about. */
  readonly cases: readonly CaseId[];
};

const about = (view: MeetingReminderView) => [
  ...(view.title === null ? [] : [said(view.title, { label: 'Meeting:', most: 120 })]),
  words(`It was held on ${dateOf(view.startedAt)}.`),
  view.cases.length === 0
    ? words('Nobody has said yet which children it was about.')
    : words(`Not yet considered: ${view.cases.slice(0, 20).join(', ')}.`),
];

const whatKind = (view: MeetingReminderView): Card =>
  companionCard(
    [
      heading('What kind of meeting was this?'),
      words('The meeting ended before anybody said so, and its title does not say it either.'),
      ...(view.title === null ? [] : [said(view.title, { label: 'Meeting:', most: 120 })]),
      words(`It was held on ${dateOf(view.startedAt)}.`),
    ],
    [plainButton('Say what kind it was', 'open-prompt', { meeting: view.meetingId, key: view.key })],
  );

/** D1: to the chair when the meeting has ended without an answer (R3). */
export const meetingReminderCard = (view: MeetingReminderView): Card =>
  view.kindUnknown
    ? whatKind(view)
    : companionCard(
        [
          heading('Not yet considered: is an NRM referral needed?'),
          words('The meeting ended before the question was answered.'),
          ...about(view),
        ],
        [plainButton('Answer now', 'open-prompt', { meeting: view.meetingId, key: view.key })],
      );

/** D1: to the manager on the next working day, when it is still unanswered. */
export const meetingEscalationCard = (
  view: MeetingReminderView & { readonly chairName: string | null },
): Card =>
  companionCard([
    heading('A meeting’s question is still unanswered'),
    ...about(view),
    ...(view.chairName === null ? [] : [said(view.chairName, { label: 'Chair:' })]),
    words('Please speak to the chair today, so that the answer is recorded.'),
  ]);
