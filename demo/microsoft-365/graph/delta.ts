import type { StandInRequest, StandInResponse } from '../room.ts';
import { changedRows, firstRows, horizon, type Row } from './delta-changes.ts';
import { newToken } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { messageResource, sparseResource } from './message-view.ts';
import { BadQuery, option, pick, preferences, receivedFilter, selected, wantsImmutableIds } from './query.ts';

type Cursor = {
  readonly folderId: string;
  readonly kind: 'next' | 'delta';
  /** The round is complete up to this change. */
  readonly until: number;
  readonly rows: readonly Row[];
  readonly select: readonly string[] | null;
  readonly blankFirst: boolean;
  dead: { readonly status: number; readonly location: boolean } | null;
};

export type LoseCursors = {
  /** Folder id; absent = all of the mailbox. */
  readonly folderId?: string;
  /** nextLinks (in the middle of a walk), deltaLinks, or both. */
  readonly which?: 'next' | 'delta';
  readonly status?: 410 | 400;
  /** Names the way to a fresh start in a Location header. */
  readonly location?: boolean;
};

export type DeltaRounds = {
  answer(request: StandInRequest, folderId: string, now: Date): Promise<StandInResponse>;
  /** Cursors given out until now die; returns how many. */
  lose(options: LoseCursors): number;
};

const root = (mailbox: Mailbox, folderId: string): string =>
  `https://graph.microsoft.com/v1.0/users/${mailbox.owner.id}/mailFolders('${folderId}')/messages/delta`;

const refuse = (url: URL): void => {
  for (const name of ['search', 'skip', 'count']) {
    if (option(url, name) !== null)
      throw new BadQuery('ErrorInvalidUrlQuery', `$${name} is not supported on delta.`);
  }
  const order = option(url, 'orderby');
  if (order !== null && order.toLowerCase() !== 'receiveddatetime desc') {
    throw new BadQuery('ErrorInvalidUrlQuery', 'Only $orderby=receivedDateTime desc is supported on delta.');
  }
};

const most = 5000;

/** Message delta of one mailbox: opaque cursors per folder, pages, and the ways in which they fail. */
export const createDeltaRounds = (mailbox: Mailbox): DeltaRounds => {
  const cursors = new Map<string, Cursor>();

  const keep = (cursor: Omit<Cursor, 'dead'>): string => {
    const token = newToken();
    cursors.set(token, { ...cursor, dead: null });
    const sameFolder = [...cursors].filter(([, { folderId }]) => folderId === cursor.folderId);
    for (const [old] of sameFolder.slice(0, -mailbox.quirks.generations)) cursors.delete(old);
    return token;
  };

  const gone = (folderId: string, status = 410, location = false): StandInResponse => ({
    status,
    ...(location ? { headers: { Location: `${root(mailbox, folderId)}?$deltatoken=` } } : {}),
    body: {
      error: { code: 'SyncStateNotFound', message: 'The sync state generation is not found; generation=1.' },
    },
  });

  const begin = (url: URL, folderId: string, now: Date): Cursor => {
    refuse(url);
    const filter = option(url, 'filter');
    const until = horizon(mailbox, now);
    const rows = firstRows(mailbox, folderId, until, receivedFilter(filter, 'ge|gt'));
    const capped = filter === null ? rows : rows.slice(0, most);
    const top = option(url, 'top');
    if (top !== null && mailbox.quirks.top === 'rejected') {
      throw new BadQuery('ErrorInvalidUrlQuery', 'The query option $top is not allowed.');
    }
    const cut = top !== null && mailbox.quirks.top === 'ends-early' ? capped.slice(0, Number(top)) : capped;
    return { folderId, kind: 'next', until, rows: cut, select: selected(url), blankFirst: false, dead: null };
  };

  const resume = (cursor: Cursor, immutableIds: boolean, now: Date): Cursor => {
    if (cursor.kind === 'next') return cursor;
    const until = Math.max(cursor.until, horizon(mailbox, now));
    const rows = changedRows(mailbox, cursor.folderId, cursor.until, until, immutableIds);
    const all = mailbox.quirks.duplicates ? [...rows, ...rows] : rows;
    return { ...cursor, kind: 'next', until, rows: all, blankFirst: false };
  };

  const show = async (row: Row, cursor: Cursor, immutableIds: boolean): Promise<readonly object[]> => {
    if (row.kind === 'removed') {
      return [{ '@odata.type': '#microsoft.graph.message', id: row.id, '@removed': { reason: 'deleted' } }];
    }
    const message = mailbox.messages.get(row.immutableId);
    if (message === undefined || message.folderId !== cursor.folderId) return [];
    if (row.kind === 'flags') return [sparseResource(message, immutableIds)];
    const { select } = cursor;
    const resource = await messageResource(message, { immutableIds, textBody: false, select });
    return [pick({ '@odata.type': '#microsoft.graph.message', ...resource }, select)];
  };

  const pageOf = async (cursor: Cursor, request: StandInRequest): Promise<StandInResponse> => {
    const asked = Number(preferences(request).get('odata.maxpagesize') ?? 10);
    const size = Math.max(1, mailbox.quirks.shortPages ? Math.ceil(asked / 2) : asked);
    const immutableIds = wantsImmutableIds(request);
    const blank = mailbox.quirks.emptyPages && !cursor.blankFirst;
    const taken = blank ? [] : cursor.rows.slice(0, size);
    const rows = cursor.rows.slice(taken.length);
    const items = await Promise.all(taken.map((row) => show(row, cursor, immutableIds)));
    // A full page never ends the round: the deltaLink then comes with an empty one.
    const more = blank || rows.length > 0 || taken.length === size;
    const next = { ...cursor, rows, blankFirst: blank };
    const link = more
      ? {
          '@odata.nextLink': `${root(mailbox, cursor.folderId)}?$skiptoken=${keep({ ...next, kind: 'next' })}`,
        }
      : {
          '@odata.deltaLink': `${root(mailbox, cursor.folderId)}?$deltatoken=${keep({ ...next, kind: 'delta' })}`,
        };
    return {
      status: 200,
      headers: { 'Preference-Applied': `odata.maxpagesize=${size}` },
      body: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(message)',
        ...link,
        value: items.flat(),
      },
    };
  };

  return {
    answer: async (request, folderId, now) => {
      const { url } = request;
      const token = option(url, 'skiptoken') ?? option(url, 'deltatoken');
      // An empty token asks for a fresh start; "latest" is not special for mail.
      if (token === null || token === '' || token === 'latest') {
        return pageOf(begin(url, folderId, now), request);
      }
      const cursor = cursors.get(token);
      if (cursor === undefined || cursor.folderId !== folderId) return gone(folderId);
      if (cursor.dead !== null) return gone(folderId, cursor.dead.status, cursor.dead.location);
      return pageOf(resume(cursor, wantsImmutableIds(request), now), request);
    },
    lose: ({ folderId, which, status = 410, location = false }) => {
      const hit = [...cursors.values()].filter(
        (cursor) =>
          (folderId === undefined || cursor.folderId === folderId) &&
          (which === undefined || cursor.kind === which),
      );
      for (const cursor of hit) cursor.dead = { status, location };
      return hit.length;
    },
  };
};
