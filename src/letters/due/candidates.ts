import { addCalendarDays, daysBetween } from '../../nrm/london.ts';
import type { Day } from '../../nrm/vocabulary.ts';
import { anyDay, type FoundDate, findDates, wordOfDay } from '../words/dates.ts';
import { saying } from '../words/saying.ts';
import type { Sentence } from '../words/sentences.ts';
import { findSpokenDays, spoken, spokenWord } from '../words/spoken-days.ts';

type Place = FoundDate & { readonly said: boolean };

/** A day of a letter that may be the one for the answer, with all that stands around it. */
export type Candidate = {
  readonly day: Day;
  /** The sentence as it stands in the letter. */
  readonly sentence: string;
  /** The sentence as it is to be understood, and in it the days it names; `which` is this one. */
  readonly text: string;
  readonly days: readonly Place[];
  readonly which: number;
  readonly before: string;
  readonly next: string;
  readonly title: boolean;
  /** Days from the letter to it. */
  readonly ahead: number;
};

/** A request looks ahead some months at the most: a later day belongs to something else. */
export const farthest = 200;
/** A sentence with more days than this is no person's; the rest of it is passed over. */
export const mostDays = 40;
/** So much of a sentence on either side of a day tells what it is for. */
const reach = 400;

/** The days to come that a text names, in its order. */
export function candidatesIn(
  all: readonly Pick<Sentence, 'text'>[],
  sentOn: Day,
  title = false,
): readonly Candidate[] {
  const latest = addCalendarDays(sentOn, farthest);
  const texts = inContext(all);
  return texts.flatMap((text, at) => {
    const days = daysIn(text, sentOn);
    return days.flatMap((one, which): readonly Candidate[] =>
      one.day < sentOn || one.day > latest
        ? []
        : [
            {
              day: one.day,
              sentence: all[at]?.text ?? text,
              ...near(text, days, which),
              before: (texts[at - 1] ?? '').slice(-reach),
              next: (texts[at + 1] ?? '').slice(0, reach),
              title,
              ahead: daysBetween(sentOn, one.day),
            },
          ],
    );
  });
}

/** Most sentences name no day, written or said. */
const namesDay = saying(
  new RegExp(`${anyDay.source}|${spoken.source}`, 'i'),
  new RegExp(`${wordOfDay.source}|${spokenWord.source}`, 'i'),
);

function daysIn(text: string, sentOn: Day): readonly Place[] {
  if (!namesDay(text)) return [];
  const written = findDates(text, sentOn, 'nearest', mostDays)
    .slice(0, mostDays)
    .map((one) => ({ ...one, said: false }));
  const spoken = findSpokenDays(text, sentOn)
    .slice(0, mostDays)
    .filter((one) => !written.some((other) => saysTheSame(text, one, other)));
  const said = [...spoken, ...lengthened(text, written)].map((one) => ({ ...one, said: true }));
  return [...written, ...said].toSorted((one, other) => one.at - other.at).slice(0, mostDays);
}

const byWeeks =
  /\b(?<!\b(?:not|cannot) (?:be )?)(?:extend(?:ed|ing)?|lengthen(?:ed|ing)?|put back|pushed back|moved(?: back)?|postponed?|prolong(?:ed|ing)?)\b[^.;?]{0,50}? by (?:a |another |a further |an extra )?(?:(one|two|three|four|\d{1,2}) )?(?:further |more |calendar )?(days?|weeks?|fortnight)\b/gi;
const numbers = ['', 'one', 'two', 'three', 'four'];

/** "The deadline of 11 May is extended by two weeks": the day that this comes to. */
function lengthened(text: string, written: readonly FoundDate[]): readonly FoundDate[] {
  if (!/\b(?:deadline|date|time|until|limit|repl\w+|answers?)\b/i.test(text)) return [];
  return [...text.slice(0, 4 * reach).matchAll(byWeeks)].flatMap((match): readonly FoundDate[] => {
    const from = written.findLast(({ at }) => at < match.index + match[0].length);
    const [said, many = 'one', unit = ''] = match;
    const count = numbers.indexOf(many.toLowerCase());
    const days = (count > 0 ? count : Number(many)) * (/^day/i.test(unit) ? 1 : /^week/i.test(unit) ? 7 : 14);
    if (from === undefined || Number.isNaN(days)) return [];
    const unitAt = match.index + said.length - unit.length;
    return [{ day: addCalendarDays(from.day, days), at: unitAt, length: unit.length }];
  });
}

/** "Friday, 9 June", "the Friday before half term (9 June)": the date says it exactly. */
function saysTheSame(text: string, said: FoundDate, written: FoundDate): boolean {
  if (said.at < written.at + written.length + 12 && written.at < said.at + said.length + 12) return true;
  return (
    written.at > said.at &&
    /^[^().;]{0,40}\((?:i\.e\. )?$/.test(text.slice(said.at + said.length, written.at))
  );
}

/** The sentence about a day, cut down where it is endless. */
function near(
  text: string,
  days: readonly Place[],
  which: number,
): Pick<Candidate, 'text' | 'days' | 'which'> {
  const one = days[which];
  if (one === undefined || text.length <= 2 * reach) return { text, days, which };
  const from = Math.max(0, one.at - reach);
  const to = one.at + one.length + reach;
  const within = days.filter(({ at, length }) => at >= from && at + length <= to);
  return {
    text: text.slice(from, to),
    days: within.map((each) => ({ ...each, at: each.at - from })),
    which: within.indexOf(one),
  };
}

/**
 * Each sentence as it is to be understood: a day alone below "Please reply by:" with those words before it, a cell of a
 * table behind the head of its column, "Due ........ 9 June" without its dots.
 */
export function inContext(all: readonly Pick<Sentence, 'text'>[]): readonly string[] {
  let head: readonly string[] = [];
  return all.map(({ text: raw }, at) => {
    const text = raw.includes('...') ? raw.replace(/\s*\.{4,}\s*/g, ': ') : raw;
    const cells = text.includes('|') ? text.replace(/^\s*\|\s*|\s*\|\s*$/g, '').split(' | ') : [text];
    const before = all[at - 1]?.text ?? '';
    if (cells.length < 2) head = [];
    else if (head.length === 0) head = cells;
    else if (head.length === cells.length && cells.length > 2)
      return cells.map((cell, column) => `${head[column] ?? ''}: ${cell}`).join('; ');
    const bare = text.length < 50 && !/\p{L}{4,}/u.test(text.replace(calendar, ''));
    return bare && before.length < 90 && (!/[.?!]$/.test(before) || /\bwhen\b.*\?$/i.test(before))
      ? `${before.replace(/[:?]+$/, '')}: ${text}`
      : text;
  });
}

const calendar =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|until|before|latest|january|february|march|april|may|june|july|august|sept(?:ember)?|october|november|december|noon|midday|close of (?:business|play))\b/gi;
