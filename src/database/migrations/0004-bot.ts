import type { Kysely } from 'kysely';
import { columns } from '../columns.ts';

/** Where each person's private chat with the bot is: see bot/conversation-book.ts for what each column means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text } = columns(db);
  await table('bot_personal_chat')
    .addColumn('person_id', text, (c) => c.primaryKey())
    .addColumn('conversation_id', text, (c) => c.notNull())
    .addColumn('service_url', text, (c) => c.notNull())
    .addColumn('tenant_id', text, (c) => c.notNull())
    .execute();
}
