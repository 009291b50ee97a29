import { domainOf, type Mail } from '../mail.ts';

/** What the recipient's own service found out about the sender. `null` = it wrote nothing. */
export type Authentication = {
  readonly dmarc: string | null;
  readonly compauth: string | null;
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly headerFrom: string | null;
  /** True where SPF or DKIM passed for the domain of header.from, not for some other one. */
  readonly aligned: boolean;
  /** True where two results of the service contradict each other, or one cannot be read safely. */
  readonly muddled: boolean;
  readonly internal: boolean;
  /** The header itself, for the evidence. */
  readonly header: string | null;
};

const microsoftHost =
  /(?:\.prod\.outlook\.com|\.outlook\.office365\.com|\.prod\.exchangelabs\.com|\.mail\.protection\.outlook\.com)$/i;
const edgeOfTenant = /\.(?:mail\.protection\.outlook\.com|mail\.eo\.outlook\.com)$/i;

/**
 * Reads the result that the recipient's Exchange Online stamped (graph-mail 3.7, 3.8): no server name in it, and above
 * the topmost Received line by which the message came in from outside. All below that line was in the message when it
 * arrived and proves nothing.
 */
export function authentication(mail: Mail): Authentication {
  const edge = mail.headers.findIndex(
    (header) => header.name === 'received' && cameFromOutside(header.value),
  );
  const own = mail.headers.slice(0, Math.max(edge, 0));
  const results = own.filter((header) => header.name === 'authentication-results');
  const read = results.map((header) => clauses(header.value));
  const value = (method: string): string | null => {
    const values = new Set(read.flatMap((one) => one.get(method) ?? []));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  const twice = (method: string) => new Set(read.flatMap((one) => one.get(method) ?? [])).size > 1;
  const authAs = mail.headers.filter((header) => header.name === 'x-ms-exchange-organization-authas');
  const headerFrom = value('header.from');
  const stamp = results[0]?.value ?? '';
  const proves = (method: string, domain: RegExp): boolean => {
    const proven = domain.exec(stamp)?.[1]?.toLowerCase() ?? '';
    const passed = new RegExp(`\\b${method}=pass\\b`, 'i').test(stamp);
    return passed && headerFrom !== null && (within(proven, [headerFrom]) || within(headerFrom, [proven]));
  };
  return {
    aligned:
      proves('spf', /\bsmtp\.mailfrom=(?:[^;\s@]*@)?([^;\s]+)/i) || proves('dkim', /\bheader\.d=([^;\s]+)/i),
    dmarc: value('dmarc'),
    compauth: value('compauth'),
    spf: value('spf'),
    dkim: read.some((one) => one.get('dkim')?.includes('pass')) ? 'pass' : value('dkim'),
    headerFrom,
    muddled: ['dmarc', 'compauth', 'header.from'].some(twice) || read.some((one) => one.has('unsafe')),
    internal:
      edge < 0 && authAs.length > 0 && authAs.every((header) => /^internal$/i.test(header.value.trim())),
    header: results[0]?.value.replace(/\s+/g, ' ') ?? null,
  };
}

function cameFromOutside(received: string): boolean {
  const line = received.replace(/\s+/g, ' ');
  const by = /\bby ([\w.-]+)/i.exec(line)?.[1] ?? '';
  if (edgeOfTenant.test(by)) return true;
  const from = /^\s*from ([\w.[\]:-]+)/i.exec(line)?.[1] ?? '';
  return !(microsoftHost.test(from) && microsoftHost.test(by));
}

/** `method=result` at the head of each clause, and header.from of the dmarc clause. A server name makes it not ours. */
function clauses(header: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, value: string) =>
    found.set(name, [...(found.get(name) ?? []), value.toLowerCase()]);
  if (header.includes('"') || header.includes('\\')) add('unsafe', 'quoted');
  let depth = 0;
  let bare = '';
  for (const character of header) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) bare += character;
  }
  const parts = bare.split(';').map((part) => part.replace(/\s+/g, ' ').trim());
  if (!/^(?:spf|dkim|dmarc|compauth|arc)\s?=/i.test(parts[0] ?? '')) return found;
  for (const part of parts) {
    const head = /^(spf|dkim|dmarc|compauth)\s?=\s?([a-z]+)/i.exec(part);
    if (head === null) continue;
    const method = (head[1] ?? '').toLowerCase();
    add(method, head[2] ?? '');
    const from = /\bheader\.from\s?=\s?([^\s;]+)/i.exec(part)?.[1];
    if (method === 'dmarc' && from !== undefined) add('header.from', from.replace(/\.$/, ''));
  }
  return found;
}

/** True where `domain` is one of `trusted` or a sub-domain of one. */
export function within(domain: string, trusted: readonly string[]): boolean {
  return trusted.some((one) => domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`));
}

/** Domain of the one author of the message; null where there is none, or more than one From. */
export function authorDomain(mail: Mail): string | null {
  const headers = mail.headers.filter((header) => header.name === 'from');
  const [only, second] = mail.from;
  if (headers.length !== 1 || only === undefined || second !== undefined) return null;
  const value = headers[0]?.value ?? '';
  const angle = [...value.matchAll(/<([^<>]*)>/g)];
  if (angle.length > 1) return null;
  const domain = domainOf(only.address);
  // The parser gives the first of several authors: every address that stands outside quotation marks must agree.
  const written = value.replace(/"(?:[^"\\]|\\.)*"/g, ' ').match(/@[^\s<>()[\],;:"]+/g) ?? [];
  return domain === '' || written.some((one) => domainOf(one) !== domain) ? null : domain;
}
