import { createPublicKey, randomUUID } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import type { SamplePerson } from '../../sample/people.ts';
import type { SigningKey, World } from '../room.ts';
import { strangersKey } from '../world.ts';

/** Ways in which a token can be wrong; for tests of those who must refuse it. */
export type WrongToken =
  | 'expired'
  /** Two minutes ago: inside the usual clock tolerance of five. */
  | 'just-expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-tenant'
  /** The right kid, signed by another key. */
  | 'wrong-key'
  | 'unknown-key'
  | 'unsigned'
  /** HS256 with the public key as its secret. */
  | 'confused-algorithm'
  | 'no-scope'
  | 'no-service-url'
  | 'other-service-url';

const otherTenant = '99999999-9999-4999-8999-999999999999';
export const botFrameworkIssuer = 'https://api.botframework.com';
export const graphAudience = 'https://graph.microsoft.com';
/** Client ids of Teams itself (desktop and mobile; web), as every tenant knows them. */
export const teamsClientIds = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
] as const;

const spoil = (claims: JWTPayload, now: number, wrong: WrongToken | undefined): JWTPayload => {
  const { scp: _scp, ...withoutScope } = claims;
  const { serviceurl: _url, ...withoutServiceUrl } = claims;
  switch (wrong) {
    case 'expired':
      return { ...claims, iat: now - 4200, nbf: now - 4200, exp: now - 600 };
    case 'just-expired':
      return { ...claims, iat: now - 3720, nbf: now - 3720, exp: now - 120 };
    case 'not-yet-valid':
      return { ...claims, nbf: now + 1800, exp: now + 5400 };
    case 'wrong-issuer':
      return { ...claims, iss: 'https://issuer.example/' };
    case 'wrong-audience':
      return { ...claims, aud: randomUUID() };
    case 'wrong-tenant':
      return { ...claims, tid: otherTenant, iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` };
    case 'no-scope':
      return withoutScope;
    case 'no-service-url':
      return withoutServiceUrl;
    case 'other-service-url':
      return { ...claims, serviceurl: 'https://elsewhere.example/' };
    default:
      return claims;
  }
};

const sign = async (
  world: World,
  key: SigningKey,
  claims: JWTPayload,
  wrong: WrongToken | undefined,
): Promise<string> => {
  const now = Math.floor(world.now().getTime() / 1000);
  const payload = spoil({ iat: now, nbf: now, exp: now + 3600, ...claims }, now, wrong);
  const { kid } = key;
  if (wrong === 'unsigned') return new UnsecuredJWT(payload).encode();
  if (wrong === 'confused-algorithm') {
    const secret = Buffer.from(createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }));
    return new SignJWT(payload).setProtectedHeader({ typ: 'JWT', alg: 'HS256', kid }).sign(secret);
  }
  const other = wrong === 'wrong-key' || wrong === 'unknown-key' ? await strangersKey() : null;
  const header = {
    typ: 'JWT',
    alg: 'RS256',
    kid: wrong === 'unknown-key' && other !== null ? other.kid : kid,
  };
  return new SignJWT(payload).setProtectedHeader(header).sign(other?.privateKey ?? key.privateKey);
};

/** What an app gets for its secret: a v1 token, as Graph and the bot service use them. */
export const issueAppToken = (
  world: World,
  appId: string,
  audience: string,
  wrong?: WrongToken,
): Promise<string> =>
  sign(
    world,
    world.keys.entra,
    {
      aud: audience,
      iss: `https://sts.windows.net/${world.tenantId}/`,
      appid: appId,
      appidacr: '1',
      idtyp: 'app',
      tid: world.tenantId,
      ver: '1.0',
      exp: Math.floor(world.now().getTime() / 1000) + 3599,
    },
    wrong,
  );

export type UserTokenOptions = {
  /** App id of the API that the token is for; absent = the bot's registration, which is the API too. */
  readonly audience?: string;
  /** The client that asked for it; absent = Teams on the web. */
  readonly clientId?: string;
  readonly scope?: string;
  readonly wrong?: WrongToken;
};

/** The v2.0 token that a tab gets from Teams' getAuthToken. */
export const issueUserToken = (
  world: World,
  person: SamplePerson,
  options: UserTokenOptions = {},
): Promise<string> =>
  sign(
    world,
    world.keys.entra,
    {
      aud: options.audience ?? world.bot.appId,
      iss: `https://login.microsoftonline.com/${world.tenantId}/v2.0`,
      azp: options.clientId ?? teamsClientIds[1],
      azpacr: '0',
      name: person.name,
      oid: person.id,
      preferred_username: person.email,
      scp: options.scope ?? 'access_as_user',
      sub: `sub-${person.id}`,
      tid: world.tenantId,
      ver: '2.0',
      acct: person.userType === 'Guest' ? 1 : 0,
    },
    options.wrong,
  );

/** What the bot channel sends along with each activity. */
export const issueChannelToken = (world: World, serviceUrl: string, wrong?: WrongToken): Promise<string> =>
  sign(
    world,
    world.keys.botFramework,
    { aud: world.bot.appId, iss: botFrameworkIssuer, serviceurl: serviceUrl },
    wrong,
  );

export type AppTokenVerdict =
  | { readonly ok: true; readonly appId: string }
  | { readonly ok: false; readonly why: 'missing' | 'expired' | 'invalid' };

/** Checks `Authorization: Bearer ...` of a call that an app makes to Graph or to the connector. */
export const verifyAppToken = async (
  world: World,
  authorization: string | null,
  audience: string,
): Promise<AppTokenVerdict> => {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return { ok: false, why: 'missing' };
  try {
    const key = createPublicKey(world.keys.entra.privateKey);
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      audience,
      issuer: `https://sts.windows.net/${world.tenantId}/`,
      currentDate: world.now(),
    });
    const appId = payload.appid;
    return typeof appId === 'string' ? { ok: true, appId } : { ok: false, why: 'invalid' };
  } catch (error) {
    const expired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
    return { ok: false, why: expired ? 'expired' : 'invalid' };
  }
};
