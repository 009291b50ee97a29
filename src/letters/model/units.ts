import type { Letter } from '../content.ts';
import { sentences } from '../words/sentences.ts';
import { hashesOf } from './features.ts';
import type { Rows } from './hash.ts';
import type { Unit } from './network.ts';
import type { Lexicon } from './tokens.ts';

/** A sentence, row or title of a letter, with the hashes of its features. */
export type Piece = { readonly text: string; readonly title: boolean; readonly hashes: readonly number[] };

/** No more of a letter is read than this; a longer one goes to a person. */
export const mostPieces = 200;

/** A letter piece by piece, titles first. A sentence that stands in it twice (in text and attachment) counts twice. */
export function piecesOf(letter: Letter, lexicon: Lexicon): readonly Piece[] {
  const seen = new Map<string, Piece>();
  const piece = (text: string, title: boolean): Piece => {
    const key = `${title ? 1 : 0}${text}`;
    const known = seen.get(key) ?? { text, title, hashes: hashesOf(text, title, lexicon) };
    seen.set(key, known);
    return known;
  };
  const titles = titlesOf(letter).map((text) => () => piece(text, true));
  const rest = letter.texts.flatMap((one) => sentences(one.text)).map((one) => () => piece(one.text, false));
  return [...titles, ...rest].slice(0, mostPieces).map((make) => make());
}

const titlesOf = (letter: Letter): readonly string[] =>
  [letter.subject, ...letter.texts.slice(1).map((text) => text.source)].filter((one) => one.trim() !== '');

/**
 * A piece as a network takes it in: each feature once, those without a row left out; a long piece counts no more than a
 * short one.
 */
export function unitOf({ hashes, title }: Piece, rows: Rows): Unit {
  return { rows: rows.allOf(hashes), worth: 4 / Math.sqrt(hashes.length + 1), title };
}
