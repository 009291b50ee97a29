import { user } from './graph-answers.ts';
import type { GraphGet } from './graph-client.ts';
import { createGraphReader } from './graph-reader.ts';

/** Somebody in the council's directory, guests included: `guest` people see nothing of a child. */
export type DirectoryPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly userType: 'member' | 'guest';
};

export type Directory = {
  /**
   * By Entra object id or sign-in address; null = nobody.
   * @throws MailError when the directory cannot be read
   */
  person(idOrAddress: string): Promise<DirectoryPerson | null>;
};

export const createGraphDirectory = (get: GraphGet, now: () => Date = () => new Date()): Directory => {
  const reader = createGraphReader(get, now);
  return {
    person: async (idOrAddress) => {
      const address = `/users/${encodeURIComponent(idOrAddress)}?$select=id,displayName,mail,userPrincipalName,userType`;
      const found = await reader.jsonOrMissing(user, address);
      if (found === null) return null;
      return {
        id: found.id,
        name: found.displayName ?? found.userPrincipalName ?? found.id,
        email: found.mail ?? found.userPrincipalName ?? null,
        // Whoever is not certainly a member is treated as a guest.
        userType: found.userType?.toLowerCase() === 'member' ? 'member' : 'guest',
      };
    },
  };
};
