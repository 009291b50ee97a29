import type { KnownCase } from '../reading.ts';
import { isOfficeWord, words } from '../words/normalise.ts';
import { fits } from './names.ts';

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

/** Where a reference or a date stands in a text. */
type Place = { readonly at: number; readonly length: number };

/** True where every word of the child's name stands somewhere in the text. */
export function fitsWhole(text: string, known: KnownCase): boolean {
  const present = new Set(words(text));
  return words(known.child.name).every((token) => present.has(token));
}

const full = String.raw`\p{Lu}[\p{L}'-]{1,40}(?: \p{Lu}[\p{L}'-]{1,40}){1,3}`;
const rightBefore = new RegExp(
  `(?<!\\b(?:Dear|Hello|Hi|To|From|by|Mrs?|Ms|Miss|Dr) )\\b(${full}) ?[,:(|–-]{0,2} ?(?:born(?: on)?|d\\.?o\\.?b\\.?:?|ref(?:erence)?:?)? ?$`,
  'u',
);
const rightAfter = new RegExp(`^ ?[,:)|–-]{0,2} ?(${full})`, 'u');

/**
 * True where names stand in full right beside the reference or birth date of a letter, and none of them can be this
 * child's. Titles, greetings and words of offices are no child's name.
 */
export function namesOnlyAnother(text: string, places: readonly Place[], known: KnownCase): boolean {
  const names = places
    .flatMap(({ at, length }) => [
      rightBefore.exec(text.slice(Math.max(0, at - 100), at))?.[1],
      rightAfter.exec(text.slice(at + length, at + length + 100))?.[1],
    ])
    .filter((name) => name !== undefined && !name.split(/[ -]/).some(isOfficeWord));
  return names.length > 0 && names.every((name) => name !== undefined && !fits(name, known));
}

/** True where a known other child is named in full right before the reference or birth date of a letter. */
export function headsAnother(
  text: string,
  places: readonly Place[],
  known: KnownCase,
  others: readonly KnownCase[],
): boolean {
  return places.some(({ at }) => {
    const name = rightBefore.exec(text.slice(Math.max(0, at - 100), at))?.[1];
    return name !== undefined && !fits(name, known) && others.some((one) => fits(name, one));
  });
}

const label =
  /^(?:re|regarding|subject|child(?:ren)?|names?|full|and|or|born|on|dob|date|of|birth|\d+|nrm\w*)$/;

/** True where a line is a heading that names another child: nothing but names, labels, dates and references. */
export function headingOf(lines: readonly string[], known: KnownCase, others: readonly KnownCase[]): boolean {
  return lines.some((line) =>
    others.some(
      (one) =>
        fitsWhole(line, one) &&
        words(line).every(
          (word) =>
            label.test(word) ||
            isOfficeWord(word) ||
            [known, one].some(({ child }) => words(child.name).includes(word)),
        ),
    ),
  );
}

const closing =
  /^(?:yours|kind regards|best regards|regards|warm regards|with (?:best|kind)|best wishes|many thanks|thanks|thank you)\b[^.?!]{0,25}$/i;
const person = /\b\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,3}/gu;

const oneName = /\p{Lu}[\p{L}'-]+/gu;
const subjectOfClause = /\b(?:that|whether) (\p{Lu}[\p{L}'-]+) (?:is|was|has|had|may|can|does|did|will)\b/gu;

/**
 * True where the letter, above its closing, has one word of a name that is not this child's: a word of the names of any
 * known child, or one of which a sentence says what it is. A first name alone can be a brother's.
 */
export function firstNameOfAnother(
  lines: readonly string[],
  known: KnownCase,
  nameWords: ReadonlySet<string>,
): boolean {
  const own = new Set([known.child.name, ...known.child.aliases].flatMap(words));
  const another = (name: string): boolean =>
    !words(name).some((word) => own.has(word)) && !isOfficeWord(name);
  return aboveClosing(lines).some(
    (line) =>
      [...line.matchAll(oneName)].some(
        ([name]) => another(name) && words(name).some((one) => nameWords.has(one)),
      ) || [...line.matchAll(subjectOfClause)].some(([, name = '']) => another(name)),
  );
}

function aboveClosing(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => closing.test(line.trim()));
  return (end < 0 ? lines : lines.slice(0, end)).filter(
    (line) => !/^\s*(?:dear|hello|hi|good (?:morning|afternoon))\b/i.test(line),
  );
}

/**
 * True where the letter, above its closing, names anybody in full who cannot be the child of this case: perhaps a
 * colleague, perhaps another child. Only a person can tell.
 */
export function namesAnybodyElse(lines: readonly string[], known: KnownCase): boolean {
  return aboveClosing(lines).some((line) =>
    [...line.matchAll(person)].some(([name]) => !name.split(/[ -]/).some(isOfficeWord) && !fits(name, known)),
  );
}
