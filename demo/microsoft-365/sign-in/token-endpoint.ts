import { timingSafeEqual } from 'node:crypto';
import type { StandInRequest, StandInResponse, World } from '../room.ts';
import { refusal } from './refusal.ts';
import { botFrameworkIssuer, graphAudience, issueAppToken } from './tokens.ts';

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const audiences = new Map([
  [`${graphAudience}/.default`, graphAudience],
  [`${botFrameworkIssuer}/.default`, botFrameworkIssuer],
]);

/** POST /{tenant}/oauth2/v2.0/token for client credentials; errors as Entra words them. */
export const tokenAnswer = async (
  world: World,
  tenant: string,
  request: StandInRequest,
): Promise<StandInResponse> => {
  const now = world.now();
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (tenant !== world.tenantId) {
    return refusal(now, 400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refusal(now, 400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  }
  const appId = form.get('client_id') ?? '';
  const expected = world.apps.get(appId);
  if (expected === undefined) {
    return refusal(
      now,
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${appId}' was not found.`,
    );
  }
  const secret = form.get('client_secret');
  if (secret === null) {
    return refusal(now, 401, 'invalid_client', 7000218, "The request body must contain: 'client_secret'.");
  }
  if (!same(secret, expected)) {
    return refusal(now, 401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  }
  const scopes = (form.get('scope') ?? '').split(' ').filter((s) => s.includes('/'));
  const audience = scopes.length === 1 ? audiences.get(scopes[0] ?? '') : undefined;
  if (audience === undefined) {
    return refusal(now, 400, 'invalid_scope', 1002012, 'The provided value for scope is not valid.');
  }
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store, no-cache' },
    body: {
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: await issueAppToken(world, appId, audience),
    },
  };
};
