import {
  type DeltaPage,
  MailError,
  type MailFolder,
  type MessageEnvelope,
} from '../../../src/mailbox/ports.ts';

type Role = MailFolder['role'];
type Folder = { readonly id: string; path: string; readonly role: Role; log: Change[]; generation: number };
type Change = { readonly id: string; readonly kind: 'in' | 'out' };
type Message = {
  readonly id: string;
  readonly letter: string;
  readonly receivedAt: string;
  /** Null = only among the recoverable items. */
  folder: string | null;
};

/**
 * One mailbox as Exchange shows it through delta rounds: opaque cursors, small pages, empty pages with a link to the
 * next, removals for moves, a removal alone for what went away and came back between two rounds, lost cursors.
 */
export class ScriptedMailbox {
  readonly #folders = new Map<string, Folder>();
  readonly #messages = new Map<string, Message>();
  readonly #walks = new Map<string, { readonly pages: DeltaPage[] }>();
  readonly #pageSize: number;
  #count = 0;

  constructor(pageSize = 2) {
    this.#pageSize = pageSize;
    this.addFolder('inbox', 'Inbox', 'inbox');
    this.addFolder('junk', 'Junk Email', 'junkemail');
    this.addFolder('deleted', 'Deleted Items', 'deleteditems');
  }

  addFolder(id: string, path: string, role: Role = null): void {
    if (!this.#folders.has(id)) this.#folders.set(id, { id, path, role, log: [], generation: 1 });
  }

  /** Its mail goes to Deleted Items, as Outlook does it. */
  removeFolder(id: string): void {
    for (const message of this.#messages.values())
      if (message.folder === id) this.move(message.id, 'deleted');
    this.#folders.delete(id);
  }

  arrive(folder: string, letter: string, receivedAt: string): string {
    this.#count += 1;
    const id = `AAkALg${this.#count}=`;
    this.#messages.set(id, { id, letter, receivedAt, folder: null });
    this.#enter(id, folder);
    return id;
  }

  move(id: string, to: string): void {
    const message = this.#messages.get(id);
    if (message === undefined || message.folder === to || !this.#folders.has(to)) return;
    this.#leave(message);
    this.#enter(id, to);
  }

  /** First to Deleted Items, then to the recoverable items. */
  delete(id: string): void {
    const message = this.#messages.get(id);
    if (message === undefined || message.folder === null) return;
    if (message.folder === 'deleted') this.#leave(message);
    else this.move(id, 'deleted');
  }

  restore(id: string): void {
    const folder = this.#messages.get(id)?.folder;
    if (folder === null || folder === 'deleted') this.move(id, 'inbox');
  }

  loseCursors(folder: string): void {
    const known = this.#folders.get(folder);
    if (known) known.generation += 1;
    this.#walks.clear();
  }

  ids(): readonly string[] {
    return [...this.#messages.keys()];
  }

  folderIds(): readonly string[] {
    return [...this.#folders.keys()];
  }

  /** Letters that stand in a readable folder now. */
  visible(): readonly string[] {
    return [...this.#messages.values()].filter(({ folder }) => folder !== null).map(({ letter }) => letter);
  }

  folders(): readonly MailFolder[] {
    return [...this.#folders.values()].map(({ id, path, role }) => ({ id, path, role }));
  }

  inFolder(folder: string): readonly string[] {
    return [...this.#messages.values()].filter((message) => message.folder === folder).map(({ id }) => id);
  }

  message(id: string): Message | null {
    return this.#messages.get(id) ?? null;
  }

  envelope(id: string): MessageEnvelope | null {
    const message = this.#messages.get(id);
    if (message === undefined) return null;
    return {
      id,
      folderId: message.folder ?? 'recoverable',
      internetMessageId: null,
      subject: message.letter.startsWith('chatter') ? 'Lunch on Friday' : 'National Referral Mechanism',
      from: 'someone@example.org',
      receivedAt: message.receivedAt,
      preview: 'Dear colleague',
      hasAttachments: false,
      headers: [{ name: 'Content-Type', value: 'text/plain' }],
    };
  }

  delta(folderId: string, cursor: string | null): DeltaPage {
    const folder = this.#folders.get(folderId);
    if (folder === undefined) throw new MailError('missing', 'No such folder.');
    if (cursor === null) {
      const now = this.inFolder(folderId).map((id) => ({ id, kind: 'in' }) as const);
      return this.#walk(folder, now);
    }
    const walk = this.#walks.get(cursor);
    if (walk !== undefined) return this.#next(walk);
    const [, generation, at] = /^delta:(\d+):(\d+):/.exec(cursor) ?? [];
    if (Number(generation) !== folder.generation) throw new MailError('cursor-lost', 'SyncStateNotFound');
    return this.#walk(folder, net(folder.log.slice(Number(at))));
  }

  /** Cuts what changed into pages, with an empty one in between. */
  #walk(folder: Folder, changes: readonly Change[]): DeltaPage {
    const pages: DeltaPage[] = [];
    for (let at = 0; at < changes.length; at += this.#pageSize) {
      const part = changes.slice(at, at + this.#pageSize);
      pages.push({
        found: part.filter(({ kind }) => kind === 'in').map(({ id }) => id),
        removed: part.filter(({ kind }) => kind === 'out').map(({ id }) => id),
        next: '',
        delta: null,
      });
    }
    if (changes.length > this.#pageSize)
      pages.splice(1, 0, { found: [], removed: [], next: '', delta: null });
    const delta = `delta:${folder.generation}:${folder.log.length}:${folder.id}`;
    const last = pages.pop() ?? { found: [], removed: [], next: '', delta: null };
    return this.#next({ pages: [...pages, { ...last, next: null, delta }] });
  }

  #next(walk: { readonly pages: DeltaPage[] }): DeltaPage {
    const [page, ...rest] = walk.pages;
    if (page === undefined) throw new Error('A walk has at least one page.');
    if (page.delta !== null) return page;
    this.#count += 1;
    const next = `next:${this.#count}`;
    this.#walks.set(next, { pages: rest });
    return { ...page, next };
  }

  #enter(id: string, folder: string): void {
    const message = this.#messages.get(id);
    if (message === undefined) return;
    message.folder = folder;
    this.#folders.get(folder)?.log.push({ id, kind: 'in' });
  }

  #leave(message: Message): void {
    if (message.folder !== null) this.#folders.get(message.folder)?.log.push({ id: message.id, kind: 'out' });
    message.folder = null;
  }
}

/** Last change per message; whoever went out and came back between two rounds shows as removed only (graph-mail 1.11). */
const net = (changes: readonly Change[]): readonly Change[] => {
  const byId = new Map<string, Change>();
  for (const change of changes) {
    const before = byId.get(change.id);
    byId.set(change.id, before?.kind === 'out' ? before : change);
  }
  return [...byId.values()];
};
