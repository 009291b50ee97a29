import { createHash } from 'node:crypto';
import type { InboundEvent } from '../ports.ts';

export type CardAction = Extract<InboundEvent, { kind: 'card-action' }>;

/** One field of the card's data or inputs, as text; everything in it may be forged, so it is only ever looked up. */
export const field = (action: CardAction, name: string): string => {
  const value = action.data[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** What a choice set with several choices sends: "CH-1001,CH-1002". */
export const list = (action: CardAction, name: string): readonly string[] => [
  ...new Set(
    field(action, name)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

const sorted = (data: CardAction['data']): string =>
  JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The same tap on the same drawing of a card is one effect. The data carries the drawing's `key`, so that the same
 * answer given again later, after a change, counts as new. `part` keeps several commands of one tap apart.
 */
export const idempotencyKey = (action: CardAction, part: string): string => {
  const about = `${action.from.id}|${action.activityId ?? ''}|${action.verb}|${sorted(action.data)}|${part}`;
  return `card:${createHash('sha256').update(about).digest('hex')}`;
};
