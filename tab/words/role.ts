import type { Obligation, Role } from '../../src/nrm/index.ts';

/** "Daniel Okafor (social worker), manager" */
export const sayWho = (who: Obligation['who'], roles: Readonly<Record<Role, string>>): string =>
  who
    .map(({ role, person }) => (person === null ? roles[role] : `${person.name} (${roles[role]})`))
    .join(', ');
