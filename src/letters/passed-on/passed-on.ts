import type { Day } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { body, type Document, domainOf, type Mail, sentDay } from '../mail.ts';
import type { LetterSettings } from '../reading.ts';
import { type Authentication, authentication, authorDomain, within } from '../sender/authentication.ts';
import { imitates, namesOffice } from '../sender/office.ts';
import { asksOffice } from '../sender/to-the-office.ts';
import { claims, suspect } from '../sender/trust.ts';
import { withoutLeaflets } from '../text/leaflet.ts';
import { findDates } from '../words/dates.ts';
import { normalise } from '../words/normalise.ts';
import { attachedLetter } from './attached-letter.ts';
import { authors, type Quoted } from './authors.ts';
import { decides, forwarded, type PassedOn, type ReadContext } from './letter-inside.ts';
import { pastedLetter } from './pasted-letter.ts';

/**
 * Looks for a letter that a colleague or partner passes on: attached message, quoted text, or attached file; and of a
 * colleague (`fromUs`) words that were copied into the message.
 */
export function passedOn(
  mail: Mail,
  stamped: Authentication,
  settings: LetterSettings,
  context: ReadContext,
  fromUs: boolean,
): PassedOn | null {
  const found =
    inside(mail, settings, context) ?? (fromUs ? pastedLetter(mail, trustedIn(settings), context) : null);
  if (found === null || found.standing.trust === 'suspect') return found;
  const reason = messengerFails(mail, stamped);
  return reason === null
    ? found
    : { letter: found.letter, standing: suspect(found.standing.senderDomain, [reason]) };
}

/** Who passes it on must be who they say: otherwise the "forward" itself may be made up. */
function messengerFails(mail: Mail, stamped: Authentication): string | null {
  if (stamped.internal) return null;
  if (stamped.header === null) return 'it was passed on by a sender whom the mail service did not check';
  if (stamped.muddled || stamped.dmarc === 'fail' || stamped.compauth === 'fail')
    return 'it was passed on by a sender who failed the check';
  const domain = authorDomain(mail);
  if (domain === null || (stamped.headerFrom !== null && stamped.headerFrom !== domain))
    return 'it was passed on by a sender who cannot be told';
  const passed = stamped.dmarc === 'pass' || stamped.compauth === 'pass' || stamped.aligned;
  return passed ? null : 'it was passed on by a sender who did not pass the check';
}

const trustedIn = ({ trustedDomains, relayDomains }: LetterSettings): readonly string[] => [
  ...trustedDomains,
  ...relayDomains,
];

function inside(mail: Mail, settings: LetterSettings, context: ReadContext): PassedOn | null {
  const trusted = trustedIn(settings);
  for (const nested of mail.mails) {
    const domain = authorDomain(nested) ?? domainOf(nested.from[0]?.address ?? '');
    if (within(domain, trusted)) {
      const standing = innerFails(nested, domain)
        ? suspect(domain, ['the message inside failed its own check'])
        : forwarded(domain, 'an attached message', senderOf(nested));
      return { letter: nestedLetter(nested, context.receivedOn), standing };
    }
    const deeper = inside(nested, settings, context);
    if (deeper !== null) return deeper;
    const colleagues = new Set(
      [mail, nested].flatMap((one) => one.to.map(({ address }) => domainOf(address))),
    );
    const pretence = claims(nested, domain, settings, colleagues);
    if (pretence !== null) {
      return {
        letter: nestedLetter(nested, context.receivedOn),
        standing: suspect(domain, [`the message inside comes from ${domain}`]),
      };
    }
  }
  return quotedLetter(mail, trusted, context) ?? attachedLetter(mail, settings, context);
}

/** True where the message inside has more than one author, or its own check speaks against the one it names. */
function innerFails(nested: Mail, domain: string): boolean {
  const authorLines = nested.headers.filter((one) => one.name === 'from').length;
  if (authorLines > 0 && authorDomain(nested) === null) return true;
  const stamp = authentication(nested);
  if (stamp.header === null) return sayFailed(nested);
  return (
    (stamp.dmarc !== 'pass' && stamp.compauth !== 'pass') ||
    stamp.compauth === 'fail' ||
    stamp.muddled ||
    (stamp.headerFrom !== null && stamp.headerFrom !== domain)
  );
}

/** A message that was attached may have lost the lines by which its own check is placed: any failure in it counts. */
function sayFailed(mail: Mail): boolean {
  const results = mail.headers.filter((one) => /^(?:arc-)?authentication-results/.test(one.name));
  return (
    results.some((one) => /\b(?:dmarc|compauth)\s?=\s?(?!pass)[a-z]/i.test(one.value)) &&
    !results.some((one) => /\bcompauth\s?=\s?pass/i.test(one.value))
  );
}

function quotedLetter(mail: Mail, trusted: readonly string[], context: ReadContext): PassedOn | null {
  const { quoted } = authors(body(mail));
  const index = quoted.findIndex((one) => fromOffice(one, trusted));
  const piece = quoted[index];
  if (piece === undefined) return null;
  const reply = piece.manner === 'reply' && /^re\s*:/i.test(mail.subject.trim());
  const sent = sentDay(mail) ?? context.receivedOn;
  const letter: Letter = {
    subject: normalise(piece.subject || mail.subject),
    sentOn: findDates(piece.date, sent, 'last')[0]?.day ?? sent,
    texts: [{ source: 'e-mail', text: piece.text }, ...files(mail.documents)],
    older: quoted.slice(index + 1).map((one) => one.text),
    automatic: false,
  };
  // A head with two addresses may show the one and mean the other.
  const named = (piece.from.match(/@[\w.-]+\w/g) ?? []).map(domainOf);
  const domain = named.find((one) => !within(one, trusted)) ?? named[0] ?? '';
  if (named.length > 0 && !within(domain, trusted)) {
    return { letter, standing: suspect(domain, [`the message quoted below comes from ${domain}`]) };
  }
  if (reply && !decides(letter, context)) return null;
  return { letter, standing: forwarded(domain, 'the message quoted below', piece.from) };
}

function fromOffice(one: Quoted, trusted: readonly string[]): boolean {
  const written = one.from.match(/@[\w.-]+\w/g) ?? [];
  if ([one.address ?? '', ...written].some((address) => within(domainOf(address), trusted))) return true;
  return (
    namesOffice(one.from.replace(/<.*/, '')) ||
    (one.address !== null && imitates(domainOf(one.address), trusted))
  );
}

function nestedLetter(mail: Mail, receivedOn: Day): Letter {
  const parts = authors(body(mail));
  return {
    subject: normalise(mail.subject),
    sentOn: sentDay(mail) ?? receivedOn,
    texts: [{ source: 'e-mail', text: parts.own }, ...files(mail.documents)],
    older: parts.quoted.map((one) => one.text),
    automatic: false,
  };
}

function files(documents: readonly Document[]) {
  return withoutLeaflets(documents).flatMap((one) =>
    one.text === null || asksOffice(normalise(one.text))
      ? []
      : [{ source: one.name, text: normalise(one.text) }],
  );
}

function senderOf(mail: Mail): string {
  return mail.from.map((one) => `${one.name} ${one.address}`).join(' ');
}
