import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { userTokenVerifier } from '../../src/access/verify-user-token.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const apiId = '22222222-2222-4222-8222-222222222222';
export const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
export const now = new Date('2026-11-23T10:00:00.000Z');
export const seconds = now.getTime() / 1000;

const pair = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
export const tenantKey = pair();
export const strangersKey = pair();

/** Entra's key document, as its address serves it. */
export const keyDocument = async (): Promise<object> => ({
  keys: [{ ...(await exportJWK(createPublicKey(tenantKey))), kid: 'key-1', use: 'sig', alg: 'RS256' }],
});

/** What Teams hands to a tab for a member of the council. */
export const memberClaims: JWTPayload = {
  aud: apiId,
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  iat: seconds,
  nbf: seconds,
  exp: seconds + 3600,
  azp: teamsWeb,
  name: 'Daniel Okafor',
  oid: '00000000-0000-4000-8000-000000000002',
  preferred_username: 'daniel.okafor@torvale.example',
  scp: 'access_as_user',
  tid: tenantId,
  ver: '2.0',
  acct: 0,
};

export const signed = (
  changes: JWTPayload = {},
  { key = tenantKey, kid = 'key-1' }: { key?: KeyObject; kid?: string } = {},
): Promise<string> =>
  new SignJWT({ ...memberClaims, ...changes })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .sign(key);

export const verifier = (
  fetchKeys: (url: string) => Promise<Response> = async () => Response.json(await keyDocument()),
) =>
  userTokenVerifier({
    tenantIds: [tenantId],
    audience: apiId,
    clientIds: ['44444444-4444-4444-8444-444444444444'],
    rewrite: (url) => url,
    now: () => now,
    fetchKeys,
  });
