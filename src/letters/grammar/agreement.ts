import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Sentence } from '../words/sentences.ts';
import { consequence, leaning } from './consequence.ts';
import type { Statement } from './statements.ts';

/**
 * The outcome on which the statements agree. Where they differ, a decision named with its outcome outweighs what is
 * said along the way, but a person looks; a single double negative must fit what the letter says follows from it.
 */
export function agreed(
  some: readonly Statement[],
  all: readonly Sentence[],
  doubts: string[],
): Outcome | null {
  const best = (outcome: Outcome) =>
    Math.max(0, ...some.filter((one) => one.outcome === outcome).map((one) => one.weight));
  const positive = best('positive');
  const negative = best('negative');
  const outcome = positive > negative ? 'positive' : negative > positive ? 'negative' : null;
  if (positive > 0 && negative > 0) {
    doubts.push('the letter says things that point both ways');
    return Math.max(positive, negative) >= 4 && Math.min(positive, negative) <= 2 ? outcome : null;
  }
  const named = Math.max(positive, negative) >= 4;
  const plainly = some.some((one) => !one.twisted && one.weight >= 2);
  const follows = consequence(all, !plainly);
  if (!(plainly && named) && follows !== null && follows !== outcome) {
    doubts.push('the deciding words and what the letter says follows from them do not fit');
    return null;
  }
  const leans = leaning(all);
  if (
    !named &&
    follows === null &&
    ((outcome === 'positive' && leans < -1) || (outcome === 'negative' && leans > 2))
  ) {
    doubts.push('the reasons in the letter seem to point the other way');
    return null;
  }
  if (!plainly && follows === null && some.length === 1)
    doubts.push('the decision is stated in a double negative and nothing else in the letter settles it');
  return outcome;
}

export function evidence(some: readonly Statement[]): readonly string[] {
  return [
    ...new Set([...some].sort((one, other) => other.weight - one.weight).map((one) => one.sentence.text)),
  ].slice(0, 4);
}
