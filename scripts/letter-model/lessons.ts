import { Rows } from '../../src/letters/model/hash.ts';
import { sentenceLabels } from '../../src/letters/model/labels.ts';
import { spellingOf } from '../../src/letters/model/tokens.ts';
import { type Piece, piecesOf, unitOf } from '../../src/letters/model/units.ts';
import { verdictOf, verdicts } from '../../src/letters/model/verdicts.ts';
import type { Known, Statement } from './data.ts';
import { asLetter } from './data.ts';
import type { Lesson } from './lesson.ts';

/** A letter or a single statement in pieces, with all that is known about it. */
export type Reading = {
  readonly source: string;
  readonly pieces: readonly Piece[];
  readonly sorts: readonly number[];
  readonly verdict: number;
};

/** Words written in small letters anywhere in the texts: what is capitalised and not among them is a name. */
export function lexiconOf(texts: readonly string[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const word of text.match(/(?<![\p{L}'@.-])\p{Ll}[\p{L}-]{1,}/gu) ?? []) {
      const one = spellingOf(word.toLowerCase());
      count.set(one, (count.get(one) ?? 0) + 1);
    }
  return new Set([...count].filter(([, times]) => times > 1).map(([word]) => word));
}

/** The letters and statements in pieces. */
export function readings(
  statements: readonly Statement[],
  letters: readonly Known[],
  lexicon: ReadonlySet<string>,
): readonly Reading[] {
  const single = statements.map(({ source, label, text, title }): Reading => {
    const pieces = title
      ? piecesOf({ ...asLetter('', text), texts: [] }, lexicon)
      : piecesOf({ ...asLetter('', ''), texts: [{ source: 'e-mail', text }] }, lexicon);
    return { source, pieces, sorts: pieces.map(() => sentenceLabels.indexOf(label)), verdict: -1 };
  });
  const whole = letters.map((known): Reading => {
    const pieces = piecesOf(known.letter, lexicon);
    const sorts = pieces.map(({ text, title }) => (title ? -1 : sortOf(text, known.said)));
    return { source: known.source, pieces, sorts, verdict: verdicts.indexOf(verdictOf(known)) };
  });
  return [...single, ...whole];
}

/**
 * A sentence as the reader cuts it has the sort of the line that it stands in, or that stands in it. A few words that
 * happen to stand in a long line say nothing about it.
 */
function sortOf(text: string, said: Known['said']): number {
  const plain = text.replace(/\s+/g, ' ');
  const holds = (long: string, short: string) =>
    short.length * 4 > long.length &&
    ` ${long} `.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${bare(short)} `);
  const found =
    said.find((one) => one.text === plain) ??
    said.find((one) => holds(one.text, plain) || holds(plain, one.text));
  return found === undefined ? -1 : sentenceLabels.indexOf(found.label);
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A row for each of the features that stand in most pieces: the rare ones teach nothing that holds elsewhere. */
export function rowsOf(some: readonly Reading[], most: number): Rows {
  const count = new Map<number, number>();
  for (const { pieces } of some)
    for (const { hashes } of pieces)
      for (const hash of new Set(hashes)) count.set(hash, (count.get(hash) ?? 0) + 1);
  const kept = [...count]
    .sort(([hash, times], [other, often]) => often - times || hash - other)
    .slice(0, most);
  return new Rows(Int32Array.from(kept, ([hash]) => hash));
}

/** What a network learns from. */
export function lessonsOf(some: readonly Reading[], rows: Rows): readonly Lesson[] {
  return some.map(({ pieces, sorts, verdict }) => ({
    units: pieces.map((piece) => unitOf(piece, rows)),
    sorts,
    verdict,
  }));
}
