import type { Room, StandInRequest, StandInResponse, World } from '../room.ts';
import { tokenAnswer } from './token-endpoint.ts';

const entraHosts = ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com'];
const botFrameworkHost = 'login.botframework.com';
const entra = 'https://login.microsoftonline.com';

const discovery = (world: World, request: StandInRequest): StandInResponse | null => {
  if (!request.url.pathname.endsWith('/discovery/instance')) return null;
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `${entra}/${world.tenantId}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: 'login.microsoftonline.com',
          preferred_cache: 'login.windows.net',
          aliases: entraHosts,
        },
      ],
    },
  };
};

/** Addresses are Microsoft's; only the key set's is this server's, for those who fetch it unasked. */
const openIdConfiguration = (world: World, tenant: string): object => ({
  token_endpoint: `${entra}/${tenant}/oauth2/v2.0/token`,
  token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
  jwks_uri: `${world.url()}/login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  issuer: `${entra}/${tenant}/v2.0`,
  authorization_endpoint: `${entra}/${tenant}/oauth2/v2.0/authorize`,
  tenant_region_scope: 'EU',
  cloud_instance_name: 'microsoftonline.com',
  msgraph_host: 'graph.microsoft.com',
});

const botFramework = (world: World, path: string): StandInResponse | null => {
  if (path === '/v1/.well-known/openidconfiguration') {
    return {
      status: 200,
      body: {
        issuer: 'https://api.botframework.com',
        authorization_endpoint: 'https://invalid.botframework.com',
        jwks_uri: `${world.url()}/${botFrameworkHost}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      },
    };
  }
  if (path === '/v1/.well-known/keys') {
    return {
      status: 200,
      body: { keys: [{ ...world.keys.botFramework.publicJwk, endorsements: ['msteams'] }] },
    };
  }
  return null;
};

/** login.microsoftonline.com and login.botframework.com: tokens for apps, metadata and keys for those who check. */
export const signInRoom = (world: World): Room => ({
  hosts: [...entraHosts, botFrameworkHost],
  handle: async (request) => {
    const { host, pathname } = request.url;
    if (host === botFrameworkHost) return request.method === 'GET' ? botFramework(world, pathname) : null;
    const [tenant = '', ...rest] = pathname.slice(1).split('/');
    const path = rest.join('/');
    if (request.method === 'POST' && path === 'oauth2/v2.0/token') return tokenAnswer(world, tenant, request);
    if (request.method !== 'GET') return null;
    if (path === 'discovery/instance') return discovery(world, request);
    // `botframework.com` is the tenant of the Bot Framework itself: the SDK reads it for emulator tokens.
    const known = [world.tenantId, 'botframework.com', 'common', 'organizations'];
    if (!known.includes(tenant)) return null;
    if (path === 'v2.0/.well-known/openid-configuration') {
      return { status: 200, body: openIdConfiguration(world, tenant) };
    }
    if (path === 'discovery/v2.0/keys' || path === 'discovery/keys') {
      const issuer = `${entra}/${world.tenantId}/v2.0`;
      return { status: 200, body: { keys: [{ ...world.keys.entra.publicJwk, issuer }] } };
    }
    return null;
  },
});
