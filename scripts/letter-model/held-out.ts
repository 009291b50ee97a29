import { type Content, content } from '../../src/letters/content.ts';
import {
  type LetterFeatures,
  letterFeatures,
  type SentenceView,
  telling,
  viewsOf,
  wordsAlone,
} from '../../src/letters/model/letter-features.ts';
import type { LinearModel } from '../../src/letters/model/linear.ts';
import { type Mixture, withMixture } from '../../src/letters/model/mixture.ts';
import { type Opinion, statesOf, viewOf } from '../../src/letters/model/opinion.ts';
import { type Verdict, verdictOf, verdicts } from '../../src/letters/model/verdicts.ts';
import type { Known, Statement } from './data.ts';
import { learn } from './learn.ts';
import { mixtureOf } from './mixture-lessons.ts';
import { learnSentences, lettersExamples, sentenceExamples } from './sentence-lessons.ts';

/** A letter as a model sees it that learnt nothing from the hand which wrote it. */
export type Row = {
  readonly known: Known;
  readonly hand: string;
  readonly truth: Verdict;
  readonly grammar: Content;
  readonly views: readonly SentenceView[];
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
        const views = viewsOf(known.letter, model, lexicon);
        const features = letterFeatures(known.letter, views, grammar, model);
        return { known, hand, truth: verdictOf(known), grammar, views: telling(views), features };
      });
  });
}

export type Layers = { readonly mixture: Mixture; readonly joint: LinearModel; readonly alone: LinearModel };

/** A whole letter counts three times a composed one. */
const weightOf = (row: Row): number => (/^(?:first|second|third|letters)/.test(row.hand) ? 3 : 1);

/** The letter layers from these rows, with the mixture of sentences that they show. */
export function layersOf(rows: readonly Row[]): Layers {
  const mixture = mixtureOf(rows);
  const layer = (features: (row: Row) => LetterFeatures) =>
    learn(
      verdicts,
      rows.map((row) => {
        const { names, values } = withMixture(features(row), row.views, mixture);
        return { features: names, values, label: verdicts.indexOf(row.truth), weight: weightOf(row) };
      }),
      { rounds: 60, rate: 0.3, decay: 7e-4 },
      1,
    );
  return { mixture, joint: layer((row) => row.features), alone: layer((row) => wordsAlone(row.features)) };
}

export type Judged = Row & Pick<Opinion, 'joint' | 'alone' | 'states'>;

/** Each row judged by layers that saw no letter of its hand. */
export function judgedApart(rows: readonly Row[]): readonly Judged[] {
  return [...new Set(rows.map((row) => row.hand))].flatMap((hand) => {
    const layers = layersOf(rows.filter((row) => row.hand !== hand));
    return rows
      .filter((row) => row.hand === hand)
      .map((row) => ({
        ...row,
        states: statesOf(row.views),
        joint: viewOf(layers.joint, withMixture(row.features, row.views, layers.mixture)),
        alone: viewOf(layers.alone, withMixture(wordsAlone(row.features), row.views, layers.mixture)),
      }));
  });
}
