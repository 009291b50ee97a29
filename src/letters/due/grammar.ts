import type { Day } from '../../nrm/vocabulary.ts';
import type { Candidate } from './candidates.ts';
import { standingOf } from './clauses.ts';

/**
 * The day that the words about it make the day for the answer; not sure where an answer is merely spoken of beside it, over
 * where it was that day.
 */
export type ByGrammar = { readonly day: Day; readonly sure: boolean; readonly over: boolean };

type Deadline = {
  readonly day: Day;
  readonly role: 'wanted' | 'possible' | 'old';
  readonly force: number;
  readonly title: boolean;
  readonly text: string;
};

/** "Please return it by 14 August. That was a mistake." */
const takenBack =
  /^(?:that|this|it|the date|this date|that date) (?:was|is|has) (?:a |an |now |since )*(?:mistake|misprint|error|wrong|no longer|passed|gone|past|withdrawn|missed)|^(?:please )?(?:disregard|ignore) (?:it|that)\b/i;

/** "The case rests until 28 September. By that date we expect your answers." */
const takenUp =
  /^(?=.{0,200}\b(?:your|you|please|repl\w+|answers?|respon\w+)\b)(?!.{0,200}\b(?:if|we (?:hope|aim|intend|plan|shall decide|will decide))\b).{0,120}\bby (?:then|that (?:date|day|time)|the same (?:date|day|time))\b/i;

/**
 * Reads each sentence by itself: a day that takes another's place comes before one that is merely asked for, the text before
 * the subject. Of equals it is the latest where one takes another's place, else the first: that of one part of several.
 */
export function byGrammar(all: readonly Candidate[]): ByGrammar | null {
  const found = all.flatMap(deadline);
  const pick =
    (['wanted', 'possible', 'old'] as const)
      .flatMap((role) =>
        [false, true].map((title) => found.filter((one) => one.role === role && one.title === title)),
      )
      .find((some) => some.length > 0) ?? [];
  const strongest = Math.max(...pick.map(({ force }) => force));
  const equals = pick
    .filter(({ force }) => force === strongest)
    .toSorted((one, other) => one.day.localeCompare(other.day));
  const last = strongest < 2 && inParts(equals) ? equals[0] : equals.at(-1);
  return last === undefined
    ? null
    : { day: last.day, sure: last.role !== 'possible', over: last.role === 'old' };
}

/** "Questions 1 to 3 by 11 May, the rest by 25 May": more than one day is wanted, and none in another's place. */
const inParts = (some: readonly Deadline[]): boolean =>
  some.every(({ role, text }) => role === 'wanted' && !inPlace.test(text));

const inPlace =
  /\b(?:earliest|soonest|between|extend\w*|instead|new|revised|now|was|were|had|wanted|latest|rather|originally|until)\b/i;

function deadline({ text, days, which, next, title }: Candidate): readonly Deadline[] {
  const here = days[which];
  if (here === undefined) return [];
  const earlier = days[which - 1];
  const { day, at, length, said } = here;
  const standing = standingOf(text, at, length, earlier === undefined ? 0 : earlier.at + earlier.length);
  const { force } = standing;
  if (which === days.length - 1 && takenUp.test(next)) return [{ day, role: 'wanted', force, title, text }];
  if (standing.role === 'none') return [];
  const role = takenBack.test(next) ? 'old' : standing.role;
  // "I had hoped for it by the 21st" of a letter of the 24th is behind, whatever month is next.
  return role === 'old' && said ? [] : [{ day, role, force, title, text }];
}
