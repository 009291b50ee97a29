import type { Trust } from '../../nrm/vocabulary.ts';
import { body, domainOf, type Mail } from '../mail.ts';
import { authors } from '../passed-on/authors.ts';
import type { LetterSettings } from '../reading.ts';
import { type Authentication, within } from './authentication.ts';
import { imitates, namesOffice } from './office.ts';

/** How far a message can be believed to be the Competent Authority's, and why. */
export type Standing = {
  readonly trust: Exclude<Trust, null>;
  readonly relay: boolean;
  readonly senderDomain: string;
  /** For a letter passed on: the name and address that it bears as its sender's, where it shows one. */
  readonly sender?: string;
  /** The headers it rests on, in plain words. */
  readonly why: readonly string[];
  /** Reasons for which a person must look although the sender is proven. */
  readonly doubts: readonly string[];
};

type Rule = { readonly fails: (facts: Facts) => boolean; readonly reason: string };
type Facts = { readonly mail: Mail; readonly stamped: Authentication; readonly domain: string };

/** In this order, first failure names the reason. All must hold before mail from a trusted domain is authentic (graph-mail 3.8). */
const rules: readonly Rule[] = [
  {
    fails: ({ stamped }) => stamped.header === null,
    reason: "the council's own mail service wrote no result of its check of the sender",
  },
  {
    fails: ({ stamped }) => stamped.muddled,
    reason: 'the result of the check of the sender contradicts itself',
  },
  {
    fails: ({ stamped }) => stamped.dmarc !== 'pass' && stamped.compauth !== 'pass',
    reason: 'the check of the sender did not pass (neither dmarc=pass nor compauth=pass)',
  },
  {
    fails: ({ stamped }) => stamped.compauth === 'fail',
    reason: 'the mail service judged the sender to be false (compauth=fail)',
  },
  {
    fails: ({ stamped, domain }) => stamped.headerFrom !== domain,
    reason: 'the check was made for another domain than the one in From',
  },
];

/** Standing of mail whose From address is in a trusted domain or relay; null for all other mail. */
export function directTrust(
  mail: Mail,
  stamped: Authentication,
  domain: string | null,
  settings: LetterSettings,
): Standing | null {
  const named = mail.from.map((one) => domainOf(one.address));
  const relay = domain !== null && within(domain, settings.relayDomains);
  const trusted = [...settings.trustedDomains, ...settings.relayDomains];
  if (domain === null) {
    if (!named.some((one) => within(one, trusted))) return null;
    return suspect(named[0] ?? '', ['more than one author, or an author that cannot be read']);
  }
  if (!within(domain, trusted)) return null;
  const broken = rules.find((rule) => rule.fails({ mail, stamped, domain }));
  if (broken !== undefined)
    return suspect(domain, [
      broken.reason,
      ...(stamped.header === null ? [] : [`Authentication-Results: ${stamped.header}`]),
    ]);
  const elsewhere = mail.replyTo.filter((one) => !within(domainOf(one.address), trusted));
  return {
    trust: 'authentic',
    relay,
    senderDomain: domain,
    why: [
      `From ${domain}, proven by the council's own mail service`,
      `Authentication-Results: ${stamped.header ?? ''}`,
    ],
    doubts: elsewhere.length > 0 ? ['answers to it would go to another domain than the sender'] : [],
  };
}

/** A name that no colleague bears: a residential home has an office too, and councils have a liaison with the other. */
const masks =
  /^(?!.*\b(?:liaison|lead)\b).*(?:\bNRM\b.*\bhome office\b|\bhome office\b.*\bNRM\b|\b(?:single|immigration enforcement) competent authority\b)/i;

