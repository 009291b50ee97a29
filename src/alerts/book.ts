import { type Database, type Trx, transaction } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import type { Alert, AlertSubject } from './alert.ts';
import { toAlert } from './row.ts';

export type Acknowledgement =
  | { readonly status: 'acknowledged'; readonly alert: Alert; readonly first: boolean }
  | { readonly status: 'not-yours' }
  | { readonly status: 'unknown' };

/** What the outbox says of itself: counts and one time, no alert's content. */
export type OutboxHealth = {
  readonly waiting: number;
  /** Due for more than five minutes and still not sent. */
  readonly late: number;
  /** Given up after a day of failures: somebody was not told. */
  readonly dead: number;
};

export type AlertBook = {
  byId(id: string): Promise<Alert | null>;
  /** Oldest first. */
  forSubject(subject: Pick<AlertSubject, 'kind' | 'id'>): Promise<readonly Alert[]>;
  /** Idempotent: the first one wins, is kept and shown; repetitions of the same news are settled with it. */
  acknowledge(id: string, personId: string, now: Instant): Promise<Acknowledgement>;
  /** The record changed: every card that stands about this subject is drawn anew. */
  redraw(subject: Pick<AlertSubject, 'kind' | 'id'>, now: Instant): Promise<void>;
  health(now: Instant): Promise<OutboxHealth>;
  /** Alerts that were given up, oldest first; those that told of such alerts do not count themselves. */
  dead(): Promise<readonly Pick<Alert, 'id' | 'recipient'>[]>;
  /** Gives dead alerts another day, after the way has been mended. Returns how many. */
  revive(now: Instant): Promise<number>;
};

const lateAfterMs = 5 * 60_000;

const acknowledge = async (
  trx: Trx,
  id: string,
  personId: string,
  now: Instant,
): Promise<Acknowledgement> => {
  const row = await trx.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return { status: 'unknown' };
  if (row.recipient !== personId) return { status: 'not-yours' };
  if (row.state === 'acknowledged') return { status: 'acknowledged', alert: toAlert(row), first: false };
  const change = { acknowledged_by: personId, acknowledged_at: now, locked_until: null };
  const ofThread = trx.updateTable('alert').where('thread', '=', row.thread);
  await ofThread
    .where('state', '=', 'delivered')
    .where('id', '<>', id)
    .set({ ...change, state: 'acknowledged', redraw_at: now })
    .execute();
  await ofThread.where('state', '=', 'waiting').where('id', '<>', id).set({ state: 'void' }).execute();
  const taken = await trx
    .updateTable('alert')
    .where('id', '=', id)
    .where('state', '<>', 'acknowledged')
    .set({ ...change, state: 'acknowledged' })
    .returningAll()
    .executeTakeFirst();
  const after =
    taken ?? (await trx.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  return { status: 'acknowledged', alert: toAlert(after), first: taken !== undefined };
};

/** The outbox as the rest of the product may ask it. */
export const alertBook = (db: Database): AlertBook => ({
  byId: async (id) => {
    const row = await db.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toAlert(row);
  },
  forSubject: async ({ kind, id }) => {
    const rows = await db
      .selectFrom('alert')
      .selectAll()
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .orderBy('queued_for')
      .orderBy('dedupe_key')
      .execute();
    return rows.map(toAlert);
  },
  acknowledge: (id, personId, now) => transaction(db, (trx) => acknowledge(trx, id, personId, now)),
  redraw: async ({ kind, id }, now) => {
    await db
      .updateTable('alert')
      .set({ redraw_at: now })
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .where('state', 'in', ['delivered', 'acknowledged'])
      .execute();
  },
  health: async (now) => {
    const late = new Date(Date.parse(now) - lateAfterMs).toISOString();
    const count = async (state: string, dueBefore: Instant): Promise<number> => {
      const { n } = await db
        .selectFrom('alert')
        .select((e) => e.fn.countAll().as('n'))
        .where('state', '=', state)
        .where('run_at', '<=', dueBefore)
        .executeTakeFirstOrThrow();
      return Number(n);
    };
    const endOfTime = '9999-12-31T23:59:59.999Z';
    return {
      waiting: await count('waiting', now),
      late: await count('waiting', late),
      dead: await count('dead', endOfTime),
    };
  },
  dead: async () =>
    db
      .selectFrom('alert')
      .select(['id', 'recipient'])
      .where('state', '=', 'dead')
      .where('kind', '<>', 'undelivered')
      .orderBy('queued_for')
      .orderBy('id')
      .execute(),
  revive: async (now) => {
    const { numUpdatedRows } = await db
      .updateTable('alert')
      .set({ state: 'waiting', run_at: now, failures: 0, failing_since: null, locked_until: null })
      .where('state', '=', 'dead')
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  },
});
