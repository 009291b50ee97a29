import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { body, type Document, type Mail, type Mailbox } from './mail.ts';
import { readDocument } from './text/documents.ts';
import { htmlToText } from './text/html.ts';
import { isBroken, relabelled, unscrambled } from './text/mislabelled.ts';
import { isPacked, type Packed, unpack } from './text/packed.ts';
import { isTnef } from './text/tnef.ts';

/** A file of the message as it came, for the record. */
export type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

type Envelope = Omit<Mail, 'documents' | 'mails'>;

const deepestMail = 8;
const mostFiles = 60;
const largestDecoration = 20_000;
/** No page of writing has so few bytes, whether the text shows it or not. */
const noPicture = 2_000;
const asParts = {
  forceRfc822Attachments: true,
  attachmentEncoding: 'arraybuffer',
  maxNestingDepth: 30,
} as const;

/**
 * Takes a message apart: parts, attached files and attached messages down to a bounded depth. The outer message's
 * files come back as bytes too. Throws on bytes that no mail program could read.
 */
export async function takeApart(mime: Uint8Array): Promise<{ mail: Mail; files: readonly File[] }> {
  return await takeApartAt(mime, 0);
}

/** The buffer of bytes that fill it: the parser reads it where it lies, and a part of one it copies first. */
function wholeBuffer(bytes: Uint8Array): Uint8Array | ArrayBuffer {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : bytes;
}

async function takeApartAt(mime: Uint8Array, depth: number): Promise<{ mail: Mail; files: readonly File[] }> {
  const email = await PostalMime.parse(wholeBuffer(mime), asParts);
  const own = envelope(email);
  const attached = email.attachments.filter((one) => !isDecoration(one, own));
  const files = attached.slice(0, mostFiles).map((attachment): File => {
    const bytes =
      typeof attachment.content === 'string'
        ? new TextEncoder().encode(attachment.content)
        : new Uint8Array(attachment.content);
    return {
      name: attachment.filename ?? '',
      mediaType: attachment.mimeType.toLowerCase(),
      bytes,
    };
  });
  const opened = await withFiles(await rightLabel(own, mime), files, depth);
  const beyond = attached.length - files.length;
  if (beyond <= 0) return opened;
  const unread = `one of ${beyond} files beyond the ${mostFiles} that are opened by machine`;
  const document: Document = { name: '', mediaType: 'application/octet-stream', text: null, unread };
  return { ...opened, mail: { ...opened.mail, documents: [...opened.mail.documents, document] } };
}

/** A logo that the text shows under a signature. A picture that could hold a page of writing is larger, or all there is. */
function isDecoration({ mimeType, contentId, disposition, content }: Attachment, own: Envelope): boolean {
  const size = typeof content === 'string' ? content.length : content.byteLength;
  return (
    /^image\//i.test(mimeType) &&
    disposition !== 'attachment' &&
    size < (contentId === undefined ? noPicture : largestDecoration) &&
    body(own).trim().length > 60
  );
}

/** Texts in UTF-8 or windows-1252 that carry another label, or none, come out right all the same. */
async function rightLabel(own: Envelope, mime: Uint8Array): Promise<Envelope> {
  const other =
    isBroken(own.plain) || isBroken(own.html)
      ? envelope(await PostalMime.parse(relabelled(mime), asParts))
      : own;
  const better = (text: string, again: string) =>
    unscrambled(isBroken(text) && !isBroken(again) ? again : text);
  return { ...own, plain: better(own.plain, other.plain), html: better(own.html, other.html) };
}

/**
 * A message with its files read and the messages in it opened. What a winmail.dat holds counts as the message's own:
 * its files stand beside the others, and its text is the body where the message has none.
 */
async function withFiles(
  outer: Envelope,
  attached: readonly File[],
  depth: number,
): Promise<{ mail: Mail; files: readonly File[] }> {
  const mails: Mail[] = [];
  const documents: Document[] = [];
  const files: File[] = [...attached];
  let own = outer;
  const unread = (file: File, why: string) =>
    documents.push({ name: file.name, mediaType: file.mediaType, text: null, unread: why });
  for (const file of attached) {
    const packed = isPacked(file.bytes);
    if (!packed && !isMail(file)) documents.push(await readDocument(file));
    else if (depth >= deepestMail) unread(file, 'a message forwarded too many times');
    else if (!packed) mails.push((await takeApartAt(file.bytes, depth + 1)).mail);
    else {
      const inside = await unpack(file.bytes).catch(() => null);
      if (inside === null) unread(file, 'a damaged Outlook item');
      else if (isTnef(file.bytes)) {
        const more = await withFiles(own, inside.files, depth + 1);
        const text = inside.html.trim() === '' ? inside.plain : inside.html;
        if (body(own).trim() === '') own = { ...own, plain: text };
        else if (!squeezed(body(own)).includes(squeezed(text)))
          documents.push({ name: file.name, mediaType: file.mediaType, text, unread: null });
        documents.push(...more.mail.documents);
        files.push(...more.files);
        mails.push(...more.mail.mails, ...(await opened(inside.inner, depth + 1)));
      } else mails.push(await packedMail(inside, depth + 1));
    }
  }
  return { mail: { ...own, documents, mails }, files };
}

/** A message from Outlook's wrapping as a mail: its headers as it travelled, or what Outlook knew of it. */
async function packedMail(packed: Packed, depth: number): Promise<Mail> {
  const travelled = await PostalMime.parse(`${packed.headers.trim()}\r\n\r\n`);
  const head = envelope(travelled);
  const from = head.from.length > 0 ? head.from : [packed.from];
  const outer = { ...head, from, subject: packed.subject, plain: packed.plain, html: packed.html };
  const { mail } = await withFiles(outer, packed.files, depth);
  return { ...mail, mails: [...mail.mails, ...(await opened(packed.inner, depth + 1))] };
}

async function opened(wrapped: readonly Uint8Array[], depth: number): Promise<readonly Mail[]> {
  if (depth > deepestMail) return [];
  return await Promise.all(wrapped.map(async (bytes) => await packedMail(await unpack(bytes), depth)));
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

function isMail(file: File): boolean {
  if (file.mediaType === 'message/rfc822' || file.mediaType === 'message/global') return true;
  if (!/\.eml$/i.test(file.name)) return false;
  const start = Buffer.from(file.bytes.subarray(0, 30_000)).toString('latin1');
  return /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n){1,}/.test(start) && /^from:/im.test(start);
}

function envelope(email: Email): Envelope {
  return {
    headers: email.headers.map((header) => ({ name: header.key.toLowerCase(), value: header.value })),
    from: boxes(email.from === undefined ? [] : [email.from]),
    replyTo: boxes(email.replyTo ?? []),
    to: boxes([...(email.to ?? []), ...(email.cc ?? [])]),
    subject: email.subject ?? '',
    messageId: email.messageId ?? null,
    sentAt: instant(email.date),
    plain: (email.text ?? '').slice(0, 500_000),
    html: email.html === undefined ? '' : htmlToText(email.html).slice(0, 500_000),
  };
}

function boxes(addresses: readonly Address[]): readonly Mailbox[] {
  return addresses.flatMap((one) =>
    one.group !== undefined
      ? boxes(one.group)
      : [{ name: one.name, address: (one.address ?? '').toLowerCase() }],
  );
}

function instant(date: string | undefined): string | null {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
