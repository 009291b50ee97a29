/** A signed-in member of the council, proven by a token. `id` is the Entra object id. */
export type Principal = { readonly id: string; readonly tenantId: string; readonly name: string };

/**
 * Why a call is not let in. `reason` is for the log and never for the caller; it holds nothing of the token.
 * 401 = no proof of who calls; 403 = proven, but not a member of the council; 503 = Entra's keys are out of reach.
 */
export type AccessRefusal = { readonly status: 401 | 403 | 503; readonly reason: string };

export type Verdict =
  | { readonly ok: true; readonly principal: Principal }
  | { readonly ok: false; readonly refusal: AccessRefusal };
