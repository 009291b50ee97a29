import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  ResponseType,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import { type MicrosoftFetch, microsoftFetch } from './hosts.ts';
import type { TokenSource } from './sign-in.ts';

export type GraphSettings = {
  readonly tokens: TokenSource;
  readonly standIn: string | null;
  /** Root of Graph; national clouds have their own. */
  readonly graphRoot?: string;
  readonly timeoutMs?: number;
};

export type GraphAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/**
 * One GET. `address` is a path such as "/users/…" or a link that Graph gave, which is followed as it is.
 * Any status is an answer; only a call without one throws.
 * @throws Error when a link leads away from Graph; whatever the network or sign-in throws
 */
export type GraphGet = (
  address: string,
  options?: { readonly prefer?: readonly string[]; readonly timeoutMs?: number },
) => Promise<GraphAnswer>;

/**
 * The Graph client with our own chain: sign-in, telemetry as it comes, then a last step with host rewriting and a
 * time limit. It retries nothing: who calls knows the mailbox's pace and the moment to try again.
 */
export const createGraphGet = (settings: GraphSettings): GraphGet => {
  const root = (settings.graphRoot ?? 'https://graph.microsoft.com').replace(/\/+$/, '');
  const timeoutMs = settings.timeoutMs ?? 30_000;
  const signIn = new AuthenticationHandler({ getAccessToken: () => settings.tokens.token() });
  const telemetry = new TelemetryHandler();
  signIn.setNext(telemetry);
  telemetry.setNext(lastStep(microsoftFetch(settings.standIn, timeoutMs), settings.tokens));
  const client = Client.initWithMiddleware({
    middleware: signIn,
    baseUrl: `${root}/`,
    defaultVersion: 'v1.0',
  });

  return async (address, options = {}) => {
    if (!address.startsWith('/')) assertLeadsTo(root, address);
    // Asked first on its own: the client would wrap a failed sign-in into an error that no longer says what failed.
    await settings.tokens.token();
    const prefer = ['IdType="ImmutableId"', ...(options.prefer ?? [])];
    const response: unknown = await client
      .api(address)
      .header('Prefer', prefer.join(', '))
      .option('timeoutMs', options.timeoutMs ?? timeoutMs)
      .responseType(ResponseType.RAW)
      .get();
    if (!(response instanceof Response)) throw new Error('Graph gave no answer.');
    return {
      status: response.status,
      headers: response.headers,
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };
};

/** Links are opaque, but they carry our token: one that names another host is never followed (graph-mail 1.5). */
const assertLeadsTo = (root: string, link: string): void => {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || url.origin !== new URL(root).origin) {
    throw new Error('A link that leads away from Graph was not followed.');
  }
};

const lastStep = (call: MicrosoftFetch, tokens: TokenSource): Middleware => ({
  execute: async (context: Context) => {
    const { request, options } = context;
    if (typeof request !== 'string') throw new Error('Graph is called by address only.');
    const response = await call(request, options ?? {});
    if (response.status === 401) tokens.reject(bearer(options?.headers));
    context.response = response;
  },
});

const bearer = (headers: RequestInit['headers'] | undefined): string =>
  (new Headers(headers).get('authorization') ?? '').replace(/^Bearer /, '');
