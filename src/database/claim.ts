import type { SelectQueryBuilder } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database, Trx } from './open.ts';

/**
 * Makes the inner select of a claim safe for several workers: on a server, rows that another worker is claiming are
 * skipped; the embedded store lets only one writer in at a time and needs nothing.
 *
 * `update job set locked_until = ? where id in (claim(db, select id from job where ... limit 10)) returning *`
 */
export function claim<DB, TB extends keyof DB, O>(
  db: Database | Trx,
  select: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return engineOf(db) === 'server' ? select.forUpdate().skipLocked() : select;
}

/** Locks the selected rows until the transaction ends; the embedded store's writing transaction already has. */
export function locked<DB, TB extends keyof DB, O>(
  trx: Trx,
  select: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return engineOf(trx) === 'server' ? select.forUpdate() : select;
}
