import { ConfidentialClientApplication } from '@azure/msal-node';
import { Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import {
  type Microsoft365,
  type Microsoft365Options,
  startMicrosoft365,
} from '../../demo/microsoft-365/server.ts';
import { apps } from '../../demo/sample/people.ts';

/** `url` (https://HOST/PATH) as the stand-in takes it. */
export const local = (m365: Microsoft365, url: string): string => url.replace(/^https:\//, m365.url);

/** Runs a body against a stand-in of its own and stops it, whatever happens. */
export const withMicrosoft365 = async (
  body: (m365: Microsoft365) => Promise<void>,
  options: Microsoft365Options = {},
): Promise<void> => {
  const m365 = await startMicrosoft365(options);
  try {
    await body(m365);
  } finally {
    await m365.stop();
  }
};

/** The real MSAL with every request sent to the stand-in. */
export const msal = (
  m365: Microsoft365,
  secret: string = apps.watcher.secret,
): ConfidentialClientApplication => {
  const send = async (
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ) => {
    const response = await fetch(local(m365, url), {
      method,
      ...(options?.headers === undefined ? {} : { headers: options.headers }),
      ...(options?.body === undefined ? {} : { body: options.body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: JSON.parse(await response.text()),
    };
  };
  return new ConfidentialClientApplication({
    auth: {
      clientId: apps.watcher.id,
      clientSecret: secret,
      authority: `https://login.microsoftonline.com/${m365.world.tenantId}`,
    },
    system: {
      networkClient: {
        sendGetRequestAsync: (url, options) => send('GET', url, options),
        sendPostRequestAsync: (url, options) => send('POST', url, options),
      },
    },
  });
};

export const graphToken = async (m365: Microsoft365): Promise<string> => {
  const result = await msal(m365).acquireTokenByClientCredential({
    scopes: ['https://graph.microsoft.com/.default'],
  });
  if (result === null) throw new Error('MSAL gave no token.');
  return result.accessToken;
};

/** The real Graph client; only its last step, the fetch, goes to the stand-in. */
export const graphClient = async (m365: Microsoft365): Promise<Client> => {
  const token = await graphToken(m365);
  const toStandIn: Middleware = {
    execute: async (context: Context) => {
      const url = typeof context.request === 'string' ? context.request : context.request.url;
      const headers = new Headers(context.options?.headers as Record<string, string> | undefined);
      headers.set('Authorization', `Bearer ${token}`);
      const init = { method: context.options?.method ?? 'GET', headers };
      context.response = await fetch(local(m365, url), init);
    },
  };
  return Client.initWithMiddleware({ middleware: toStandIn });
};

export const immutableIds = 'IdType="ImmutableId"';

export type Item = {
  id: string;
  subject?: string;
  parentFolderId?: string;
  isRead?: boolean;
  '@removed'?: { reason: string };
};
export type Round = { items: Item[]; delta: string; pages: number; sizes: number[] };

/** Walks one delta round to its deltaLink, as a product must: on links, never on counts. */
export const walk = async (
  client: Client,
  address: string,
  prefer: readonly string[] = [immutableIds],
): Promise<Round> => {
  const items: Item[] = [];
  const sizes: number[] = [];
  for (let url = address; ; ) {
    const page = await client.api(url).header('Prefer', prefer.join(', ')).get();
    items.push(...page.value);
    sizes.push(page.value.length);
    const delta = page['@odata.deltaLink'];
    if (typeof delta === 'string') return { items, delta, pages: sizes.length, sizes };
    url = page['@odata.nextLink'];
  }
};

export const deltaOf = (mailbox: string, folder: string): string =>
  `https://graph.microsoft.com/v1.0/users/${mailbox}/mailFolders/${folder}/messages/delta`;
