import type { StandInRequest, StandInResponse } from '../room.ts';
import type { Mailbox, StoredMessage } from './mailbox.ts';
import { messageResource } from './message-view.ts';
import {
  BadQuery,
  nextLink,
  option,
  page,
  pick,
  preferences,
  receivedFilter,
  selected,
  wantsImmutableIds,
} from './query.ts';

const view = (request: StandInRequest) => ({
  immutableIds: wantsImmutableIds(request),
  textBody: preferences(request).get('outlook.body-content-type')?.toLowerCase() === 'text',
  select: selected(request.url),
});

const applied = (request: StandInRequest): Record<string, string> => {
  const type = preferences(request).get('outlook.body-content-type');
  return type === undefined ? {} : { 'Preference-Applied': `outlook.body-content-type="${type}"` };
};

export const messageAnswer = async (
  request: StandInRequest,
  message: StoredMessage,
): Promise<StandInResponse> => {
  const asked = view(request);
  const resource = await messageResource(message, asked);
  return {
    status: 200,
    headers: applied(request),
    body: pick(
      { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#message', ...resource },
      asked.select,
    ),
  };
};

/** GET /$value: the message as MIME, byte for byte, labelled text/plain as Graph does. */
export const mimeAnswer = (message: StoredMessage): StandInResponse => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: message.mime,
});

const idFilter = /^internetMessageId eq '([^']*)'$/;

/** GET messages of one folder or (folder null) of all: what the sweep reads. */
export const messageList = async (
  mailbox: Mailbox,
  folderId: string | null,
  request: StandInRequest,
): Promise<StandInResponse> => {
  const { url } = request;
  const asked = view(request);
  if (option(url, 'search') !== null)
    throw new BadQuery('ErrorInvalidUrlQuery', '$search is not available here.');
  const filter = option(url, 'filter');
  const wantedId = idFilter.exec(filter ?? '')?.[1];
  const accept = receivedFilter(wantedId === undefined ? filter : null, 'ge|gt|le|lt');
  const order = option(url, 'orderby')?.toLowerCase() ?? 'receiveddatetime desc';
  if (!/^receiveddatetime( asc| desc)?$/.test(order)) {
    throw new BadQuery('ErrorInvalidUrlQuery', 'Only receivedDateTime can be ordered by.');
  }
  const direction = order.endsWith('desc') ? -1 : 1;
  const deletions = mailbox.folder('recoverableitemsdeletions').id;
  const inFolder = [...mailbox.messages.values()]
    .filter((m) => (folderId === null ? m.folderId !== deletions : m.folderId === folderId))
    .filter((m) => accept(m.receivedAt))
    .sort((a, b) => direction * (a.receivedAt.getTime() - b.receivedAt.getTime()));
  const { top, skip } = page(url);
  const resources = await Promise.all(inFolder.map((m) => messageResource(m, asked)));
  const all = resources.filter((r) => wantedId === undefined || r.internetMessageId === wantedId);
  const more = skip + top < all.length ? { '@odata.nextLink': nextLink(url, { top, skip }) } : {};
  return {
    status: 200,
    headers: applied(request),
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#messages',
      value: all.slice(skip, skip + top).map((resource) => pick(resource, asked.select)),
      ...more,
    },
  };
};
