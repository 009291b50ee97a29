import type { Database } from '../database/index.ts';
import { type Cycle, type CycleDeps, runCycle } from './cycle.ts';
import type { HealthStore, MailboxHealth, MailboxState } from './health.ts';
import { acquireLease, holdLease, type Lease, LeaseLost } from './lease.ts';
import { MailError } from './ports.ts';
import { runSweep } from './sweep.ts';
import { troubleOf } from './trouble.ts';

/** Something the people who run the service should look at. Holds no content of any message. */
export type WatchAlarm = {
  readonly kind: 'mailbox-state' | 'message-given-up' | 'only-sweep-saw' | 'watcher-error';
  readonly mailbox: string;
  readonly text: string;
};

export type TurnDeps = CycleDeps & {
  readonly db: Database;
  readonly health: HealthStore;
  readonly holder: string;
  readonly sweepHours: number;
  readonly onAlarm: (alarm: WatchAlarm) => void;
};

/** `elsewhere` = another process has the mailbox; `resting` = its pause is not over. */
export type Turn =
  | { readonly mailbox: string; readonly status: 'elsewhere' | 'resting' }
  | { readonly mailbox: string; readonly status: 'failed'; readonly state: MailboxState }
  | { readonly mailbox: string; readonly status: 'done'; readonly cycle: Cycle };

/** One turn of one mailbox: lease, cycle, now and then the sweep, and what its health is afterwards. Throws nothing. */
export const takeTurn = async (
  deps: TurnDeps,
  mailbox: string,
  strikes: Map<string, number>,
): Promise<Turn> => {
  try {
    await deps.health.begin(mailbox, deps.now());
    const health = await deps.health.of(mailbox);
    if (health === null || (health.retryAt ?? '') > deps.now().toISOString()) {
      return { mailbox, status: 'resting' };
    }
    const lease = await acquireLease(deps.db, mailbox, deps.holder, deps.now());
    if (lease === null) return { mailbox, status: 'elsewhere' };
    const cycle = await keeping(deps, lease, () => work(deps, lease, health));
    strikes.delete(mailbox);
    return { mailbox, status: 'done', cycle };
  } catch (error) {
    if (error instanceof LeaseLost) return { mailbox, status: 'elsewhere' };
    return await noteTrouble(deps, mailbox, strikes, error);
  }
};

const work = async (deps: TurnDeps, lease: Lease, health: MailboxHealth): Promise<Cycle> => {
  const firstWalk = health.lastGoodRoundAt === null;
  const cycle = await runCycle(deps, lease, { since: health.watchedSince, firstWalk });
  await noteCycle(deps, lease.mailbox, cycle);
  const sweepAfter = Date.parse(health.lastSweepAt ?? health.watchedSince) + deps.sweepHours * 3_600_000;
  if (deps.now().getTime() >= sweepAfter && !firstWalk && !deps.stopping()) {
    const missed = await runSweep(deps, lease);
    await deps.health.noteSweep(lease.mailbox, deps.now());
    if (missed > 0) {
      const text = `${missed} message(s) were seen by the sweep alone; they are being assessed now.`;
      deps.onAlarm({ kind: 'only-sweep-saw', mailbox: lease.mailbox, text });
    }
  }
  return cycle;
};

const noteCycle = async (deps: TurnDeps, mailbox: string, cycle: Cycle): Promise<void> => {
  const givenUp = cycle.verdicts['gave-up'] ?? 0;
  if (givenUp > 0) {
    const text = `${givenUp} message(s) could not be read after many attempts and are in the triage tray.`;
    deps.onAlarm({ kind: 'message-given-up', mailbox, text });
  }
  const main = cycle.failed.some(({ folder }) => folder.role === 'inbox' || folder.role === 'junkemail');
  const passing = cycle.failed.some(({ reason }) => reason === 'unavailable' || reason === 'cursor-lost');
  const why = [...new Set(cycle.failed.map(({ reason }) => reason))].join(', ');
  const state = cycle.failed.length === 0 ? 'watching' : 'partly-read';
  const reason = state === 'watching' ? null : `${cycle.failed.length} folder(s) could not be read (${why}).`;
  // A first walk that ran out of pages is not over: what it still finds counts as "was there already".
  const goodRound = !main && !passing && !cycle.more;
  await note(deps, mailbox, state, { reason, retryAt: null, goodRound });
};

const noteTrouble = async (
  deps: TurnDeps,
  mailbox: string,
  strikes: Map<string, number>,
  error: unknown,
): Promise<Turn> => {
  const count = (strikes.get(mailbox) ?? 0) + 1;
  strikes.set(mailbox, count);
  const known = error instanceof MailError ? error : new MailError('unavailable', internalFailure(error));
  const trouble = troubleOf(known, count);
  const retryAt = new Date(deps.now().getTime() + trouble.pauseSeconds * 1000).toISOString();
  try {
    await note(deps, mailbox, trouble.state, { reason: trouble.reason, retryAt, goodRound: false });
  } catch {
    // The database itself is in trouble: the alarm is all that can be done, the next turn tries again.
    deps.onAlarm({ kind: 'watcher-error', mailbox, text: trouble.reason });
  }
  return { mailbox, status: 'failed', state: trouble.state };
};

/** Only the kind of error: its text may quote what it stumbled over. */
const internalFailure = (error: unknown): string =>
  `The watcher itself failed (${error instanceof Error ? error.name : typeof error}). It is tried again by itself.`;

const note = async (
  deps: TurnDeps,
  mailbox: string,
  state: MailboxState,
  detail: { readonly reason: string | null; readonly retryAt: string | null; readonly goodRound: boolean },
): Promise<void> => {
  const changed = await deps.health.note(mailbox, state, detail, deps.now());
  if (!changed || state === 'watching' || state === 'slowed-down') return;
  deps.onAlarm({ kind: 'mailbox-state', mailbox, text: `${state}: ${detail.reason ?? ''}` });
};

/** Renews the lease while something long is on its way; a renewal that fails shows at the next write. */
const keeping = async <T>(deps: TurnDeps, lease: Lease, run: () => Promise<T>): Promise<T> => {
  const timer = setInterval(() => {
    holdLease(deps.db, lease, deps.now()).catch(() => undefined);
  }, 20_000);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
};
