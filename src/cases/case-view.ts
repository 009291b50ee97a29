import type { Trx } from '../database/index.ts';
import type { CaseId, CaseState, Instant } from '../nrm/index.ts';

/** People who need to know of this case: who work on it, manage it, lead it, support it or chair its meetings. */
export function membersOf(state: CaseState): readonly string[] {
  const people = [
    state.worker,
    state.manager,
    ...state.chairs,
    ...state.meetings.map((meeting) => meeting.chair),
    ...(state.people ? [state.people.leadProfessional, state.people.exploitationTeamSupporter] : []),
  ];
  return [...new Set(people.map((person) => person.id))].sort();
}

/** Brings the case's row and its need-to-know rows up to date. `before` null = write them anew. */
export async function updateCaseView(
  trx: Trx,
  caseId: CaseId,
  before: CaseState | null,
  after: CaseState,
  nextDue: Instant | null,
): Promise<void> {
  const row = { version: after.version, next_due: nextDue };
  await trx
    .insertInto('case_view')
    .values({ case_id: caseId, ...row })
    .onConflict((c) => c.column('case_id').doUpdateSet(row))
    .execute();
  const members = membersOf(after);
  if (before !== null && membersOf(before).join() === members.join()) return;
  await trx.deleteFrom('case_member').where('case_id', '=', caseId).execute();
  const rows = members.map((person_id) => ({ case_id: caseId, person_id }));
  await trx.insertInto('case_member').values(rows).execute();
}
