import { createHash } from 'node:crypto';
import type { CommandContext } from '../cases/ports.ts';
import type { Record } from '../cases/record.ts';
import type { ParsedMessage, Reading } from '../letters/reading.ts';
import { messageKey } from '../letters/whose/conversation.ts';
import type { CaseState, FiledLetter, FoundIn, Instant, LetterReading } from '../nrm/index.ts';
import { letterIdOf } from './letter-id.ts';
import { readingForCase } from './reading-for-case.ts';
import { routeOf } from './route.ts';

/** The part of the record that filing needs. */
export type FilingRecord = {
  readonly cases: Pick<Record['cases'], 'execute'> & {
    load(caseId: string): Promise<Pick<CaseState, 'letters'> | null>;
  };
  readonly triage: Pick<Record['triage'], 'execute'> & { load(triageId: string): Promise<object | null> };
  readonly letters: Pick<Record['letters'], 'put'>;
};

/** A message that was read whole. */
export type ReadMessage = {
  readonly mime: Uint8Array;
  readonly reading: Reading;
  readonly message: ParsedMessage;
  readonly receivedAt: Instant;
  readonly found: FoundIn;
};

export type Filing = {
  readonly verdict: 'unrelated' | 'filed' | 'triage';
  readonly letterId: string | null;
  /** Where it was filed to; absent = to no case. */
  readonly caseId?: string;
};

/**
 * Puts a letter where it belongs: on its case, or into the tray with the reasons. Bytes first, then the event that
 * names them. Done twice, it has one effect: the letter's id comes from its content and each command's key from that.
 * A case that refuses the letter sends it to the tray: a letter is never dropped.
 */
export const fileMessage = async (record: FilingRecord, read: ReadMessage, now: Instant): Promise<Filing> => {
  const forCase = readingForCase(read.reading, read.receivedAt);
  const route = routeOf(read.reading, forCase);
  if (route.to === 'nothing') return { verdict: 'unrelated', letterId: null };
  const letter = letterOf(read);
  if (route.to === 'triage') return openTriage(record, read, letter, forCase, route.reasons, now);

  const onCase = await record.cases.load(route.caseId);
  if (onCase?.letters.some(({ letterId }) => letterId === letter.letterId)) {
    return { verdict: 'filed', letterId: letter.letterId, caseId: route.caseId };
  }
  await storeBytes(record, route.caseId, read);
  const result = await record.cases.execute(
    route.caseId,
    { type: 'file-letter', letter, reading: route.reading },
    bySystem(now, `file:${route.caseId}:${letter.letterId}`),
  );
  if (result.status === 'done') return { verdict: 'filed', letterId: letter.letterId, caseId: route.caseId };
  return openTriage(record, read, letter, forCase, [result.refusal.message], now);
};

const openTriage = async (
  record: FilingRecord,
  read: ReadMessage,
  letter: FiledLetter,
  reading: LetterReading | null,
  reasons: readonly string[],
  now: Instant,
): Promise<Filing> => {
  const triageId = `triage-${letter.letterId}`;
  if ((await record.triage.load(triageId)) === null) {
    await storeBytes(record, triageId, read);
    const result = await record.triage.execute(
      triageId,
      { type: 'open-triage', letter, reading, bestGuess: read.reading.case, reasons },
      bySystem(now, `open:${triageId}`),
    );
    if (result.status === 'refused')
      throw new Error(`The tray refused a letter (${result.refusal.code}). It is tried again.`);
  }
  return { verdict: 'triage', letterId: letter.letterId };
};

const storeBytes = async (record: FilingRecord, streamId: string, read: ReadMessage): Promise<void> => {
  await record.letters.put(streamId, read.mime);
  for (const attachment of read.message.attachments) await record.letters.put(streamId, attachment.bytes);
};

const letterOf = ({ mime, reading, message, receivedAt, found }: ReadMessage): FiledLetter => {
  const sha256 = createHash('sha256').update(mime).digest('hex');
  const messageId = messageKey(message.messageId);
  return {
    letterId: letterIdOf(message, reading, sha256),
    sha256,
    subject: message.subject,
    from: message.from,
    receivedAt,
    attachments: message.attachments.map(({ name, mediaType, sha256, size }) => ({
      name,
      mediaType,
      sha256,
      size,
    })),
    kind: reading.kind,
    outcome: reading.outcome,
    trust: reading.trust,
    reference: reading.reference,
    matchedBy: reading.matchBy ?? 'chosen',
    ...(messageId === null ? {} : { messageId }),
    why: reading.why,
    found,
  };
};

const bySystem = (now: Instant, idempotencyKey: string): CommandContext => ({
  actor: { kind: 'system' },
  now,
  idempotencyKey,
});
