import { featuresOf } from '../../src/letters/model/features.ts';
import { type SentenceLabel, sentenceLabels } from '../../src/letters/model/labels.ts';
import { viewsOf } from '../../src/letters/model/letter-features.ts';
import type { LinearModel } from '../../src/letters/model/linear.ts';
import { deciding } from '../../src/letters/model/possible.ts';
import { spellingOf } from '../../src/letters/model/tokens.ts';
import { type Verdict, verdictOf } from '../../src/letters/model/verdicts.ts';
import { sentences } from '../../src/letters/sentences.ts';
import { isLabelled, type Known, type Statement } from './data.ts';
import { type Example, learn } from './learn.ts';

/** Words written in small letters anywhere in the statements: what is capitalised and not among them is a name. */
export function lexiconOf(texts: readonly string[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const word of text.match(/(?<![\p{L}'@.-])\p{Ll}[\p{L}-]{1,}/gu) ?? []) {
      const one = spellingOf(word.toLowerCase());
      count.set(one, (count.get(one) ?? 0) + 1);
    }
  return new Set([...count].filter(([, times]) => times > 1).map(([word]) => word));
}

/** A letter that merely informs may be made of nothing but background. */
const informing: readonly SentenceLabel[] = [
  ...deciding['other-competent-authority'],
  'no-decision',
  'narrative',
  'support',
  'boilerplate',
  'advice',
];
const decisions = new Set<SentenceLabel>(sentenceLabels.slice(0, 11));

/** What the sentences of a letter of this kind can be: its own decision, or none. */
function possible(verdict: Verdict): {
  readonly own: readonly SentenceLabel[];
  readonly all: ReadonlySet<SentenceLabel>;
} {
  const own = verdict === 'other-competent-authority' ? informing : deciding[verdict];
  return { own, all: new Set(sentenceLabels.filter((one) => own.includes(one) || !decisions.has(one))) };
}

/** Most sentences of a letter decide nothing; the statements hold too few of them. */
const background = new Set<SentenceLabel>([
  'no-decision',
  'narrative',
  'advice',
  'boilerplate',
  'conditional',
  'support',
]);

export const learning = { rounds: 10, rate: 0.2, decay: 1e-4 };

export function sentenceExamples(
  some: readonly Statement[],
  lexicon: ReadonlySet<string>,
): readonly Example[] {
  return some.map((one) => ({
    features: featuresOf(
      sentences(one.text)
        .map((part) => part.text)
        .join(' '),
      one.title,
      lexicon,
    ),
    label: sentenceLabels.indexOf(one.label),
    weight: background.has(one.label) ? 2 : 1,
  }));
}

/**
 * Sentences of whole letters as examples: each gets the label that the first model thinks likeliest among those that a
 * letter of this kind can hold, and the surest one that of its decision.
 */
export function lettersExamples(
  some: readonly Known[],
  model: LinearModel,
  lexicon: ReadonlySet<string>,
  weight: number,
): readonly Example[] {
  // Letters whose sentences bear labels of their own are among the statements.
  const unlabelled = some.filter(({ source }) => !isLabelled(source));
  return unlabelled.flatMap((known) => {
    const { own, all } = possible(verdictOf(known));
    const views = viewsOf(known.letter, model, lexicon);
    const bestOf = (shares: Float64Array, labels: Iterable<SentenceLabel>) =>
      [...labels]
        .map((label) => ({ label, share: shares[sentenceLabels.indexOf(label)] ?? 0 }))
        .sort((one, other) => other.share - one.share)[0];
    const chief = views
      .map((view, at) => ({ at, best: view.title ? undefined : bestOf(view.shares, own) }))
      .filter((one) => one.best !== undefined)
      .sort((one, other) => (other.best?.share ?? 0) - (one.best?.share ?? 0))[0];
    return views.flatMap((view, at): Example[] => {
      const best = at === chief?.at ? chief.best : bestOf(view.shares, all);
      if (best === undefined || (best.share < 0.15 && at !== chief?.at)) return [];
      return [{ features: view.features, label: sentenceLabels.indexOf(best.label), weight }];
    });
  });
}

export function learnSentences(examples: readonly Example[]): LinearModel {
  return learn(sentenceLabels, examples, learning);
}
