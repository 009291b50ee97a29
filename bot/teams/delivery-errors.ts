import { DeliveryError } from '../ports.ts';
import { isObject } from './before-auth.ts';

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const retryAfter = (error: unknown): number | null => {
  const headers = field(field(error, 'response'), 'headers');
  const get = field(headers, 'get');
  const written: unknown =
    typeof get === 'function' ? Reflect.apply(get, headers, ['retry-after']) : undefined;
  const seconds = Number(written);
  return typeof written === 'string' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
};

/** Teams says in a sub-code that the person has blocked the bot. */
const isBlocked = (error: unknown): boolean => {
  const details = field(error, 'details');
  const inner = isObject(details) && isObject(details.error) ? details.error : details;
  const code =
    field(inner, 'subCode') ?? field(field(inner, 'innerHttpError'), 'code') ?? field(inner, 'code');
  return code === 'MessageWritesBlocked';
};

const failure = (
  reason: DeliveryError['reason'],
  sentence: string,
  seconds: number | null = null,
): DeliveryError =>
  new DeliveryError(reason, sentence, seconds === null ? {} : { retryAfterSeconds: seconds });

/**
 * Translates what the SDK throws into our own words. The SDK's error holds the request with its token and the card,
 * so it is not kept as a cause: only status and reason go on.
 */
export const deliveryError = (error: unknown): DeliveryError => {
  if (error instanceof DeliveryError) return error;
  const status = field(error, 'statusCode');
  if (status === 403 && isBlocked(error)) return failure('blocked', 'The person has blocked the bot (403).');
  if (status === 403) return failure('not-installed', 'The app is not installed there (403). Install it.');
  if (status === 404) return failure('not-installed', 'Teams does not know this conversation (404).');
  if (status === 412) return failure('conflict', 'Teams asks to try again (412).', retryAfter(error));
  if (status === 413) return failure('too-big', 'The card is too big for Teams (413).');
  if (status === 429) return failure('throttled', 'Teams asks us to slow down (429).', retryAfter(error));
  const what = typeof status === 'number' ? `status ${status}` : 'no answer';
  return failure('unavailable', `Teams did not take the message (${what}).`, retryAfter(error));
};

/** Runs a call to Teams; whatever goes wrong comes out as a DeliveryError. */
export const delivering = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw deliveryError(error);
  }
};
