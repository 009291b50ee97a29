import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Content, Letter } from '../content.ts';
import { type SentenceLabel, sentenceLabels } from './labels.ts';
import { inWords } from './labels-in-words.ts';
import {
  type LetterFeatures,
  letterFeatures,
  type SentenceView,
  telling,
  viewsOf,
  wordsAlone,
} from './letter-features.ts';
import { type LinearModel, reasonsFor, scores, softmax } from './linear.ts';
import { withMixture } from './mixture.ts';
import type { LetterModel } from './model-file.ts';
import { deciding } from './possible.ts';
import { type Verdict, verdicts } from './verdicts.ts';

const signed: Readonly<Record<Outcome, readonly SentenceLabel[]>> = {
  positive: [
    'rg-positive',
    'cg-positive',
    'decision-positive',
    'review-changed-to-positive',
    'review-upheld-positive',
  ],
  negative: [
    'rg-negative',
    'cg-negative',
    'decision-negative',
    'review-changed-to-negative',
    'review-upheld-negative',
    'review-refused',
  ],
};

/** How surely any one sentence states a decision of each sign. */
export function statesOf(views: readonly SentenceView[]): Opinion['states'] {
  return { positive: strongest(views, signed.positive), negative: strongest(views, signed.negative) };
}

function strongest(views: readonly SentenceView[], labels: readonly SentenceLabel[]): number {
  const places = labels.map((label) => sentenceLabels.indexOf(label));
  return views
    .filter((one) => !one.title)
    .reduce((most, one) => Math.max(most, ...places.map((place) => one.shares[place] ?? 0)), 0);
}

/** What one layer makes of a letter: the likeliest verdict, its share of certainty, and that of the next. */
export type View = { readonly verdict: Verdict; readonly share: number; readonly next: number };

/** The trained model's opinion on a letter, beside the grammar's reading. */
export type Opinion = {
  /** By the words of the letter alone: independent of the grammar. */
  readonly alone: View;
  /** With the grammar's reading weighed in: the best guess. */
  readonly joint: View;
  /** How surely any one sentence states a decision of each sign. */
  readonly states: Readonly<Record<Outcome, number>>;
  /** The sentence that speaks most for the best guess; null where none does. */
  readonly sentence: string | null;
  /** That sentence's reading in plain words, and the words that weighed most. */
  readonly because: string | null;
};

/** Asks the model about a letter that the grammar has read. */
export function opinionOn(letter: Letter, grammar: Content, model: LetterModel): Opinion {
  const views = viewsOf(letter, model.sentences, model.lexicon);
  const features = letterFeatures(letter, views, grammar, model.sentences);
  const joint = viewOf(model.joint, withMixture(features, telling(views), model.mixture));
  const alone = viewOf(model.alone, withMixture(wordsAlone(features), telling(views), model.mixture));
  const chief = chiefSentence(views, alone.verdict);
  return {
    alone,
    joint,
    states: statesOf(telling(views)),
    sentence: chief?.text ?? null,
    because: chief === null ? null : explained(chief, model.sentences),
  };
}

/** What one letter layer makes of a letter's features. */
export function viewOf(model: LinearModel, { names, values }: LetterFeatures): View {
  const shares = softmax(scores(model, names, values));
  const order = [...shares].map((share, at) => ({ share, at })).sort((one, other) => other.share - one.share);
  const [best, next] = order;
  return { verdict: verdicts[best?.at ?? 0] ?? verdicts[0], share: best?.share ?? 0, next: next?.share ?? 0 };
}

function chiefSentence(views: readonly SentenceView[], verdict: Verdict): SentenceView | null {
  const labels = deciding[verdict].map((label) => sentenceLabels.indexOf(label));
  const weight = (view: SentenceView) => Math.max(...labels.map((label) => view.shares[label] ?? 0));
  const best = [...views].sort((one, other) => weight(other) - weight(one))[0];
  return best === undefined || weight(best) < 0.2 ? null : best;
}

/** "reads as no reasonable grounds because of 'not', 'meet the test'" */
function explained(view: SentenceView, model: LinearModel): string {
  const order = [...view.shares]
    .map((share, at) => ({ share, at }))
    .sort((one, other) => other.share - one.share);
  const label = order[0]?.at ?? 0;
  const words = reasonsFor(model, view.features, label, order[1]?.at ?? 0)
    .map((one) => one.feature)
    .filter((one) => /^[a-z][a-z' -]*$/.test(one) && !/\b(?:who|date|num|ref)\b/.test(one));
  const shown = words
    .filter((one, at) => !words.slice(0, at).some((before) => before.includes(one)))
    .slice(0, 4);
  const read = inWords[sentenceLabels[label] ?? 'no-decision'];
  return shown.length === 0 ? read : `${read}, because of ${shown.map((one) => `"${one}"`).join(', ')}`;
}
