import { decodeJwt, errors, type FetchImplementation, type JWTPayload, jwtVerify } from 'jose';
import { microsoftClients } from './microsoft-clients.ts';
import type { AccessRefusal, Verdict } from './principal.ts';
import { KeysUnreachable, type Rewrite, tenantKeys } from './tenant-keys.ts';

export type UserTokenSettings = {
  /** Tenants whose members may sign in: the council's own. */
  readonly tenantIds: readonly string[];
  /** App id of our API: the only accepted audience. */
  readonly audience: string;
  /** Our own page's client registrations, beside Microsoft's hosts. */
  readonly clientIds: readonly string[];
  readonly rewrite: Rewrite;
  readonly now: () => Date;
  readonly fetchKeys?: FetchImplementation;
};

export type VerifyUserToken = (token: string) => Promise<Verdict>;

const longestToken = 16_384;
const clockToleranceSeconds = 300;

const refusal = (status: AccessRefusal['status'], reason: string): Verdict => ({
  ok: false,
  refusal: { status, reason },
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Unproven: good for choosing the key set and for nothing else. */
const claimedTenant = (token: string): string | null => {
  try {
    return text(decodeJwt(token).tid);
  } catch {
    return null;
  }
};

/** A guest's token is signed by the council's tenant too: only these claims tell them from a member. */
const isGuest = (claims: JWTPayload, tenantId: string): boolean => {
  const provider = text(claims.idp);
  const name = text(claims.preferred_username).toLowerCase();
  return (
    Number(claims.acct ?? 0) !== 0 ||
    (provider !== '' && !provider.includes(tenantId)) ||
    name.includes('#ext#')
  );
};

/**
 * Says who a bearer token belongs to, in this order:
 * 1. at most 16 KB, and readable as a token;
 * 2. its tenant is the council's (else 403: proven by nobody, but told apart for the person's sake);
 * 3. signed with RS256 by a key of that tenant; issuer, audience, expiry and start (5 minutes of tolerance);
 * 4. version 2.0, scope access_as_user, asked for by a client on the list;
 * 5. a member with an object id, not a guest (else 403).
 * Source: Microsoft identity platform, access token claims and validation.
 */
export const userTokenVerifier = (settings: UserTokenSettings): VerifyUserToken => {
  const keys = tenantKeys(settings.tenantIds, settings.rewrite, settings.fetchKeys);
  const clients = new Set([...microsoftClients, ...settings.clientIds]);
  return async (token) => {
    if (token.length > longestToken) return refusal(401, 'token too long');
    const tenantId = claimedTenant(token);
    if (tenantId === null) return refusal(401, 'not a token');
    const key = keys.get(tenantId);
    if (key === undefined) return refusal(403, 'tenant not allowed');
    let claims: JWTPayload;
    try {
      const verified = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        audience: settings.audience,
        requiredClaims: ['exp', 'nbf', 'oid'],
        clockTolerance: clockToleranceSeconds,
        currentDate: settings.now(),
      });
      claims = verified.payload;
    } catch (error) {
      if (error instanceof KeysUnreachable) return refusal(503, 'signing keys out of reach');
      return refusal(401, error instanceof errors.JOSEError ? error.code : 'unverified');
    }
    if (claims.ver !== '2.0') return refusal(401, 'not a version 2.0 token');
    if (!text(claims.scp).split(' ').includes('access_as_user')) return refusal(401, 'scope missing');
    if (!clients.has(text(claims.azp))) return refusal(401, 'client not allowed');
    const id = text(claims.oid);
    if (id === '') return refusal(401, 'no object id');
    if (isGuest(claims, tenantId)) return refusal(403, 'guest');
    return { ok: true, principal: { id, tenantId, name: text(claims.name) } };
  };
};
