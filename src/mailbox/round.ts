import type { Lease } from './lease.ts';
import { MailError, type MailSource } from './ports.ts';
import type { MailboxStore, WatchedFolder } from './store.ts';

export type RoundDeps = {
  readonly source: Pick<MailSource, 'delta'>;
  readonly store: Pick<MailboxStore, 'folder' | 'savePage' | 'forgetCursor'>;
  readonly now: () => Date;
};

/** `complete` false = the page allowance ran out before the end; the next round goes on from there. */
export type FolderRound = {
  readonly fresh: number;
  readonly restarted: boolean;
  readonly complete: boolean;
};

/**
 * One delta round of one folder. Each page is saved together with the link to the next one, so a crash anywhere
 * repeats at most the reading of a page. Only a delta link ends a round; an empty page does not (graph-mail 1.6).
 * A lost cursor restarts the folder once; what was assessed stays assessed.
 * @param firstWalk the mailbox as a whole was never walked before: what is found may be old
 * @param maxPages keeps a first walk through an old, large folder from holding up the others
 * @throws MailError, LeaseLost
 */
export const runRound = async (
  deps: RoundDeps,
  lease: Lease,
  folder: WatchedFolder,
  { firstWalk = false, maxPages = 20 } = {},
): Promise<FolderRound> => {
  const before = await deps.store.folder(lease.mailbox, folder.id);
  let cursor = before.cursor;
  let fresh = 0;
  let restarted = false;
  for (let pages = 0; pages < maxPages; pages += 1) {
    try {
      const page = await deps.source.delta(lease.mailbox, folder.id, cursor);
      fresh += await deps.store.savePage(lease, folder, page, firstWalk && !before.backfilled, deps.now());
      if (page.delta !== null) return { fresh, restarted, complete: true };
      cursor = page.next;
    } catch (error) {
      const lost = error instanceof MailError && error.reason === 'cursor-lost';
      if (!lost || restarted || cursor === null) throw error;
      await deps.store.forgetCursor(lease, folder.id, deps.now());
      cursor = null;
      restarted = true;
    }
  }
  return { fresh, restarted, complete: false };
};
