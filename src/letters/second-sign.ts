import type { Outcome } from '../nrm/vocabulary.ts';
import { consequence } from './consequence.ts';
import type { Decision } from './decision.ts';
import type { Sentence } from './sentences.ts';

const states: Readonly<Record<Outcome, RegExp>> = {
  positive: /\bpositive\b/i,
  negative: /\bnegative\b/i,
};

/**
 * Does anything beside the deciding sentence speak for the outcome: what the letter says follows from it, or its title?
 * A sentence that seems to decide and does not (a recital, a quotation, a question) seldom has such company. Without it
 * a person reads the letter first; a minute of theirs is cheaper than a child's wrong status.
 */
export function secondSign(
  decided: Pick<Decision, 'outcome'>,
  all: readonly Sentence[],
  titles: readonly string[],
): boolean {
  const { outcome } = decided;
  if (outcome === null) return false;
  const other = outcome === 'positive' ? 'negative' : 'positive';
  const title = titles.join(' ');
  if (states[outcome].test(title) && !states[other].test(title)) return true;
  return consequence(all, true) === outcome;
}
