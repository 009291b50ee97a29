import { featuresOf, isDull } from './features.ts';
import { sentenceLabels } from './labels.ts';
import { inWords } from './labels-in-words.ts';
import type { LetterModel } from './model-file.ts';
import { ownReadings, widthsOf } from './side-by-side.ts';
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
  { networks, rows }: LetterModel,
  directions: readonly Float32Array[],
): number {
  const row = rows.of(hash);
  if (row < 0) return 0;
  const { bytes, worth } = networks;
  return directions.reduce((sum, direction, net) => {
    const place = row * directions.length + net;
    let weight = 0;
    for (let i = 0; i < direction.length; i += 1)
      weight += (bytes[place * direction.length + i] ?? 0) * (direction[i] ?? 0);
    return sum + weight * (worth[place] ?? 0);
  }, 0);
}

/**
 * What each number of a network's own reading adds to the label beyond what it adds to the others; 0 where the sentence
 * does not wake it: nothing passes through it.
 */
function directionsOf(piece: Piece, label: number, { networks, rows }: LetterModel): readonly Float32Array[] {
  const { o, s } = widthsOf(networks.widths);
  const own = ownReadings(networks, [unitOf(piece, rows)]);
  return networks.networks.map(({ sort }, net) =>
    Float32Array.from({ length: o }, (_one, i) => {
      if ((own[net]?.[o + i] ?? 0) <= 0) return 0;
      const adds = sort.subarray(i * s, i * s + networks.widths.sorts);
      return (adds[label] ?? 0) - adds.reduce((sum, one) => sum + one, 0) / adds.length;
    }),
  );
}
