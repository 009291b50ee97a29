import type { Council } from '../council.ts';
import type { CaseState, Obligation, Person } from '../nrm/index.ts';

/** Who is told of a missed deadline: those whose duty it is, the line manager, the Exploitation Team managers. */
type Told = 'those-who-owe-it' | 'manager' | 'exploitation-team-managers';

/**
 * From this many working days after the first telling on, these people are told every working day until it is done.
 * The first telling is at the due moment, or at nine on the next working morning where that lies outside office hours.
 */
export type Step = {
  readonly name: string;
  readonly afterWorkingDays: number;
  readonly tell: readonly Told[];
};

const owed: Step = { name: 'owed', afterWorkingDays: 0, tell: ['those-who-owe-it'] };
const managerAt = (afterWorkingDays: number): Step => ({
  name: 'manager',
  afterWorkingDays,
  tell: ['manager'],
});

/** B4, column "Missed: what happens". A deadline that is not in the list is told to the manager a working day later. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  D1: [owed, managerAt(1)],
  D2: [
    {
      name: 'owed',
      afterWorkingDays: 0,
      tell: ['those-who-owe-it', 'exploitation-team-managers', 'manager'],
    },
  ],
  // Agreed on day 0, told from the morning after day 1: day 3 is one working day later.
  D3: [owed, { name: 'manager', afterWorkingDays: 1, tell: ['manager', 'exploitation-team-managers'] }],
  D4: [owed],
  D5: [owed],
  D6: [owed, managerAt(0)],
  D7: [owed],
  D8: [owed, managerAt(0)],
  D10: [owed, managerAt(0)],
  D15: [owed, managerAt(0)],
  D16: [owed],
};

/** An unanswered meeting is told by its end event at once and the next morning: this goes on from there. */
const meetingSteps: readonly Step[] = [{ ...owed, afterWorkingDays: 1 }, managerAt(2)];

/** Its people were told at once (R53): from the next working day on they are told daily. */
const threatSteps: readonly Step[] = [{ ...owed, afterWorkingDays: 1 }];

const isThreat = ({ key }: Obligation): boolean => key.startsWith('R53:threat:');

const isOfMeeting = ({ key }: Obligation): boolean => /^R\d+:meeting:/.test(key);

export const missedSteps = (obligation: Obligation): readonly Step[] => {
  if (isThreat(obligation)) return threatSteps;
  return isOfMeeting(obligation) ? meetingSteps : (steps[obligation.deadline ?? ''] ?? [owed, managerAt(1)]);
};

/** Those whose duty it is, for what they are told before it is missed. */
export const peopleOfDuty = (obligation: Obligation, state: CaseState, council: Council): readonly Person[] =>
  peopleOf(owed, obligation, state, council);

/** The people behind a step. A duty of the Exploitation Team managers names no single one: the council file does. */
export const peopleOf = (
  step: Step,
  obligation: Obligation,
  state: CaseState,
  council: Council,
): readonly Person[] => {
  const managers = council.people.exploitationTeamManagers;
  const people = step.tell.flatMap((told): readonly Person[] => {
    switch (told) {
      case 'those-who-owe-it':
        return obligation.who.flatMap(({ role, person }) =>
          person === null ? (role === 'exploitation-team-manager' ? managers : []) : [person],
        );
      case 'manager':
        return [state.manager];
      case 'exploitation-team-managers':
        return managers;
      default:
        return told satisfies never;
    }
  });
  return people.filter(({ id }, at) => people.findIndex((other) => other.id === id) === at);
};
