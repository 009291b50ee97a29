import { ofThisLetter } from './of-this-letter.ts';
import { WordSigns } from './word-signs.ts';

/** What a judge looks for in a sentence, and the sort of word of which it needs one at least. */
export type Saying = { readonly pattern: RegExp; readonly needed: RegExp };

/** All that is looked for in this way. */
export const sayings: Saying[] = [];
const signs = new WordSigns();

/**
 * Tells whether a sentence holds the pattern: most hold nothing that any judge looks for, and are passed over for a look
 * at their words. A sort of word may be too wide, never too narrow.
 */
export function saying(pattern: RegExp, needed: RegExp): (text: string) => boolean {
  const bit = signs.bitOf(needed);
  sayings.push({ pattern, needed });
  const holds = ofThisLetter((text) => pattern.test(text));
  return (text) => (signs.of(text) & bit) !== 0 && holds(text);
}

/** Tells the same of a whole text, for patterns that go from line to line. */
export function sayingInText(pattern: RegExp, needed: RegExp): (text: string) => boolean {
  const bit = signs.bitOf(needed);
  sayings.push({ pattern, needed });
  return (text) => (signs.ofWhole(text) & bit) !== 0 && pattern.test(text);
}
