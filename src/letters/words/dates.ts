import { daysBetween, isDay } from '../../nrm/london.ts';
import type { Day } from '../../nrm/vocabulary.ts';
import { saying } from './saying.ts';

export type FoundDate = { readonly day: Day; readonly at: number; readonly length: number };

/** Which year a date without one is given. */
export type MissingYear = 'next' | 'last' | 'nearest';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const unit = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const inWords = [
  '',
  ...unit.split('|'),
  ...'tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth'.split(
    '|',
  ),
  ...unit.split('|').map((one) => `twenty-${one}`),
  'thirtieth',
  'thirty-first',
];
/** A day of the month in words, "twenty-first". */
export const dayInWords: string = `(?:(?:twenty|thirty)[ -](?:${unit})|${inWords.slice(1, 21).join('|')}|thirtieth)`;
const oneToNine = 'one|two|three|four|five|six|seven|eight|nine';
const cardinals = [
  '',
  ...oneToNine.split('|'),
  ...'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split('|'),
  ...oneToNine.split('|').map((one) => `twenty-${one}`),
  'thirty',
  'thirty-one',
];
const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Two digits behind a date are its year, unless they are the hour. */
const shortYear = `'?\\d{2}(?!\\d|[:.]\\d|\\s?(?:noon|midday|midnight|hrs|hours|o'clock|am\\b|pm\\b|[ap]\\.m))`;
const forms: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' | 'numeric' }[] = [
  { pattern: /\b(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/g, order: 'ymd' },
  { pattern: /\b(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4}|\d{2})\b/g, order: 'numeric' },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2}|${dayInWords})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]+${month}\\.?(?:,?[ -]+(\\d{4}|${shortYear}))?(?![a-z])`,
      'gi',
    ),
    order: 'dmy',
  },
  {
    // "By close on twelve March": such a number is a day only before a month with its capital.
    pattern: new RegExp(
      `\\b((?:twenty|thirty)[ -](?:${oneToNine})|${cardinals.slice(2, 21).join('|')}|thirty) (${monthNames})(?:,? (\\d{4}))?\\b`,
      'g',
    ),
    order: 'dmy',
  },
  {
    // A date-time group, "051200B MAY 26": day, hour, minute, zone, month, year.
    pattern: new RegExp(
      `(?<![\\w/.-])(\\d{2})(?:[01]\\d|2[0-4])[0-5]\\d ?(?:[a-z]|hrs|hours)? ?${month}[ -]?(\\d{4}|\\d{2})(?!\\w)`,
      'gi',
    ),
    order: 'dmy',
  },
  // The same without the hour, "08JUL26".
  { pattern: new RegExp(`(?<![\\w/.-])(\\d{1,2})${month}(\\d{4}|\\d{2})(?!\\w)`, 'gi'), order: 'dmy' },
  {
    pattern: new RegExp(
      `\\b${month}\\.? (?:the )?(\\d{1,2}|${dayInWords})(?:st|nd|rd|th)?(?!\\d|:)(?:,? (\\d{4}))?\\b`,
      'gi',
    ),
    order: 'mdy',
  },
];

/** The number that a day of the month has in figures or in words; NaN where it is none. */
export function dayNumber(written: string): number {
  const words = written.toLowerCase().replace(' ', '-');
  const number = Math.max(inWords.indexOf(words), cardinals.indexOf(words));
  return number > 0 ? number : Number.parseInt(written, 10);
}

/**
 * Every date in a text, day before month as in England. A date without a year is the next such day on or after
 * `sent` where `missingYear` is 'next', the nearest one before it or on it where 'last', and the nearest of all
 * where 'nearest'. Beyond the first `most` written in one form it does not look.
 */
export function findDates(
  text: string,
  sent: Day,
  missingYear: MissingYear = 'next',
  most = Number.POSITIVE_INFINITY,
): readonly FoundDate[] {
  return writtenDates(text, sent, missingYear, most).flatMap(({ day, at, length }) =>
    day === null ? [] : [{ day, at, length }],
  );
}

/** What is written as a date and is none, "31 April", "5/18/2026", among the first `most` of each form. */
export function findUnrealDates(
  text: string,
  sent: Day,
  most: number,
): readonly Pick<FoundDate, 'at' | 'length'>[] {
  return writtenDates(text, sent, 'nearest', most).filter(({ day }) => day === null);
}

type Written = { readonly day: Day | null; readonly at: number; readonly length: number };

/** All that is written as a date, in its order; what is none gives way to a date that overlaps it. */
function writtenDates(text: string, sent: Day, missingYear: MissingYear, most: number): readonly Written[] {
  if (text.length < long) return namesADay(text) ? datesIn(text, sent, missingYear, most) : [];
  return partsWithDays(text).flatMap(({ from, to }) =>
    datesIn(text.slice(from, to), sent, missingYear, most).map((one) => ({ ...one, at: one.at + from })),
  );
}

function datesIn(text: string, sent: Day, missingYear: MissingYear, most: number): readonly Written[] {
  let found: readonly Written[] = [];
  let unreal: readonly Written[] = [];
  for (const { pattern, order } of forms) {
    const matches: Written[] = [];
    for (const match of text.matchAll(pattern)) {
      if (matches.length >= most) break;
      const day = dayOf(match, order, sent, missingYear);
      matches.push({ day, at: match.index, length: match[0].length });
    }
    if (matches.length === 0) continue;
    found = inOrder([...found, ...apartFrom(found, matches).filter(({ day }) => day !== null)]);
    unreal = [...unreal, ...matches.filter(({ day }) => day === null)];
  }
  return inOrder([...found, ...apartFrom(found, inOrder(unreal))]);
}

const inOrder = (some: readonly Written[]): readonly Written[] =>
  some.toSorted((one, other) => one.at - other.at);

/** Those of `some` that overlap none of `known`; both in their order, so that each is looked at once. */
function apartFrom(known: readonly Written[], some: readonly Written[]): readonly Written[] {
  let next = 0;
  return some.filter(({ at, length }) => {
    for (let one = known[next]; one !== undefined && one.at + one.length <= at; one = known[next]) next += 1;
    const one = known[next];
    return one === undefined || one.at >= at + length;
  });
}

/** A month's name, or figures parted as in a date: a number by itself is no day. */
export const anyDay: RegExp = new RegExp(`${month}(?![a-z])|\\d ?[./-] ?\\d`, 'i');
const anyDays = new RegExp(anyDay, 'gi');
/** A date, with all the spaces in it and the hour behind it, is never longer. */
const reach = 100;

/** The parts of a text in which alone a date can stand, in their order. */
function partsWithDays(text: string): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (const { index, 0: sign } of text.matchAll(anyDays)) {
    const last = parts.at(-1);
    const from = Math.max(0, text.lastIndexOf(' ', index - reach));
    const space = text.indexOf(' ', index + sign.length + reach);
    const to = space < 0 ? text.length : space;
    if (last !== undefined && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}

/** Of a longer text than a sentence the words are not known. */
const long = 400;
/** A word without which a text has none of these. */
export const wordOfDay: RegExp = new RegExp(`${month}(?![a-z])|\\d[./-]|[./-]\\d|^[./-]$`, 'i');
const namesADay = saying(anyDay, wordOfDay);

function dayOf(match: RegExpMatchArray, order: string, sent: Day, missingYear: MissingYear): Day | null {
  const [, one = '', two = '', three] = match;
  if (order === 'ymd') return real(Number(one), Number(two), Number(three));
  if (order === 'numeric') return real(fullYear(three ?? ''), Number(two), Number(one));
  const named = order === 'dmy' ? two : one;
  const date = dayNumber(order === 'dmy' ? one : two);
  const number = months.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  if (three !== undefined) return real(fullYear(three.replace("'", '')), number, date);
  const year = Number(sent.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((each) => real(each, number, date));
  const possible = candidates.filter((day) => day !== null);
  if (missingYear === 'nearest') return nearest(possible, sent);
  const fits = possible.filter((day) => (missingYear === 'next' ? day >= sent : day <= sent));
  return (missingYear === 'next' ? fits[0] : fits.at(-1)) ?? null;
}

const nearest = (days: readonly Day[], sent: Day): Day | null =>
  [...days].sort((one, other) => apart(one, sent) - apart(other, sent))[0] ?? null;

const apart = (one: Day, other: Day): number => Math.abs(daysBetween(one, other));

function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function real(year: number, number: number, date: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return year > 1950 && isDay(day) ? day : null;
}
