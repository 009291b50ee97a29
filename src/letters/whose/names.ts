import type { Day } from '../../nrm/vocabulary.ts';
import { domainOf } from '../mail.ts';
import type { KnownCase } from '../reading.ts';
import { isOfficeWord, words } from '../words/normalise.ts';
import { once } from '../words/once.ts';
import { messageKey } from './conversation.ts';
import { referenceKey } from './reference.ts';

type Form = { readonly known: KnownCase; readonly tokens: readonly string[] };

/** The cases made ready for looking up: built once for a list of cases, then a letter costs well under a millisecond. */
export type CaseIndex = {
  readonly byId: ReadonlyMap<string, KnownCase>;
  readonly byKey: ReadonlyMap<string, readonly KnownCase[]>;
  /** Names and aliases by their rarest-looking (longest) word. */
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  /** Cases by the Message-IDs of the letters on them. */
  readonly byMessage: ReadonlyMap<string, readonly KnownCase[]>;
  readonly byBirth: ReadonlyMap<Day, readonly KnownCase[]>;
  /** Every word of a name or alias. */
  readonly nameWords: ReadonlySet<string>;
  /** The mail domains of those who referred. */
  readonly referrerDomains: ReadonlySet<string>;
  /** Cases by every word of a name or alias. */
  readonly bearers: ReadonlyMap<string, ReadonlySet<KnownCase>>;
  /** What words of names stand in a text, and where those stand that `byWord` has. */
  readonly namesIn: (text: readonly string[]) => NamesIn;
};

type NamesIn = { readonly words: ReadonlySet<string>; readonly places: readonly number[] };

const made = new WeakMap<readonly KnownCase[], CaseIndex>();

/** Index over the cases; kept for as long as the same list is used. */
export function caseIndex(cases: readonly KnownCase[]): CaseIndex {
  const known = made.get(cases);
  if (known !== undefined) return known;
  const byKey = new Map<string, KnownCase[]>();
  const byWord = new Map<string, Form[]>();
  const byMessage = new Map<string, KnownCase[]>();
  const byBirth = new Map<Day, KnownCase[]>();
  const bearers = new Map<string, Set<KnownCase>>();
  const byId = new Map(cases.map((one) => [one.id, one]));
  for (const one of cases) {
    for (const reference of one.references) {
      const key = referenceKey(reference);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), one]);
    }
    const { dateOfBirth } = one.child;
    if (dateOfBirth !== null) byBirth.set(dateOfBirth, [...(byBirth.get(dateOfBirth) ?? []), one]);
    for (const id of one.messageIds ?? []) {
      const key = messageKey(id);
      if (key !== null) byMessage.set(key, [...(byMessage.get(key) ?? []), one]);
    }
    for (const name of [one.child.name, ...one.child.aliases]) {
      const tokens = words(name);
      for (const token of tokens) {
        const known = bearers.get(token);
        if (known === undefined) bearers.set(token, new Set([one]));
        else known.add(one);
      }
      const longest = [...tokens].sort((a, b) => b.length - a.length)[0];
      if (longest === undefined) continue;
      const forms = byWord.get(longest);
      if (forms === undefined) byWord.set(longest, [{ known: one, tokens }]);
      else forms.push({ known: one, tokens });
    }
  }
  const nameWords = new Set(bearers.keys());
  const namesIn = once((text: readonly string[]): NamesIn => {
    const here = new Set<string>();
    const places: number[] = [];
    for (const [at, word] of text.entries()) {
      if (!nameWords.has(word)) continue;
      here.add(word);
      if (byWord.has(word)) places.push(at);
    }
    return { words: here, places };
  });
  const referrerDomains = new Set(cases.map((one) => domainOf(one.referrer)));
  const index = { byId, byKey, byWord, byMessage, byBirth, nameWords, bearers, referrerDomains, namesIn };
  made.set(cases, index);
  return index;
}

/** A case whose child is named in a text. `whole` = by a name of two words or more, else by a single one. */
export type Named = { readonly known: KnownCase; readonly whole: boolean };

/** All cases whose child's name or alias stands in the text, in any order of its words, marks and capitals aside. */
export function namedIn(text: readonly string[], index: CaseIndex): readonly Named[] {
  const found = new Map<string, Named>();
  for (const at of index.namesIn(text).places) {
    for (const form of index.byWord.get(text[at] ?? '') ?? []) {
      if (!stands(form.tokens, text, at)) continue;
      const whole = form.tokens.length > 1;
      if (found.get(form.known.id)?.whole !== true) found.set(form.known.id, { known: form.known, whole });
    }
  }
  return [...found.values()];
}

