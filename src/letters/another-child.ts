import { fits } from './names.ts';
import { isOfficeWord, words } from './normalise.ts';
import type { KnownCase } from './reading.ts';

/** A capitalised "Firstname SURNAME" in the head of the letter that no case of ours has. */
export function unknownName(lines: readonly string[]): boolean {
  return lines
    .slice(0, 25)
    .some(
      (line) =>
        /\b\p{Lu}[\p{Ll}'-]+ \p{Lu}[\p{Lu}'-]{2,}\b(?=\s*(?:[,(–-]|$))/u.test(line) &&
        !/\b(?:NRM|OFFICIAL|SENSITIVE|DOB|UK|SCA|REF)\b/.test(line),
    );
}

/** True where the letter is addressed or labelled with another known child's name beside its own. */
export function addressesTwo(
  subject: string,
  labelled: readonly string[],
  others: readonly KnownCase[],
  own: KnownCase,
): boolean {
  return others.some(
    (other) => fitsWhole(subject, other) || labelled.some((name) => fits(name, other) && !fits(name, own)),
  );
}

/** True where every word of the child's name stands somewhere in the text. */
export function fitsWhole(text: string, known: KnownCase): boolean {
  const present = new Set(words(text));
  return words(known.child.name).every((token) => present.has(token));
}

const closing =
  /^(?:yours|kind regards|best regards|regards|warm regards|with (?:best|kind)|best wishes|many thanks|thanks|thank you)\b[^.?!]{0,25}$/i;
const person = /\b\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,3}/gu;

/**
 * True where the letter, above its closing, names anybody in full who cannot be the child of this case: perhaps a
 * colleague, perhaps another child. Only a person can tell.
 */
export function namesAnybodyElse(lines: readonly string[], known: KnownCase): boolean {
  const end = lines.findIndex((line) => closing.test(line.trim()));
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((line) => !/^\s*(?:dear|hello|hi|good (?:morning|afternoon))\b/i.test(line))
    .some((line) =>
      [...line.matchAll(person)].some(
        ([name]) => !name.split(/[ -]/).some(isOfficeWord) && !fits(name, known),
      ),
    );
}
