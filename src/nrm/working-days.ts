import { bankHolidays } from './bank-holidays.ts';
import { addCalendarDays, weekday } from './london.ts';
import type { Day } from './vocabulary.ts';

/** Monday to Friday without bank holidays of England and Wales and the days that the administrator added (B4). */
export const isWorkingDay = (day: Day, extra: readonly string[]): boolean =>
  weekday(day) <= 5 && !bankHolidays(Number(day.slice(0, 4))).has(day) && !extra.includes(day);

/**
 * The day that lies `days` working days after `from` (B4). Day 0 is `from` itself, working day or not;
 * counting starts on the next working day. `days` is a whole number from 0 on.
 */
export const addWorkingDays = (from: Day, days: number, extra: readonly string[]): Day => {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addCalendarDays(day, 1);
    if (isWorkingDay(day, extra)) left -= 1;
  }
  return day;
};
