import { type DatabaseConnection, type Dialect, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';
import { refuseInsideTransaction } from './guard.ts';

const BIGINT = 20;
const NUMERIC = 1700;

function exactNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw new RangeError('A number from the database is too large to be exact.');
  return number;
}

/** The one place where PostgreSQL's bigint and numeric (counts, sums), which `pg` hands out as text, become numbers. */
const types = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === BIGINT || id === NUMERIC
      ? exactNumber
      : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
};

class GuardedDriver extends PostgresDriver {
  readonly #store: object;
  constructor(pool: pg.Pool, store: object) {
    super({ pool });
    this.#store = store;
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction(this.#store);
    return super.acquireConnection();
  }
}

/**
 * Kysely over a PostgreSQL server (15 or newer).
 * @param patience milliseconds to wait for a free connection before failing.
 */
export function serverDialect(url: string, store: object, patience: number): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 8,
    connectionTimeoutMillis: patience,
    options: '-c TimeZone=UTC',
    application_name: 'nrm-companion',
  });
  // An idle connection that the server closes is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => undefined);
  const standard = new PostgresDialect({ pool });
  return {
    createDriver: () => new GuardedDriver(pool, store),
    createQueryCompiler: () => standard.createQueryCompiler(),
    createAdapter: () => standard.createAdapter(),
    createIntrospector: (db) => standard.createIntrospector(db),
  };
}
