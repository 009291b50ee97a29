import type { Trust } from '../nrm/vocabulary.ts';
import type { Letter } from './content.ts';
import { dueDoubts } from './due/due-doubts.ts';
import { body, domainOf, type Mail, sentDay } from './mail.ts';
import { authors } from './passed-on/authors.ts';
import type { ReadContext } from './passed-on/letter-inside.ts';
import { passedOn } from './passed-on/passed-on.ts';
import { sentAgain } from './passed-on/sent-again.ts';
import type { KnownCase, LetterSettings, Reading } from './reading.ts';
import { aboutReferral } from './sender/about-referral.ts';
import { authentication, authorDomain } from './sender/authentication.ts';
import { imitates } from './sender/office.ts';
import { bearsAddress, claims, directTrust, type Standing } from './sender/trust.ts';
import { withoutLeaflets } from './text/leaflet.ts';
import { versionsDisagree } from './text/two-versions.ts';
import { verdictOnce } from './verdict-once.ts';
import { answeredMessages } from './whose/conversation.ts';
import { match } from './whose/match.ts';
import { caseIndex } from './whose/names.ts';
import { findReferences } from './whose/reference.ts';
import { childrenIn } from './whose/siblings.ts';
import { judgesSeveral, judgesStranger, tellsOfAnother, tellsWhichChild } from './whose/two-children.ts';
import { normalise } from './words/normalise.ts';
import { forgetLastLetter } from './words/of-this-letter.ts';
import { sentences } from './words/sentences.ts';

const unrelated = (trust: Trust, needsPerson: boolean, why: readonly string[]): Reading => ({
  kind: 'unrelated',
  outcome: null,
  reference: null,
  trust,
  replyBy: null,
  decidedOn: null,
  case: null,
  matchBy: null,
  needsPerson,
  why,
});

/**
 * Judges one message that was taken apart (R49-R51, P2): what it is, whether it is genuine, whose it is and why, or that
 * a person must decide. Pure: the same parts, cases and settings give the same reading.
 */
export function read(
  mail: Mail,
  cases: readonly KnownCase[],
  settings: LetterSettings,
  context: Pick<ReadContext, 'receivedOn'>,
): Reading {
  forgetLastLetter();
  const found = letterIn(mail, cases, settings, { ...context, judge: verdictOnce });
  if (found !== null) return judged(found.letter, mail, found.standing, cases, settings, addresses(mail));
  return unrelated(null, false, [
    `From ${authorDomain(mail) ?? 'an unknown sender'}: not the Competent Authority, and no letter of it inside`,
  ]);
}

/** The letter that a message is, or passes on, and how far it can be believed; null where there is none. */
export function letterIn(
  mail: Mail,
  cases: readonly KnownCase[],
  settings: LetterSettings,
  context: ReadContext,
): { readonly letter: Letter; readonly standing: Standing } | null {
  const stamped = authentication(mail);
  const domain = authorDomain(mail);
  const standing = directTrust(mail, stamped, domain, settings);
  if (standing !== null) return { letter: ownLetter(mail, context), standing };
  const own = ownDomains(mail, cases);
  const pretence = claims(mail, domain, settings, own);
  const alike = imitates(domain ?? '', settings.trustedDomains) || bearsAddress(mail, settings);
  const fromUs = caseIndex(cases).referrerDomains.has(domain ?? '');
  const inner = alike && !own.has(domain ?? '') ? null : passedOn(mail, stamped, settings, context, fromUs);
  if (inner !== null) return inner;
  return pretence === null ? null : { letter: ownLetter(mail, context), standing: pretence };
}

