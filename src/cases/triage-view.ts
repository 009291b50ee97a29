import type { Database, Trx } from '../database/index.ts';
import type { TriageEvent, TriageState } from '../nrm/index.ts';
import type { Recorded } from './ports.ts';

/** Brings the tray's row for one letter up to date. */
export async function updateTriageView(
  trx: Trx,
  triageId: string,
  after: TriageState,
  recorded: readonly Recorded<TriageEvent>[],
): Promise<void> {
  const row = { version: after.version, open: after.status === 'open' ? 1 : 0 };
  await trx
    .insertInto('triage_view')
    .values({ triage_id: triageId, opened_at_position: recorded[0]?.position ?? 0, ...row })
    .onConflict((c) => c.column('triage_id').doUpdateSet(row))
    .execute();
}

/** Letters that wait for a person, the oldest first. */
export async function openTriage(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('triage_view')
    .select('triage_id')
    .where('open', '=', 1)
    .orderBy('opened_at_position')
    .execute();
  return rows.map((row) => row.triage_id);
}
