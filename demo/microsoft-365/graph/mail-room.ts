import { setTimeout as sleep } from 'node:timers/promises';
import type { StandInRequest, StandInResponse } from '../room.ts';
import { attachmentAnswer } from './attachment-routes.ts';
import { graphError } from './error.ts';
import type { Exchange } from './exchange.ts';
import { folderAnswer, folderList } from './folder-routes.ts';
import type { Mailbox } from './mailbox.ts';
import { messageAnswer, messageList, mimeAnswer } from './message-routes.ts';
import { BadQuery } from './query.ts';

/** Answers /users/{who}/{path...} where the path is about mail; null = no such address. */
export type MailRoutes = (
  request: StandInRequest,
  appId: string,
  who: string,
  path: readonly string[],
) => Promise<StandInResponse | null>;

export const mailRoutes = (exchange: Exchange, now: () => Date, botAppId: string): MailRoutes => {
  const inFlight = new Map<string, number>();
  const error = (request: StandInRequest, status: number, code: string, message: string) =>
    graphError(request, now(), status, code, message);
  const notFound = (request: StandInRequest) =>
    error(request, 404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

  const messages = async (
    request: StandInRequest,
    mailbox: Mailbox,
    folderId: string | null,
    path: readonly string[],
  ): Promise<StandInResponse | null> => {
    const [id, part, ...rest] = path;
    if (id === undefined) return messageList(mailbox, folderId, request);
    if (id === 'delta' && part === undefined) {
      if (folderId !== null) return exchange.delta(mailbox).answer(request, folderId, now());
      throw new BadQuery('ErrorInvalidRequest', 'Change tracking is not supported against this resource.');
    }
    const message = mailbox.findMessage(id);
    const ready = (message?.receivedAt.getTime() ?? 0) + mailbox.quirks.unreadableFor <= now().getTime();
    if (message === null || !ready || (folderId !== null && message.folderId !== folderId)) {
      return notFound(request);
    }
    if (part === undefined) return messageAnswer(request, message);
    if (part === '$value' && rest.length === 0) return mimeAnswer(message);
    if (part !== 'attachments') return null;
    return (await attachmentAnswer(request, message, rest)) ?? notFound(request);
  };

  const folders = async (
    request: StandInRequest,
    mailbox: Mailbox,
    path: readonly string[],
  ): Promise<StandInResponse | null> => {
    const [name, part, ...rest] = path;
    if (name === undefined) return folderList(mailbox, mailbox.folder('msgfolderroot').id, request);
    const known = [...mailbox.folders.values()];
    const folder = mailbox.folders.get(name) ?? known.find((f) => f.wellKnown === name.toLowerCase());
    if (folder === undefined) return notFound(request);
    if (part === undefined) return folderAnswer(mailbox, folder, request);
    if (part === 'childFolders') {
      const [child, ...below] = rest;
      return child === undefined
        ? folderList(mailbox, folder.id, request)
        : folders(request, mailbox, [child, ...below]);
    }
    return part === 'messages' ? messages(request, mailbox, folder.id, rest) : null;
  };

  const guarded = async (
    request: StandInRequest,
    appId: string,
    who: string,
    path: readonly string[],
  ): Promise<StandInResponse | null> => {
    const mailbox = exchange.find(who);
    if (mailbox === null) {
      return error(request, 404, 'ErrorInvalidUser', `The requested user '${who}' is invalid.`);
    }
    if (!mailbox.enabled) {
      const why = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
      return error(request, 404, 'MailboxNotEnabledForRESTAPI', why);
    }
    if (!mailbox.inScope || appId === botAppId) {
      return error(request, 403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    }
    const key = `${appId}/${mailbox.owner.id}`;
    const running = inFlight.get(key) ?? 0;
    if (running >= mailbox.quirks.concurrency) {
      const why = 'Application is over its MailboxConcurrency limit.';
      const refused = error(request, 429, 'ApplicationThrottled', why);
      return { ...refused, headers: { ...refused.headers, 'Retry-After': '1' } };
    }
    inFlight.set(key, running + 1);
    try {
      await sleep(mailbox.quirks.latency, undefined, { ref: false });
      if (request.method !== 'GET')
        return error(request, 405, 'ErrorInvalidRequest', 'The HTTP method is not allowed.');
      const [head, ...rest] = path;
      return await (head === 'messages'
        ? messages(request, mailbox, null, rest)
        : folders(request, mailbox, rest));
    } catch (refused) {
      if (refused instanceof BadQuery) return error(request, 400, refused.code, refused.message);
      throw refused;
    } finally {
      inFlight.set(key, (inFlight.get(key) ?? 1) - 1);
    }
  };
  return guarded;
};
