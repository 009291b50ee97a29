import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Database } from './open.ts';

/**
 * Brings the tables up to date: all pending migrations or none; a second process waits and then finds nothing to do.
 * @returns names of the migrations that were applied now.
 */
export async function migrate(db: Database): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error)
    throw new Error('The database could not be brought up to date; nothing was changed.', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
