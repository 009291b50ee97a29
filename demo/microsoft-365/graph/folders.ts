import { newFolderId } from './ids.ts';

export type Folder = {
  readonly id: string;
  parentId: string | null;
  displayName: string;
  readonly wellKnown: string | null;
  readonly hidden: boolean;
  /** A search folder is virtual: it shows mail of other folders and holds none. */
  readonly search: boolean;
};

export type Language = 'en' | 'cy';

/** Display names follow the language of the mailbox; the well-known names never do. */
const standard: readonly { wellKnown: string; en: string; cy: string; hidden?: boolean }[] = [
  { wellKnown: 'inbox', en: 'Inbox', cy: 'Blwch Derbyn' },
  { wellKnown: 'drafts', en: 'Drafts', cy: 'Drafftiau' },
  { wellKnown: 'sentitems', en: 'Sent Items', cy: 'Eitemau a Anfonwyd' },
  { wellKnown: 'deleteditems', en: 'Deleted Items', cy: 'Eitemau a Ddilëwyd' },
  { wellKnown: 'junkemail', en: 'Junk Email', cy: 'E-bost Sothach' },
  { wellKnown: 'archive', en: 'Archive', cy: 'Archif' },
  { wellKnown: 'outbox', en: 'Outbox', cy: 'Blwch Anfon' },
  { wellKnown: 'conversationhistory', en: 'Conversation History', cy: 'Hanes Sgyrsiau' },
  { wellKnown: 'scheduled', en: 'Scheduled', cy: "Wedi'u Hamserlennu" },
  { wellKnown: 'clutter', en: 'Clutter', cy: 'Annibendod', hidden: true },
  { wellKnown: 'syncissues', en: 'Sync Issues', cy: 'Problemau Cydamseru', hidden: true },
];

const folder = (parentId: string | null, displayName: string, rest: Partial<Folder> = {}): Folder => ({
  id: newFolderId(),
  parentId,
  displayName,
  wellKnown: null,
  hidden: false,
  search: false,
  ...rest,
});

export const newFolder = (parentId: string, displayName: string, hidden = false): Folder =>
  folder(parentId, displayName, { hidden });

/** The folders that every mailbox has, a nested one of the user's own, and a search folder. */
export const standardFolders = (language: Language): readonly Folder[] => {
  const root = folder(null, 'Top of Information Store', { wellKnown: 'msgfolderroot' });
  const children = standard.map(({ wellKnown, hidden, ...names }) =>
    folder(root.id, names[language], { wellKnown, hidden: hidden ?? false }),
  );
  const inbox = children.find(({ wellKnown }) => wellKnown === 'inbox') ?? root;
  return [
    root,
    ...children,
    folder(inbox.id, 'NRM letters'),
    folder(root.id, 'Unread Mail', { search: true }),
    folder(null, 'Deletions', { wellKnown: 'recoverableitemsdeletions', hidden: true }),
    folder(null, 'Finder', { wellKnown: 'searchfolders', hidden: true }),
  ];
};
