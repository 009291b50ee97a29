import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import { fileNameOf } from './letter-reference.ts';
import type { MasterKey } from './master-key.ts';
import type { LetterStore } from './ports.ts';
import { keyFor, seal, sha256, unseal } from './seal.ts';
import { ensureStreamKey, streamKey } from './stream-key.ts';

const boundTo = (streamId: string, hash: string): string => `letter\n${streamId}\n${hash}`;
const shelf = (folder: string, name: string): string => join(folder, name.slice(0, 2));

/**
 * Letters as encrypted files in a folder, one per stream and content. `put` returns only when the bytes are on disk:
 * the event that names them may follow, never go before.
 */
export function folderLetterStore(where: {
  readonly db: Database;
  readonly master: MasterKey;
  readonly folder: string;
  readonly now: () => Instant;
}): LetterStore {
  const { db, master, folder, now } = where;
  const read = async (key: Uint8Array, streamId: string, hash: string): Promise<Uint8Array> => {
    const name = fileNameOf(key, hash);
    const sealed = await readFile(join(shelf(folder, name), name)).catch((cause: unknown) => {
      throw new Error(
        `A letter of ${streamId} is missing from the letter store. Restore the letters folder.`,
        { cause },
      );
    });
    const plain = opened(key, sealed, boundTo(streamId, hash));
    if (plain === null || sha256(plain) !== hash)
      throw new Error(
        `A letter of ${streamId} is damaged in the letter store. Restore the letters folder from its backup.`,
      );
    return plain;
  };
  return {
    put: async (streamId, bytes) => {
      const key = await ensureStreamKey(db, master, streamId, now());
      const hash = sha256(bytes);
      const name = fileNameOf(key, hash);
      // Touched before it is looked at: the sweeper leaves a young file alone until an event names it.
      const there = await touch(join(shelf(folder, name), name));
      if (there && (await read(key, streamId, hash).catch(() => null))) return hash;
      await writeDurably(
        shelf(folder, name),
        name,
        seal(keyFor('letters', key), bytes, boundTo(streamId, hash)),
        folder,
      );
      return hash;
    },
    get: async (streamId, hash) => {
      const key = await streamKey(db, master, streamId);
      if (!key) throw new Error(`There is nothing stored under ${streamId}.`);
      return read(key, streamId, hash);
    },
  };
}

function opened(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array | null {
  try {
    return unseal(keyFor('letters', key), sealed, bound);
  } catch {
    return null;
  }
}

async function touch(file: string): Promise<boolean> {
  const time = new Date();
  return utimes(file, time, time).then(
    () => true,
    () => false,
  );
}

/** Write beside, force to disk, rename, force the folders to disk: after a power cut the file is whole or absent. */
async function writeDurably(directory: string, name: string, bytes: Uint8Array, root: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const beside = join(directory, `.${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, join(directory, name));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(directory);
  await syncFolder(root);
}

async function syncFolder(directory: string): Promise<void> {
  // Windows cannot open a folder for syncing; there the rename itself is journalled.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
