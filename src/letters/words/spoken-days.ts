import { Temporal } from 'temporal-polyfill';
import { bankHolidays } from '../../nrm/bank-holidays.ts';
import type { Day } from '../../nrm/vocabulary.ts';
import { dayInWords, dayNumber, type FoundDate } from './dates.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayName = `(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)day|mon|tues?|wed|thurs?|fri`;
const monthName = `(?:january|february|march|april|may|june|july|august|september|october|november|december)`;
const named = new RegExp(
  `\\b(?:(a week|a fortnight|two weeks) (?:on |from |this |next )?(?:the )?|(last|next|this coming|this|coming)\\s+)?(${dayName})\\b(?! the \\d|,? \\(?\\d{1,2}(?:st|nd|rd|th|/\\d|\\.\\d{1,2}\\.(?!\\d)))(?:,?\\s+(week|fortnight|next week|of next week|next|after next)\\b)?`,
  'gi',
);
/** "the 20th", also behind "by" or a weekday without the article, if no noun follows that it counts. */
const numbered = new RegExp(
  `(?:\\bthe (?=\\d)|(?<=\\b(?:by|before|until|till|than|on|\\w+day|mon|tues?|wed|thurs?|fri),? )(?:the )?)(\\d{1,2}(?:st|nd|rd|th)|${dayInWords})(?: (?:of )?(this month|next month|inst(?:ant)?|prox(?:imo)?))?(?=\\s*(?:[.,;:)(?!|–]|(?<=\\s)-|$|(?:at|is|be|suit|then|will|would|was|please|if|so|and|or|but|to|by|for|noon|midday|latest|in|it|as|which|when|instead|rather|because|since|should|has|had|do|does|any|may|can|could|might|came|went|works|suits|unless|replaces|whether|who|what|how|where|why|I|we|you|that)\\b))`,
  'gi',
);
const slashed =
  /(?<=^|\p{L}: |\b(?:by|before|until|till|than|after|on|to|\w+day|mon|tues?|wed|thurs?|fri|deadline|due|return|returned|suspense|nlt|date|cop|cob|eod|latest|noon|midday)(?::| \|)? \(?)(\d{1,2})(?:\/(?=\d{1,2}(?![\d/]))|\.(?=\d{1,2}\.(?!\d)))(\d{1,2})/giu;
const ahead =
  /(?<!\b(?:from|of) )\b(?:(a week|a fortnight|two weeks|three weeks|the day after)(?: from)? )?(today|tonight|tomorrow|this time next week|this day week)(?: (week|fortnight))?\b/gi;
const ends = new RegExp(
  `\\b(?:end|last day|close) of (?:(the month|this month|month|next month)|(the week|this week|next week)|(${monthName})(?: (\\d{4}))?)\\b`,
  'gi',
);
/** "The first Monday in May", "the last working day of March". */
const counted = new RegExp(
  `\\b(first|second|third|fourth|last) (${dayName}|(?:working|business|week) ?day) (?:in|of) (?:(the month|this month|month|next month)|(${monthName})(?: (\\d{4}))?)\\b`,
  'gi',
);
/** Without this nothing names a day: most sentences are passed over at once. */
export const spoken: RegExp = new RegExp(
  `(?:mon|tues|wednes|thurs?|fri|satur|sun|last |to)day\\b|\\d(?:st|nd|rd|th)\\b|\\b${dayInWords}\\b|\\btomorrow\\b|\\btonight\\b|\\b(?:time next|this day) week\\b|\\b(?:working|business|week) ?day (?:in|of)\\b|\\b(?:mon|tues?|wed|thurs?|fri)\\b|\\d\\/\\d|\\d\\.\\d{1,2}\\.(?!\\d)|\\b(?:end|close) of `,
  'i',
);
/** A word without which a text has none of these. */
export const spokenWord =
  /(?:mon|tues|wednes|thurs?|fri|satur|sun|to)day\b|last|\d(?:st|nd|rd|th|\/|\.\d)|(?:first|second|third|[rfxnh]th|tieth)\b|tomorrow|tonight|week|working|business|\b(?:mon|tues?|wed|thurs?|fri|end|close)\b/i;

/**
 * Days that are said, not written as dates: "Friday", "a week on Thursday", "the 20th", "tomorrow", "the end of the
 * month", "by 5/6", "on Monday 5.6.", as counted from the day of the letter. A weekday is the next such day after it ("last Tuesday" is
 * none to come and left out), "next Friday" that of the following week. A period ("within ten days") is no day.
 */
export function findSpokenDays(text: string, sentOn: Day): readonly FoundDate[] {
  if (!spoken.test(text)) return [];
  const sent = Temporal.PlainDate.from(sentOn);
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, day: Temporal.PlainDate | null) => {
    if (day !== null) found.push({ day: day.toString(), at: match.index ?? 0, length: match[0].length });
  };
  const counts = [...text.matchAll(counted)];
  for (const match of counts) add(match, countedMeant(match, sent));
  for (const match of text.matchAll(named)) {
    // "That Monday" is one that was named before.
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const within = counts.some(
      ({ index, 0: said }) => match.index >= index && match.index < index + said.length,
    );
    if (!within && !/\b(?:by|before|on|of|until|till|after|for|from|to|than) that $/i.test(before))
      add(match, weekdayMeant(match, sent));
  }
  for (const match of text.matchAll(numbered))
    add(match, dayOfMonth(dayNumber(match[1] ?? ''), match[2] ?? '', sent));
  for (const match of text.matchAll(slashed)) add(match, nextOn(Number(match[1]), Number(match[2]), sent));
  for (const match of text.matchAll(ahead)) {
    const name = match[2] ?? '';
    const from = /tomorrow/i.test(name) ? 1 : /(?:next|day) week/i.test(name) ? 7 : 0;
    const days = weeks(match[1] ?? match[3] ?? '') * 7 + (/day after/i.test(match[1] ?? '') ? 1 : 0) + from;
    add(match, sent.add({ days }));
  }
  for (const match of text.matchAll(ends)) add(match, endMeant(match, sent));
  return found;
}

