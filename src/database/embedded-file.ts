import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Opens (or creates, mode 0600 in a folder 0700) the file; ':memory:' needs none. A commit is on disk before it returns. */
export function openFile(file: string): DatabaseSync {
  const inMemory = file === ':memory:';
  if (!inMemory) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file);
  // The wait comes first: a second process opening the file would otherwise fail at the journal mode.
  database.exec('PRAGMA busy_timeout = 10000');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // From here on the driver waits for other writers itself, without stopping this process.
  database.exec('PRAGMA busy_timeout = 50');
  if (!inMemory) chmodSync(file, 0o600);
  return database;
}
