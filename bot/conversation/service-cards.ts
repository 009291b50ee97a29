import type { Alert } from '../../src/alerts/alert.ts';
import { isOutOfSight, outOfSightSince } from '../../src/alerts/service-alarms.ts';
import { outOfSightCard, undeliveredCard } from '../cards/service-alarm.ts';
import type { Card } from '../ports.ts';
import { type Companion, instantOf } from './companion.ts';

type Drawn = { readonly card: Card; readonly summary: string; readonly settled: boolean };
type Acknowledged = Parameters<typeof outOfSightCard>[0]['acknowledged'];

const isAdministrator = ({ council }: Companion, id: string): boolean =>
  council.people.administrators.some((person) => person.id === id);

/** What only an administrator can mend (D11). Null = not for this person, or nothing to say. */
export const serviceCard = async (
  companion: Companion,
  alert: Alert,
  acknowledged: Acknowledged,
): Promise<Drawn | null> => {
  if (!isAdministrator(companion, alert.recipient)) return null;
  if (alert.kind === 'undelivered') {
    const alerts = await companion.alerts.dead();
    return {
      card: undeliveredCard({ alerts }),
      summary: 'Somebody could not be told',
      settled: alerts.length === 0,
    };
  }
  const mailbox = alert.subject.id;
  const since = alert.subject.detail;
  const health = (await companion.mailboxes()).find((one) => one.mailbox === mailbox);
  if (since === null || health === undefined) return null;
  const still = isOutOfSight(health, instantOf(companion)) && outOfSightSince(health) === since;
  const trouble = still ? (health.reason ?? 'Run: npm run --silent nrm -- doctor') : null;
  const alertId = alert.wantsAcknowledgement ? alert.id : null;
  return {
    card: outOfSightCard({ mailbox, since, trouble, alertId, acknowledged }),
    summary: still ? 'A mailbox cannot be watched' : 'A mailbox is watched again',
    settled: !still,
  };
};
