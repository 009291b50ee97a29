import { statSync, unlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files that no event names and that are older than a day: left over from a filing that never finished, or
 * from an erased stream. @param now milliseconds since 1970. @returns how many were removed.
 */
export async function sweepLetters(db: Database, folder: string, now: number): Promise<number> {
  let removed = 0;
  const shelves = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const shelf of shelves.filter((entry) => entry.isDirectory())) {
    const names = await readdir(join(folder, shelf.name));
    const rows =
      names.length === 0
        ? []
        : await db
            .selectFrom('letter_reference')
            .select('file_name')
            .where('file_name', '>=', shelf.name)
            .where('file_name', '<', `${shelf.name}g`)
            .execute();
    const referred = new Set(rows.map((row) => row.file_name));
    for (const name of names)
      if (!referred.has(name) && removeOld(join(folder, shelf.name, name), now)) removed++;
  }
  return removed;
}

/** Age and removal in one breath: a letter stored again in between would have made the file young. */
function removeOld(file: string, now: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat || now - stat.mtimeMs < DAY_MS) return false;
  unlinkSync(file);
  return true;
}
