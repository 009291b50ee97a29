import { type Kysely, sql } from 'kysely';
import { columns } from '../columns.ts';

/** Journal, read views and letter references: see src/cases/tables.ts for what each column means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, integer, bytes } = columns(db);
  await table('journal_stream')
    .addColumn('stream_id', text, (c) => c.primaryKey())
    .addColumn('stream_kind', text)
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('hash', text)
    .addColumn('wrapped_key', bytes)
    .addColumn('master_key_id', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('erased_at', text)
    .execute();
  await table('journal_event')
    .addColumn('position', integer, (c) => c.primaryKey())
    .addColumn('stream_id', text, (c) => c.notNull().references('journal_stream.stream_id'))
    .addColumn('stream_kind', text, (c) => c.notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('event_type', text, (c) => c.notNull())
    .addColumn('schema_version', integer, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('payload', bytes, (c) => c.notNull())
    .addColumn('previous_hash', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addUniqueConstraint('journal_event_version', ['stream_id', 'version'])
    .execute();
  await table('journal_head')
    .addColumn('id', integer, (c) => c.primaryKey())
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('chain', text, (c) => c.notNull())
    .execute();
  await sql`insert into journal_head (id, position, chain) values (1, 0, ${'0'.repeat(64)})`.execute(db);
  await table('journal_anchor')
    .addColumn('position', integer, (c) => c.primaryKey())
    .addColumn('chain', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .execute();
  await table('journal_command')
    .addColumn('stream_id', text, (c) => c.notNull())
    .addColumn('key_hash', text, (c) => c.notNull())
    .addColumn('fingerprint', text, (c) => c.notNull())
    .addColumn('first_version', integer, (c) => c.notNull())
    .addColumn('last_version', integer, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('journal_command_key', ['stream_id', 'key_hash'])
    .execute();
  await views(db);
}

async function views(db: Kysely<unknown>): Promise<void> {
  const { table, text, integer } = columns(db);
  await table('case_view')
    .addColumn('case_id', text, (c) => c.primaryKey())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('next_due', text)
    .execute();
  await db.schema.createIndex('case_view_next_due').on('case_view').column('next_due').execute();
  await table('case_member')
    .addColumn('case_id', text, (c) => c.notNull())
    .addColumn('person_id', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('case_member_key', ['case_id', 'person_id'])
    .execute();
  await db.schema.createIndex('case_member_person').on('case_member').column('person_id').execute();
  await table('meeting_view')
    .addColumn('meeting_id', text, (c) => c.primaryKey())
    .addColumn('series_id', text, (c) => c.notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('started_at', text, (c) => c.notNull())
    .addColumn('running', integer, (c) => c.notNull())
    .addColumn('picked_at_position', integer)
    .execute();
  await db.schema.createIndex('meeting_view_series').on('meeting_view').column('series_id').execute();
  await table('triage_view')
    .addColumn('triage_id', text, (c) => c.primaryKey())
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('open', integer, (c) => c.notNull())
    .addColumn('opened_at_position', integer, (c) => c.notNull())
    .execute();
  await table('letter_reference')
    .addColumn('stream_id', text, (c) => c.notNull())
    .addColumn('file_name', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('letter_reference_key', ['stream_id', 'file_name'])
    .execute();
}
