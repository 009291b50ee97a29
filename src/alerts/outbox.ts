import { sql } from 'kysely';
import { claim, type Database } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import type { Alert, DeliverAlert } from './alert.ts';
import { type AlertRow, toAlert } from './row.ts';

/** An alert taken by one worker; `taken` fences it: a later claim makes this one powerless. */
export type Claimed = {
  readonly alert: Alert;
  readonly taken: number;
  readonly at: Instant;
  readonly failures: number;
  readonly failingSince: Instant | null;
};

type Delivered = Extract<Awaited<ReturnType<DeliverAlert>>, { outcome: 'delivered' }>;

const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

const toClaimed = (row: AlertRow, at: Instant): Claimed => ({
  alert: toAlert(row),
  taken: row.attempts,
  at,
  failures: row.failures,
  failingSince: row.failing_since,
});

/** Takes what is due: alerts not yet sent, and sent cards that must be drawn anew. Taken for `holdMs`, then free again. */
export const claimAlerts = async (
  db: Database,
  now: Instant,
  limit: number,
  holdMs: number,
  holder: string,
): Promise<readonly Claimed[]> => {
  const due = db
    .selectFrom('alert')
    .select('id')
    .where((e) =>
      e.or([
        e.and([e('state', '=', 'waiting'), e('run_at', '<=', now)]),
        e.and([e('state', 'in', ['delivered', 'acknowledged']), e('redraw_at', '<=', now)]),
      ]),
    )
    .where((e) => e.or([e('locked_until', 'is', null), e('locked_until', '<=', now)]))
    .orderBy('run_at')
    .limit(limit);
  const rows = await db
    .updateTable('alert')
    .set((e) => ({ locked_until: later(now, holdMs), locked_by: holder, attempts: e('attempts', '+', 1) }))
    .where('id', 'in', claim(db, due))
    .returningAll()
    .execute();
  return rows.map((row) => toClaimed(row, now));
};

/**
 * After a crash: frees what a worker of this name had claimed, so that nobody waits for a dead one's time to run out.
 * A living namesake loses nothing by it: what it sends is fenced by `attempts`.
 */
export const takeBack = (db: Database, holder: string): Promise<unknown> =>
  db
    .updateTable('alert')
    .where('locked_by', '=', holder)
    .set({ locked_until: null, locked_by: null })
    .execute();

const taken = (db: Database, claimed: Claimed) =>
  db
    .updateTable('alert')
    .where('id', '=', claimed.alert.id)
    .where('attempts', '=', claimed.taken)
    .set({ locked_until: null });

const upToDate = (at: Instant) =>
  sql<string | null>`case when redraw_at <= ${at} then null else redraw_at end`;

/** The card stands. A redraw asked for meanwhile stays asked for. */
export const complete = (db: Database, claimed: Claimed, sent: Delivered, now: Instant): Promise<unknown> =>
  taken(db, claimed)
    .set({
      state: sql<string>`case when state = 'waiting' then 'delivered' else state end`,
      delivered_at: sql<string>`coalesce(delivered_at, ${now})`,
      conversation_id: sent.activity.conversationId,
      activity_id: sent.activity.activityId,
      redraw_at: upToDate(claimed.at),
      failures: 0,
      failing_since: null,
      last_problem: null,
    })
    .execute();

/** Nothing to say any more: void when it was never sent; a card that stands stays as it is. */
export const dismiss = (db: Database, claimed: Claimed): Promise<unknown> =>
  taken(db, claimed)
    .set({
      state: sql<string>`case when state = 'waiting' then 'void' else state end`,
      redraw_at: upToDate(claimed.at),
      failures: 0,
      failing_since: null,
      last_problem: null,
    })
    .execute();

/** Not now: the failures so far count no more, since the way is known to be open at that time. */
export const postpone = (db: Database, claimed: Claimed, at: Instant, why: string): Promise<unknown> =>
  taken(db, claimed)
    .set({
      run_at: sql<string>`case when state = 'waiting' then ${at} else run_at end`,
      redraw_at: sql<string | null>`case when redraw_at is null then null else ${at} end`,
      failures: 0,
      failing_since: null,
      last_problem: why,
    })
    .execute();

const dayInMs = 86_400_000;
const longestGapMs = 15 * 60_000;

/** 5 s, 10 s, 20 s ... up to 15 minutes, a quarter more or less: `random` is in [0, 1). */
export const gapMs = (failures: number, random: number): number =>
  Math.min(longestGapMs, 5_000 * 2 ** Math.min(failures - 1, 12)) * (0.75 + random / 2);

/** Tries again later; after a day of nothing but failures the alert is dead: shown in the health, and never deleted. */
export const fail = async (
  db: Database,
  claimed: Claimed,
  problem: string,
  now: Instant,
  random: number,
): Promise<'retried' | 'dead'> => {
  const since = claimed.failingSince ?? now;
  const failures = claimed.failures + 1;
  const dead = Date.parse(now) - Date.parse(since) >= dayInMs;
  const next = later(now, gapMs(failures, random));
  await taken(db, claimed)
    .set({
      state: dead ? sql<string>`case when state = 'waiting' then 'dead' else state end` : sql<string>`state`,
      run_at: sql<string>`case when state = 'waiting' then ${next} else run_at end`,
      redraw_at: dead ? null : sql<string | null>`case when redraw_at is null then null else ${next} end`,
      failures,
      failing_since: since,
      last_problem: problem,
    })
    .execute();
  return dead ? 'dead' : 'retried';
};
