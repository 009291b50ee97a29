import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { type SentenceLabel, sentenceLabels } from './labels.ts';
import type { LetterModel } from './model-file.ts';
import { deciding } from './possible.ts';
import { becauseOf } from './reasons.ts';
import { sharesOf } from './shares.ts';
import { mostPieces, type Piece, piecesOf, unitOf } from './units.ts';
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
  const { sorts, verdicts: shares } = sharesOf(
    model.networks,
    pieces.map((piece) => unitOf(piece, model.rows)),
  );
  const outcomes = outcomesIn.map((outcome) =>
    shares.reduce((sum, one, at) => (outcomeAt[at] === outcome ? sum + one : sum), 0),
  );
  const outcome = outcomesIn[highest(outcomes)];
  const best = highest(shares.map((share, at) => (outcomeAt[at] === outcome ? share : 0)));
  const verdict = verdicts[best] ?? verdicts[0];
  const surest = surestOf(pieces, sorts);
  const strongest = (labels: readonly number[]) =>
    Math.max(...labels.map((label) => surest.share[label] ?? 0));
  /** The sentence that does one of these most surely. */
  const chiefOf = (labels: readonly number[]) => {
    const chief = labels[highest(labels.map((label) => surest.share[label] ?? 0))] ?? 0;
    return (surest.share[chief] ?? 0) >= 0.2 ? (surest.sentence[chief] ?? -1) : -1;
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
    sentences: pieces.reduce((sum, { title, text }) => (!title && isLong(text) ? sum + 1 : sum), 0),
    states: { positive: strongest(signed.positive), negative: strongest(signed.negative) },
    stages: [strongest(firstDecision), strongest(secondDecision)],
    whole: pieces.length < mostPieces,
    sentence: piece?.text ?? null,
    // Worked out where it is asked for: most letters are filed without it. A getter would give each opinion a shape of
    // its own, on which all that a letter was read by would hang until the next great collection of garbage.
    because: () => {
      const its = sorts.subarray(chief * sentenceLabels.length, (chief + 1) * sentenceLabels.length);
      return piece === undefined ? null : becauseOf(piece, its, model);
    },
  };
}

/** For each label how surely any sentence bears it, and which does most surely; a title bears none. */
function surestOf(pieces: readonly Piece[], sorts: Float32Array) {
  const many = sentenceLabels.length;
  const share = new Float32Array(many);
  const sentence = new Int32Array(many).fill(-1);
  for (const [at, { title }] of pieces.entries())
    for (let label = 0; label < many && !title; label += 1) {
      const one = sorts[at * many + label] ?? 0;
      if (one <= (share[label] ?? 0)) continue;
      share[label] = one;
      sentence[label] = at;
    }
  return { share, sentence };
}

/** True for a sentence of five words or more. */
function isLong(text: string): boolean {
  let space = -1;
  for (let words = 1; words < 5; words += 1) {
    space = text.indexOf(' ', space + 1);
    if (space < 0) return false;
  }
  return true;
}

function highest(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
