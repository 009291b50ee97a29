import type { Database } from '../database/index.ts';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseId,
  type CaseState,
  nextDue,
  obligations,
  type ProcessSettings,
} from '../nrm/index.ts';
import type { Executor } from './executor.ts';
import { knownCases } from './known-cases.ts';
import type { Record } from './record.ts';

/** Look-ups over all cases; each state is folded from its events, the views only say which ones. */
export function casesOf(
  db: Database,
  cases: Executor<CaseState, CaseCommand, CaseEvent>,
  settings: () => ProcessSettings,
): Record['cases'] {
  const load = async (caseId: CaseId): Promise<CaseState | null> => (await cases.load(caseId)).state;
  const loadAll = async (rows: readonly { readonly case_id: CaseId }[]): Promise<readonly CaseState[]> => {
    const states: CaseState[] = [];
    for (const { case_id } of rows) {
      const state = await load(case_id);
      if (state) states.push(state);
    }
    return states;
  };
  return {
    execute: cases.execute,
    load,
    ofPerson: async (personId) =>
      loadAll(
        await db
          .selectFrom('case_member')
          .select('case_id')
          .where('person_id', '=', personId)
          .orderBy('case_id')
          .execute(),
      ),
    all: async (after, limit) =>
      loadAll(
        await db
          .selectFrom('case_view')
          .select('case_id')
          .where('case_id', '>', after ?? '')
          .orderBy('case_id')
          .limit(limit)
          .execute(),
      ),
    due: async (now, limit) =>
      loadAll(
        await db
          .selectFrom('case_view')
          .select('case_id')
          .where('next_due', '<=', now)
          .orderBy('next_due')
          .orderBy('case_id')
          .limit(limit)
          .execute(),
      ),
    lookedAt: async (state, now) => {
      // Only if nothing has happened since: a newer event has set its own date already.
      await db
        .updateTable('case_view')
        .set({ next_due: nextDue(state, now, settings()) })
        .where('case_id', '=', state.caseId)
        .where('version', '=', state.version)
        .execute();
    },
    obligations: (state, now) => obligations(state, now, settings()),
    history: async (caseId) => (await cases.load(caseId)).events,
    known: knownCases(db, load),
  };
}
