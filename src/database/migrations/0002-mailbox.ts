import type { Kysely } from 'kysely';
import { columns } from '../columns.ts';

/** What the watcher remembers: see src/mailbox/tables.ts for what each column means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, integer } = columns(db);
  await table('mailbox_folder')
    .addColumn('mailbox', text, (c) => c.notNull())
    .addColumn('folder_id', text, (c) => c.notNull())
    .addColumn('cursor', text)
    .addColumn('backfilled_at', text)
    .addColumn('last_round_at', text)
    .addPrimaryKeyConstraint('mailbox_folder_key', ['mailbox', 'folder_id'])
    .execute();
  await table('mailbox_inbox')
    .addColumn('mailbox', text, (c) => c.notNull())
    .addColumn('message_id', text, (c) => c.notNull())
    .addColumn('folder_id', text, (c) => c.notNull())
    .addColumn('folder_path', text, (c) => c.notNull())
    .addColumn('rescued', integer, (c) => c.notNull())
    .addColumn('backfill', integer, (c) => c.notNull())
    .addColumn('via_removal', integer, (c) => c.notNull())
    .addColumn('found_at', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('next_try_at', text, (c) => c.notNull())
    .addColumn('verdict', text)
    .addColumn('letter_id', text)
    .addColumn('last_problem', text)
    .addPrimaryKeyConstraint('mailbox_inbox_key', ['mailbox', 'message_id'])
    .execute();
  await db.schema
    .createIndex('mailbox_inbox_waiting')
    .on('mailbox_inbox')
    .columns(['mailbox', 'state', 'next_try_at'])
    .execute();
  await table('mailbox_lease')
    .addColumn('mailbox', text, (c) => c.primaryKey())
    .addColumn('holder', text, (c) => c.notNull())
    .addColumn('token', integer, (c) => c.notNull())
    .addColumn('until', text, (c) => c.notNull())
    .execute();
  await table('mailbox_health')
    .addColumn('mailbox', text, (c) => c.primaryKey())
    .addColumn('watched_since', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('state_since', text, (c) => c.notNull())
    .addColumn('reason', text)
    .addColumn('retry_at', text)
    .addColumn('last_good_round_at', text)
    .addColumn('last_sweep_at', text)
    .execute();
}
