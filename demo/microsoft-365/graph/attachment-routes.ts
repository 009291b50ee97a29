import type { Attachment } from 'postal-mime';
import type { StandInRequest, StandInResponse } from '../room.ts';
import { bytesOf, contentOf, readContent, recipient } from './content.ts';
import type { StoredMessage } from './mailbox.ts';
import { idOf } from './message-view.ts';
import { option, pick, selected, wantsImmutableIds } from './query.ts';

const attachmentId = (message: StoredMessage, immutableIds: boolean, index: number): string =>
  `${Buffer.from(`${idOf(message, immutableIds)}:${index}`).toString('base64url')}=`;

const isItem = ({ mimeType }: Attachment): boolean => mimeType.toLowerCase() === 'message/rfc822';

const item = async (attachment: Attachment): Promise<object> => {
  const { email, text } = await readContent(bytesOf(attachment));
  return {
    '@odata.type': '#microsoft.graph.message',
    subject: email.subject ?? '',
    internetMessageId: email.messageId ?? null,
    from: recipient(email.from),
    body: { contentType: 'text', content: text },
  };
};

const resource = async (
  message: StoredMessage,
  attachment: Attachment,
  index: number,
  asked: { immutableIds: boolean; withContent: boolean; withItem: boolean },
): Promise<Record<string, unknown>> => {
  const bytes = bytesOf(attachment);
  const name = attachment.filename ?? (isItem(attachment) ? (await readContent(bytes)).email.subject : null);
  const common = {
    id: attachmentId(message, asked.immutableIds, index),
    lastModifiedDateTime: message.receivedAt.toISOString(),
    name: name ?? `ATT${String(index + 1).padStart(5, '0')}`,
    contentType: isItem(attachment) ? null : attachment.mimeType,
    size: bytes.length,
    isInline: attachment.disposition === 'inline',
  };
  if (isItem(attachment)) {
    const nested = asked.withItem ? { item: await item(attachment) } : {};
    return { '@odata.type': '#microsoft.graph.itemAttachment', ...common, ...nested };
  }
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    '@odata.mediaContentType': attachment.mimeType,
    ...common,
    contentId: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    contentLocation: null,
    ...(asked.withContent ? { contentBytes: bytes.toString('base64') } : {}),
  };
};

/** GET attachments, attachments/{id} and attachments/{id}/$value; null if there is no such attachment. */
export const attachmentAnswer = async (
  request: StandInRequest,
  message: StoredMessage,
  rest: readonly string[],
): Promise<StandInResponse | null> => {
  const { attachments } = await contentOf(message.mime);
  const select = selected(request.url);
  const immutableIds = wantsImmutableIds(request);
  const withItem = /itemattachment\/item/i.test(option(request.url, 'expand') ?? '');
  const withContent = select === null || select.includes('contentBytes');
  const asked = { immutableIds, withContent, withItem };
  const [id, value, ...beyond] = rest;
  if (id === undefined) {
    const all = await Promise.all(attachments.map((one, index) => resource(message, one, index, asked)));
    return {
      status: 200,
      body: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#attachments',
        value: all.map((one) => pick(one, select)),
      },
    };
  }
  const index = attachments.findIndex((_, at) =>
    [true, false].some((form) => attachmentId(message, form, at) === id),
  );
  const attachment = attachments[index];
  if (attachment === undefined || beyond.length > 0) return null;
  if (value === undefined) {
    return { status: 200, body: pick(await resource(message, attachment, index, asked), select) };
  }
  if (value !== '$value') return null;
  const type = isItem(attachment) ? 'text/plain' : attachment.mimeType;
  return { status: 200, headers: { 'Content-Type': type }, body: bytesOf(attachment) };
};
