import type { Day } from '../nrm/vocabulary.ts';
import { type Authentication, authentication, authorDomain, within } from './authentication.ts';
import { authors, type Quoted } from './authors.ts';
import type { Content, Letter } from './content.ts';
import { findDates } from './dates.ts';
import { withoutLeaflets } from './leaflet.ts';
import { body, type Document, domainOf, type Mail, sentDay } from './mail.ts';
import { normalise } from './normalise.ts';
import { imitates, namesOffice } from './office.ts';
import type { LetterSettings } from './reading.ts';
import { findReferences } from './reference.ts';
import { asksOffice } from './to-the-office.ts';
import { claims, type Standing, suspect } from './trust.ts';

/** A letter of the Competent Authority found inside somebody else's message. */
export type PassedOn = { readonly letter: Letter; readonly standing: Standing };

/** The day that stands in for a missing one, and who says what a letter is. */
export type ReadContext = { readonly receivedOn: Day; readonly judge: (letter: Letter) => Content };

/** Looks for a letter that a colleague or partner passes on: attached message, quoted text, or attached file. */
export function passedOn(
  mail: Mail,
  stamped: Authentication,
  settings: LetterSettings,
  context: ReadContext,
): PassedOn | null {
  const found = inside(mail, settings, context);
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
  const passed =
    stamped.dmarc === 'pass' ||
    stamped.compauth === 'pass' ||
    stamped.spf === 'pass' ||
    stamped.dkim === 'pass';
  return passed ? null : 'it was passed on by a sender who did not pass the check';
}

function inside(mail: Mail, settings: LetterSettings, context: ReadContext): PassedOn | null {
  const trusted = [...settings.trustedDomains, ...settings.relayDomains];
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
  const domain = piece.address === null ? '' : domainOf(piece.address);
  if (piece.address !== null && !within(domain, trusted)) {
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

/** Papers of the council or a court that bear a reference too; "12 Court Road" is an address. */
const ours =
  /\b(?:minutes|draft|agenda|statement|chronology|toolkit|assessment|court(?! (?:road|street|lane|avenue|drive|close|house|place|gardens))|submission|position|note of|template|example|specimen|sample|training|not sent)\b/i;
const oursByName =
  /\b(?:minutes|draft|agenda|chronology|toolkit|template|example|specimen|sample|training|submission|not sent)\b/i;

/** The head of somebody else's report. */
const theirs =
  /\b(?:guardian\w*|(?:monthly|weekly|progress|visit|incident|medical|school|police)\b.{0,30}\breport)\b/i;

/** What a colleague says of a file without letterhead. */
const fromTheOffice = /\bfrom (?:the )?(?:home office|NRM|(?:single )?competent authority|SCA|IECA)\b/i;

/** A colleague sends the letter itself as a file: it has the office's letterhead or signature and says something as its author. */
function attachedLetter(mail: Mail, settings: LetterSettings, context: ReadContext): PassedOn | null {
  const sent = sentDay(mail) ?? context.receivedOn;
  for (const document of mail.documents) {
    const text = normalise(document.text ?? '');
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const ends = [...lines.slice(0, 8), ...lines.slice(-5)];
    const headed = ends.some(
      (line) =>
        (line.length < 70 || /^(?:we are|I am|this is)\b/i.test(line)) &&
        /home office|competent authority|national referral mechanism|decision maker|casework|^nrm [a-z]/i.test(
          line,
        ),
    );
    const greeted = lines.slice(0, 5).findIndex((line) => /^dear\b/i.test(line));
    const above = lines.slice(0, greeted <= 0 ? 5 : greeted).join('\n');
    const other = ours.test(above) || theirs.test(lines[0] ?? '') || oursByName.test(document.name);
    const referred = findReferences(text, settings.referencePatterns).length > 0;
    const addressed = /^dear\b|^decision\b|\bnrm ref|\bour ref|\breference\b/im.test(text);
    const headedWeakly =
      !headed && (isWeakHead(lines) || (referred && (isMinute(lines) || fromTheOffice.test(mail.plain))));
    const plain = !headed && !headedWeakly && referred && isPlainLetter(lines);
    if (!(headed || headedWeakly || plain) || other || !(addressed || referred) || asksOffice(text)) continue;
    const letter: Letter = {
      subject: normalise(mail.subject),
      sentOn: sent,
      texts: [{ source: document.name, text }],
      older: [],
      automatic: false,
    };
    if (plain ? surelyDecides(letter, context) : decides(letter, context) || (headed && referred))
      return { letter, standing: forwarded('', `the attached file ${document.name}`) };
  }
  return null;
}

/**
 * The office under one of its shorter names, alone at the head of the paper ("SCA Children's Cohort"). Others have
 * such names too, so the paper must also decide or ask something, and name no police or council above it.
 */
function isWeakHead(lines: readonly string[]): boolean {
  const head = lines.slice(0, 3);
  return (
    head.some(
      (line) =>
        line.length < 60 &&
        !/[.?!:]$/.test(line) &&
        /^(?:the )?(?:S\.?C\.?A\.?|I\.?E\.?C\.?A\.?|MSD)(?![a-z])|\bmodern slavery (?:directorate|division|casework|decisions?|referrals?|operations|section|branch)\b/i.test(
          line,
        ),
    ) && !third.test(head.join('\n'))
  );
}

const third = /\b(?:police|council|constabulary|solicitors?|llp|law|chambers|nhs|school|charity)\b/i;

/** A minute of a decision without a letterhead: its title says what it is, its reference stands below, nobody else's name. */
function isMinute(lines: readonly string[]): boolean {
  const [title = ''] = lines;
  return (
    title.length < 60 &&
    /\bminute\b|\b(?:consideration|decision|determination)\b.*\b(?:decision|grounds|NRM)\b|\b(?:reasonable|conclusive) grounds\b/i.test(
      title,
    ) &&
    lines.slice(1, 8).some((line) => /\bNRM\b|\bNRM[ #:/-]*\d/i.test(line)) &&
    !third.test([...lines.slice(0, 4), ...lines.slice(-3)].join('\n'))
  );
}

/**
 * A letter with no more than a greeting and a name: nothing says whose it is, so it must surely give a decision, under a
 * reference. The one person who confirms what is passed on sees who wrote it; passed over, it would be lost.
 */
function isPlainLetter(lines: readonly string[]): boolean {
  const greeting = lines.slice(0, 8).findIndex((line) => /^dear\b.{1,60}$/i.test(line));
  return greeting >= 0 && !third.test([...lines.slice(0, greeting), ...lines.slice(-3)].join('\n'));
}

function surelyDecides(letter: Letter, { judge }: ReadContext): boolean {
  const said = judge(letter);
  return said.outcome !== null && said.tentative !== true;
}

function decides(letter: Letter, { judge }: ReadContext): boolean {
  const said = judge(letter);
  return said.recognised && said.kind !== 'other-competent-authority';
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

function forwarded(senderDomain: string, place: string, sender = ''): Standing {
  return {
    trust: 'forwarded',
    relay: false,
    senderDomain,
    sender: sender.replace(/@[\w.-]+/g, ' '),
    why: [`Passed on by somebody else: the letter is in ${place}`],
    doubts: ['the letter was passed on; one person confirms it'],
  };
}
