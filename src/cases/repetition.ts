import type { Database, Trx } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import { VersionConflict } from './journal.ts';
import { keyedDigest, keyFor, sha256 } from './seal.ts';

/** The key was used before for something else: a mistake of the caller that must not look like success. */
export class IdempotencyKeyReused extends Error {
  constructor(streamId: string) {
    super(
      `This idempotency key was already used on ${streamId} for another command; use a new key for a new command.`,
    );
    this.name = 'IdempotencyKeyReused';
  }
}

/** A command under its key. Both are kept as digests only, so neither shows content after the stream is erased. */
export type Marked = { readonly keyHash: string; readonly fingerprint: string };

export function mark(streamKey: Uint8Array, idempotencyKey: string, identity: unknown): Marked {
  const fingerprint = keyedDigest(keyFor('commands', streamKey), JSON.stringify(sorted(identity)));
  return { keyHash: sha256(idempotencyKey), fingerprint };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

/** Versions that this command wrote when it was carried out before; null = never. */
export async function earlier(
  db: Database,
  streamId: string,
  marked: Marked,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const row = await db
    .selectFrom('journal_command')
    .select(['fingerprint', 'first_version', 'last_version'])
    .where('stream_id', '=', streamId)
    .where('key_hash', '=', marked.keyHash)
    .executeTakeFirst();
  if (!row) return null;
  if (row.fingerprint !== marked.fingerprint) throw new IdempotencyKeyReused(streamId);
  return { first: row.first_version, last: row.last_version };
}

/** Remembers a command in the transaction that carries it out. */
export async function remember(
  trx: Trx,
  streamId: string,
  marked: Marked,
  wrote: { readonly first: number; readonly last: number },
  at: Instant,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('journal_command')
    .values({
      stream_id: streamId,
      key_hash: marked.keyHash,
      fingerprint: marked.fingerprint,
      first_version: wrote.first,
      last_version: wrote.last,
      at,
    })
    .onConflict((c) => c.columns(['stream_id', 'key_hash']).doNothing())
    .executeTakeFirstOrThrow();
  // The same command was carried out beside this one: start again and find its answer.
  if (numInsertedOrUpdatedRows === 0n) throw new VersionConflict(streamId);
}
