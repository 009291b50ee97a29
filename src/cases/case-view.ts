import type { Trx } from '../database/index.ts';
import {
  type CaseId,
  type CaseState,
  covering,
  type Instant,
  nextDue,
  obligations,
  type ProcessSettings,
} from '../nrm/index.ts';

/** People who need to know of this case: who work on it, manage it, lead it, support it or chair its meetings. */
export function membersOf(state: CaseState): readonly string[] {
  const people = [
    state.worker,
    state.manager,
    ...state.chairs,
    ...state.meetings.map((meeting) => meeting.chair),
    ...covering(state),
    ...(state.people ? [state.people.leadProfessional, state.people.exploitationTeamSupporter] : []),
  ];
  return [...new Set(people.map((person) => person.id))].sort();
}

/** When the sweep must look at the case after an event: at once when something is overdue already, else at the next change. */
export function firstLook(state: CaseState, at: Instant, settings: ProcessSettings): Instant | null {
  const late = obligations(state, at, settings).some((obligation) => obligation.state === 'overdue');
  return late ? at : nextDue(state, at, settings);
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