/** All cases of which every word of a name of two words or more stands somewhere in the text. */
export function spelledOut(text: readonly string[], index: CaseIndex): readonly KnownCase[] {
  const found = new Set<KnownCase>();
  const here = index.namesIn(text).words;
  for (const word of here)
    for (const { known, tokens } of index.byWord.get(word) ?? [])
      if (tokens.length > 1 && tokens.every((token) => here.has(token))) found.add(known);
  return [...found];
}

function stands(tokens: readonly string[], text: readonly string[], at: number): boolean {
  const size = tokens.length;
  if (size === 1) return true;
  const wanted = [...tokens].sort().join(' ');
  for (let start = Math.max(0, at - size + 1); start <= at; start += 1) {
    if (
      text
        .slice(start, start + size)
        .sort()
        .join(' ') === wanted
    )
      return true;
  }
  return false;
}

/** True where the text names this child at all: a whole name, initial and surname, or the first name alone. */
export function mentions(text: readonly string[], known: KnownCase): boolean {
  return [known.child.name, ...known.child.aliases].some((name) =>
    words(name).some((token) => token.length > 2 && text.includes(token)),
  );
}

/** True where a name given in a labelled line can be this child's: every word fits a word or an initial of a known name. */
export function fits(name: string, known: KnownCase): boolean {
  const given = words(name).filter((word) => !/^(?:mr|miss|ms|mrs|master|aka|or|and|dob|born)$/.test(word));
  const forms = [known.child.name, ...known.child.aliases].map(words);
  return forms.some((form) => {
    const matched = given.filter((word) =>
      form.some(
        (token) => token === word || (word.length === 1 && token.startsWith(word)) || alike(token, word),
      ),
    );
    return (
      given.length > 0 && (matched.length === given.length || matched.length >= Math.min(form.length, 2))
    );
  });
}

function alike(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one.length < 5 || other.length < 5) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = Math.min(one.length, other.length) - start;
  return one.slice(-rest + 1) === other.slice(-rest + 1) || rest <= 1;
}

const capitalised =
  /^\p{Lu}[\p{L}'.-]*(?:[ ,]+(?:\p{Lu}[\p{L}'.-]*|de|da|van|von|bin|al|el|der|la|le|dos|aka|or|and))*[ ,]*$/u;

/** The name of a field of a form, which is nobody's name. */
const field =
  /^(?:number|date|date of birth|address|age|sign(?:ed|ature)|team|role|gender|nationality|language)$/i;

/** The names that forms of a letter's head give the child ("Name: ...", "Child | ..."), as written. */
export function labelledNames(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const match =
      /^(?:(?:full |child'?s? |young person'?s? )?name(?: of (?:the )?(?:child|young person|potential victim))?|child|young person|potential victim|(?:data )?subject|applicant|person referred|re|regarding|in respect of)\s*(?:[:|]\s*|\s{2,}|\s(?=\p{Lu}))(.{2,60}?)(?:\s*[(,;|–-]\s*(?:d\.?o\.?b|born|date|\d|NRM|no ).*|\s*\(.*|\s*\|.*)?$/iu.exec(
        line.trim(),
      );
    const value = match?.[1]?.trim();
    // "RE: Fridays" is a reply; a child's name behind "Re" has two words.
    if (value !== undefined && /^re\b/i.test(line.trim()) && words(value).length < 2) return [];
    if (value === undefined && /^(?:full )?name(?: of child)?:?$/i.test(line.trim())) {
      const next = lines.slice(at + 1).find((one) => one.trim() !== '');
      // The next field of a form that was left empty is nobody's name.
      return next === undefined || /[:?]\s*$|[:|]/.test(next) || field.test(next.trim()) ? [] : [next.trim()];
    }
    return value === undefined ||
      value.length < 4 ||
      !capitalised.test(value) ||
      /\d{3}|\bNRM\b|referr|decision|letter|your|reference/i.test(value) ||
      field.test(value) ||
      words(value).every((word) => isOfficeWord(word))
      ? []
      : [value];
  });
}

/** Birth dates that a letter gives: those labelled so, and those old enough to be nothing else. */
export function birthDates(
  text: string,
  dates: readonly { readonly day: Day; readonly at: number }[],
  sent: Day,
): readonly Day[] {
  const youngest = String(Number(sent.slice(0, 4)) - 4);
  return [
    ...new Set(
      dates
        .filter((date) => {
          const before = text.slice(Math.max(0, date.at - 40), date.at);
          return (
            !/\bnot(?: born)?(?: on)? $/i.test(before) &&
            (/\b(?:d\.?\s?o\.?\s?b\.?|born|birth)\b[^.]{0,25}$/i.test(before) || date.day < youngest) &&
            date.day < sent
          );
        })
        .map((date) => date.day),
    ),
  ];
}
