import { MailError } from '../mailbox/ports.ts';
import type { GraphAnswer } from './graph-client.ts';
import { SignInError } from './sign-in.ts';

/** Graph's error code in lower case (its letter case varies), or '' where the body is not one of its errors. */
export const errorCode = (bytes: Uint8Array): string => {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return codeOf(body);
  } catch {
    return '';
  }
};

const codeOf = (body: unknown): string => {
  if (typeof body !== 'object' || body === null || !('error' in body)) return '';
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code.toLowerCase() : '';
};

const cursorCodes = ['syncstatenotfound', 'resyncrequired', 'resync.required', 'syncstateinvalid'];
const unwatchableCodes = ['mailboxnotenabledforrestapi', 'mailboxnotsupportedforrestapi'];

/**
 * What a failed answer means for the watcher (graph-mail 1.12, 1.23, 4.2, 4.3, 5.4).
 * Only status, code and request id are kept: nothing of the mail, nothing of the request.
 * @param now for a Retry-After that is a date
 */
export const mailErrorOf = (answer: GraphAnswer, now: Date): MailError => {
  const code = errorCode(answer.bytes);
  const { status } = answer;
  const id = answer.headers.get('request-id') ?? 'none';
  const said = `Graph answered ${status} ${code || 'without a code'} (request ${id})`;
  const wait = retryAfterSeconds(answer.headers.get('retry-after'), now);
  const pause = wait === null ? {} : { retryAfterSeconds: wait };
  if (status === 410 || (status >= 400 && status < 500 && cursorCodes.includes(code))) {
    return new MailError('cursor-lost', `${said}: the folder is read again from the beginning.`);
  }
  if (unwatchableCodes.includes(code)) {
    return new MailError('unwatchable', `${said}: this mailbox cannot be read. Check that it exists online.`);
  }
  if (status === 404) return new MailError('missing', `${said}: not there, or not there yet.`);
  if (status === 429) return new MailError('throttled', `${said}: slowed down.`, pause);
  if (status === 401) return new MailError('unauthorised', `${said}: a new token is asked for.`);
  if (status === 403) {
    return new MailError(
      'forbidden',
      `${said}: grant the app Mail.Read for this mailbox (up to 2 hours to act).`,
    );
  }
  if (status >= 500 || status === 408 || code === '') {
    return new MailError('unavailable', `${said}: tried again by itself.`, pause);
  }
  return new MailError('rejected', `${said}.`);
};

/** Seconds to wait: Graph writes whole numbers, fractions or a date; null = not said. Never negative. */
const retryAfterSeconds = (value: string | null, now: Date): number | null => {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, (date - now.getTime()) / 1000);
};

/** A call that brought no answer: no network, time limit, or no sign-in. */
export const mailErrorOfThrown = (error: unknown): MailError => {
  if (error instanceof MailError) return error;
  const signIn = error instanceof SignInError ? error : null;
  return new MailError(
    signIn?.lasting ? 'unauthorised' : 'unavailable',
    signIn?.message ?? 'Graph cannot be reached. It is tried again by itself.',
    { cause: error },
  );
};
