import { watchOrder } from './folders.ts';
import type { Lease } from './lease.ts';
import { MailError, type MailSource } from './ports.ts';
import { type RoundDeps, runRound } from './round.ts';
import type { MailboxStore } from './store.ts';

export type SweepDeps = RoundDeps & {
  readonly source: MailSource;
  readonly store: Pick<MailboxStore, 'folder' | 'savePage' | 'forgetCursor' | 'saveSwept'>;
};

const days = 7;

/** Where mail stays for some days after it was deleted for good: a letter that nobody's round could see is in here. */
const recoverable = {
  id: 'recoverableitemsdeletions',
  path: 'Recoverable Items',
  role: null,
  rescued: true,
} as const;

/**
 * The slow check on the delta rounds (graph-mail 1.11, 1.24): lists the last week's mail of every folder in the plain
 * way and adds what no delta round has ever shown. The folder's delta is asked once more after the list was made, so
 * that mail which has just come in does not count.
 * @returns how many messages only the sweep saw; each is a sign that something is wrong
 */
export const runSweep = async (deps: SweepDeps, lease: Lease): Promise<number> => {
  const since = new Date(deps.now().getTime() - days * 86_400_000).toISOString();
  let missed = 0;
  for (const folder of watchOrder(await deps.source.folders(lease.mailbox))) {
    try {
      const ids = await deps.source.listed(lease.mailbox, folder.id, since);
      const round = await runRound(deps, lease, folder);
      if (round.complete) missed += await deps.store.saveSwept(lease, folder, ids, deps.now());
    } catch (error) {
      passOver(error);
    }
  }
  await addDeleted(deps, lease, since);
  return missed;
};

/** Mail that came and was deleted between two rounds is never reported (graph-mail 1.15): no fault, but looked for. */
const addDeleted = async (deps: SweepDeps, lease: Lease, since: string): Promise<void> => {
  try {
    const ids = await deps.source.listed(lease.mailbox, recoverable.id, since);
    await deps.store.saveSwept(lease, recoverable, ids, deps.now());
  } catch (error) {
    passOver(error);
  }
};

/** A folder that cannot be read now is read by the next sweep; a service that asks us to slow down is obeyed. */
const passOver = (error: unknown): void => {
  if (!(error instanceof MailError) || error.reason === 'throttled') throw error;
};
