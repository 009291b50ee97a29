import { ofThisLetter } from './of-this-letter.ts';

/** A word: the same object wherever it stands, which keeps what was found out about it. */
export type Word = { readonly text: string; readonly facts: unknown[] };

/** So many words are kept; then all are forgotten, so that hostile texts fill no memory. */
const most = 20_000;
let known = new Map<string, Word>();
let kinds = 0;

/** The word that is written like this. */
export function wordOf(text: string): Word {
  const before = known.get(text);
  if (before !== undefined) return before;
  // Figures are hardly ever the same twice.
  if (/\d/.test(text)) return { text, facts: new Array(kinds) };
  if (known.size >= most) known = new Map();
  const word: Word = { text, facts: new Array(kinds) };
  known.set(text, word);
  return word;
}

/** The words of a sentence: what stands between two spaces. */
export const wordsOf = ofThisLetter((text): readonly Word[] => {
  const words: Word[] = [];
  let from = 0;
  for (let to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
    if (to > from) words.push(wordOf(text.slice(from, to)));
    from = to + 1;
  }
  if (from < text.length) words.push(wordOf(text.slice(from)));
  return words;
});

/** A pure function of a word, worked out once for each word: to read it off the word costs next to nothing. */
export function factOf<Fact extends object | number | string | boolean>(
  find: (text: string) => Fact,
): (word: Word) => Fact {
  const kind = kinds;
  kinds += 1;
  return ({ text, facts }) => {
    const before = facts[kind] as Fact | undefined;
    if (before !== undefined) return before;
    const fact = find(text);
    facts[kind] = fact;
    return fact;
  };
}
