import type { Letter } from '../../src/letters/content.ts';
import { signsOf, type Worth } from '../../src/letters/model/sureness.ts';
import { partsOf, type Verdict, verdictOf } from '../../src/letters/model/verdicts.ts';
import { weighed } from '../../src/letters/verdict.ts';
import type { Judged } from './apart.ts';
import { learnWorth } from './learn-worth.ts';

/** A letter judged apart: would it be acted on without a person, and as what? */
export type Acted = Judged & { readonly acted: boolean; readonly read: Verdict };

/** What the signs of sureness are worth, learnt from all letters that are not kept for a person anyway. */
export function worthOf(judged: readonly Judged[]): Worth {
  return learnWorth(
    judged
      .filter((one) => one.reserved === null)
      .map(({ truth, grammar, opinion }) => ({
        signs: signsOf(grammar, opinion),
        right: partsOf(opinion.verdict).outcome === partsOf(truth).outcome,
      })),
  );
}

/** What would be done with each letter. */
export function acted(
  judged: readonly Judged[],
  letters: readonly { readonly source: string; readonly name: string; readonly letter: Letter }[],
  worth: Worth,
): readonly Acted[] {
  const byName = new Map(letters.map((one) => [one.source + one.name, one.letter]));
  return judged.flatMap((one) => {
    const letter = byName.get(one.source + one.name);
    if (letter === undefined) return [];
    const said = weighed(letter, one.grammar, { ...one.opinion, because: () => null }, worth);
    return [{ ...one, acted: said.doubts.length === 0, read: verdictOf(said) }];
  });
}
