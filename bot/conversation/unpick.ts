import type { CommandContext } from '../../src/cases/ports.ts';
import type { CaseId, CaseState, MeetingState } from '../../src/nrm/index.ts';
import type { Companion } from './companion.ts';

export type Unpicked = {
  /** Answered already: an answer is changed, never undone, so these stay with the meeting. */
  readonly answered: readonly CaseId[];
  /** The sentence of a refusal; null = all questions that had to go are gone. */
  readonly problem: string | null;
};

const askedAt = (state: CaseState, meetingId: string) =>
  state.meetings.find((meeting) => meeting.meetingId === meetingId);

/**
 * Takes the question back from the children whom the chair no longer picks (R3, R4). Done before the new picking is
 * recorded: a kill in between is made good by the same tap again.
 */
export const unpick = async (
  { record }: Companion,
  { meetingId, children }: MeetingState,
  keep: readonly CaseId[],
  context: (caseId: CaseId) => CommandContext,
): Promise<Unpicked> => {
  const answered: CaseId[] = [];
  for (const caseId of children.filter((one) => !keep.includes(one))) {
    const state = await record.cases.load(caseId);
    const asked = state === null ? undefined : askedAt(state, meetingId);
    if (asked === undefined) continue;
    if (asked.status === 'answered') {
      answered.push(caseId);
      continue;
    }
    const taken = await record.cases.execute(
      caseId,
      { type: 'withdraw-question', meetingId },
      context(caseId),
    );
    if (taken.status === 'refused') return { answered, problem: taken.refusal.message };
  }
  return { answered, problem: null };
};
