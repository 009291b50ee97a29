import { createHash } from 'node:crypto';
import type { ParsedMessage, Reading } from '../letters/reading.ts';

/**
 * Identity of a letter, the same for each copy of it: redelivered, in a second mailbox, or replayed after a crash.
 * Exchange rebuilds the MIME bytes, so their hash is not it; the sender chooses the Message-ID, so that alone is not
 * it either (graph-mail 3.2, 3.3). What was read counts too: a forgery that borrows a genuine letter's Message-ID reads
 * differently, at least in its trust, and can never take the genuine letter's place.
 * @returns "letter-" and 40 hexadecimal digits
 */
export const letterIdOf = (message: ParsedMessage, reading: Reading, mimeSha256: string): string => {
  const attachments = message.attachments.map(({ sha256 }) => sha256).toSorted();
  const identity = [
    message.messageId ?? mimeSha256,
    message.from.toLowerCase(),
    message.subject,
    message.sentAt,
    attachments,
    reading.kind,
    reading.outcome,
    reading.reference,
    reading.trust,
    reading.replyBy,
  ];
  const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  return `letter-${hash.slice(0, 40)}`;
};
