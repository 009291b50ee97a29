import { Rows } from './hash.ts';
import { type DenseName, denseNames, type Network, type Widths } from './network.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import type { Worth } from './sureness.ts';
import type { Lexicon } from './tokens.ts';

/** A network as it stands in the file. */
export type PackedNetwork = {
  readonly widths: Widths;
  /** A row of signed bytes for each feature, base64. */
  readonly embedding: string;
  /** What a byte is worth in each row: 32-bit floats, base64. */
  readonly worth: string;
  /** The other arrays: 32-bit floats, base64. */
  readonly dense: Readonly<Record<DenseName, string>>;
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
  /** What the signs of a sure reading are worth; see sureness.ts. */
  readonly worth: Worth;
  /** Words that are no names although they may bear a capital, parted by spaces. */
  readonly lexicon: string;
  /** Signed 32-bit hashes of the features in the order of their rows, base64. */
  readonly hashes: string;
  readonly networks: readonly PackedNetwork[];
};

/** Networks that learnt the same letters from different beginnings, and what they need to take a letter in. */
export type LetterModel = { readonly lexicon: Lexicon; readonly rows: Rows; readonly networks: SideBySide };

/** Unpacks the file; done once. */
export function unpack(file: Pick<ModelFile, 'lexicon' | 'hashes' | 'networks'>): LetterModel {
  const hashes = Buffer.from(file.hashes, 'base64');
  const rows = Int32Array.from({ length: hashes.length / 4 }, (_one, at) => hashes.readInt32LE(at * 4));
  const learnt = file.networks.map(({ widths, embedding, worth, dense }) => ({
    widths,
    bytes: new Int8Array(Buffer.from(embedding, 'base64')),
    worth: floatsIn(worth),
    dense: mapDense((name) => floatsIn(dense[name])),
  }));
  return {
    lexicon: new Set(file.lexicon.split(' ')),
    rows: new Rows(rows),
    networks: sideBySide(learnt, rows.length),
  };
}

/** What the file holds of networks that have learnt. */
export const pack = (
  words: ReadonlySet<string>,
  rows: Rows,
  networks: readonly Network[],
): Pick<ModelFile, 'lexicon' | 'hashes' | 'networks'> => ({
  lexicon: [...words].sort().join(' '),
  hashes: packHashes(rows),
  networks: networks.map(packNetwork),
});

/** Packs a trained network: one byte for each number of a feature's row. */
function packNetwork({ widths, embedding, dense }: Network): PackedNetwork {
  const many = embedding.length / widths.own;
  const bytes = Buffer.alloc(embedding.length);
  const worth = new Float32Array(many);
  for (let row = 0; row < many; row += 1) {
    const values = embedding.subarray(row * widths.own, (row + 1) * widths.own);
    const one = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
    worth[row] = one;
    values.forEach((value, at) => {
      bytes.writeInt8(Math.round(value / one), row * widths.own + at);
    });
  }
  return {
    widths,
    embedding: bytes.toString('base64'),
    worth: floatsAsText(worth),
    dense: mapDense((name) => floatsAsText(dense[name])),
  };
}

/** The hashes of the features in the order of their rows, as the file holds them. */
function packHashes(rows: Rows): string {
  const hashes = Buffer.alloc(rows.hashes.length * 4);
  rows.hashes.forEach((hash, row) => {
    hashes.writeInt32LE(hash, row * 4);
  });
  return hashes.toString('base64');
}

function mapDense<To>(make: (name: DenseName) => To): Readonly<Record<DenseName, To>> {
  return Object.fromEntries(denseNames.map((name) => [name, make(name)])) as Record<DenseName, To>;
}

function floatsIn(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_one, at) => bytes.readFloatLE(at * 4));
}

function floatsAsText(values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeFloatLE(value, at * 4);
  });
  return bytes.toString('base64');
}
