import type { Trx } from '../database/index.ts';

/**
 * Takes the end of the journal for this transaction, and moves it by `events`. One holder at a time: positions are
 * gapless and in the order of the commits. Whoever changes several tables takes it first, so nobody waits in a circle.
 */
export async function takeHead(
  trx: Trx,
  events = 0,
): Promise<{ readonly position: number; readonly chain: string }> {
  return trx
    .updateTable('journal_head')
    .set((e) => ({ position: e('position', '+', events) }))
    .where('id', '=', 1)
    .returning(['position', 'chain'])
    .executeTakeFirstOrThrow();
}
