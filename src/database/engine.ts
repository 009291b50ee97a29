import { type Kysely, PostgresAdapter } from 'kysely';

export type Engine = 'embedded' | 'server';

/** Which of the two stores stands behind a database or transaction. */
export function engineOf<T>(db: Kysely<T>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'server' : 'embedded';
}
