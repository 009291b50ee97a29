import type { Card } from '../ports.ts';

/**
 * The pieces all cards are made of. Text that people or mails wrote goes into TextRuns only (`said`): a TextBlock reads
 * Markdown, and a subject such as "[Open](address)" would become a link. Fixed words of ours may be TextBlocks.
 */
export type Piece = { readonly type: string; readonly [key: string]: unknown };
/** Card data: opaque ids only. Everybody who sees a card can read and forge it. */
export type CardData = { readonly [key: string]: string | number };

/** R8: the first line of every card. */
export const dangerLine = 'If a child is in immediate danger, call 999.';

/** Cuts to `most` characters, at a character and not inside one, and shows that it did. */
export const shorten = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
};

export const words = (text: string, more: Readonly<Record<string, unknown>> = {}): Piece => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});

export const heading = (text: string): Piece =>
  words(text, { weight: 'Bolder', size: 'Medium', style: 'heading' });

export const quiet = (text: string): Piece =>
  words(text, { isSubtle: true, size: 'Small', spacing: 'Small' });

/** One run of text by somebody else, never markup. `label` is ours and stands before it in bold. */
export const said = (
  text: string,
  options: { label?: string; most?: number; bold?: boolean } = {},
): Piece => ({
  type: 'RichTextBlock',
  inlines: [
    ...(options.label === undefined
      ? []
      : [{ type: 'TextRun', text: `${options.label} `, weight: 'Bolder' }]),
    {
      type: 'TextRun',
      text: shorten(text, options.most ?? 300),
      ...(options.bold === true ? { weight: 'Bolder' } : {}),
    },
  ],
});

/** Why something was not done, and what to do: said where the person looks first. */
export const problem = (sentence: string): Piece => ({
  type: 'Container',
  style: 'warning',
  items: [said(sentence, { most: 500 })],
});

export const box = (items: readonly Piece[], more: Readonly<Record<string, unknown>> = {}): Piece => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items,
  ...more,
});

/** Action.Execute, with the Action.Submit that older clients fall back to; both carry the verb. */
export const button = (
  title: string,
  verb: string,
  data: CardData,
  more: Readonly<Record<string, unknown>> = {},
): Piece => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...more },
  ...more,
});

/** A button that fills in nothing: inputs that are empty must not hold it back. */
export const plainButton = (title: string, verb: string, data: CardData): Piece =>
  button(title, verb, data, { associatedInputs: 'none' });

export const buttons = (actions: readonly Piece[]): Piece => ({ type: 'ActionSet', actions });

/** Every card: version 1.5, full width, the danger line first. */
export const companionCard = (body: readonly Piece[], actions: readonly Piece[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en-GB',
  msteams: { width: 'Full' },
  body: [
    {
      type: 'Container',
      style: 'attention',
      bleed: true,
      items: [words(dangerLine, { weight: 'Bolder' })],
    },
    ...body,
  ],
  ...(actions.length === 0 ? {} : { actions }),
});

/** House limit: Teams takes more, but a card of more than this is too long to read. */
export const cardLimitBytes = 24 * 1024;

export const sizeOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card), 'utf8');

/** Draws with as many entries as fit, starting from `most`: a person reads the first ones, the tab shows them all. */
export const fitting = (draw: (most: number) => Card, most: number): Card => {
  const card = draw(most);
  return most <= 1 || sizeOf(card) <= cardLimitBytes ? card : fitting(draw, Math.floor(most * 0.8));
};
