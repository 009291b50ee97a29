import type { Card } from '../ports.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';

export type ChairHandoverView = {
  readonly meetingId: string;
  readonly key: number;
  readonly title: string | null;
  /** Who has the question now; null = nobody yet. */
  readonly chairName: string | null;
};

/** To a colleague who asked for the prompt: take the chair's part, knowingly. */
export const chairHandoverCard = (view: ChairHandoverView): Card =>
  companionCard(
    [
      heading('Are you chairing this meeting?'),
      ...(view.title === null ? [] : [said(view.title, { label: 'Meeting:', most: 120 })]),
      view.chairName === null
        ? words('Nobody has said yet that they chair it.')
        : said(view.chairName, { label: 'The question is now with:' }),
      words('If you take it over, the question and its answer are yours.'),
    ],
    [plainButton('Yes, I am chairing', 'take-chair', { meeting: view.meetingId, key: view.key })],
  );
