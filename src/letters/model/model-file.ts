import type { LinearModel } from './linear.ts';
import type { Mixture } from './mixture.ts';
import type { Lexicon } from './tokens.ts';

/** A linear model as it stands in the file: the hashes of its features, and a row of small numbers for each. */
export type PackedModel = {
  readonly labels: readonly string[];
  readonly scale: number;
  /** Unsigned 32-bit little-endian hashes, base64. */
  readonly hashes: string;
  /** Signed bytes, a row of `labels.length` for each hash, base64. */
  readonly weights: string;
};

/** Of the letters of one hand: how many were read rightly, acted on without a person, and acted on wrongly. */
export type HeldOut = {
  readonly hand: string;
  readonly letters: number;
  readonly right: number;
  readonly acted: number;
  readonly actedWrongly: number;
};

/** The whole file, as `npm run train-letters` writes it. */
export type ModelFile = {
  /** SHA-256 over everything that the model was made from; see scripts/letter-model/made-from.ts. */
  readonly madeFrom: string;
  /** Figures on hands that the model had not learnt from when it was asked about them. */
  readonly heldOut: readonly HeldOut[];
  /** Words that are no names although they may bear a capital, parted by spaces. */
  readonly lexicon: string;
  readonly sentences: PackedModel;
  readonly mixture: Mixture;
  /** The letter layers: one that hears the grammar, one that goes by the words alone. */
  readonly joint: PackedModel;
  readonly alone: PackedModel;
};

export type LetterModel = {
  readonly lexicon: Lexicon;
  readonly sentences: LinearModel;
  readonly mixture: Mixture;
  readonly joint: LinearModel;
  readonly alone: LinearModel;
};

/** Unpacks the file; done once. */
export function unpack(file: ModelFile): LetterModel {
  return {
    lexicon: new Set(file.lexicon.split(' ')),
    sentences: unpackModel(file.sentences),
    mixture: file.mixture,
    joint: unpackModel(file.joint),
    alone: unpackModel(file.alone),
  };
}

function unpackModel({ labels, scale, hashes, weights }: PackedModel): LinearModel {
  const bytes = Buffer.from(hashes, 'base64');
  const rows = new Map<number, number>();
  for (let at = 0; at + 3 < bytes.length; at += 4) rows.set(bytes.readUInt32LE(at), rows.size);
  return { labels, rows, weights: new Int8Array(Buffer.from(weights, 'base64')), scale };
}

/** Packs a trained model: the `most` features whose weights part the labels most, each weight as one byte. */
export function packModel(model: LinearModel, most: number): PackedModel {
  const size = model.labels.length;
  const weight = (row: number, label: number) => model.weights[row * size + label] ?? 0;
  const all = [...model.rows].map(([hash, row]) => {
    const values = Array.from({ length: size }, (_one, label) => weight(row, label));
    return { hash, values, spread: Math.max(...values) - Math.min(...values) };
  });
  const kept = all
    .sort((one, other) => other.spread - one.spread || one.hash - other.hash)
    .slice(0, most)
    .sort((one, other) => one.hash - other.hash);
  const largest = kept.reduce((most, one) => Math.max(most, ...one.values.map(Math.abs)), 1e-9);
  const scale = (largest / 127) * model.scale;
  const hashes = Buffer.alloc(kept.length * 4);
  const weights = Buffer.alloc(kept.length * size);
  kept.forEach((one, row) => {
    hashes.writeUInt32LE(one.hash, row * 4);
    one.values.forEach((value, label) => {
      weights.writeInt8(Math.round((value / largest) * 127), row * size + label);
    });
  });
  return {
    labels: model.labels,
    scale: Number(scale.toPrecision(8)),
    hashes: hashes.toString('base64'),
    weights: weights.toString('base64'),
  };
}
