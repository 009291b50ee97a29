import { Temporal } from 'temporal-polyfill';
import type { Day } from '../nrm/vocabulary.ts';
import type { FoundDate } from './dates.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const named = new RegExp(
  `\\b((?:last|next|this|this coming|coming)\\s+)?(${weekdays.join('|')})(?:\\s+(week|next week))?\\b`,
  'gi',
);
const numbered =
  /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|birthday|page|question|referral|letter|floor))/gi;
const counted = /\bwithin (?:the next )?(\d{1,2}|seven|ten|fourteen) (calendar |working )?days\b/gi;
const near = /\b(today|tomorrow)\b/gi;
/** Most sentences name no day: they are passed over at once. */
const spoken = /days?\b|\bthe \d|\btomorrow\b/i;
const words: Readonly<Record<string, number>> = { seven: 7, ten: 10, fourteen: 14 };

/**
 * Days that are said, not written as dates: "Friday", "the 20th", "tomorrow", "within seven days", as counted from the
 * day of the letter. A weekday is the next such day after it ("last Tuesday" is none to come and left out); "Friday
 * week" is a week later.
 */
export function findSpokenDays(text: string, sentOn: Day): readonly FoundDate[] {
  if (!spoken.test(text)) return [];
  const sent = Temporal.PlainDate.from(sentOn);
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, day: Temporal.PlainDate) =>
    found.push({ day: day.toString(), at: match.index ?? 0, length: match[0].length });
  for (const match of text.matchAll(named)) {
    if (/^last/i.test(match[1] ?? '')) continue;
    const wanted = weekdays.indexOf((match[2] ?? '').toLowerCase()) + 1;
    const ahead = (wanted - sent.dayOfWeek + 7) % 7 || 7;
    add(match, sent.add({ days: ahead + (match[3] === undefined ? 0 : 7) }));
  }
  for (const match of text.matchAll(numbered)) {
    const date = Number(match[1]);
    const month = date >= sent.day ? sent : sent.add({ months: 1 });
    if (date >= 1 && date <= month.daysInMonth) add(match, month.with({ day: date }));
  }
  for (const match of text.matchAll(counted)) {
    const count = words[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
    // Working days need a calendar of holidays, and such a letter gives a date as well: left to a person.
    if (!/working/i.test(match[2] ?? '')) add(match, sent.add({ days: count }));
  }
  for (const match of text.matchAll(near)) add(match, /today/i.test(match[0]) ? sent : sent.add({ days: 1 }));
  return found;
}
