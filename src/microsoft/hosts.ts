/**
 * Where Microsoft's services are. In production an address is used as it stands; the demo and the tests set
 * MICROSOFT_STANDIN_URL, and then https://HOST/PATH of a Microsoft host is reached as <stand-in>/HOST/PATH.
 * No other file knows that a stand-in exists.
 */

const microsoftDomains = [
  'microsoft.com',
  'microsoftonline.com',
  'microsoftonline.us',
  'microsoft.us',
  'botframework.com',
  'trafficmanager.net',
  'windows.net',
  'azure.us',
  'office.com',
];

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isMicrosoftHost = (host: string): boolean =>
  microsoftDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * The stand-in's base address without its trailing slash.
 * @throws Error unless it is an http address of this machine: a stand-in elsewhere would be handed real tokens.
 */
export const standInBase = (standIn: string): string => {
  const url = URL.canParse(standIn) ? new URL(standIn) : null;
  if (url === null || url.protocol !== 'http:' || !loopbackNames.has(url.hostname)) {
    throw new Error(
      'MICROSOFT_STANDIN_URL must be an http address of this machine, such as http://127.0.0.1:4010. ' +
        'Remove the setting to use Microsoft 365.',
    );
  }
  return url.href.replace(/\/+$/, '');
};

/**
 * The address to call instead of `address`: the same one, or the stand-in's when one is set and the host is Microsoft's.
 * @param standIn base address of the stand-in, or null for the real services
 */
export const microsoftAddress = (address: string, standIn: string | null): string => {
  if (standIn === null) return address;
  const base = standInBase(standIn);
  const url = new URL(address);
  if (url.protocol !== 'https:' || !isMicrosoftHost(url.hostname)) return address;
  return `${base}/${url.host}${url.pathname}${url.search}`;
};

export type MicrosoftFetch = (
  address: string,
  init?: RequestInit & { readonly timeoutMs?: number },
) => Promise<Response>;

/**
 * `fetch` for Microsoft's addresses: through the stand-in where one is set, with a time limit that covers the body too.
 * Redirects are errors: none of the services used answers with one, and a followed one could carry a token away.
 * @param timeoutMs default limit of one call in milliseconds
 */
export const microsoftFetch =
  (standIn: string | null, timeoutMs = 30_000): MicrosoftFetch =>
  (address, { timeoutMs: own, ...init } = {}) => {
    const limit = AbortSignal.timeout(own ?? timeoutMs);
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    return fetch(microsoftAddress(address, standIn), { redirect: 'error', ...init, signal });
  };
