import type { Content, Letter } from '../content.ts';
import { sentenceLabels } from './labels.ts';
import { inWords } from './labels-in-words.ts';
import {
  type LetterFeatures,
  letterFeatures,
  type SentenceView,
  viewsOf,
  wordsAlone,
} from './letter-features.ts';
import { type LinearModel, reasonsFor, scores, softmax } from './linear.ts';
import type { LetterModel } from './model-file.ts';
import { deciding } from './possible.ts';
import { type Verdict, verdicts } from './verdicts.ts';

/** What one layer makes of a letter: the likeliest verdict, its share of certainty, and that of the next. */
export type View = { readonly verdict: Verdict; readonly share: number; readonly next: number };

/** The trained model's opinion on a letter, beside the grammar's reading. */
export type Opinion = {
  /** By the words of the letter alone: independent of the grammar. */
  readonly alone: View;
  /** With the grammar's reading weighed in: the best guess. */
  readonly joint: View;
  /** The sentence that speaks most for the best guess; null where none does. */
  readonly sentence: string | null;
  /** That sentence's reading in plain words, and the words that weighed most. */
  readonly because: string | null;
};

/** Asks the model about a letter that the grammar has read. */
export function opinionOn(letter: Letter, grammar: Content, model: LetterModel): Opinion {
  const views = viewsOf(letter, model.sentences, model.lexicon);
  const { names, values } = letterFeatures(letter, views, grammar, model.sentences);
  const joint = viewOf(model.joint, { names, values });
  const alone = viewOf(model.alone, wordsAlone({ names, values }));
  const chief = chiefSentence(views, alone.verdict);
  return {
    alone,
    joint,
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
