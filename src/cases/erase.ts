import { type Database, transaction } from '../database/index.ts';
import type { Instant } from '../nrm/index.ts';
import { takeHead } from './journal-head.ts';

/**
 * Erases one stream for good: its key, its read views and its remembered commands. The chain over the ciphertext stays
 * and still verifies. Its letter files lose their key too; the sweeper removes them, as nothing refers to them now.
 */
export async function eraseStream(db: Database, streamId: string, now: Instant): Promise<void> {
  await transaction(db, async (trx) => {
    await takeHead(trx);
    const erased = await trx
      .updateTable('journal_stream')
      .set({ wrapped_key: null, erased_at: now })
      .where('stream_id', '=', streamId)
      .where('wrapped_key', 'is not', null)
      .returning('stream_id')
      .executeTakeFirst();
    if (!erased)
      throw new Error(`There is nothing to erase under ${streamId}: no such stream, or erased before.`);
    await trx.deleteFrom('case_view').where('case_id', '=', streamId).execute();
    await trx.deleteFrom('case_member').where('case_id', '=', streamId).execute();
    await trx.deleteFrom('case_reference').where('case_id', '=', streamId).execute();
    await trx.deleteFrom('meeting_view').where('meeting_id', '=', streamId).execute();
    await trx.deleteFrom('triage_view').where('triage_id', '=', streamId).execute();
    await trx.deleteFrom('letter_reference').where('stream_id', '=', streamId).execute();
    await trx.deleteFrom('journal_command').where('stream_id', '=', streamId).execute();
  });
}
