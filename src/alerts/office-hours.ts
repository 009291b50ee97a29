import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../nrm/index.ts';

/** Says whether a London day is a working day (B4); the authority's own bank holidays are inside it. */
export type IsWorkingDay = (day: Day) => boolean;

const opens = 9;
const closes = 18;

const london = (at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');

const morningOf = (day: Temporal.PlainDate): Instant =>
  new Date(
    day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: { hour: opens } }).epochMilliseconds,
  ).toISOString();

const firstWorkingDay = (from: Temporal.PlainDate, isWorkingDay: IsWorkingDay): Temporal.PlainDate => {
  let day = from;
  while (!isWorkingDay(day.toString())) day = day.add({ days: 1 });
  return day;
};

/** The calendar day in London at this moment. */
export const londonDay = (at: Instant): Day => london(at).toPlainDate().toString();

/** 09:00 in London on the working day after the day of `at` (day 0, B4). */
export const nextWorkingMorning = (at: Instant, isWorkingDay: IsWorkingDay): Instant =>
  morningOf(firstWorkingDay(london(at).toPlainDate().add({ days: 1 }), isWorkingDay));

/** 09:00 in London, the given number of working days after the day of `at`; 0 = on that day or the first working one after. */
export const workingMorningAfter = (at: Instant, days: number, isWorkingDay: IsWorkingDay): Instant => {
  let day = firstWorkingDay(london(at).toPlainDate(), isWorkingDay);
  for (let n = 0; n < days; n += 1) day = firstWorkingDay(day.add({ days: 1 }), isWorkingDay);
  return morningOf(day);
};

/** `at` itself between 09:00 and 18:00 on a working day, else the next 09:00 of one: nobody is paged at night for what can wait. */
export const officeTime = (at: Instant, isWorkingDay: IsWorkingDay): Instant => {
  const here = london(at);
  const today = here.toPlainDate();
  if (!isWorkingDay(today.toString()) || here.hour >= closes) return nextWorkingMorning(at, isWorkingDay);
  return here.hour < opens ? morningOf(today) : at;
};
