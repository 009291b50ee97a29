import type { Obligation, Role } from '../../src/nrm/index.ts';

const roles: Readonly<Record<Role, string>> = {
  worker: 'social worker',
  'lead-professional': 'Lead Professional',
  chair: 'chair',
  'exploitation-team': 'Exploitation Team',
  'exploitation-team-manager': 'Exploitation Team manager',
  manager: 'manager',
  partner: 'partner',
  administrator: 'administrator',
};

/** "Exploitation Team manager" */
export const sayRole = (role: Role): string => roles[role];

/** "Daniel Okafor (social worker), manager" */
export const sayWho = (who: Obligation['who']): string =>
  who
    .map(({ role, person }) => (person === null ? roles[role] : `${person.name} (${roles[role]})`))
    .join(', ');
