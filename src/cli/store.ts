import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Config, databaseFile, explainHoles, readConfig } from '../config.ts';
import type { Database } from '../database/index.ts';
import { openStore } from '../services.ts';

/** Where the settings' embedded store should be and is not; null = it is there, or a database server is used. */
export const missingStore = (
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null => {
  if (env.DATABASE_URL?.trim()) return null;
  const file = databaseFile({ dataFolder: resolve(env.NRM_DATA_FOLDER?.trim() || './data') });
  return existsSync(file) ? null : file;
};

/** The store that the settings name; only these two settings are needed. */
export const openNamedStore = (
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Database> =>
  openStore({
    dataFolder: resolve(env.NRM_DATA_FOLDER?.trim() || './data'),
    databaseUrl: env.DATABASE_URL?.trim() || null,
  });

/** All settings, or an error that lists what is missing. The demo's own settings are accepted too. */
export function wholeConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = readConfig(env, { standIn: Boolean(env.MICROSOFT_STANDIN_URL) });
  if (!read.ok) throw new Error(`Missing or wrong:\n${explainHoles(read.holes)}`);
  return read.config;
}
