import type { Database } from '../database/index.ts';

/** `elsewhere` is no state of the mailbox: another process watching it writes the same rows. */
export type MailboxState =
  | 'starting'
  | 'watching'
  /** Some folder cannot be read; the reason says how many and why. */
  | 'partly-read'
  | 'slowed-down'
  | 'unavailable'
  | 'unauthorised'
  | 'forbidden'
  | 'unwatchable';

/** How the watching of one mailbox is going, for /healthz and the doctor. Holds no content of any message. */
export type MailboxHealth = {
  readonly mailbox: string;
  readonly state: MailboxState;
  readonly stateSince: string;
  /** What to do about it, in one sentence; null = nothing. */
  readonly reason: string | null;
  readonly retryAt: string | null;
  readonly watchedSince: string;
  readonly lastGoodRoundAt: string | null;
  readonly lastSweepAt: string | null;
  /** Messages found and not yet assessed, and since when the oldest of them waits. */
  readonly backlog: number;
  readonly oldestWaitingSince: string | null;
};

export type HealthStore = ReturnType<typeof createHealthStore>;

export const createHealthStore = (db: Database) => ({
  /** First call for a mailbox fixes the moment from which mail counts as new. */
  begin: async (mailbox: string, now: Date): Promise<void> => {
    const at = now.toISOString();
    await db
      .insertInto('mailbox_health')
      .values({
        mailbox,
        watched_since: at,
        state: 'starting',
        state_since: at,
        reason: null,
        retry_at: null,
        last_good_round_at: null,
        last_sweep_at: null,
      })
      .onConflict((conflict) => conflict.column('mailbox').doNothing())
      .execute();
  },

  /** Returns true when the state is another than before. */
  note: async (
    mailbox: string,
    state: MailboxState,
    detail: { readonly reason: string | null; readonly retryAt: string | null; readonly goodRound: boolean },
    now: Date,
  ): Promise<boolean> => {
    const at = now.toISOString();
    await db
      .updateTable('mailbox_health')
      .set({
        reason: detail.reason,
        retry_at: detail.retryAt,
        ...(detail.goodRound ? { last_good_round_at: at } : {}),
      })
      .where('mailbox', '=', mailbox)
      .execute();
    const changed = await db
      .updateTable('mailbox_health')
      .set({ state, state_since: at })
      .where('mailbox', '=', mailbox)
      .where('state', '!=', state)
      .returning('mailbox')
      .executeTakeFirst();
    return changed !== undefined;
  },

  noteSweep: async (mailbox: string, now: Date): Promise<void> => {
    await db
      .updateTable('mailbox_health')
      .set({ last_sweep_at: now.toISOString() })
      .where('mailbox', '=', mailbox)
      .execute();
  },

  /** Null = never watched. */
  of: async (mailbox: string): Promise<MailboxHealth | null> => {
    const row = await db
      .selectFrom('mailbox_health')
      .selectAll()
      .where('mailbox', '=', mailbox)
      .executeTakeFirst();
    if (row === undefined) return null;
    const waiting = await db
      .selectFrom('mailbox_inbox')
      .select((eb) => [eb.fn.countAll().as('backlog'), eb.fn.min('found_at').as('oldest')])
      .where('mailbox', '=', mailbox)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    return {
      mailbox,
      state: row.state as MailboxState,
      stateSince: row.state_since,
      reason: row.reason,
      retryAt: row.retry_at,
      watchedSince: row.watched_since,
      lastGoodRoundAt: row.last_good_round_at,
      lastSweepAt: row.last_sweep_at,
      backlog: Number(waiting?.backlog ?? 0),
      oldestWaitingSince: waiting?.oldest ?? null,
    };
  },
});
