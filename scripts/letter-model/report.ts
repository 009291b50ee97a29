import type { HeldOut } from '../../src/letters/model/model-file.ts';
import { partsOf, verdictOf } from '../../src/letters/model/verdicts.ts';
import type { Acted } from './gate.ts';

/**
 * Held-out figures by hand: how often the model is right, and what would have been acted on without a person.
 * Acted on wrongly = another outcome than the letter's, or a decision taken for none.
 */
export function heldOut(judged: readonly Acted[]): readonly HeldOut[] {
  return [...new Set(judged.map((one) => one.source))].sort().map((hand) => {
    const some = judged.filter((one) => one.source === hand);
    const acted = some.filter((one) => one.acted);
    return {
      hand,
      letters: some.length,
      right: some.filter((one) => one.opinion.verdict === one.truth).length,
      acted: acted.length,
      actedWrongly: acted.filter((one) => partsOf(one.read).outcome !== partsOf(one.truth).outcome).length,
    };
  });
}

/** The figures as lines to read. */
export function report(judged: readonly Acted[]): string {
  const share = (some: number, all: number) =>
    `${some} of ${all} (${((100 * some) / Math.max(1, all)).toFixed(1)} %)`;
  return heldOut(judged)
    .map(({ hand, letters, right, acted, actedWrongly }) => {
      const some = judged.filter((one) => one.source === hand);
      const grammar = some.filter((one) => verdictOf(one.grammar) === one.truth).length;
      const kind = some.filter(
        (one) => one.acted && partsOf(one.read).kind !== partsOf(one.truth).kind,
      ).length;
      return `${hand}: right by grammar ${share(grammar, letters)}, by the model ${share(right, letters)}; acted on alone ${share(acted, letters)}, of these with a wrong outcome ${actedWrongly}, a wrong kind ${kind}`;
    })
    .join('\n');
}
