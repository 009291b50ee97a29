import { type Database, type Trx, transaction } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import { takeHead } from './journal-head.ts';

/** Events between two anchors. */
export const ANCHOR_EVERY = 64;

/** Notes the chain over all events, so that whatever comes later cannot change what stands before. */
export async function anchorIfDue(trx: Trx, position: number, chain: string, at: Instant): Promise<void> {
  if (position % ANCHOR_EVERY === 0)
    await trx.insertInto('journal_anchor').values({ position, chain, at }).execute();
}

/**
 * Anchors the journal as it stands now: at shutdown, and before a copy is taken away. A copy of the returned line kept
 * elsewhere proves the whole journal up to it, even against somebody who can write to the database.
 */
export async function anchorNow(
  db: Database,
  at: Instant,
): Promise<{ readonly position: number; readonly chain: string }> {
  return transaction(db, async (trx) => {
    const head = await takeHead(trx);
    if (head.position > 0)
      await trx
        .insertInto('journal_anchor')
        .values({ ...head, at })
        .onConflict((c) => c.column('position').doNothing())
        .execute();
    return head;
  });
}
