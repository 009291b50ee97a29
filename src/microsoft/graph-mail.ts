import { MailError, type MailSource, type MessageEnvelope } from '../mailbox/ports.ts';
import { deltaPage, message, messageListPage } from './graph-answers.ts';
import type { GraphGet } from './graph-client.ts';
import { createFolderList } from './graph-folders.ts';
import { createGraphReader } from './graph-reader.ts';
import { createSlots } from './slots.ts';

export type GraphMailSettings = {
  readonly get: GraphGet;
  readonly now?: () => Date;
  /** Messages wanted on one page of a delta round; Graph may give fewer. */
  readonly pageSize?: number;
  /** Limit for one whole message: 25 MB over a slow line takes minutes (graph-mail 3.3). */
  readonly mimeTimeoutMs?: number;
};

const envelopeFields =
  '$select=id,parentFolderId,internetMessageId,subject,from,receivedDateTime,bodyPreview,hasAttachments,internetMessageHeaders';
/** Where a deleted message still is for some days after it has left Deleted Items (graph-mail 1.19). */
const recoverable = 'mailFolders/recoverableitemsdeletions/messages';

/** Exchange mailboxes through Graph. Every failure is a MailError; no answer holds a token or leaves this machine's log. */
export const createGraphMail = (settings: GraphMailSettings): MailSource => {
  const now = settings.now ?? (() => new Date());
  const reader = createGraphReader(settings.get, now);
  const inTurn = createSlots(2);
  const folders = createFolderList(reader);
  const paged = { prefer: [`odata.maxpagesize=${settings.pageSize ?? 100}`] };
  const whole = { timeoutMs: settings.mimeTimeoutMs ?? 300_000 };

  return {
    folders: (mailbox) => inTurn(mailbox, () => folders(mailbox)),

    delta: (mailbox, folderId, cursor) =>
      inTurn(mailbox, async () => {
        const start = `${user(mailbox)}/mailFolders/${encodeURIComponent(folderId)}/messages/delta?$select=id`;
        const page = await reader.json(deltaPage, cursor ?? start, paged);
        const next = page['@odata.nextLink'] ?? null;
        const delta = page['@odata.deltaLink'] ?? null;
        if (next === null && delta === null) {
          throw new MailError('unavailable', 'Graph gave a page without a link to go on from. Tried again.');
        }
        return {
          found: page.value.filter((item) => item['@removed'] === undefined).map((item) => item.id),
          removed: page.value.filter((item) => item['@removed'] !== undefined).map((item) => item.id),
          next,
          delta: next === null ? delta : null,
        };
      }),

    envelope: (mailbox, messageId) =>
      inTurn(mailbox, async () => {
        const id = `${encodeURIComponent(messageId)}?${envelopeFields}`;
        const found =
          (await reader.jsonOrMissing(message, `${user(mailbox)}/messages/${id}`)) ??
          (await reader.jsonOrMissing(message, `${user(mailbox)}/${recoverable}/${id}`));
        return found === null ? null : envelopeOf(found);
      }),

    mime: (mailbox, messageId) =>
      inTurn(mailbox, async () => {
        const id = `${encodeURIComponent(messageId)}/$value`;
        return (
          (await reader.bytesOrMissing(`${user(mailbox)}/messages/${id}`, whole)) ??
          (await reader.bytesOrMissing(`${user(mailbox)}/${recoverable}/${id}`, whole))
        );
      }),

    listed: (mailbox, folderId, since) =>
      inTurn(mailbox, async () => {
        const filter = encodeURIComponent(`receivedDateTime ge ${since}`);
        const ids: string[] = [];
        const first = `${user(mailbox)}/mailFolders/${encodeURIComponent(folderId)}/messages?$select=id&$top=100&$filter=${filter}`;
        for (let at: string | undefined = first; at !== undefined; ) {
          const page: typeof messageListPage._output = await reader.json(messageListPage, at);
          ids.push(...page.value.map((item) => item.id));
          at = page['@odata.nextLink'];
        }
        return ids;
      }),
  };
};

const user = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}`;

const envelopeOf = (found: typeof message._output): MessageEnvelope => ({
  id: found.id,
  folderId: found.parentFolderId ?? '',
  internetMessageId: found.internetMessageId ?? null,
  subject: found.subject ?? null,
  from: found.from?.emailAddress?.address ?? null,
  receivedAt: instant(found.receivedDateTime),
  preview: found.bodyPreview ?? null,
  hasAttachments: found.hasAttachments ?? null,
  headers: found.internetMessageHeaders ?? null,
});

const instant = (value: string | null | undefined): string | null => {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};
