import { featuresOf, isDull } from './features.ts';
import { sentenceLabels } from './labels.ts';
import { inWords } from './labels-in-words.ts';
import type { LetterModel } from './model-file.ts';
import { ownReadings } from './side-by-side.ts';
import { type Piece, unitOf } from './units.ts';

/**
 * How a sentence is read, in plain words, and the words that weighed most for that reading and against all others:
 * reads as no reasonable grounds, because of "is not met", "the test". What stands around the sentence is left out.
 */
export function becauseOf(piece: Piece, shares: Float32Array, model: LetterModel): string {
  const label = shares.indexOf(Math.max(...shares));
  const directions = directionsOf(piece, label, model);
  const weighed = featuresOf(piece.text, piece.title, model.lexicon)
    .map(({ name, hash }) => ({ feature: name, weight: weightOf(hash, model, directions) }))
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
function weightOf(
  hash: number,
  { networks, rows, embeddings }: LetterModel,
  directions: readonly Float32Array[],
): number {
  const row = rows.of(hash);
  if (row < 0) return 0;
  const { bytes, worth } = embeddings;
  return networks.reduce((sum, { widths: { own } }, at) => {
    const place = row * networks.length + at;
    let weight = 0;
    for (let i = 0; i < own; i += 1) weight += (bytes[place * own + i] ?? 0) * (directions[at]?.[i] ?? 0);
    return sum + weight * (worth[place] ?? 0);
  }, 0);
}

/**
 * What each number of a network's own reading adds to the label beyond what it adds to the others; 0 where the sentence
 * does not wake it: nothing passes through it.
 */
function directionsOf(
  piece: Piece,
  label: number,
  { networks, rows, embeddings }: LetterModel,
): readonly Float32Array[] {
  const own = ownReadings(embeddings, networks, [unitOf(piece, rows)]);
  return networks.map(({ widths: { sorts }, dense }, at) =>
    (own[at] ?? new Float32Array()).map((value, i) => {
      if (value <= 0) return 0;
      const adds = dense.sort.subarray(i * sorts, (i + 1) * sorts);
      return (adds[label] ?? 0) - adds.reduce((sum, one) => sum + one, 0) / sorts;
    }),
  );
}
