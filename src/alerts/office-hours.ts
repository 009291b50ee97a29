import {
  addCalendarDays,
  type Day,
  type Instant,
  isWorkingDay,
  londonDay,
  londonHour,
} from '../nrm/index.ts';

/** When people are reminded, and when the day ends for what can wait; London time. */
const opens = 9;
const closes = 18;

/** The working day itself, or the first one after. `holidays` are the administrator's own, beside those by rule (B4). */
const workingDayFrom = (day: Day, holidays: readonly string[]): Day =>
  isWorkingDay(day, holidays) ? day : workingDayFrom(addCalendarDays(day, 1), holidays);

/** 09:00 in London on the working day after the day of `at` (day 0, B4). */
export const nextWorkingMorning = (at: Instant, holidays: readonly string[]): Instant =>
  londonHour(workingDayFrom(addCalendarDays(londonDay(at), 1), holidays), opens);

/** `at` itself between 09:00 and 18:00 on a working day, else the next 09:00 of one: nobody is paged at night for what can wait. */
export const officeTime = (at: Instant, holidays: readonly string[]): Instant => {
  const today = londonDay(at);
  if (!isWorkingDay(today, holidays) || at >= londonHour(today, closes))
    return nextWorkingMorning(at, holidays);
  const morning = londonHour(today, opens);
  return at < morning ? morning : at;
};
