import type { SamplePerson } from '../../sample/people.ts';
import { type Folder, type Language, newFolder, standardFolders } from './folders.ts';
import { newDefaultId, newImmutableId } from './ids.ts';
import { type Quirks, usualQuirks } from './quirks.ts';

export type StoredMessage = {
  readonly immutableId: string;
  defaultId: string;
  folderId: string;
  readonly mime: Buffer;
  readonly receivedAt: Date;
  modifiedAt: Date;
  isRead: boolean;
  version: number;
};

/** What happened in one folder; delta is read off this list. */
export type Change = {
  readonly sequence: number;
  readonly at: number;
  readonly folderId: string;
  readonly immutableId: string;
  readonly defaultId: string;
  readonly kind: 'arrived' | 'moved-in' | 'out' | 'flag';
};

/** Trash = to Deleted Items; recoverable = out of the user's sight for 14 days; purge = gone. */
export type Removal = 'trash' | 'recoverable' | 'purge';

export type Mailbox = {
  readonly owner: SamplePerson;
  readonly folders: ReadonlyMap<string, Folder>;
  readonly messages: ReadonlyMap<string, StoredMessage>;
  readonly log: readonly Change[];
  readonly quirks: Quirks;
  /** Outside the app's scope = 403; not enabled = 404. */
  inScope: boolean;
  enabled: boolean;
  /** By id, well-known name, path from the top ("Inbox/NRM letters") or display name; throws if there is none. */
  folder(name: string): Folder;
  findFolder(name: string): Folder | null;
  path(folder: Folder): string;
  createFolder(parent: string, displayName: string, hidden?: boolean): Folder;
  renameFolder(name: string, displayName: string): void;
  /** Moves its messages and subfolders to Deleted Items, as Outlook does. */
  deleteFolder(name: string): void;
  deliver(folder: string, mime: Buffer, options?: { receivedAt?: Date; isRead?: boolean }): StoredMessage;
  /** By either id. */
  findMessage(id: string): StoredMessage | null;
  move(messageId: string, folder: string): StoredMessage;
  remove(messageId: string, how: Removal): void;
  markRead(messageId: string, isRead: boolean): void;
};

/** One mailbox of Exchange: folders, messages and the list of changes. Every function is synchronous. */
export const createMailbox = (owner: SamplePerson, now: () => Date, language: Language = 'en'): Mailbox => {
  const folders = new Map(standardFolders(language).map((folder) => [folder.id, folder]));
  const messages = new Map<string, StoredMessage>();
  const byDefaultId = new Map<string, StoredMessage>();
  const log: Change[] = [];

  const path = (folder: Folder): string => {
    const parent = folder.parentId === null ? undefined : folders.get(folder.parentId);
    return parent === undefined || parent.wellKnown === 'msgfolderroot'
      ? folder.displayName
      : `${path(parent)}/${folder.displayName}`;
  };
  const findFolder = (name: string): Folder | null => {
    const known = folders.get(name);
    if (known !== undefined) return known;
    const all = [...folders.values()];
    const lower = name.toLowerCase();
    return (
      all.find((folder) => folder.wellKnown === lower) ??
      all.find((folder) => path(folder) === name) ??
      all.find((folder) => folder.displayName.toLowerCase() === lower) ??
      null
    );
  };
  const folder = (name: string): Folder => {
    const found = findFolder(name);
    if (found === null) throw new Error(`No folder "${name}" in this mailbox: create it first.`);
    return found;
  };
  const findMessage = (id: string) => messages.get(id) ?? byDefaultId.get(id) ?? null;
  const message = (id: string): StoredMessage => {
    const found = findMessage(id);
    if (found === null) throw new Error('No message with this id in this mailbox.');
    return found;
  };
  const note = (of: StoredMessage, kind: Change['kind']): void => {
    const { folderId, immutableId, defaultId } = of;
    const at = now();
    of.modifiedAt = at;
    of.version += 1;
    log.push({ sequence: log.length + 1, at: at.getTime(), folderId, immutableId, defaultId, kind });
  };
  const store = (): string => folder('deleteditems').id;

  const move = (messageId: string, target: string): StoredMessage => {
    const moved = message(messageId);
    const { id, search } = folder(target);
    if (search) throw new Error('A search folder holds no mail of its own.');
    if (moved.folderId === id) return moved;
    note(moved, 'out');
    byDefaultId.delete(moved.defaultId);
    moved.folderId = id;
    moved.defaultId = newDefaultId();
    byDefaultId.set(moved.defaultId, moved);
    note(moved, 'moved-in');
    return moved;
  };

  return {
    owner,
    folders,
    messages,
    log,
    quirks: usualQuirks(),
    inScope: owner.mailbox,
    enabled: owner.userType === 'Member',
    folder,
    findFolder,
    path,
    createFolder: (parent, displayName, hidden) => {
      const created = newFolder(folder(parent).id, displayName, hidden);
      folders.set(created.id, created);
      return created;
    },
    renameFolder: (name, displayName) => {
      folder(name).displayName = displayName;
    },
    deleteFolder: (name) => {
      const gone = folder(name);
      if (gone.wellKnown !== null) throw new Error('A well-known folder cannot be deleted.');
      gone.parentId = store();
    },
    deliver: (name, mime, options = {}) => {
      const target = folder(name);
      if (target.search) throw new Error('A search folder holds no mail of its own.');
      const delivered: StoredMessage = {
        immutableId: newImmutableId(),
        defaultId: newDefaultId(),
        folderId: target.id,
        mime,
        receivedAt: options.receivedAt ?? now(),
        modifiedAt: now(),
        isRead: options.isRead ?? false,
        version: 0,
      };
      messages.set(delivered.immutableId, delivered);
      byDefaultId.set(delivered.defaultId, delivered);
      note(delivered, 'arrived');
      return delivered;
    },
    findMessage,
    move,
    remove: (messageId, how) => {
      const removed = message(messageId);
      if (how !== 'purge') {
        move(messageId, how === 'trash' ? 'deleteditems' : 'recoverableitemsdeletions');
        return;
      }
      note(removed, 'out');
      messages.delete(removed.immutableId);
      byDefaultId.delete(removed.defaultId);
    },
    markRead: (messageId, isRead) => {
      const marked = message(messageId);
      marked.isRead = isRead;
      note(marked, 'flag');
    },
  };
};
