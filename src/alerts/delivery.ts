import { randomUUID } from 'node:crypto';
import type { Database } from '../database/index.ts';
import type { AlertKind, DeliverAlert } from './alert.ts';
import { type Claimed, claimAlerts, complete, dismiss, fail, postpone, takeBack } from './outbox.ts';

export type DeliverySettings = {
  readonly db: Database;
  readonly deliver: DeliverAlert;
  readonly now: () => Date;
  /** In [0, 1); spreads retries. */
  readonly random?: () => number;
  readonly pollMs?: number;
  /** How long one sending may take before it counts as failed. */
  readonly limitMs?: number;
  /** Name of this process among those that share the database; the same after a restart on the same machine. */
  readonly holder?: string;
  /** Told of each card that was sent for the first time. */
  readonly onSent?: (kind: AlertKind) => void;
  /** Told of failures by alert id and a short code: nothing of what the card says. */
  readonly log?: (line: string) => void;
};

export type Delivery = {
  /** Sends everything that is due now. Returns how many alerts were tried. */
  runOnce(): Promise<number>;
  /** Looks at once instead of at the next poll. */
  wake(): void;
  /** Ends after the sendings under way. */
  stop(): Promise<void>;
};

const batch = 10;

/** Name and code of an error; its message may hold what nobody should read in a log. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const reason = 'reason' in error && typeof error.reason === 'string' ? `:${error.reason}` : '';
  return `${error.name}${reason}`;
};

const within = async <T>(work: Promise<T>, milliseconds: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error('The sending took too long.');
      error.name = 'Timeout';
      reject(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * The loop that empties the outbox. At-least-once: a kill between sending and noting sends again. Each sending is
 * isolated: one that fails or hangs holds up no other alert for longer than its limit.
 */
export const startDelivery = (settings: DeliverySettings): Delivery => {
  const {
    db,
    deliver,
    now,
    random = Math.random,
    pollMs = 1_000,
    limitMs = 45_000,
    holder = randomUUID(),
    log = () => {},
    onSent = () => {},
  } = settings;
  const instant = () => now().toISOString();

  const send = async (claimed: Claimed): Promise<void> => {
    const { alert } = claimed;
    try {
      const result = await within(deliver(alert), limitMs);
      if (result.outcome === 'delivered') {
        await complete(db, claimed, result, instant());
        if (alert.activity === null) onSent(alert.kind);
      } else if (result.outcome === 'gone') await dismiss(db, claimed);
      else {
        const soonest = new Date(now().getTime() + 1_000).toISOString();
        await postpone(db, claimed, later(result.at, soonest), result.why);
      }
    } catch (error) {
      const fate = await fail(db, claimed, codeOf(error), instant(), random());
      log(
        `alert ${alert.id} (${alert.kind}): ${codeOf(error)}, ${fate === 'dead' ? 'given up' : 'will retry'}`,
      );
    }
  };

  let ownClaimsFree = false;
  const begin = async (): Promise<void> => {
    if (!ownClaimsFree) await takeBack(db, holder);
    ownClaimsFree = true;
  };

  const round = async (): Promise<number> => {
    await begin();
    let tried = 0;
    for (;;) {
      const claimed = await claimAlerts(db, instant(), batch, limitMs + 15_000, holder);
      tried += claimed.length;
      const outcomes = await Promise.allSettled(claimed.map(send));
      const broken = outcomes.find((outcome) => outcome.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
      if (claimed.length < batch) return tried;
    }
  };

  // Rounds follow each other: one that is asked for while another runs comes after it and sees all that is new.
  let last: Promise<unknown> = Promise.resolve();
  const runOnce = (): Promise<number> => {
    const next = last.then(round, round);
    last = next;
    return next;
  };

  let stopped = false;
  let wakeUp = () => {};
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const pausing = pause();
      try {
        await runOnce();
      } catch (error) {
        log(`the outbox could not be read or written: ${codeOf(error)}`);
      }
      await pausing;
    }
  };
  const running = loop();
  return {
    runOnce,
    wake: () => wakeUp(),
    stop: async () => {
      stopped = true;
      wakeUp();
      await running;
    },
  };
};
