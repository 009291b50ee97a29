import { readSampleLetter, sampleLetters } from '../sample/letters/index.ts';
import { contentOf } from './graph/content.ts';
import type { LoseCursors } from './graph/delta.ts';
import type { Exchange } from './graph/exchange.ts';
import type { Mailbox, Removal } from './graph/mailbox.ts';
import type { Quirks } from './graph/quirks.ts';
import { redate } from './redate.ts';
import type { World } from './room.ts';
import { issueUserToken, type UserTokenOptions } from './sign-in/tokens.ts';

export type Delivery = {
  /** Object id or address; absent = the sample letter's own. */
  readonly mailbox?: string;
  /** Well-known name, path or id; absent = the sample letter's own, else the inbox. */
  readonly folder?: string;
  /** Name of a sample letter, or the message itself. */
  readonly sample?: string;
  readonly mime?: Buffer;
  /** Absent = re-dated, as if it had been sent just now. */
  readonly redate?: boolean;
};

export type Delivered = {
  readonly id: string;
  readonly mailbox: string;
  readonly folder: string;
  readonly at: string;
};

/** What tests, the story and the Teams window may do to the local Microsoft 365; errors say what is missing. */
export type Controls = {
  deliver(delivery: Delivery): Delivered;
  move(mailbox: string, messageId: string, folder: string): void;
  remove(mailbox: string, messageId: string, how?: Removal): void;
  markRead(mailbox: string, messageId: string, isRead: boolean): void;
  createFolder(mailbox: string, parent: string, displayName: string): string;
  renameFolder(mailbox: string, folder: string, displayName: string): void;
  deleteFolder(mailbox: string, folder: string): void;
  quirks(mailbox: string, quirks: Partial<Quirks>): void;
  /** Returns how many cursors died. `folder` by any of its names. */
  loseCursors(mailbox: string, options?: Omit<LoseCursors, 'folderId'> & { folder?: string }): number;
  access(mailbox: string, access: { inScope?: boolean; enabled?: boolean }): void;
  mailboxes(): Promise<readonly object[]>;
  userToken(person: string, options?: UserTokenOptions): Promise<string>;
};

const overview = async (mailbox: Mailbox): Promise<object> => ({
  id: mailbox.owner.id,
  name: mailbox.owner.name,
  email: mailbox.owner.email,
  folders: await Promise.all(
    [...mailbox.folders.values()]
      .filter(({ wellKnown, search }) => wellKnown !== 'msgfolderroot' && !search)
      .map(async (folder) => ({
        id: folder.id,
        name: folder.displayName,
        path: mailbox.path(folder),
        wellKnown: folder.wellKnown,
        hidden: folder.hidden,
        messages: await Promise.all(
          [...mailbox.messages.values()]
            .filter(({ folderId }) => folderId === folder.id)
            .map(async (message) => {
              const { email } = await contentOf(message.mime);
              return {
                id: message.immutableId,
                subject: email.subject ?? '',
                from: email.from?.address ?? '',
                receivedAt: message.receivedAt.toISOString(),
                isRead: message.isRead,
              };
            }),
        ),
      })),
  ),
});

export const createControls = (world: World, exchange: Exchange): Controls => ({
  deliver: (delivery) => {
    const sample = delivery.sample === undefined ? null : readSampleLetter(delivery.sample);
    const mime = sample?.mime ?? delivery.mime;
    if (mime === undefined)
      throw new Error('Say which letter to deliver: sample (a name) or the message itself.');
    const address = delivery.mailbox ?? sample?.letter.mailbox.id;
    if (address === undefined) throw new Error('Say into which mailbox to deliver it.');
    const mailbox = exchange.mailbox(address);
    const folder = mailbox.folder(delivery.folder ?? sample?.letter.folder ?? 'inbox');
    const at = world.now();
    const delivered = mailbox.deliver(folder.id, delivery.redate === false ? mime : redate(mime, at));
    return {
      id: delivered.immutableId,
      mailbox: mailbox.owner.email,
      folder: mailbox.path(folder),
      at: at.toISOString(),
    };
  },
  move: (mailbox, messageId, folder) => {
    exchange.mailbox(mailbox).move(messageId, folder);
  },
  remove: (mailbox, messageId, how = 'trash') => exchange.mailbox(mailbox).remove(messageId, how),
  markRead: (mailbox, messageId, isRead) => exchange.mailbox(mailbox).markRead(messageId, isRead),
  createFolder: (mailbox, parent, displayName) =>
    exchange.mailbox(mailbox).createFolder(parent, displayName).id,
  renameFolder: (mailbox, folder, displayName) => exchange.mailbox(mailbox).renameFolder(folder, displayName),
  deleteFolder: (mailbox, folder) => exchange.mailbox(mailbox).deleteFolder(folder),
  quirks: (mailbox, quirks) => {
    Object.assign(exchange.mailbox(mailbox).quirks, quirks);
  },
  loseCursors: (address, { folder, ...options } = {}) => {
    const mailbox = exchange.mailbox(address);
    const folderId = folder === undefined ? {} : { folderId: mailbox.folder(folder).id };
    return exchange.delta(mailbox).lose({ ...options, ...folderId });
  },
  access: (mailbox, access) => {
    Object.assign(exchange.mailbox(mailbox), access);
  },
  mailboxes: () =>
    Promise.all(exchange.mailboxes.filter(({ enabled, inScope }) => enabled && inScope).map(overview)),
  userToken: (who, options) => {
    const person = world.people.find(({ id, email }) => id === who || email === who);
    if (person === undefined) throw new Error(`Nobody in the sample tenant is called ${who}.`);
    return issueUserToken(world, person, options);
  },
});

export { sampleLetters };
