import type { Alert, DeliverAlert } from '../../src/alerts/alert.ts';
import { DeliveryError } from '../ports.ts';
import { alertCard, type DrawnAlert } from './alert-cards.ts';
import { type Companion, instantOf } from './companion.ts';

const secondsFrom = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** A card that stands is changed in place; one that a person has deleted is not forced on them again. */
const place = async ({ outbox }: Companion, alert: Alert, { card, summary }: DrawnAlert) => {
  if (alert.activity === null) return outbox.sendToPerson(alert.recipient, card, summary);
  await outbox.update(alert.activity, card, summary);
  return alert.activity;
};

/** Delivery of alerts into private chats; plugged into the outbox by main.ts. Throws DeliveryError for it to retry. */
export const deliverAlert =
  (companion: Companion): DeliverAlert =>
  async (alert) => {
    const drawn = await alertCard(companion, alert);
    if (drawn === null || (drawn.settled && alert.activity === null)) return { outcome: 'gone' };
    try {
      return { outcome: 'delivered', activity: await place(companion, alert, drawn) };
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      if (error.reason === 'throttled' || error.reason === 'conflict') {
        const at = secondsFrom(instantOf(companion), error.retryAfterSeconds ?? 5);
        return { outcome: 'later', at, why: `Teams: ${error.reason}` };
      }
      if (error.reason === 'not-installed' && alert.activity !== null) return { outcome: 'gone' };
      throw error;
    }
  };
