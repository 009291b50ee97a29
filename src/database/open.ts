import { Kysely, type Transaction } from 'kysely';
import { embeddedDialect } from './embedded.ts';
import { inTransactionOf } from './guard.ts';
import type { Tables } from './schema.ts';
import { serverDialect } from './server.ts';

/** The store: all tables of all rooms. Close it with `db.destroy()`. */
export type Database = Kysely<Tables>;
/** What a callback of `transaction` works with; also accepted wherever only queries are made. */
export type Trx = Transaction<Tables>;

/** Which object guards which database; a transaction's handle is never in here. */
const stores = new WeakMap<object, object>();

/**
 * Opens the store: `url` (postgres://...) for a server, else `file` for the embedded one, or ':memory:'.
 * Creates no table: call `migrate` next. `patience` is the longest wait for a connection in milliseconds.
 */
export async function openDatabase(where: {
  readonly file?: string;
  readonly url?: string;
  readonly patience?: number;
}): Promise<Database> {
  const store = {};
  const patience = where.patience ?? 30_000;
  if (where.url === undefined && where.file === undefined)
    throw new Error('Say where the data is kept: a file, or the address of a PostgreSQL server.');
  const dialect =
    where.url === undefined
      ? embeddedDialect(where.file ?? ':memory:', store, patience)
      : serverDialect(where.url, store, patience);
  const db: Database = new Kysely<Tables>({ dialect });
  stores.set(db, store);
  return db;
}

/**
 * Runs `fn` in one transaction: all of it or nothing. Await nothing in it but the database, and use only `trx`:
 * a query on the root database inside throws at once.
 */
export async function transaction<T>(db: Database, fn: (trx: Trx) => Promise<T>): Promise<T> {
  const store = stores.get(db);
  if (!store) throw new Error('transaction() needs the root database that openDatabase() returned.');
  return db.transaction().execute((trx) => inTransactionOf(store, () => fn(trx)));
}
