import { daysBetween } from '../../nrm/london.ts';
import type { Day } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { sourcesOf } from '../grammar/requests.ts';
import { type FoundDate, findDates, findUnrealDates } from '../words/dates.ts';
import type { Sentence } from '../words/sentences.ts';
import { candidatesIn, farthest, inContext, mostDays } from './candidates.ts';
import { standingOf } from './clauses.ts';
import { byGrammar } from './grammar.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayBefore =
  /\b(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|nes|rs|rsday|r|urday)?\.?,? (?:the )?$/i;
/** A day so named is one for an answer, not of a paper asked for. */
const limiting =
  /(?<!\b(?:made|taken|written|created|recorded|issued) )\b(?:by|before|than|until|due|deadline|date|return)\b[^.;]{0,25}$/i;
/** A day that is over is a slip of the pen where it is lately over, or the year is the last. */
const lately = 90;

function unfit(day: Day, sentOn: Day): boolean {
  const ago = daysBetween(day, sentOn);
  return -ago > farthest || (ago > 0 && (ago < lately || (ago > 365 - lately && ago < 365)));
}

/** A Monday, to count weekdays from. */
const someMonday = '2024-01-01';
const conditional = /^(?:if|unless|where|had)\b/i;

/**
 * Why the day that a request sets for its answer cannot be kept as it is written: no such day, one that is over or far off,
 * or a weekday that is another's. `due` is the day that was read. None for most letters.
 */
export function dueDoubts(letter: Letter, due: Day | null): readonly string[] {
  const sources = sourcesOf(letter);
  const texts = sources.flatMap(({ all }) => inContext(all));
  const passedOver = due === null ? sources.flatMap(({ all }) => grammarOnly(all, letter.sentOn)) : [];
  return [...new Set([...texts.flatMap((text) => doubtsIn(text, letter.sentOn, due)), ...passedOver])].slice(
    0,
    2,
  );
}

/** A day that the grammar of deadlines is sure of and that was read as none all the same: a deadline lost is worse than a look. */
function grammarOnly(all: readonly Sentence[], sentOn: Day): readonly string[] {
  const read = byGrammar(candidatesIn(all, sentOn));
  return read === null || !read.sure ? [] : [`it may want an answer by ${read.day}`];
}

function doubtsIn(text: string, sentOn: Day, due: Day | null): readonly string[] {
  const named = (place: Pick<FoundDate, 'at' | 'length'>) => text.slice(place.at, place.at + place.length);
  const wanted = ({ at, length }: Pick<FoundDate, 'at' | 'length'>) =>
    !conditional.test(text) &&
    limiting.test(text.slice(Math.max(0, at - 40), at)) &&
    standingOf(text, at, length, 0).role === 'wanted';
  const days = findDates(text, sentOn, 'nearest', mostDays);
  const unreal = findUnrealDates(text, sentOn, mostDays).filter(wanted);
  const outside = days.filter((one) => due === null && unfit(one.day, sentOn) && wanted(one));
  return [
    ...unreal.map((one) => `it wants an answer by "${named(one)}", which is no day of the calendar`),
    ...outside.map((one) =>
      one.day < sentOn
        ? `it wants an answer by ${named(one)}, which was over when it was sent`
        : `it wants an answer by ${named(one)}, which is more than half a year off`,
    ),
    ...days
      .filter((one) => one.day === due)
      .flatMap((one) => {
        const said = weekdayBefore.exec(text.slice(Math.max(0, one.at - 20), one.at))?.[1]?.toLowerCase();
        return said === undefined || said === weekdayOf(one.day)
          ? []
          : [`it calls ${named(one)} another day of the week than it is`];
      }),
  ];
}

const weekdayOf = (day: Day): string | undefined => weekdays[((daysBetween(someMonday, day) % 7) + 7) % 7];
