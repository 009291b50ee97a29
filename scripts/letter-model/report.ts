import type { HeldOut } from '../../src/letters/model/model-file.ts';
import { verdictOf } from '../../src/letters/model/verdicts.ts';
import { weighed } from '../../src/letters/verdict.ts';
import type { Judged } from './held-out.ts';

/**
 * Held-out figures by hand: how often the joint opinion is right, and what would have been acted on without a person.
 * Acted on wrongly = another outcome than the letter's, or a decision taken for none.
 */
export function heldOut(judged: readonly Judged[]): readonly HeldOut[] {
  const hands = [...new Set(judged.map((one) => one.known.source))];
  return hands.map((hand) => {
    const some = judged.filter((one) => one.known.source === hand);
    const acted = some
      .map((one) => ({ known: one.known, read: weighed(one.grammar, opinionOf(one)) }))
      .filter(({ read }) => read.doubts.length === 0);
    return {
      hand,
      letters: some.length,
      right: some.filter((one) => one.joint.verdict === one.truth).length,
      acted: acted.length,
      actedWrongly: acted.filter(({ known, read }) => read.outcome !== known.outcome).length,
    };
  });
}

const opinionOf = ({ joint, alone, states }: Judged) => ({
  joint,
  alone,
  states,
  sentence: null,
  because: null,
});

/** The figures as lines to read. */
export function report(judged: readonly Judged[]): string {
  const share = (some: number, all: number) =>
    `${some} of ${all} (${((100 * some) / Math.max(1, all)).toFixed(1)} %)`;
  return heldOut(judged)
    .map(({ hand, letters, right, acted, actedWrongly }) => {
      const some = judged.filter((one) => one.known.source === hand);
      const grammar = some.filter((one) => verdictOf(one.grammar) === one.truth).length;
      const alone = some.filter((one) => one.alone.verdict === one.truth).length;
      return `${hand}: right by grammar ${share(grammar, letters)}, by words ${share(alone, letters)}, by both ${share(right, letters)}; acted on alone ${share(acted, letters)}, of these with a wrong outcome ${actedWrongly}`;
    })
    .join('\n');
}
