import { Temporal } from 'temporal-polyfill';
import { addCalendarDays, weekday } from './london.ts';
import { proclaimed } from './proclaimed-holidays.ts';
import type { Day } from './vocabulary.ts';

const date = (year: number, month: number, day: number): Day =>
  Temporal.PlainDate.from({ year, month, day }).toString();

/** Western Easter Sunday (the anonymous Gregorian computation). */
export const easterSunday = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return date(year, month, ((h + l - 7 * m + 114) % 31) + 1);
};

const mondayFrom = (day: Day): Day => addCalendarDays(day, (8 - weekday(day)) % 7);
const lastMonday = (year: number, month: number): Day => {
  const last = date(year, month, 31);
  return addCalendarDays(last, 1 - weekday(last));
};

/** A Christmas or Boxing Day at a weekend moves to the next weekday that is not the other one. */
const christmas = (year: number): readonly Day[] => {
  const day = weekday(date(year, 12, 25));
  if (day === 7) return [date(year, 12, 26), date(year, 12, 27)];
  if (day === 6) return [date(year, 12, 27), date(year, 12, 28)];
  if (day === 5) return [date(year, 12, 25), date(year, 12, 28)];
  return [date(year, 12, 25), date(year, 12, 26)];
};

const newYear = (year: number): Day => {
  const first = date(year, 1, 1);
  return weekday(first) >= 6 ? mondayFrom(first) : first;
};

const byRule = (year: number): readonly Day[] => {
  const easter = easterSunday(year);
  return [
    newYear(year),
    addCalendarDays(easter, -2),
    addCalendarDays(easter, 1),
    mondayFrom(date(year, 5, 1)),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ];
};

const known = new Map<number, ReadonlySet<Day>>();

/** The bank holidays of England and Wales in one year: by rule, and as proclaimed for single years. */
export const bankHolidays = (year: number): ReadonlySet<Day> => {
  const before = known.get(year);
  if (before) return before;
  const changes = proclaimed[year] ?? { added: [], moved: [] };
  const days = new Set([...byRule(year).filter((day) => !changes.moved.includes(day)), ...changes.added]);
  known.set(year, days);
  return days;
};
