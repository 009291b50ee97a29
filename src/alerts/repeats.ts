import { type Database, transaction } from '../database/index.ts';
import { type Instant, londonDay, londonHour } from '../nrm/index.ts';
import { officeTime } from './office-hours.ts';
import { queueAlerts } from './queue.ts';
import { toAlert } from './row.ts';

/**
 * What waits for an Acknowledge is told again every working morning, as a card of its own so that it is noticed, until
 * somebody takes it or there is nothing to say any more. Returns how many were queued.
 */
export const repeatUnacknowledged = async (
  db: Database,
  now: Instant,
  holidays: readonly string[],
): Promise<number> => {
  if (officeTime(now, holidays) !== now) return 0;
  const day = londonDay(now);
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('wants_acknowledgement', '=', 1)
    .where('state', '=', 'delivered')
    .where('delivered_at', '<', londonHour(day, 9))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('alert as other')
            .select('other.id')
            .whereRef('other.thread', '=', 'alert.thread')
            .whereRef('other.queued_for', '>', 'alert.queued_for'),
        ),
      ),
    )
    .limit(1_000)
    .execute();
  const requests = rows.map((row) => ({
    ...toAlert(row),
    dedupeKey: `${row.thread}@${day}`,
    thread: row.thread,
    runAt: now,
  }));
  if (requests.length > 0) await transaction(db, (trx) => queueAlerts(trx, requests));
  return requests.length;
};
