import type { FoundIn, Instant } from '../nrm/index.ts';
import { watchOrder } from './folders.ts';
import type { MailFolder, MessageEnvelope } from './ports.ts';
import type { InboxRow } from './store.ts';

/** What is known of the mailbox while one of its messages is assessed. */
export type Place = { readonly folders: readonly MailFolder[]; readonly watchedSince: Instant };

/** What came in the last day before watching began is news all the same. */
const oldBefore = (watchedSince: Instant): number => Date.parse(watchedSince) - 86_400_000;

/**
 * Where the message was seen first. Only for one whose removal alone was seen (it was moved before we looked) it is
 * where it is now; a folder that is not in the list is the one for deleted items that can still be recovered.
 */
export const foundIn = (
  row: InboxRow,
  envelope: Pick<MessageEnvelope, 'folderId' | 'receivedAt'> | null,
  place: Place,
): FoundIn => {
  const old = row.backfill && Date.parse(envelope?.receivedAt ?? row.foundAt) < oldBefore(place.watchedSince);
  const seen = { mailbox: row.mailbox, foundAt: row.foundAt, ...(old ? { alreadyThere: true } : {}) };
  if (!row.viaRemoval) return { ...seen, folderName: row.folderPath, rescued: row.rescued };
  const folder = watchOrder(place.folders).find(({ id }) => id === envelope?.folderId);
  if (folder === undefined) return { ...seen, folderName: 'Recoverable Items', rescued: true };
  return { ...seen, folderName: folder.path, rescued: folder.rescued };
};
