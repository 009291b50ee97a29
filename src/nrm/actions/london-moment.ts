import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../vocabulary.ts';

/** London wall time, e.g. "2026-12-21T15:30", as an instant; null when it is none. */
export const londonMoment = (wall: string): Instant | null => {
  try {
    return Temporal.PlainDateTime.from(wall)
      .toZonedDateTime('Europe/London')
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  } catch {
    return null;
  }
};
