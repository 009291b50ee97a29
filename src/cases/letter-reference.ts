import type { Trx } from '../database/index.ts';
import { keyedDigest, keyFor } from './seal.ts';

/** Name of a content's file: a keyed digest, so that names say nothing, not even "the same letter as there". */
export const fileNameOf = (streamKey: Uint8Array, sha256: string): string =>
  keyedDigest(keyFor('letter names', streamKey), sha256);

/** Notes that the stream's events name these contents: the sweeper leaves their files alone. */
export async function referTo(
  trx: Trx,
  streamId: string,
  streamKey: Uint8Array,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of new Set(hashes))
    await trx
      .insertInto('letter_reference')
      .values({ stream_id: streamId, file_name: fileNameOf(streamKey, hash) })
      .onConflict((c) => c.columns(['stream_id', 'file_name']).doNothing())
      .execute();
}
