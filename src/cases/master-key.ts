import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from '../database/index.ts';
import { keyedDigest } from './seal.ts';

/** Wraps the key of every stream. Without it nothing personal can be read: back it up apart from the data. */
export type MasterKey = { readonly id: string; readonly key: Uint8Array };

const HEADER = 'nrm-master-key-1';

const masterKey = (key: Uint8Array): MasterKey => ({ id: keyedDigest(key, 'id').slice(0, 16), key });

/**
 * Makes a new master key in `file` (mode 0600). Refuses when the file is there already, or when the database holds
 * data under another key: that data would be unreadable for ever, so the missing file must be brought back instead.
 */
export async function createMasterKey(file: string, db: Database): Promise<MasterKey> {
  const { count } = await db
    .selectFrom('journal_stream')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('wrapped_key', 'is not', null)
    .executeTakeFirstOrThrow();
  if (count > 0)
    throw new Error(
      `The database already holds ${count} encrypted streams. Restore the master key file they were made with; a new key could not read them.`,
    );
  const key = randomBytes(32);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${HEADER} ${key.toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(file, 0o600);
  return masterKey(key);
}

/** Reads the key file that `createMasterKey` made. Errors say what to do and never show the key. */
export async function readMasterKey(file: string): Promise<MasterKey> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `The master key file ${file} cannot be read. Restore it from its backup, or create one.`,
      { cause },
    );
  });
  const [header, encoded = ''] = text.trim().split(' ');
  const key = Buffer.from(encoded, 'base64');
  if (header !== HEADER || key.length !== 32)
    throw new Error(`The file ${file} is not a master key file. Restore the right one from its backup.`);
  return masterKey(key);
}
