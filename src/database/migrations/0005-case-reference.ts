import type { Kysely } from 'kysely';
import { columns } from '../columns.ts';

/** Which reference stands on which case: see src/cases/tables.ts for what each column means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { table, text } = columns(db);
  await table('case_reference')
    .addColumn('reference_digest', text, (c) => c.notNull())
    .addColumn('case_id', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('case_reference_key', ['reference_digest', 'case_id'])
    .execute();
  await db.schema.createIndex('case_reference_case').on('case_reference').column('case_id').execute();
}
