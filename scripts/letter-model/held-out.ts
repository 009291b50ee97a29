import { type Content, content } from '../../src/letters/content.ts';
import {
  type LetterFeatures,
  letterFeatures,
  viewsOf,
  wordsAlone,
} from '../../src/letters/model/letter-features.ts';
import type { LinearModel } from '../../src/letters/model/linear.ts';
import { type View, viewOf } from '../../src/letters/model/opinion.ts';
import { type Verdict, verdictOf, verdicts } from '../../src/letters/model/verdicts.ts';
import type { Known, Statement } from './data.ts';
import { learn } from './learn.ts';
import { learnSentences, lettersExamples, sentenceExamples } from './sentence-lessons.ts';

/** A letter as a model sees it that learnt nothing from the hand which wrote it. */
export type Row = {
  readonly known: Known;
  readonly hand: string;
  readonly truth: Verdict;
  readonly grammar: Content;
  readonly features: LetterFeatures;
};

/** The two halves of one corpus are one hand. */
export const handOf = (source: string): string => source.replace(/-(?:open|hidden)$/, '');

/** The sentence model from these statements, and from the sentences of these letters as the statements explain them. */
export function sentenceModel(
  statements: readonly Statement[],
  letters: readonly Known[],
  lexicon: ReadonlySet<string>,
): LinearModel {
  const said = sentenceExamples(statements, lexicon);
  return learnSentences([...said, ...lettersExamples(letters, learnSentences(said), lexicon, 1)]);
}

/** Every letter, whole or composed, seen by a model that was made without its hand. */
export function rowsOf(
  statements: readonly Statement[],
  letters: readonly Known[],
  composed: readonly Known[],
  lexicon: ReadonlySet<string>,
): readonly Row[] {
  const all = [...letters, ...composed];
  const hands = [...new Set(all.map((one) => handOf(one.source)))];
  return hands.flatMap((hand) => {
    const others = <T extends { readonly source: string }>(some: readonly T[]) =>
      some.filter((one) => handOf(one.source) !== hand);
    const model = sentenceModel(others(statements), others(letters), lexicon);
    return all
      .filter((one) => handOf(one.source) === hand)
      .map((known): Row => {
        const grammar = content(known.letter);
        const features = letterFeatures(known.letter, viewsOf(known.letter, model, lexicon), grammar, model);
        return { known, hand, truth: verdictOf(known), grammar, features };
      });
  });
}

export type Layers = { readonly joint: LinearModel; readonly alone: LinearModel };

/** How much a letter counts: whole ones more than composed ones; for the joint layer, those the grammar never met. */
const weightOf = {
  alone: (row: Row) => (/^(?:first|second)/.test(row.hand) ? 3 : 1),
  joint: ({ known: { source } }: Row) =>
    source === 'second-hidden'
      ? 3
      : source === 'first' || source === 'second-open'
        ? 1
        : source === 'own'
          ? 0.3
          : 1,
} as const;

/** The letter layers from these rows. */
export function layersOf(rows: readonly Row[]): Layers {
  const layer = (features: (row: Row) => LetterFeatures, weight: (row: Row) => number) =>
    learn(
      verdicts,
      rows.map((row) => {
        const { names, values } = features(row);
        return { features: names, values, label: verdicts.indexOf(row.truth), weight: weight(row) };
      }),
      { rounds: 40, rate: 0.3, decay: 1e-4 },
      1,
    );
  return {
    joint: layer((row) => row.features, weightOf.joint),
    alone: layer((row) => wordsAlone(row.features), weightOf.alone),
  };
}

export type Judged = Row & { readonly joint: View; readonly alone: View };

/** Each row judged by layers that saw no letter of its hand. */
export function judgedApart(rows: readonly Row[]): readonly Judged[] {
  return [...new Set(rows.map((row) => row.hand))].flatMap((hand) => {
    const layers = layersOf(rows.filter((row) => row.hand !== hand));
    return rows
      .filter((row) => row.hand === hand)
      .map((row) => ({
        ...row,
        joint: viewOf(layers.joint, row.features),
        alone: viewOf(layers.alone, wordsAlone(row.features)),
      }));
  });
}
