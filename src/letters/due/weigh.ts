import type { Day } from '../../nrm/vocabulary.ts';
import type { Candidate } from './candidates.ts';
import { signsOf, signsOfNone } from './signs.ts';

/** What each sign is worth. */
export type Worth = ReadonlyMap<string, number>;

/** The file as `npm run train-reply-by` writes it. */
export type DueFile = {
  /** SHA-256 over the letters and the code that it is made from. */
  readonly madeFrom: string;
  /** Of the letters that were left out in turn: how many there are, and of how many the day was right. */
  readonly heldOut: { readonly letters: number; readonly right: number };
  /** The signs, parted by spaces, and what each is worth in thousandths, in their order. */
  readonly signs: string;
  readonly worth: string;
};

/** Unpacks the file; done once. */
export function worthIn({ signs, worth }: Pick<DueFile, 'signs' | 'worth'>): Worth {
  const numbers = worth.split(' ');
  return new Map(signs.split(' ').map((sign, at) => [sign, Number(numbers[at] ?? 0) / 1000]));
}

/** The day of these that is most likely meant for the answer; null where it is likelier that none is. */
export type Choice = { readonly one: Candidate; readonly share: number } | null;

/**
 * What it is worth that the grammar reads a day as the one for the answer: its odds rise e^1.5 times. More costs letters of
 * hands that neither knows, less costs ordinary ones.
 */
const saidByGrammar = 1.5;

/**
 * Chooses among the days of a letter by what their signs are worth together, and by what the grammar says. A day named
 * twice counts twice.
 */
export function choose(
  all: readonly Candidate[],
  texts: readonly string[],
  worth: Worth,
  byGrammar: Day | null,
): Choice {
  if (all.length === 0) return null;
  const signs = signsOf(all);
  const none = Math.exp(sum(signsOfNone(texts), worth) + (byGrammar === null ? saidByGrammar : 0));
  const likely = new Map<Day, { odds: number; best: number; one: Candidate }>();
  all.forEach((one, at) => {
    const said = one.day === byGrammar ? saidByGrammar : 0;
    const odds = Math.exp(Math.min(50, sum(signs[at] ?? [], worth) + said));
    const known = likely.get(one.day);
    likely.set(one.day, {
      odds: odds + (known?.odds ?? 0),
      best: Math.max(odds, known?.best ?? 0),
      one: known === undefined || odds > known.best ? one : known.one,
    });
  });
  const ranked = [...likely.values()].toSorted((one, other) => other.odds - one.odds);
  const first = ranked[0];
  if (first === undefined || first.odds <= none) return null;
  const total = ranked.reduce((whole, { odds }) => whole + odds, none);
  return { one: first.one, share: first.odds / total };
}

const sum = (signs: readonly string[], worth: Worth): number =>
  signs.reduce((total, sign) => total + (worth.get(sign) ?? 0), 0);
