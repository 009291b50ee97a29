import { randomUUID } from 'node:crypto';
import type { Database } from '../database/index.ts';
import { type Instant, londonDay } from '../nrm/index.ts';

/** One look at a child's record. `case_id` of a tray entry is the entry's id. */
export type Read = {
  readonly personId: string;
  readonly caseId: string;
  readonly what: string;
  readonly at: Instant;
};

const page = 500;

/** A list is looked at many times a day: the same child on it counts once a London day. */
const idOf = ({ personId, caseId, what, at }: Read): string =>
  what === 'my-work' || what === 'triage' ? `${londonDay(at)}:${what}:${personId}:${caseId}` : randomUUID();

/** Notes who saw what before it is shown: an answer that cannot be noted is not given. */
export const recordRead = async (db: Database, reads: readonly Read[]): Promise<void> => {
  if (reads.length === 0) return;
  const rows = reads.map((read) => ({
    id: idOf(read),
    at: read.at,
    person_id: read.personId,
    case_id: read.caseId,
    what: read.what,
  }));
  const pages = Math.ceil(rows.length / page);
  for (let n = 0; n < pages; n += 1) {
    await db
      .insertInto('access_read')
      .values(rows.slice(n * page, (n + 1) * page))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
};

/** Who looked at this case, oldest first: for the people who must answer for it. */
export const readsOf = async (db: Database, caseId: string): Promise<readonly Read[]> => {
  const rows = await db
    .selectFrom('access_read')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    caseId: row.case_id,
    what: row.what,
    at: row.at,
  }));
};
