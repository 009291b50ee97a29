import type { Reply } from '../ports.ts';
import { alertCard } from './alert-cards.ts';
import { type CardAction, field } from './card-input.ts';
import { type Companion, instantOf } from './companion.ts';
import { notYours } from './refusals.ts';

/** "Acknowledge": the first tap counts and is shown on the card; somebody else's card cannot be acknowledged. */
export const acknowledge = async (companion: Companion, action: CardAction): Promise<Reply> => {
  const taken = await companion.alerts.acknowledge(
    field(action, 'alert'),
    action.from.id,
    instantOf(companion),
  );
  if (taken.status !== 'acknowledged') return notYours;
  const drawn = await alertCard(companion, taken.alert);
  return drawn === null ? notYours : { kind: 'card', card: drawn.card };
};
