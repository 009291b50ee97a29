import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Mail, Mailbox } from './mail.ts';
import { readDocument } from './text/documents.ts';
import { htmlToText } from './text/html.ts';

/** A file of the message as it came, for the record. */
export type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

const deepestMail = 8;
const mostFiles = 60;

/**
 * Takes a message apart: parts, attached files and attached messages down to a bounded depth. The outer message's
 * files come back as bytes too. Throws on bytes that no mail program could read.
 */
export async function takeApart(mime: Uint8Array): Promise<{ mail: Mail; files: readonly File[] }> {
  return await takeApartAt(mime, 0);
}

async function takeApartAt(mime: Uint8Array, depth: number): Promise<{ mail: Mail; files: readonly File[] }> {
  const email = await PostalMime.parse(mime, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 30,
  });
  const files = email.attachments.slice(0, mostFiles).map((attachment): File => {
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
  const mails: Mail[] = [];
  const documents: Mail['documents'][number][] = [];
  for (const file of files) {
    if (!isMail(file)) documents.push(await readDocument(file));
    else if (depth < deepestMail) mails.push((await takeApartAt(file.bytes, depth + 1)).mail);
    else documents.push({ ...named(file), text: null, unread: 'a message forwarded too many times' });
  }
  return { mail: { ...envelope(email), documents, mails }, files };
}

const named = (file: File) => ({ name: file.name, mediaType: file.mediaType });

function isMail(file: File): boolean {
  if (file.mediaType === 'message/rfc822' || file.mediaType === 'message/global') return true;
  if (!/\.eml$/i.test(file.name)) return false;
  const start = Buffer.from(file.bytes.subarray(0, 30_000)).toString('latin1');
  return /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n){1,}/.test(start) && /^from:/im.test(start);
}

function envelope(email: Email): Omit<Mail, 'documents' | 'mails'> {
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
