import { addCalendarDays } from '../nrm/london.ts';
import type { Day } from '../nrm/vocabulary.ts';
import { findDates } from './dates.ts';
import { standingOf } from './deadline-clauses.ts';
import type { Sentence } from './sentences.ts';
import { findSpokenDays } from './spoken-days.ts';

export type ReplyBy = {
  readonly day: Day | null;
  readonly sentence: string | null;
  /** False where an answer is merely spoken of beside the day: too little to take a letter for a request. */
  readonly sure: boolean;
};

type Deadline = {
  readonly day: Day;
  readonly sentence: string;
  readonly role: 'wanted' | 'possible' | 'old';
  readonly force: number;
};

/** A request looks ahead some months at the most: a later day belongs to something else. */
const farthest = 200;
/** A sentence with more days than this is no person's; the rest of it is passed over. */
const mostDays = 200;
/** "Please return it by 14 August. That was a mistake." */
const takenBack =
  /^(?:that|this|it|the date|this date|that date) (?:was|is|has) (?:a |an |now |since )*(?:mistake|misprint|error|wrong|no longer|passed|gone|past|withdrawn|missed)|^(?:please )?(?:disregard|ignore) (?:it|that)\b/i;

/** "The case rests until 28 September. By that date we expect your answers." */
const takenUp =
  /^(?=.{0,200}\b(?:your|you|please|repl\w+|answers?|respon\w+)\b)(?!.{0,200}\b(?:if|we (?:hope|aim|intend|plan|shall decide|will decide))\b).{0,120}\bby (?:then|that (?:date|day|time))\b/i;

/**
 * The date by which an answer must be there, the one now in force: a day that takes another's place comes before one
 * that is merely asked for, the mail's own before a form's, the latest of equals last.
 */
export function replyBy(
  sources: readonly { readonly source: string; readonly all: readonly Sentence[] }[],
  sentOn: Day,
  subject: string,
): ReplyBy {
  const [mail, ...files] = sources;
  const places = [mail?.all ?? [], files.flatMap((file) => file.all), [{ text: subject, number: -1 }]];
  const found = places.map((all) =>
    inContext(all).flatMap((text, at) => deadlines(text, sentOn, all[at + 1]?.text ?? '', all[at]?.text)),
  );
  const pick =
    (['wanted', 'possible', 'old'] as const)
      .flatMap((role) => found.map((some) => some.filter((one) => one.role === role)))
      .find((some) => some.length > 0) ?? [];
  const strongest = Math.max(...pick.map(({ force }) => force));
  const last = pick
    .filter(({ force }) => force === strongest)
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .at(-1);
  return { day: last?.day ?? null, sentence: last?.sentence ?? null, sure: last?.role !== 'possible' };
}

function deadlines(text: string, sentOn: Day, next: string, sentence = text): readonly Deadline[] {
  const undone = takenBack.test(next);
  const written = findDates(text, sentOn, 'nearest').map((one) => ({ ...one, said: false }));
  const spoken = findSpokenDays(text, sentOn)
    .filter(
      ({ at, length }) => !written.some((one) => at < one.at + one.length + 12 && one.at < at + length + 12),
    )
    .map((one) => ({ ...one, said: true }));
  const all = [...written, ...spoken].toSorted((one, other) => one.at - other.at).slice(0, mostDays);
  return all.flatMap(({ day, at, length, said }, index) => {
    if (day < sentOn || day > addCalendarDays(sentOn, farthest)) return [];
    const before = all[index - 1];
    const earlier = before === undefined ? 0 : before.at + before.length;
    const { role, force } = standingOf(text, at, length, earlier);
    if (index === all.length - 1 && takenUp.test(next)) return [{ day, sentence, role: 'wanted', force }];
    if (role === 'none') return [];
    const now = undone ? 'old' : role;
    // "I had hoped for it by the 21st" of a letter of the 24th is behind, whatever month is next.
    return now === 'old' && said ? [] : [{ day, sentence, role: now, force }];
  });
}

/**
 * Each sentence as it is to be understood: a day alone below "Please reply by:" with those words before it, a cell of a
 * table behind the head of its column.
 */
function inContext(all: readonly Sentence[]): readonly string[] {
  let head: readonly string[] = [];
  return all.map(({ text }, at) => {
    const cells = text.split(' | ');
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
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|until|before|latest|january|february|march|april|june|july|august|sept(?:ember)?|october|november|december|noon|midday|close of (?:business|play))\b/gi;
