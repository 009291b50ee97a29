import type { Kysely } from 'kysely';
import { columns } from '../columns.ts';

/** Outbox of alerts and audit of reads: see src/alerts/tables.ts and src/access/tables.ts for what each column means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text, integer } = columns(db);
  await table('alert')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('dedupe_key', text, (c) => c.notNull().unique())
    .addColumn('thread', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('recipient', text, (c) => c.notNull())
    .addColumn('subject_kind', text, (c) => c.notNull())
    .addColumn('subject_id', text, (c) => c.notNull())
    .addColumn('subject_detail', text)
    .addColumn('wants_acknowledgement', integer, (c) => c.notNull())
    .addColumn('queued_for', text, (c) => c.notNull())
    .addColumn('run_at', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('failures', integer, (c) => c.notNull())
    .addColumn('failing_since', text)
    .addColumn('last_problem', text)
    .addColumn('locked_until', text)
    .addColumn('locked_by', text)
    .addColumn('redraw_at', text)
    .addColumn('delivered_at', text)
    .addColumn('conversation_id', text)
    .addColumn('activity_id', text)
    .addColumn('acknowledged_by', text)
    .addColumn('acknowledged_at', text)
    .execute();
  await db.schema.createIndex('alert_state').on('alert').columns(['state', 'run_at']).execute();
  await db.schema.createIndex('alert_redraw').on('alert').column('redraw_at').execute();
  await db.schema.createIndex('alert_subject').on('alert').columns(['subject_kind', 'subject_id']).execute();
  await db.schema.createIndex('alert_thread').on('alert').column('thread').execute();
  await table('access_read')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('person_id', text, (c) => c.notNull())
    .addColumn('case_id', text, (c) => c.notNull())
    .addColumn('what', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('access_read_case').on('access_read').columns(['case_id', 'at']).execute();
}
