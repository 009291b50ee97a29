import type { StandInRequest, StandInResponse } from '../room.ts';
import type { Folder } from './folders.ts';
import type { Mailbox } from './mailbox.ts';
import { nextLink, page, pick, selected } from './query.ts';

const children = (mailbox: Mailbox, parentId: string, hiddenToo: boolean): readonly Folder[] =>
  [...mailbox.folders.values()].filter(
    (folder) => folder.parentId === parentId && (hiddenToo || !folder.hidden),
  );

/** A folder as Graph shows it: without its well-known name, in the language of the mailbox. */
const folderResource = (mailbox: Mailbox, folder: Folder): Record<string, unknown> => {
  const mail = [...mailbox.messages.values()].filter(
    (message) => folder.search || message.folderId === folder.id,
  );
  const unread = mail.filter(({ isRead }) => !isRead);
  return {
    ...(folder.search
      ? {
          '@odata.type': '#microsoft.graph.mailSearchFolder',
          isSupported: true,
          includeNestedFolders: true,
          sourceFolderIds: [mailbox.folder('msgfolderroot').id],
          filterQuery: 'isRead eq false',
        }
      : {}),
    id: folder.id,
    displayName: folder.displayName,
    parentFolderId: folder.parentId ?? mailbox.folder('msgfolderroot').id,
    childFolderCount: children(mailbox, folder.id, false).length,
    unreadItemCount: unread.length,
    totalItemCount: folder.search ? unread.length : mail.length,
    sizeInBytes: mail.reduce((sum, { mime }) => sum + mime.length, 0),
    isHidden: folder.hidden,
  };
};

export const folderAnswer = (mailbox: Mailbox, folder: Folder, { url }: StandInRequest): StandInResponse => ({
  status: 200,
  body: pick(
    {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#mailFolder',
      ...folderResource(mailbox, folder),
    },
    selected(url),
  ),
});

/** GET mailFolders and childFolders: direct children, ten a page, hidden ones only on request. */
export const folderList = (mailbox: Mailbox, parentId: string, { url }: StandInRequest): StandInResponse => {
  const all = children(
    mailbox,
    parentId,
    url.searchParams.get('includeHiddenFolders')?.toLowerCase() === 'true',
  );
  const asked = page(url);
  const shown = all.slice(asked.skip, asked.skip + asked.top);
  const more = asked.skip + asked.top < all.length ? { '@odata.nextLink': nextLink(url, asked) } : {};
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#mailFolders',
      value: shown.map((folder) => pick(folderResource(mailbox, folder), selected(url))),
      ...more,
    },
  };
};
