import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';
import type { Day, Instant } from './vocabulary.ts';

const zone = 'Europe/London';

const instant = (at: Temporal.Instant): Instant => at.toString({ fractionalSecondDigits: 3 });

const canonical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;

/** The calendar day in Europe/London on which a moment falls. Throws a RangeError on text that is no instant. */
export const londonDay = (at: Instant): Day => {
  if (!canonical.test(at)) return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  // London is never behind UTC: it is either the UTC day or already the next one.
  const next = nextDay(at.slice(0, 10));
  return at >= startOfLondonDay(next) ? next : at.slice(0, 10);
};

/** A London day at a full hour, as an instant; 09:00 is when people are reminded. */
export const londonHour = (day: Day, hour: number): Instant =>
  instant(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant());

/** The first moment of a London day. */
export const startOfLondonDay: (day: Day) => Instant = remembered((day) =>
  instant(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()),
);

const nextDay: (day: Day) => Day = remembered((day) =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toString(),
);

/** The last millisecond of a London day: 23, 24 or 25 hours after its start (clock changes). */
export const endOfLondonDay = (day: Day): Instant =>
  addMilliseconds(startOfLondonDay(addCalendarDays(day, 1)), -1);

export const addMilliseconds = (at: Instant, milliseconds: number): Instant =>
  instant(Temporal.Instant.from(at).add({ milliseconds }));

/** Calendar days on from a day (negative = back). Section B4: day 0 is the day of the event itself. */
export const addCalendarDays = (day: Day, days: number): Day =>
  days === 1 ? nextDay(day) : dayLater(`${day} ${days}`);

const dayLater: (dayAndDays: string) => Day = remembered((dayAndDays) => {
  const [day = '', days] = dayAndDays.split(' ');
  return Temporal.PlainDate.from(day)
    .add({ days: Number(days) })
    .toString();
});

/** Whole calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => daysFromTo(`${from} ${to}`);

const daysFromTo: (fromAndTo: string) => number = remembered((fromAndTo) => {
  const [from = '', to = ''] = fromAndTo.split(' ');
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
});

/** 1 = Monday ... 7 = Sunday. */
export const weekday: (day: Day) => number = remembered((day) => Temporal.PlainDate.from(day).dayOfWeek);

/** Is this text a real calendar day, YYYY-MM-DD? */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(text);

const isReal: (text: string) => boolean = remembered((text) => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
});

/** Is this text an instant that can be compared as text with others, YYYY-MM-DDTHH:MM:SS.mmmZ? */
export const isInstant = (text: string): boolean => {
  try {
    return instant(Temporal.Instant.from(text)) === text;
  } catch {
    return false;
  }
};

/** "12 February 2027": how a day is written to people. */
export const spokenDay: (day: Day) => string = remembered((day) =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
);

/** "21 December 2026, 15:30" in London: how a moment is written to people. */
export const spokenMoment = (at: Instant): string => {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${spokenDay(londonDay(at))}, ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};
