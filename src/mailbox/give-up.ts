import type { Reading } from '../letters/reading.ts';
import { type Filing, type FilingRecord, fileMessage } from './file.ts';
import { foundIn, type Place } from './found-in.ts';
import type { MessageEnvelope } from './ports.ts';
import type { InboxRow } from './store.ts';

/**
 * A message that could not be read after many attempts becomes an entry in the tray, with what is known of it as
 * evidence, so that a person opens it in Outlook. Never dropped.
 */
export const giveUp = async (
  record: FilingRecord,
  row: InboxRow,
  envelope: MessageEnvelope | null,
  place: Place,
  now: string,
): Promise<Filing> => {
  const evidence = { messageId: row.messageId, envelope };
  return fileMessage(
    record,
    {
      mime: new TextEncoder().encode(JSON.stringify(evidence)),
      reading: unread,
      message: {
        subject: envelope?.subject ?? 'A message that could not be read',
        from: envelope?.from ?? 'unknown',
        messageId: envelope?.internetMessageId ?? null,
        sentAt: null,
        attachments: [],
      },
      receivedAt: envelope?.receivedAt ?? row.foundAt,
      found: foundIn(row, envelope, place),
    },
    now,
  );
};

const unread: Reading = {
  kind: 'unrelated',
  outcome: null,
  reference: null,
  trust: null,
  replyBy: null,
  decidedOn: null,
  case: null,
  matchBy: null,
  needsPerson: true,
  why: ['The message could not be fetched or read after many attempts. Open it in Outlook and decide.'],
};