function judged(
  letter: Letter,
  mail: Mail,
  standing: Standing,
  cases: readonly KnownCase[],
  settings: LetterSettings,
  to: readonly string[],
): Reading {
  const said = verdictOnce(letter);
  const referred = [letter.subject, ...letter.texts.map((one) => one.text)].some(
    (text) => findReferences(text, settings.referencePatterns).length > 0,
  );
  const unread = unreadFiles(mail);
  const answers = standing.trust === 'authentic' ? answeredMessages(mail.headers) : [];
  const whose = match(
    { subject: letter.subject, texts: letter.texts, sentOn: letter.sentOn, to, answers },
    cases,
    settings,
  );
  const isLetter = aboutReferral(letter, mail, said, referred, whose.case !== null, standing);
  if (!isLetter.yes && unread.length === 0) {
    const known = standing.trust === 'authentic' && whose.case !== null && !isLetter.other;
    return unrelated(
      standing.trust === 'suspect' ? 'suspect' : null,
      standing.trust === 'suspect' || isLetter.unsure || known,
      [
        ...standing.why,
        isLetter.reason,
        ...(known ? ['A person must look: it is about a child of ours'] : []),
      ],
    );
  }
  const decided = ['reasonable-grounds', 'conclusive-grounds', 'reconsideration'].includes(said.kind);
  const own = caseIndex(cases).byId.get(whose.case ?? '');
  const [deciding = ''] = said.evidence;
  const whom = own === undefined ? null : childrenIn(deciding, own, cases);
  const whichChild =
    own !== undefined &&
    tellsWhichChild(
      letter.texts.flatMap((one) => one.text.split('\n')),
      own,
      cases,
    );
  const others = own === undefined || !decided ? [] : otherChildren(letter, said.evidence, own, cases);
  const withheld = isLetter.withheld === true || whom?.alone === true;
  const reasons = [
    ...said.doubts,
    ...(said.kind === 'information-request' ? dueDoubts(letter, said.replyBy) : []),
    ...(whom?.alone === true || (decided && whom?.another === true)
      ? ['the deciding sentence names another child than the one of this case']
      : []),
    ...(whichChild ? ['it says which of two children it is about'] : []),
    ...others,
    ...(standing.trust === 'authentic' ? versionsDisagree(mail, letter) : []),
    ...(isLetter.unsure ? [isLetter.reason] : []),
    ...unread.map((name) => `unread letter: ${name}`),
    ...(whose.case === null && whose.reference === null && said.kind === 'other-competent-authority'
      ? []
      : whose.doubts),
    ...standing.doubts,
    ...(decided && standing.relay
      ? ['a decision by way of GOV.UK Notify waits until the administrator trusts that road']
      : []),
  ];
  const needsPerson = standing.trust !== 'authentic' || reasons.length > 0;
  return {
    kind: said.kind,
    // A guess beside a letter that acts by itself misleads; who confirms a letter passed on is shown what it seems to say.
    outcome: said.tentative === true && standing.trust === 'authentic' ? null : said.outcome,
    reference: whose.reference,
    trust: standing.trust,
    replyBy: said.kind === 'information-request' ? said.replyBy : null,
    questions: said.questions,
    answerTo:
      said.kind === 'information-request' && standing.trust !== 'suspect'
        ? (said.answerTo ?? answerAddress(mail, standing))
        : null,
    decidedOn: said.decidedOn,
    case: withheld ? null : whose.case,
    matchBy: withheld ? null : whose.matchBy,
    needsPerson,
    why: [
      ...standing.why,
      ...said.evidence.map((line) => `"${line}"`),
      ...(said.opinion === undefined || said.opinion === null ? [] : [said.opinion]),
      ...whose.why,
      ...reasons.map((reason) => `A person must look: ${reason}`),
    ],
  };
}

/** Why a decision may not be this child's alone, or not this child's at all. */
function otherChildren(
  letter: Letter,
  evidence: readonly string[],
  own: KnownCase,
  cases: readonly KnownCase[],
): readonly string[] {
  const [deciding = ''] = evidence;
  const all = letter.texts.flatMap((one) => sentences(one.text)).map((one) => one.text);
  return [
    ...(evidence.some(judgesSeveral) ? ['the deciding sentence is about several children'] : []),
    ...(judgesStranger(deciding, own)
      ? ['the deciding sentence names somebody who is not the child of this case']
      : []),
    ...(all.some((text) => text !== deciding && tellsOfAnother(text, own, cases))
      ? ['it says of another child how that child fares']
      : []),
  ];
}

/** Where an answer to an authentic letter goes; null where somebody passed it on: then the letter itself must name it. */
function answerAddress(mail: Mail, standing: Standing): string | null {
  const asked = standing.trust === 'authentic' ? (mail.replyTo[0] ?? mail.from[0]) : undefined;
  return asked === undefined || /no-?reply|do-?not-?reply/i.test(asked.address) ? null : asked.address;
}

/** The message's own letter: what its author wrote, with all that is attached. */
function ownLetter(mail: Mail, context: Pick<ReadContext, 'receivedOn'>): Letter {
  const parts = authors(body(mail));
  const own =
    parts.own.trim().length > 20 ? parts.own : [parts.own, ...parts.quoted.map((one) => one.text)].join('\n');
  const once = sentAgain(mail, parts);
  const nested = mail.mails.flatMap((one) => {
    const inner = ownLetter(one, context);
    return inner.texts;
  });
  return {
    subject: normalise(mail.subject),
    sentOn: sentDay(mail) ?? context.receivedOn,
    texts: [
      { source: 'e-mail', text: once === null ? own : `${own}\n\n${once}` },
      ...withoutLeaflets(mail.documents).flatMap((one) =>
        one.text === null ? [] : [{ source: one.name, text: normalise(one.text) }],
      ),
      ...nested,
    ],
    older: parts.quoted.slice(once === null ? 0 : 1).map((one) => one.text),
    automatic: automatic(mail),
  };
}

function automatic(mail: Mail): boolean {
  return (
    /^(?:automatic reply|auto(?:matic)?[- ]?reply|auto:|out of office)/i.test(mail.subject.trim()) ||
    mail.headers.some((one) => one.name === 'auto-submitted' && /auto-replied/i.test(one.value))
  );
}

function addresses(mail: Mail): readonly string[] {
  return mail.to.map((one) => one.address.toLowerCase());
}

function ownDomains(mail: Mail, cases: readonly KnownCase[]): ReadonlySet<string> {
  return new Set([
    ...mail.to.map((one) => domainOf(one.address)),
    ...cases.slice(0, 200).map((one) => domainOf(one.referrer)),
  ]);
}

function unreadFiles(mail: Mail): readonly string[] {
  const readable = mail.documents.some((one) => one.text !== null && one.text.length > 200);
  return [
    ...mail.documents
      .filter(
        (one) =>
          one.unread !== null && !(one.unread === 'a picture' && (readable || body(mail).length > 300)),
      )
      .map((one) => `${one.name || 'an attached file'} is ${one.unread}`),
    ...mail.mails.flatMap(unreadFiles),
  ];
}
