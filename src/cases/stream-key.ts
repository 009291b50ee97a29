import { randomBytes } from 'node:crypto';
import { type Database, transaction } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import type { MasterKey } from './master-key.ts';
import { seal, unseal } from './seal.ts';

/** The content of this stream was erased by its key; what remains only proves that it was there. */
export class StreamErased extends Error {
  constructor(streamId: string) {
    super(`The content of ${streamId} was erased; it can be neither read nor continued.`);
    this.name = 'StreamErased';
  }
}

const boundTo = (streamId: string): string => `key\n${streamId}`;

/** The stream's own key; null when there is no such stream yet. Throws StreamErased, or when the master key differs. */
export async function streamKey(
  db: Database,
  master: MasterKey,
  streamId: string,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('journal_stream')
    .select(['wrapped_key', 'master_key_id'])
    .where('stream_id', '=', streamId)
    .executeTakeFirst();
  if (!row) return null;
  if (row.wrapped_key === null) throw new StreamErased(streamId);
  if (row.master_key_id !== master.id)
    throw new Error(
      `The data was written under master key ${row.master_key_id}, but the key file holds ${master.id}. Restore the right key file.`,
    );
  return unseal(master.key, row.wrapped_key, boundTo(streamId));
}

/** The stream's own key, made now when there is none. Safe when several callers are first. */
export async function ensureStreamKey(
  db: Database,
  master: MasterKey,
  streamId: string,
  now: Instant,
): Promise<Uint8Array> {
  const there = await streamKey(db, master, streamId);
  if (there) return there;
  const fresh = {
    stream_id: streamId,
    stream_kind: null,
    version: 0,
    hash: null,
    wrapped_key: seal(master.key, randomBytes(32), boundTo(streamId)),
    master_key_id: master.id,
    created_at: now,
    erased_at: null,
  };
  await transaction(db, (trx) =>
    trx
      .insertInto('journal_stream')
      .values(fresh)
      .onConflict((c) => c.column('stream_id').doNothing())
      .execute(),
  );
  const key = await streamKey(db, master, streamId);
  if (!key) throw new Error(`The key of ${streamId} could not be stored.`);
  return key;
}
