import { rolesOf } from '../access/roles.ts';
import type { Me } from './api-types.ts';
import type { Handler, WebSettings } from './server-settings.ts';

/** GET /api/me: who is signed in, and what the council file says they are. */
export const me =
  ({ council }: WebSettings): Handler =>
  async ({ principal }) => {
    const body: Me = {
      id: principal.id,
      name: principal.name,
      roles: rolesOf(principal, council),
    };
    return { status: 200, body };
  };
