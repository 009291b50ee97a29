import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, type Configuration } from '@azure/msal-node';
import { type MicrosoftFetch, microsoftFetch } from './hosts.ts';

/** What the app proves itself with. A certificate is one PEM text with the certificate and its private key. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly pem: string };

export type SignInSettings = {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  readonly standIn: string | null;
  /** Root of the sign-in service; national clouds have their own. */
  readonly authorityRoot?: string;
  readonly scope?: string;
  readonly timeoutMs?: number;
  readonly now?: () => Date;
};

/** Tokens for calls as the app itself. `reject` says that the service refused this one: the next is asked for afresh. */
export type TokenSource = {
  token(): Promise<string>;
  reject(token: string): void;
};

/** Signing in failed. `lasting` = the registration or its credential is wrong and waiting will not help. */
export class SignInError extends Error {
  readonly lasting: boolean;
  constructor(message: string, lasting: boolean, cause: unknown) {
    super(message, { cause });
    this.name = 'SignInError';
    this.lasting = lasting;
  }
}

const lastingCodes = ['invalid_client', 'unauthorized_client', 'invalid_request', 'invalid_scope'];

/**
 * Signs in with client credentials (application permissions).
 * One token request at a time; a good token stays in use until it expires even if the service cannot be reached.
 * @throws Error at once when the certificate text is not a certificate with its key
 */
export const createSignIn = (settings: SignInSettings): TokenSource => {
  const now = settings.now ?? (() => new Date());
  const app = new ConfidentialClientApplication(configuration(settings));
  const scopes = [settings.scope ?? 'https://graph.microsoft.com/.default'];
  let good: { token: string; expiresOn: number } | null = null;
  let refused: string | null = null;
  let running: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    try {
      const result = await app.acquireTokenByClientCredential({ scopes, skipCache: refused !== null });
      if (result === null) throw new Error('the sign-in service gave no token');
      refused = null;
      good = { token: result.accessToken, expiresOn: result.expiresOn?.getTime() ?? 0 };
      return good.token;
    } catch (error) {
      if (good !== null && good.token !== refused && good.expiresOn > now().getTime()) return good.token;
      throw signInError(error);
    }
  };

  return {
    token: () => {
      running ??= ask().finally(() => {
        running = null;
      });
      return running;
    },
    reject: (token) => {
      refused = token;
    },
  };
};

const configuration = (settings: SignInSettings): Configuration => {
  const root = (settings.authorityRoot ?? 'https://login.microsoftonline.com').replace(/\/+$/, '');
  return {
    auth: {
      clientId: settings.clientId,
      authority: `${root}/${settings.tenantId}`,
      ...proof(settings.credential),
    },
    system: {
      networkClient: networkClient(microsoftFetch(settings.standIn, settings.timeoutMs ?? 20_000)),
      loggerOptions: { loggerCallback: () => {}, piiLoggingEnabled: false },
    },
  };
};

const proof = (credential: AppCredential): Partial<Configuration['auth']> => {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  try {
    const certificate = new X509Certificate(credential.pem);
    const key = createPrivateKey(credential.pem);
    return {
      clientCertificate: {
        thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    };
  } catch (cause) {
    throw new Error(
      'The sign-in certificate cannot be read: the file must hold the certificate and its private key, both as PEM.',
      { cause },
    );
  }
};

/** MSAL's own way out, led through our fetch: the same host rewriting and time limit as every other call. */
const networkClient = (
  call: MicrosoftFetch,
): NonNullable<NonNullable<Configuration['system']>['networkClient']> => {
  const send = async <T>(method: string, url: string, headers = {}, body?: string) => {
    const response = await call(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
      status: response.status,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options?.headers),
    sendPostRequestAsync: (url, options) => send('POST', url, options?.headers, options?.body),
  };
};

/** MSAL's messages may quote the request: only its code is kept. */
const signInError = (error: unknown): SignInError => {
  const code =
    error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string'
      ? error.errorCode
      : 'no answer';
  const lasting = lastingCodes.includes(code);
  return new SignInError(
    lasting
      ? `Microsoft sign-in refuses this app (${code}). Check the client id, the tenant and whether the secret or certificate has expired.`
      : `Microsoft sign-in cannot be reached (${code}). It is tried again by itself.`,
    lasting,
    error,
  );
};