const weeks = (said: string): number =>
  /three/i.test(said) ? 3 : /fortnight|two/i.test(said) ? 2 : /week|after next/i.test(said) ? 1 : 0;

function weekdayMeant(match: RegExpMatchArray, sent: Temporal.PlainDate): Temporal.PlainDate | null {
  const [, more = '', which = '', name = '', later = ''] = match;
  if (/^last/i.test(which)) return null;
  const wanted = weekdays.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase())) + 1;
  if (/^next$/i.test(which) || /next week|^next$/i.test(later))
    return sent.add({ days: 7 - sent.dayOfWeek + wanted });
  const days = (wanted - sent.dayOfWeek + 7) % 7 || 7;
  return sent.add({ days: days + 7 * (weeks(more) + weeks(later)) });
}

function dayOfMonth(date: number, which: string, sent: Temporal.PlainDate): Temporal.PlainDate | null {
  const next = /next|prox/i.test(which) || (which === '' && date < sent.day);
  const month = next ? sent.with({ day: 1 }).add({ months: 1 }) : sent;
  return date >= 1 && date <= month.daysInMonth ? month.with({ day: date }) : null;
}

/** A day and month on or after the letter. */
function nextOn(day: number, month: number, sent: Temporal.PlainDate): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > sent.with({ day: 1, month }).daysInMonth) return null;
  const here = sent.with({ day: 1 }).with({ month, day });
  return Temporal.PlainDate.compare(here, sent) < 0 ? here.add({ years: 1 }) : here;
}

/** The end of a week is its Friday, when offices close; of a month its last day. */
function endMeant(match: RegExpMatchArray, sent: Temporal.PlainDate): Temporal.PlainDate | null {
  const [, month, week, name, year] = match;
  if (week !== undefined) {
    const next = /next/i.test(week) || sent.dayOfWeek > 5;
    return sent.add({ days: 5 - sent.dayOfWeek + (next ? 7 : 0) });
  }
  return lastOf(monthMeant(sent, month ?? '', name, year));
}

/** The first day of the month that is meant: this one, the next, or the one of a name that is not over. */
function monthMeant(
  sent: Temporal.PlainDate,
  which: string,
  name: string | undefined,
  year: string | undefined,
): Temporal.PlainDate {
  const first = sent.with({ day: 1 });
  if (name === undefined) return first.add({ months: /next/i.test(which) ? 1 : 0 });
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const here = first.with({ month: number, ...(year === undefined ? {} : { year: Number(year) }) });
  return year === undefined && Temporal.PlainDate.compare(here, first) < 0 ? here.add({ years: 1 }) : here;
}

/** The day of a month that stands at this place among its Mondays, or among its working days. */
function countedMeant(match: RegExpMatchArray, sent: Temporal.PlainDate): Temporal.PlainDate | null {
  const [, place = '', day = '', which = '', name, year] = match;
  const first = monthMeant(sent, which, name, year);
  const free = bankHolidays(first.year);
  const wanted = weekdays.findIndex((one) => one.startsWith(day.slice(0, 3).toLowerCase())) + 1;
  const days = Array.from({ length: first.daysInMonth }, (_one, at) => first.add({ days: at })).filter(
    (one) => (wanted > 0 ? one.dayOfWeek === wanted : one.dayOfWeek < 6 && !free.has(one.toString())),
  );
  const at = ['first', 'second', 'third', 'fourth'].indexOf(place.toLowerCase());
  return days.at(at) ?? null;
}

const lastOf = (month: Temporal.PlainDate): Temporal.PlainDate => month.with({ day: month.daysInMonth });
