import type { KnownCase, LetterSettings } from '../letters/reading.ts';
import type { MailFolder, MessageEnvelope } from './ports.ts';
import { domainOf, mayBeAuthority } from './screen-senders.ts';
import { plainCode, plainWords, usesFieldWords } from './screen-words.ts';

export type Screening = {
  readonly read: boolean;
  /** Which rule decided: a fixed word, never a piece of the message. */
  readonly rule: string;
};

export type ScreenInput = {
  readonly envelope: MessageEnvelope;
  readonly mailbox: string;
  readonly role: MailFolder['role'];
  readonly known: readonly KnownCase[];
  readonly settings: LetterSettings;
};

/** Graph gives the first 255 characters; at this length there may be more that was not seen. */
const previewLimit = 250;

/**
 * Decides on one small GET whether a message's body may be fetched at all.
 *
 * It is ruled out only when everything needed to judge is known and nothing points to the Competent Authority: an
 * ordinary sender, no attachment, not passed on by somebody, and neither subject nor preview uses a word of the
 * field, a known reference or a known child's name. Whatever is absent is unknown, and unknown is read. The price is
 * that mail with attachments is read (nothing of it is kept unless it is a letter); the other mistake is a lost letter.
 */
export const screen = (input: ScreenInput): Screening => {
  const { envelope, settings } = input;
  if (isOwnMail(input)) return { read: false, rule: 'own mail' };
  if (envelope.from === null || envelope.headers === null) return { read: true, rule: 'sender unknown' };
  if (envelope.subject === null || envelope.preview === null) return { read: true, rule: 'text unknown' };
  if (sendersOf(envelope).some((domain) => mayBeAuthority(domain, settings))) {
    return { read: true, rule: 'sender' };
  }
  if (envelope.hasAttachments !== false || hasParts(envelope)) return { read: true, rule: 'attachments' };
  const text = `${envelope.subject}\n${envelope.preview}`;
  if (isPassedOn(envelope.subject) || isPassedOn(envelope.preview.trimStart())) {
    return { read: true, rule: 'passed on' };
  }
  if (usesFieldWords(text)) return { read: true, rule: 'words' };
  if (namesReference(text, input)) return { read: true, rule: 'reference' };
  if (namesChild(text, input.known)) return { read: true, rule: 'child' };
  const cut = envelope.preview.length >= previewLimit;
  return { read: false, rule: cut ? 'nothing in the part seen' : 'nothing' };
};

/** What the mailbox's own person wrote: a sent forward of a letter must not come back as a letter. */
const isOwnMail = ({ envelope, mailbox, role }: ScreenInput): boolean => {
  if (role !== 'drafts' && role !== 'sentitems' && role !== 'outbox') return false;
  if (envelope.from !== null) return envelope.from.toLowerCase() === mailbox.toLowerCase();
  return !(envelope.headers ?? []).some(({ name }) => name.toLowerCase() === 'received');
};

const senderHeaders = new Set(['from', 'sender', 'reply-to', 'return-path']);

/** Every domain the message names as its sender's. */
const sendersOf = (envelope: MessageEnvelope): readonly string[] => [
  domainOf(envelope.from ?? ''),
  ...(envelope.headers ?? [])
    .filter(({ name }) => senderHeaders.has(name.toLowerCase()))
    .flatMap(({ value }) => value.match(/[^\s<>@",;]+@[^\s<>@",;]+/g) ?? [])
    .map(domainOf),
];

/** `hasAttachments` is silent about inline ones; the outermost content type is not (graph-mail 3.5). */
const hasParts = (envelope: MessageEnvelope): boolean =>
  (envelope.headers ?? []).some(
    ({ name, value }) =>
      name.toLowerCase() === 'content-type' && !/^\s*(text\/|multipart\/alternative)/i.test(value),
  );

const isPassedOn = (text: string): boolean =>
  /^\s*(re\s*:\s*)*(fwd?|wg|tr|rv)\s*:/i.test(text) || /forwarded message|original message|from:/i.test(text);

const namesReference = (text: string, { known, settings }: ScreenInput): boolean => {
  if (settings.referencePatterns.some((pattern) => mayMatch(pattern, text))) return true;
  const code = plainCode(text);
  return known.some(({ references }) =>
    references.some((reference) => {
      const wanted = plainCode(reference);
      return wanted.length >= 4 && code.includes(wanted);
    }),
  );
};

/** A pattern that somebody mistyped must not hide a letter: it matches everything. */
const mayMatch = (pattern: string, text: string): boolean => {
  try {
    return new RegExp(pattern, 'i').test(text);
  } catch {
    return true;
  }
};

/** All parts of a name as whole words, in any order: letters write names in capitals, without marks, surname first. */
const namesChild = (text: string, known: readonly KnownCase[]): boolean => {
  const words = plainWords(text);
  return known.some(({ child }) =>
    [child.name, ...child.aliases].some((name) => {
      const parts = plainWords(name).trim().split(' ').filter(Boolean);
      return parts.length > 0 && parts.every((part) => words.includes(` ${part} `));
    }),
  );
};
