import type { Principal } from '../access/principal.ts';
import type { Council } from '../council.ts';
import type { CaseCommand, CaseState, CommandOf, Person } from '../nrm/index.ts';
import type { KnownPeople, KnownPerson } from './api-types.ts';
import { casesFor } from './my-work.ts';
import { notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

const unique = (people: readonly Person[]): readonly KnownPerson[] => [
  ...new Map(people.map(({ id, name }) => [id, { id, name }])).values(),
];

const onCase = (state: CaseState): readonly Person[] => [
  ...(state.people === null ? [] : [state.people.leadProfessional]),
  state.worker,
  state.manager,
  ...state.chairs,
  ...state.meetings.map(({ chair }) => chair),
];

const teamOf = ({ people }: Council): readonly Person[] => [
  ...people.exploitationTeam,
  ...people.exploitationTeamManagers,
];

/** Who may be named on this case: those on it first, then the people of the caller's other cases and the team. */
export const peopleFor = async (
  settings: WebSettings,
  principal: Principal,
  state: CaseState,
): Promise<KnownPeople> => {
  const others = await casesFor(settings, principal);
  const team = teamOf(settings.council);
  return {
    leads: unique([...onCase(state), ...others.flatMap(onCase), ...team]),
    supporters: unique(team),
  };
};

/** GET /api/cases/:caseId/people */
export const knownPeople =
  (settings: WebSettings): Handler =>
  async ({ principal, params }) => {
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    return { status: 200, body: await peopleFor(settings, principal, state) };
  };

type Naming = CommandOf<'name-people' | 'set-cover' | 'reassign'>;

export const namesPeople = (command: CaseCommand): command is Naming =>
  command.type === 'name-people' || command.type === 'set-cover' || command.type === 'reassign';

const among = (list: readonly KnownPerson[], person: Person | null): KnownPerson | null =>
  person === null ? null : (list.find(({ id }) => id === person.id) ?? null);

/**
 * A page's choice of people with the names that the council knows them by: an id that is not on the list would give
 * a stranger the case. Null = somebody is not on it.
 */
export const namedFrom = ({ leads, supporters }: KnownPeople, command: Naming): Naming | null => {
  switch (command.type) {
    case 'name-people': {
      const leadProfessional = among(leads, command.leadProfessional);
      const exploitationTeamSupporter = among(supporters, command.exploitationTeamSupporter);
      return leadProfessional === null || exploitationTeamSupporter === null
        ? null
        : { ...command, leadProfessional, exploitationTeamSupporter };
    }
    case 'set-cover': {
      const person = among(leads, command.person);
      return person === null ? null : { ...command, person };
    }
    case 'reassign': {
      const worker = among(leads, command.worker);
      const manager = among(leads, command.manager);
      const leadProfessional = among(leads, command.leadProfessional);
      const stranger =
        (command.worker !== null && worker === null) ||
        (command.manager !== null && manager === null) ||
        (command.leadProfessional !== null && leadProfessional === null);
      return stranger ? null : { ...command, worker, manager, leadProfessional };
    }
    default: {
      const unknown: never = command;
      return unknown;
    }
  }
};
