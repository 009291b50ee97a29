import type { Outcome } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { type SentenceLabel, sentenceLabels } from './labels.ts';
import type { LetterModel } from './model-file.ts';
import { read } from './network.ts';
import { deciding } from './possible.ts';
import { becauseOf } from './reasons.ts';
import { mostPieces, piecesOf, unitOf } from './units.ts';
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

/** The trained model's opinion on a letter. */
export type Opinion = {
  /** The likeliest verdict, and its share of certainty: the mean of the networks. */
  readonly verdict: Verdict;
  readonly share: number;
  /** True where each network by itself says the same. */
  readonly agreed: boolean;
  /** How surely any one sentence states a decision of each sign. */
  readonly states: Readonly<Record<Outcome, number>>;
  /** The sentence that speaks most for the verdict; null where none does. */
  readonly sentence: string | null;
  /** False for a letter of which only the beginning was read. */
  readonly whole: boolean;
  /** That sentence's reading in plain words, and the words that weighed most. */
  readonly because: string | null;
};

/** What the model makes of a letter by its words. */
export function opinionOn(letter: Letter, model: LetterModel): Opinion {
  const pieces = piecesOf(letter, model.lexicon);
  const units = pieces.map((piece) => unitOf(piece, model.rows));
  const passes = model.networks.map((net) => read(net, units));
  const mean = (values: (pass: (typeof passes)[number]) => ArrayLike<number>, at: number) =>
    passes.reduce((sum, pass) => sum + (values(pass)[at] ?? 0), 0) / passes.length;
  const shares = verdicts.map((_verdict, at) => mean((pass) => pass.verdicts, at));
  const best = highest(shares);
  const sorts = pieces.map((_piece, at) =>
    sentenceLabels.map((_label, label) => mean((pass) => pass.sorts, at * sentenceLabels.length + label)),
  );
  const verdict = verdicts[best] ?? verdicts[0];
  const surest = (labels: readonly SentenceLabel[], at: number) =>
    pieces[at]?.title === true
      ? 0
      : labels.reduce((most, label) => Math.max(most, sorts[at]?.[sentenceLabels.indexOf(label)] ?? 0), 0);
  const strongest = (labels: readonly SentenceLabel[]) =>
    pieces.reduce((most, _piece, at) => Math.max(most, surest(labels, at)), 0);
  const chief = highest(pieces.map((_piece, at) => surest(deciding[verdict], at)));
  const piece = pieces[chief];
  const told = piece !== undefined && surest(deciding[verdict], chief) >= 0.2;
  return {
    verdict,
    share: shares[best] ?? 0,
    agreed: passes.every((pass) => highest(pass.verdicts) === best),
    states: { positive: strongest(signed.positive), negative: strongest(signed.negative) },
    whole: pieces.length < mostPieces,
    sentence: told ? piece.text : null,
    because: told ? becauseOf(piece, sorts[chief] ?? [], model) : null,
  };
}

function highest(values: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}
