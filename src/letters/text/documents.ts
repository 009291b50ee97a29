import type { Document } from '../mail.ts';
import { docxToText } from './docx.ts';
import { htmlToText } from './html.ts';
import { pdfToText } from './pdf.ts';
import { rtfToText } from './rtf.ts';

const largestDocument = 15_000_000;

type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Reads one attached file by what its bytes are, not by what it calls itself. Never throws. */
export async function readDocument(file: File): Promise<Document> {
  const { name, mediaType, bytes } = file;
  const unread = (reason: string): Document => ({ name, mediaType, text: null, unread: reason });
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (bytes.length > largestDocument) return unread('too large to be read by machine');
  try {
    if (start.includes('%PDF-')) return readable(file, await pdfToText(new Uint8Array(bytes)));
    if (start.startsWith('PK') && /wordprocessingml|msword/.test(mediaType + wordName(name))) {
      return readable(file, await docxToText(bytes));
    }
    if (start.startsWith('{\\rtf')) return readable(file, await rtfToText(bytes));
  } catch (error) {
    const locked = /password|encrypt/i.test(error instanceof Error ? `${error.name} ${error.message}` : '');
    return unread(locked ? 'locked with a password' : 'damaged or of an unknown form');
  }
  if (/\.(?:p7m|rpmsg)$/i.test(name) || /pkcs7-mime|rpmsg/.test(mediaType)) return unread('encrypted mail');
  // Whole ones are opened as messages before this: what comes here as such is damaged.
  if (/winmail\.dat$|\.msg$/i.test(name) || /ms-tnef|ms-outlook/.test(mediaType))
    return unread('a damaged Outlook item');
  if (start.startsWith('\xD0\xCF\x11\xE0')) return unread('an old or locked Office file');
  if (start.startsWith('PK') || start.startsWith('Rar!')) return unread('an archive or Office file');
  if (/^image\//.test(mediaType)) return unread('a picture');
  if (/html/.test(mediaType) || /\.html?$/i.test(name)) return readable(file, htmlToText(decode(bytes)));
  if (/pkcs7-signature|pgp-signature|delivery-status|rfc822-headers/.test(mediaType)) {
    return { name, mediaType, text: '', unread: null };
  }
  // An invitation is no letter: its text is the organiser's, and often older than the mail.
  if (/calendar/.test(mediaType) || /\.ics$/i.test(name)) return { name, mediaType, text: '', unread: null };
  if (/^text\//.test(mediaType) || /\.(?:txt|csv)$/i.test(name)) return readable(file, decode(bytes));
  return unread('of a form that cannot be read by machine');
}

function readable(file: File, text: string): Document {
  const scan = text.replace(/[^\p{L}\p{N}]/gu, '').length < 20;
  return scan
    ? { name: file.name, mediaType: file.mediaType, text: null, unread: 'a scan or empty: it has no text' }
    : { name: file.name, mediaType: file.mediaType, text: text.slice(0, 300_000), unread: null };
}

function wordName(name: string): string {
  return /\.docx$/i.test(name) ? 'wordprocessingml' : '';
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 1_000_000));
  } catch {
    return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_000_000));
  }
}
