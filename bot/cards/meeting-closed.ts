import type { Card } from '../ports.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';

export type MeetingClosedView = {
  readonly meetingId: string;
  readonly key: number;
  readonly title: string | null;
  /** Why no child is concerned; null = the meeting is of a kind at which nothing is asked. */
  readonly reason: string | null;
};

/** After "no child concerned", or a kind of meeting at which nothing is asked. It can be changed. */
export const meetingClosedCard = (view: MeetingClosedView): Card =>
  companionCard(
    [
      heading('Recorded: nothing to ask at this meeting'),
      ...(view.title === null ? [] : [said(view.title, { label: 'Meeting:', most: 120 })]),
      ...(view.reason === null ? [] : [said(view.reason, { label: 'Reason:' })]),
      words('If that changes, choose children below.'),
    ],
    [plainButton('Choose children after all', 'pick-again', { meeting: view.meetingId, key: view.key })],
  );
