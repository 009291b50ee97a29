import type { Council } from '../council.ts';
import { type Actor, type CaseState, coverFor, covering, type Person, type Role } from '../nrm/index.ts';

/** Only the object id names a person (teams-platform: never the display name or address). */
type Who = { readonly id: string; readonly name: string };

const among = (people: readonly Person[], who: Who): boolean => people.some(({ id }) => id === who.id);

const chairsOf = (state: CaseState): readonly Person[] => [
  ...state.chairs,
  ...state.meetings.map(({ chair }) => chair),
];

/**
 * What this person is: by the council file, and on this case where one is given. A person may be several things;
 * the order is that of the list, most concerned with the child first.
 */
export const rolesOf = (who: Who, council: Council, state: CaseState | null = null): readonly Role[] => {
  const { exploitationTeam, exploitationTeamManagers, administrators } = council.people;
  const supporter = state?.people?.exploitationTeamSupporter;
  // Whoever stands in for somebody has their part of the case until the cover ends.
  const covers = (role: 'worker' | 'manager' | 'lead-professional') =>
    state !== null && coverFor(state, role)?.id === who.id;
  const held: readonly (readonly [Role, boolean])[] = [
    ['worker', state !== null && (state.worker.id === who.id || covers('worker'))],
    ['lead-professional', state?.people?.leadProfessional.id === who.id || covers('lead-professional')],
    ['chair', state !== null && among(chairsOf(state), who)],
    ['exploitation-team', among(exploitationTeam, who) || supporter?.id === who.id],
    ['exploitation-team-manager', among(exploitationTeamManagers, who)],
    ['manager', state !== null && (state.manager.id === who.id || covers('manager'))],
    ['administrator', among(administrators, who)],
  ];
  return held.filter(([, holds]) => holds).map(([role]) => role);
};

/**
 * Need to know: the people on the case, and the Exploitation Team managers, who oversee all (R5). Neither the
 * rest of that team nor the administrators, whose work needs no child's name.
 */
export const maySeeCase = (who: Who, state: CaseState, council: Council): boolean =>
  state.worker.id === who.id ||
  state.manager.id === who.id ||
  state.people?.leadProfessional.id === who.id ||
  state.people?.exploitationTeamSupporter.id === who.id ||
  among(chairsOf(state), who) ||
  among(covering(state), who) ||
  among(council.people.exploitationTeamManagers, who);

/** The tray holds letters of children not yet known: for the Exploitation Team managers alone (R5, P2). */
export const maySeeTriage = (who: Who, council: Council): boolean =>
  among(council.people.exploitationTeamManagers, who);

/** The person as commands want them, with the roles they hold here and now. */
export const actorFor = (who: Who, state: CaseState | null, council: Council): Actor => ({
  kind: 'person',
  person: { id: who.id, name: who.name },
  roles: rolesOf(who, council, state),
});
