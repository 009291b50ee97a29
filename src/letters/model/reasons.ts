import { featuresOf, isDull } from './features.ts';
import { hashOf } from './hash.ts';
import { sentenceLabels } from './labels.ts';
import { inWords } from './labels-in-words.ts';
import type { LetterModel } from './model-file.ts';
import { read } from './network.ts';
import { type Piece, unitOf } from './units.ts';

/**
 * How a sentence is read, in plain words, and the words that weighed most for that reading and against all others:
 * reads as no reasonable grounds, because of "is not met", "the test". What stands around the sentence is left out.
 */
export function becauseOf(piece: Piece, shares: readonly number[], model: LetterModel): string {
  const label = shares.indexOf(Math.max(...shares));
  const awake = awakeIn(piece, model);
  const weighed = featuresOf(piece.text, piece.title, model.lexicon)
    .map((feature) => ({ feature, weight: weightOf(feature, label, model, awake) }))
    .filter(
      ({ feature, weight }) =>
        weight > 0 && sayable.test(feature) && !stand.test(feature) && !isDull(feature),
    )
    .sort((one, other) => other.weight - one.weight)
    .map((one) => one.feature);
  const shown = weighed
    .filter((one, at) => !weighed.slice(0, at).some((before) => before.includes(one) || one.includes(before)))
    .slice(0, 4);
  const said = inWords[sentenceLabels[label] ?? 'no-decision'];
  return shown.length === 0 ? said : `${said}, because of ${shown.map((one) => `"${one}"`).join(', ')}`;
}

const sayable = /^[a-z][a-z' -]*$/;
/** Tokens that stand for a name, a day, a number or a reference. */
const stand = /\b(?:who|date|num|ref)\b/;

/** How much more a feature adds to one label than to the others, by the straight way through the networks. */
function weightOf(feature: string, label: number, model: LetterModel, awake: Awake): number {
  const row = model.rows.of(hashOf(feature));
  if (row < 0) return 0;
  return model.networks.reduce((sum, net, at) => {
    const { own, sorts } = net.widths;
    let weight = 0;
    for (let i = 0; i < own; i += 1)
      if (awake[at]?.[i] === true)
        weight +=
          (net.embedding[row * own + i] ?? 0) *
          ((net.dense.sort[i * sorts + label] ?? 0) -
            mean(net.dense.sort.subarray(i * sorts, (i + 1) * sorts)));
    return sum + weight;
  }, 0);
}

const mean = (values: Float32Array) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Which numbers of each network's own reading the sentence wakes: through the others nothing passes. */
type Awake = readonly (readonly boolean[])[];
const awakeIn = (piece: Piece, { networks, rows }: LetterModel): Awake =>
  networks.map((net) => Array.from(read(net, [unitOf(piece, rows)]).own, (value) => value > 0));
