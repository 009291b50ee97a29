import type { Database, Trx } from '../database/index.ts';

/** The right to watch one mailbox, for a while. Two processes may run; one mailbox has one walker (graph-mail 1.12). */
export type Lease = { readonly mailbox: string; readonly holder: string; readonly token: number };

/** Thrown by every write of a walker whose lease has gone to another: it must stop, nothing was written. */
export class LeaseLost extends Error {
  constructor(mailbox: string) {
    super(`Another process watches ${mailbox} now; this one stops writing for it.`);
    this.name = 'LeaseLost';
  }
}

const leaseSeconds = 60;
const until = (now: Date): string => new Date(now.getTime() + leaseSeconds * 1000).toISOString();

/** Takes the mailbox if nobody holds it, or if we do; null = somebody else does. Lasts 60 seconds from `now`. */
export const acquireLease = async (
  db: Database,
  mailbox: string,
  holder: string,
  now: Date,
): Promise<Lease | null> => {
  const row = await db
    .insertInto('mailbox_lease')
    .values({ mailbox, holder, token: 1, until: until(now) })
    .onConflict((conflict) =>
      conflict
        .column('mailbox')
        .doUpdateSet((eb) => ({ holder, token: eb('mailbox_lease.token', '+', 1), until: until(now) }))
        .where((eb) =>
          eb.or([
            eb('mailbox_lease.until', '<=', now.toISOString()),
            eb('mailbox_lease.holder', '=', holder),
          ]),
        ),
    )
    .returning('token')
    .executeTakeFirst();
  return row === undefined ? null : { mailbox, holder, token: Number(row.token) };
};

/**
 * Checks and renews in one statement, which also locks the row: whatever else the transaction writes stands only if
 * the lease was ours to the end of it.
 * @throws LeaseLost
 */
export const holdLease = async (db: Database | Trx, lease: Lease, now: Date): Promise<void> => {
  const held = await db
    .updateTable('mailbox_lease')
    .set({ until: until(now) })
    .where('mailbox', '=', lease.mailbox)
    .where('holder', '=', lease.holder)
    .where('token', '=', lease.token)
    .where('until', '>', now.toISOString())
    .returning('token')
    .executeTakeFirst();
  if (held === undefined) throw new LeaseLost(lease.mailbox);
};

/** Gives all mailboxes of this process back at once, so that the next one need not wait for the leases to run out. */
export const releaseLeases = async (db: Database, holder: string, now: Date): Promise<void> => {
  await db
    .updateTable('mailbox_lease')
    .set({ until: now.toISOString() })
    .where('holder', '=', holder)
    .execute();
};
