import { createHash } from 'node:crypto';
import { type Content, contentOf, recipient, recipients } from './content.ts';
import type { StoredMessage } from './mailbox.ts';

export type MessageView = {
  readonly immutableIds: boolean;
  readonly textBody: boolean;
  readonly select: readonly string[] | null;
};

export const idOf = (message: StoredMessage, immutableIds: boolean): string =>
  immutableIds ? message.immutableId : message.defaultId;

const preview = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 255);

const isEvent = ({ headers }: Content): boolean =>
  headers.some(({ name, value }) => name.toLowerCase() === 'content-class' && /calendarmessage/i.test(value));

/** Seconds, as Graph gives times of messages. */
const seconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const etag = (message: StoredMessage): string =>
  createHash('sha1').update(`${message.immutableId}/${message.version}`).digest('base64');

/** What delta shows of a message whose flags alone changed, whatever was selected. */
export const sparseResource = (message: StoredMessage, immutableIds: boolean): Record<string, unknown> => ({
  '@odata.type': '#microsoft.graph.message',
  '@odata.etag': `W/"${etag(message)}"`,
  id: idOf(message, immutableIds),
  isRead: message.isRead,
  parentFolderId: message.folderId,
});

/** A message as Graph shows it; internetMessageHeaders only where they were selected. */
export const messageResource = async (
  message: StoredMessage,
  view: MessageView,
): Promise<Record<string, unknown>> => {
  const content = await contentOf(message.mime);
  const { email } = content;
  const sent = email.date === undefined ? Number.NaN : Date.parse(email.date);
  const attached = content.attachments.some(({ disposition }) => disposition !== 'inline');
  const resource: Record<string, unknown> = {
    ...(isEvent(content) ? { '@odata.type': '#microsoft.graph.eventMessage' } : {}),
    '@odata.etag': `W/"${etag(message)}"`,
    id: idOf(message, view.immutableIds),
    createdDateTime: seconds(message.receivedAt),
    lastModifiedDateTime: seconds(message.modifiedAt),
    changeKey: etag(message),
    categories: [],
    receivedDateTime: seconds(message.receivedAt),
    sentDateTime: seconds(Number.isNaN(sent) ? message.receivedAt : new Date(sent)),
    hasAttachments: attached,
    internetMessageId: email.messageId ?? null,
    subject: email.subject ?? '',
    bodyPreview: preview(content.text),
    importance: 'normal',
    parentFolderId: message.folderId,
    conversationId: createHash('sha256').update(message.immutableId).digest('base64url'),
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: message.isRead,
    isDraft: false,
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(message.defaultId)}&exvsurl=1&viewmodel=ReadMessageItem`,
    inferenceClassification: 'focused',
    body: view.textBody
      ? { contentType: 'text', content: content.text }
      : { contentType: 'html', content: content.html },
    sender: recipient(email.sender ?? email.from),
    from: recipient(email.from),
    toRecipients: recipients(email.to),
    ccRecipients: recipients(email.cc),
    bccRecipients: recipients(email.bcc),
    replyTo: recipients(email.replyTo),
    flag: { flagStatus: 'notFlagged' },
  };
  return view.select?.includes('internetMessageHeaders') === true
    ? { ...resource, internetMessageHeaders: content.headers }
    : resource;
};
