import type { Council } from '../council.ts';
import { type Database, transaction } from '../database/index.ts';
import type { MailboxHealth } from '../mailbox/health.ts';
import { type Instant, londonDay } from '../nrm/index.ts';
import type { AlertRequest } from './alert.ts';
import type { AlertBook } from './book.ts';
import { every, type Repeating } from './every.ts';
import { queueAlerts } from './queue.ts';

export type ServiceAlarmSettings = {
  readonly db: Database;
  readonly alerts: Pick<AlertBook, 'dead' | 'redraw'>;
  readonly mailboxes: () => Promise<readonly MailboxHealth[]>;
  readonly council: Council;
  readonly now: () => Date;
  readonly everyMs?: number;
  readonly log?: (line: string) => void;
};

/** D11: a mailbox may be out of sight for so long before the administrators are told. */
const patienceMs = 15 * 60_000;

/** Nothing mends these by itself: a permission is missing, the mailbox is not there, the sign-in is refused. */
const atOnce = new Set(['forbidden', 'unwatchable', 'unauthorised']);
const wellOrFirstWalk = new Set(['watching', 'starting']);

/** When the mailbox was last seen whole: it names one incident, also after a restart. */
export const outOfSightSince = ({ lastGoodRoundAt, watchedSince }: MailboxHealth): Instant =>
  lastGoodRoundAt ?? watchedSince;

/** Must the administrators look at this mailbox now? */
export const isOutOfSight = (health: MailboxHealth, now: Instant): boolean =>
  atOnce.has(health.state) ||
  (!wellOrFirstWalk.has(health.state) && Date.parse(now) - Date.parse(outOfSightSince(health)) >= patienceMs);

const toAdministrators = (
  council: Council,
  request: Pick<AlertRequest, 'kind' | 'subject' | 'wantsAcknowledgement'> & { readonly about: string },
  runAt: Instant,
): readonly AlertRequest[] =>
  council.people.administrators.map(({ id }) => ({
    dedupeKey: `${request.kind}:${request.about}:${id}`,
    kind: request.kind,
    recipient: id,
    subject: request.subject,
    runAt,
    wantsAcknowledgement: request.wantsAcknowledgement,
  }));

/**
 * Every minute: tells the administrators of the council file what only they can mend. Alerts that could not be delivered
 * for a day, once a day while there are any; a mailbox out of sight, once an incident, and its card is drawn anew when
 * the mailbox is seen again. Counts, ids and mailbox names only. `runOnce` returns how many alerts were asked for.
 */
export const startServiceAlarms = (settings: ServiceAlarmSettings): Repeating => {
  const { db, alerts, council, now, everyMs = 60_000, log = () => {} } = settings;
  const wasOutOfSight = new Map<string, boolean>();

  const round = async (): Promise<number> => {
    const at = now().toISOString();
    const requests: AlertRequest[] = [];
    if ((await alerts.dead()).length > 0) {
      const subject = { kind: 'service', id: 'alerts', detail: null } as const;
      const about = londonDay(at);
      requests.push(
        ...toAdministrators(
          council,
          { kind: 'undelivered', subject, wantsAcknowledgement: false, about },
          at,
        ),
      );
    }
    for (const health of await settings.mailboxes()) {
      const { mailbox } = health;
      const out = isOutOfSight(health, at);
      if (out) {
        const since = outOfSightSince(health);
        const subject = { kind: 'service', id: mailbox, detail: since } as const;
        const about = `${mailbox}:${since}`;
        requests.push(
          ...toAdministrators(
            council,
            { kind: 'mailbox-out-of-sight', subject, wantsAcknowledgement: true, about },
            at,
          ),
        );
      } else if (wasOutOfSight.get(mailbox) !== false && health.state === 'watching') {
        await alerts.redraw({ kind: 'service', id: mailbox }, at);
      }
      if (out || health.state === 'watching') wasOutOfSight.set(mailbox, out);
    }
    if (requests.length > 0) await transaction(db, (trx) => queueAlerts(trx, requests));
    return requests.length;
  };
  return every(everyMs, round, log);
};
