import { watchOrder } from './folders.ts';
import type { Place } from './found-in.ts';
import type { Lease } from './lease.ts';
import { MailError, type MailErrorReason, type MailSource } from './ports.ts';
import { type ProcessDeps, processRow } from './process.ts';
import { runRound } from './round.ts';
import type { MailboxStore, Verdict, WatchedFolder } from './store.ts';

export type CycleDeps = ProcessDeps & {
  readonly source: MailSource;
  readonly store: MailboxStore;
  /** True = end at the next safe point. */
  readonly stopping: () => boolean;
  readonly onAssessed: (assessed: Assessed) => void;
};

/** A message that was assessed to its end: where it was seen and what became of it, nothing of its content. */
export type Assessed = {
  readonly mailbox: string;
  /** Name of a folder that every mailbox has; people name their own after children, so those are `another folder`. */
  readonly folder: string;
  readonly verdict: Verdict;
  /** The case it was filed to; null for every other verdict. */
  readonly caseId: string | null;
};

export type Cycle = {
  readonly folders: number;
  /** Messages that were new to us. */
  readonly fresh: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** Folders that could not be read this time, and why. */
  readonly failed: readonly { readonly folder: WatchedFolder; readonly reason: MailErrorReason }[];
  /** There is work left that need not wait for the next poll. */
  readonly more: boolean;
};

const mailboxWide: readonly MailErrorReason[] = ['throttled', 'unauthorised', 'unwatchable'];
const batch = 50;

/**
 * One look at a mailbox: every folder's delta round, Junk first, and after each the assessing of what it brought, so
 * that a letter in Junk is filed before the other folders are even asked. One unreadable folder holds up no other.
 * @throws MailError that concerns the whole mailbox; LeaseLost
 */
export const runCycle = async (
  deps: CycleDeps,
  lease: Lease,
  watched: { readonly since: string; readonly firstWalk: boolean },
): Promise<Cycle> => {
  const folders = await deps.source.folders(lease.mailbox);
  const place: Place = { folders, watchedSince: watched.since };
  const verdicts: Partial<Record<Verdict, number>> = {};
  const failed: { folder: WatchedFolder; reason: MailErrorReason }[] = [];
  let fresh = 0;
  let more = false;
  for (const folder of watchOrder(folders)) {
    if (deps.stopping()) break;
    try {
      const round = await runRound(deps, lease, folder, { firstWalk: watched.firstWalk });
      fresh += round.fresh;
      more ||= !round.complete;
      if (round.fresh > 0) more = (await assessDue(deps, lease, place, verdicts)) || more;
    } catch (error) {
      if (!(error instanceof MailError) || mailboxWide.includes(error.reason)) throw error;
      // A folder deleted since the list was made is no failure; its mail is somewhere else now.
      if (error.reason !== 'missing') failed.push({ folder, reason: error.reason });
    }
  }
  more = (await assessDue(deps, lease, place, verdicts)) || more;
  return { folders: folders.length, fresh, verdicts, failed, more };
};

const publicName = ({ folders }: Place, folderId: string): string => {
  const folder = folders.find(({ id }) => id === folderId);
  return folder === undefined || folder.role === null ? 'another folder' : folder.path;
};

/** Assesses up to a batch of what is due. Stops when several in a row fail: then it is not the messages. True = more is due. */
const assessDue = async (
  deps: CycleDeps,
  lease: Lease,
  place: Place,
  verdicts: Partial<Record<Verdict, number>>,
): Promise<boolean> => {
  const rows = await deps.store.due(lease.mailbox, deps.now(), batch);
  let inARow = 0;
  for (const row of rows) {
    if (deps.stopping() || inARow >= 5) return false;
    const { outcome, caseId } = await processRow(deps, lease, row, place);
    inARow = outcome === 'postponed' ? inARow + 1 : 0;
    if (outcome === 'postponed') continue;
    verdicts[outcome] = (verdicts[outcome] ?? 0) + 1;
    deps.onAssessed({
      mailbox: row.mailbox,
      folder: publicName(place, row.folderId),
      verdict: outcome,
      caseId,
    });
  }
  return rows.length === batch;
};
