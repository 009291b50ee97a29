import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Record } from '../cases/record.ts';
import type { Database } from '../database/index.ts';
import type { LetterSettings, ReadLetter } from '../letters/reading.ts';
import { createSlots } from '../microsoft/slots.ts';
import type { Assessed } from './cycle.ts';
import type { FilingRecord } from './file.ts';
import { createHealthStore, type MailboxHealth } from './health.ts';
import { releaseLeases } from './lease.ts';
import { type Turn, type TurnDeps, takeTurn, type WatchAlarm } from './mailbox-turn.ts';
import type { MailSource } from './ports.ts';
import { createMailboxStore } from './store.ts';

export type WatchSettings = {
  readonly source: MailSource;
  readonly db: Database;
  readonly record: FilingRecord & { readonly cases: Pick<Record['cases'], 'known'> };
  readonly readLetter: ReadLetter;
  readonly letters: LetterSettings;
  readonly mailboxes: readonly string[];
  /** Seconds between two looks at a mailbox, all folders each time. */
  readonly pollSeconds?: number;
  readonly sweepHours?: number;
  /**
   * Name of this process among those that share the database; default the machine's. After a crash the same name takes
   * its mailboxes up at once, another one waits up to a minute. Two with one name are safe: the later fences the earlier.
   */
  readonly holder?: string;
  readonly now?: () => Date;
  readonly onAlarm?: (alarm: WatchAlarm) => void;
  /** After each message that was assessed to its end, ruled out ones too; nothing of its content. */
  readonly onAssessed?: (assessed: Assessed) => void;
  /** After each turn of a mailbox, e.g. for a line in the log: numbers only. */
  readonly onTurn?: (turn: Turn) => void;
};

export type RoundReport = { readonly turns: readonly Turn[] };

export type Watcher = {
  /** One turn of every mailbox now. For tests and the command line; the loop does it by itself. */
  runOnce(): Promise<RoundReport>;
  health(): Promise<readonly MailboxHealth[]>;
  /** Ends at the next safe point and gives the mailboxes back. Resolves when nothing runs any more. */
  stop(): Promise<void>;
};

/** Mailboxes looked at at the same time by one process. */
const sideBySide = 6;

/** The watcher without its loop: it moves only by `runOnce`. */
export const createWatcher = (
  settings: WatchSettings,
): Watcher & { turn(mailbox: string): Promise<Turn> } => {
  let stopped = false;
  const now = settings.now ?? (() => new Date());
  const deps: TurnDeps = {
    source: settings.source,
    db: settings.db,
    store: createMailboxStore(settings.db),
    health: createHealthStore(settings.db),
    record: settings.record,
    readLetter: settings.readLetter,
    settings: settings.letters,
    holder: settings.holder ?? hostname(),
    sweepHours: settings.sweepHours ?? 12,
    now,
    onAlarm: settings.onAlarm ?? (() => undefined),
    onAssessed: settings.onAssessed ?? (() => undefined),
    stopping: () => stopped,
  };
  const strikes = new Map<string, number>();
  const inTurn = createSlots(sideBySide);
  const running = new Map<string, Promise<Turn>>();

  /** One walker per mailbox: who asks while a turn runs gets that turn. */
  const turn = (mailbox: string): Promise<Turn> => {
    const under = running.get(mailbox) ?? inTurn('all', () => takeTurn(deps, mailbox, strikes));
    running.set(mailbox, under);
    return under.finally(() => running.delete(mailbox));
  };

  return {
    turn: async (mailbox) => {
      const result = await turn(mailbox);
      settings.onTurn?.(result);
      return result;
    },
    runOnce: async () => ({ turns: await Promise.all(settings.mailboxes.map(turn)) }),
    health: async () => {
      const all = await Promise.all(settings.mailboxes.map((mailbox) => deps.health.of(mailbox)));
      return all.filter((health) => health !== null);
    },
    stop: async () => {
      stopped = true;
      await Promise.all(running.values());
      await releaseLeases(settings.db, deps.holder, now());
    },
  };
};

/** Watches until `stop`: each mailbox at its own pace, at once again while there is a backlog. */
export const startWatcher = (settings: WatchSettings): Watcher => {
  const watcher = createWatcher(settings);
  const over = new AbortController();
  const pollMs = (settings.pollSeconds ?? 60) * 1000;

  const watch = async (mailbox: string): Promise<void> => {
    while (!over.signal.aborted) {
      const result = await watcher.turn(mailbox);
      const wait = result.status === 'done' && result.cycle.more ? Math.min(200, pollMs) : pollMs;
      await sleep(wait, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const loops = settings.mailboxes.map(watch);

  return {
    runOnce: watcher.runOnce,
    health: watcher.health,
    stop: async () => {
      over.abort();
      await watcher.stop();
      await Promise.all(loops);
    },
  };
};
