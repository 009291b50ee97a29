import type { AlertBook } from '../alerts/book.ts';
import type { Database } from '../database/index.ts';
import type { Watcher } from '../mailbox/watch.ts';
import type { Health } from './health.ts';

/** D11: a mailbox not read for so long raises the watcher-down alarm. */
const watcherDownMs = 15 * 60_000;

/** What /healthz says. A mailbox counts as well when its last good round is younger than D11 allows. */
export async function serviceHealth(of: {
  readonly db: Database;
  readonly watcher: Pick<Watcher, 'health'>;
  readonly alerts: Pick<AlertBook, 'health'>;
  readonly mailboxes: readonly string[];
  readonly pollSeconds: number;
  readonly version: string;
  readonly now: () => Date;
}): Promise<Health> {
  const at = of.now();
  const patience = Math.max(watcherDownMs, 3 * of.pollSeconds * 1_000);
  const boxes = await of.watcher.health();
  const fresh = (time: string | null) => time !== null && at.getTime() - Date.parse(time) < patience;
  const well = boxes.filter(({ lastGoodRoundAt, watchedSince }) =>
    fresh(lastGoodRoundAt ?? watchedSince),
  ).length;
  const outbox = await of.alerts.health(at.toISOString());
  const parts = {
    database: { ok: true },
    watcher: {
      ok: well === of.mailboxes.length,
      facts: {
        mailboxes: of.mailboxes.length,
        read: well,
        backlog: boxes.reduce((sum, { backlog }) => sum + backlog, 0),
        oldestWaitingSince:
          boxes
            .map(({ oldestWaitingSince }) => oldestWaitingSince)
            .filter((since) => since !== null)
            .sort()[0] ?? null,
      },
    },
    outbox: { ok: outbox.dead === 0 && outbox.late === 0, facts: { ...outbox } },
  };
  return { ok: Object.values(parts).every(({ ok }) => ok), version: of.version, parts };
}
