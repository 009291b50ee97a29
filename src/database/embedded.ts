import { type Dialect, SqliteAdapter, SqliteDialect } from 'kysely';
import { embeddedDriver } from './embedded-driver.ts';
import { openFile } from './embedded-file.ts';

/** The driver keeps its own turnstile (with a timeout and a guard), so Kysely need not; DDL is transactional here. */
class EmbeddedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Kysely over Node's own SQLite: one connection, first come first served.
 * @param patience milliseconds a query may wait for the connection, or for another process that is writing.
 */
export function embeddedDialect(file: string, store: object, patience: number): Dialect {
  const database = openFile(file);
  const compiler = new SqliteDialect({
    database: { close: () => database.close(), prepare: refuseToPrepare },
  });
  return {
    createDriver: () => embeddedDriver(database, store, patience),
    createQueryCompiler: () => compiler.createQueryCompiler(),
    createAdapter: () => new EmbeddedAdapter(),
    createIntrospector: (db) => compiler.createIntrospector(db),
  };
}

/** Kysely's own driver is not used, only its SQL and its introspection. */
function refuseToPrepare(): never {
  throw new Error('Statements go through the embedded driver.');
}
