import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { type SentenceLabel, sentenceLabels } from './labels.ts';
import type { LetterModel } from './model-file.ts';
import { readTogether } from './network.ts';
import { deciding } from './possible.ts';
import { becauseOf } from './reasons.ts';
import { ownReadings } from './side-by-side.ts';
import { mostPieces, piecesOf, unitOf } from './units.ts';
import { partsOf, type Verdict, verdicts } from './verdicts.ts';

const numbersOf = (labels: readonly SentenceLabel[]): readonly number[] =>
  labels.map((label) => sentenceLabels.indexOf(label));

const signed: Readonly<Record<Outcome, readonly number[]>> = {
  positive: numbersOf([
    'rg-positive',
    'cg-positive',
    'decision-positive',
    'review-changed-to-positive',
    'review-upheld-positive',
  ]),
  negative: numbersOf([
    'rg-negative',
    'cg-negative',
    'decision-negative',
    'review-changed-to-negative',
    'review-upheld-negative',
    'review-refused',
  ]),
};

const outcomesIn = ['positive', 'negative', null] as const;
const outcomeAt = verdicts.map((verdict) => partsOf(verdict).outcome);
const firstDecision = numbersOf(['rg-positive', 'rg-negative']);
const secondDecision = numbersOf(['cg-positive', 'cg-negative']);

/** The trained model's opinion on a letter. */
export type Opinion = {
  /** The likeliest verdict with the likeliest outcome, and its share of certainty: the mean of the networks. */
  readonly verdict: Verdict;
  readonly share: number;
  /** The shares of all verdicts with that outcome together: how sure it is what was decided, whichever letter tells it. */
  readonly outcomeShare: number;
  /** How many sentences of five words or more it has. */
  readonly sentences: number;
  /** How surely any one sentence states a decision of each sign. */
  readonly states: Readonly<Record<Outcome, number>>;
  /** How surely any one sentence states the first decision, and how surely any one states the second. */
  readonly stages: readonly [first: number, second: number];
  /** The sentence that speaks most for the verdict; null where none does. */
  readonly sentence: string | null;
  /** False for a letter of which only the beginning was read. */
  readonly whole: boolean;
};

/** The same, with that sentence's reading in plain words, and the words that weighed most. */
export type Reasoned = Opinion & { readonly because: () => string | null };

/** What the model makes of a letter by its words. */
export function opinionOn(letter: Letter, model: LetterModel): Reasoned {
  const pieces = piecesOf(letter, model.lexicon);
  const own = ownReadings(
    model.embeddings,
    model.networks,
    pieces.map((piece) => unitOf(piece, model.rows)),
  );
  const passes = model.networks.map((net, at) =>
    readTogether(net, own[at] ?? new Float32Array(), pieces.length),
  );
  const shares = mean(passes.map((pass) => pass.verdicts));
  const outcomes = outcomesIn.map((outcome) =>
    shares.reduce((sum, one, at) => (outcomeAt[at] === outcome ? sum + one : sum), 0),
  );
  const outcome = outcomesIn[highest(outcomes)];
  const best = highest(shares.map((share, at) => (outcomeAt[at] === outcome ? share : 0)));
  const every = mean(passes.map((pass) => pass.sorts));
  const verdict = verdicts[best] ?? verdicts[0];
  /** How surely each sentence does one of these; a title does none. */
  const surest = (labels: readonly number[]): Float32Array => {
    const shares = new Float32Array(pieces.length);
    for (const [at, { title }] of pieces.entries())
      if (!title)
        for (const label of labels)
          shares[at] = Math.max(shares[at] ?? 0, every[at * sentenceLabels.length + label] ?? 0);
    return shares;
  };
  const strongest = (labels: readonly number[]) => Math.max(0, ...surest(labels));
  /** The sentence that does one of these most surely. */
  const chiefOf = (labels: readonly number[]) => {
    const shares = surest(labels);
    const chief = highest(shares);
    return (shares[chief] ?? 0) >= 0.2 ? chief : -1;
  };
  const told = chiefOf(numbersOf(deciding[verdict]));
  const { outcome: given } = partsOf(verdict);
  // A review may give its outcome as a plain decision, and a decision may leave its stage to the letter.
  const chief = told < 0 && given !== null ? chiefOf(signed[given]) : told;
  const piece = pieces[chief];
  return {
    verdict,
    share: shares[best] ?? 0,
    outcomeShare: Math.max(...outcomes),
    sentences: pieces.filter(({ title, text }) => !title && text.split(' ').length >= 5).length,
    states: { positive: strongest(signed.positive), negative: strongest(signed.negative) },
    stages: [strongest(firstDecision), strongest(secondDecision)],
    whole: pieces.length < mostPieces,
    sentence: piece?.text ?? null,
    // Worked out where it is asked for: most letters are filed without it. A getter would give each opinion a shape of
    // its own, on which all that a letter was read by would hang until the next great collection of garbage.
    because: () => {
      const sorts = every.subarray(chief * sentenceLabels.length, (chief + 1) * sentenceLabels.length);
      return piece === undefined ? null : becauseOf(piece, sorts, model);
    },
  };
}

/** What several networks say in the mean. */
function mean(said: readonly Float32Array[]): Float32Array {
  const sums = new Float32Array(said[0]?.length ?? 0);
  for (const one of said)
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (one[at] ?? 0) / said.length;
  return sums;
}

function highest(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
