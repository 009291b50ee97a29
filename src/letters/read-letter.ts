import { createHash } from 'node:crypto';
import { type BoundedParser, boundedParser } from './bounded-parser.ts';
import type { ParsedMessage, Reading, ReadLetter } from './reading.ts';

/**
 * The reader of letters: opens the bytes and judges what came out, both in the bounded thread. `today` gives the day of
 * arrival for messages without a readable date. `close` ends the thread.
 */
export function letterReader(
  today: () => string,
  parser: BoundedParser = boundedParser(),
): { readonly readLetter: ReadLetter; readonly close: () => Promise<void> } {
  const readLetter: ReadLetter = async (mime, cases, settings) => {
    const parts = await parser.read(mime);
    if ('notRead' in parts) return { reading: unread(parts.notRead), message: outside(mime) };
    const { mail, files } = parts;
    const message: ParsedMessage = {
      subject: mail.subject,
      from: mail.from[0]?.address ?? '',
      messageId: mail.messageId,
      sentAt: mail.sentAt,
      attachments: files.map((file) => ({
        name: file.name,
        mediaType: file.mediaType,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        size: file.bytes.byteLength,
        bytes: file.bytes,
      })),
    };
    const reading = await parser.judge({ mail, cases, settings, receivedOn: today() });
    return {
      reading: 'notRead' in reading ? unread('its text cannot be judged by machine') : reading,
      message,
    };
  };
  return { readLetter, close: () => parser.close() };
}

function unread(reason: string): Reading {
  return {
    kind: 'other-competent-authority',
    outcome: null,
    reference: null,
    trust: 'suspect',
    replyBy: null,
    decidedOn: null,
    case: null,
    matchBy: null,
    needsPerson: true,
    why: [`A person must look: unread letter: ${reason}`],
  };
}

/** What the first bytes of a message that cannot be opened still show, for the person who must look. */
function outside(mime: Uint8Array): ParsedMessage {
  const head =
    Buffer.from(mime.subarray(0, 20_000))
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? '';
  const value = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? null;
  return {
    subject: value('subject') ?? '',
    from: value('from') ?? '',
    messageId: value('message-id'),
    sentAt: null,
    attachments: [],
  };
}