/** A message from elsewhere that makes itself out to be the Competent Authority; null where it does not. */
export function claims(
  mail: Mail,
  domain: string | null,
  settings: LetterSettings,
  own: ReadonlySet<string>,
): Standing | null {
  const names = mail.from.map((one) => one.name).join(' ');
  const trusted = [...settings.trustedDomains, ...settings.relayDomains];
  const at = domain ?? domainOf(mail.from[0]?.address ?? '');
  const text = authors(body(mail)).own;
  const reasons = [
    ...(imitates(at, trusted) ? [`the domain ${at} is made to look like a Home Office one`] : []),
    ...(bearsAddress(mail, settings) ? ['a Home Office address stands in the name of the sender only'] : []),
    ...(namesOffice(names) && !own.has(at)
      ? ['the name of the sender claims the Competent Authority, the address is another']
      : []),
    ...(own.has(at) && masks.test(names)
      ? ['the name of the sender claims the Home Office, the address is one of the council']
      : []),
    ...(claimsDecisions(names, at) && !own.has(at)
      ? ['the name or the domain of the sender claims to give decisions of the Competent Authority']
      : []),
    ...(!own.has(at) && signsAsOffice(text)
      ? ['it is signed as the Competent Authority, the address is another']
      : []),
    ...(!own.has(at) && baits(text)
      ? ['it speaks for the Competent Authority and asks for a password, the address is another']
      : []),
  ];
  return reasons.length === 0 ? null : suspect(at, reasons);
}

/** True where a trusted domain stands in the sender's name, or before the @ of an address of another domain. */
export function bearsAddress(mail: Mail, settings: LetterSettings): boolean {
  const names = mail.from.map(({ name, address }) =>
    `${name} ${address.replace(/@[^@]*$/, '')}`.toLowerCase(),
  );
  return [...settings.trustedDomains, ...settings.relayDomains].some((one) =>
    names.some((name) => name.includes(one)),
  );
}

/**
 * A caseworker's name "via NRM", or a domain of its own that is called after the office's decisions: neither says
 * "Competent Authority", both stand for it. "NRM" alone is not enough: other things are called so.
 */
function claimsDecisions(names: string, domain: string): boolean {
  return (
    /\b(?:via|on behalf of) (?:the )?NRM\b|\((?:MSD|S\.?C\.?A\.?|IECA)\)/i.test(names) ||
    /(?:^|[.-])(?:nrm|msd|modern-?slavery)-?(?:decisions?|outcomes?|casework(?:er)?s?|results?|notifications?)(?:[.-]|$)|competent-?authority|national-?referral-?mechanism/i.test(
      domain,
    )
  );
}

/** A message "from the Competent Authority" that waits behind a sign-in page. */
function baits(text: string): boolean {
  return (
    /\b(?:competent authority|home office|nrm)\b[^.]{0,60}\b(?:has|have) (?:sent|issued|shared|released|uploaded|left|made)\b|\b(?:message|letter|document|decision|file)\b[^.]{0,30}\b(?:from|by) the (?:single )?(?:competent authority|home office)\b/i.test(
      text,
    ) &&
    /\bpasswords?\b|\bcredentials\b|\b(?:sign|log)[- ]?in\b.{0,40}\b(?:to (?:read|view|open|see|release)|account)\b/i.test(
      text,
    )
  );
}

/** An item of a list, or a question put without its mark: nobody signs so. */
const listed =
  /^(?:[-–•·*▪◦>]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)])\s|^(?:how|what|whether|which|who|when|why|where|if)\b/i;

function signsAsOffice(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const close = lines.findLastIndex((line) =>
    /^(?:yours|kind regards|regards|with (?:best|kind)|best wishes|many thanks|thank you|sincerely|faithfully)\b/i.test(
      line,
    ),
  );
  const ends = (close < 0 ? lines.slice(-3) : lines.slice(close + 1)).slice(0, 5);
  // "... but that is for" goes on in the next line.
  const signature = ends.filter(
    (line) =>
      !/\b(?:the|an?|by|of|from|to|for|with|that|and|or|in|than)$/i.test(
        lines[lines.lastIndexOf(line) - 1] ?? '',
      ),
  );
  return signature.some(
    (line) =>
      line.split(/\s+/).length <= 7 &&
      /competent authority|national referral mechanism|nrm decisions|nrm casework|^nrm outcomes$|home office/i.test(
        line,
      ) &&
      !/[?!]$/.test(line) &&
      !listed.test(line) &&
      !/\blead\b|liaison|\bspoc\b|champion|\bcontact\b|co-?ordinator|solicitor|council|police/i.test(line),
  );
}

export function suspect(senderDomain: string, why: readonly string[]): Standing {
  return {
    trust: 'suspect',
    relay: false,
    senderDomain,
    why: why.map((reason) => `Not proven to be the Competent Authority: ${reason}`),
    doubts: [],
  };
}
