import type { MailboxState } from './health.ts';
import type { MailError } from './ports.ts';

export type Trouble = {
  readonly state: MailboxState;
  readonly reason: string;
  /** Seconds until the mailbox is tried again. */
  readonly pauseSeconds: number;
};

/**
 * What a failure of a whole mailbox means and how long it rests. A pause that the service named is kept in full;
 * otherwise it doubles with each failure in a row, from 15 seconds to 10 minutes.
 * @param strikes failures in a row, this one included
 */
export const troubleOf = (error: MailError, strikes: number): Trouble => {
  const growing = Math.min(600, 15 * 2 ** (strikes - 1));
  const pauseSeconds = error.retryAfterSeconds ?? growing;
  const reason = error.message;
  switch (error.reason) {
    case 'throttled':
      return { state: 'slowed-down', reason, pauseSeconds };
    case 'unauthorised':
      return { state: 'unauthorised', reason, pauseSeconds: Math.min(pauseSeconds, 60) };
    case 'forbidden':
      return { state: 'forbidden', reason, pauseSeconds: 300 };
    case 'unwatchable':
    case 'missing':
      return { state: 'unwatchable', reason, pauseSeconds: 900 };
    case 'unavailable':
    case 'rejected':
    case 'cursor-lost':
      return { state: 'unavailable', reason, pauseSeconds };
    default: {
      const never: never = error.reason;
      return never;
    }
  }
};
