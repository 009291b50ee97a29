import { factOf, wordsOf } from './known-words.ts';
import { ofThisLetter } from './of-this-letter.ts';
import { sentences } from './sentences.ts';

/** Beside a box that is not ticked stand words that are in no sentence. */
const boxes = ['[', '☐', '□', '()', '( ', '(_'] as const;
/** So many sorts of word have a bit of a number. */
const most = 31;

type Known = Readonly<Record<'inSentence' | 'inText', (text: string) => number>>;

/**
 * Says of each word of which sorts it is, a bit for each sort; a word is what stands between two spaces.
 * What needs a word of some sort is looked for only where one stands, whatever else there is to look for.
 */
export class WordSigns {
  readonly #sorts: RegExp[] = [];
  #known: Known | null = null;

  /** Takes in a sort of word; its bit. Throws a RangeError where all bits are taken. */
  bitOf(sort: RegExp): number {
    if (this.#sorts.length === most) throw new RangeError(`no more than ${most} sorts of word have a bit`);
    // What is known of the words says nothing about the new sort.
    this.#known = null;
    return 1 << (this.#sorts.push(sort) - 1);
  }

  /** The bits of all words of a text together. */
  of(text: string): number {
    this.#known ??= this.#nothingKnown();
    return this.#known.inSentence(text);
  }

  /** The same of a text of many sentences: put together from theirs, which are looked at anyway. */
  ofWhole(text: string): number {
    this.#known ??= this.#nothingKnown();
    return this.#known.inText(text);
  }

  #nothingKnown(): Known {
    // Most words are of no sort, and figures are asked about each time they stand somewhere.
    const any = new RegExp(this.#sorts.map(({ source }) => `(?:${source})`).join('|'), 'i');
    const ofWord = factOf((word) =>
      any.test(word)
        ? this.#sorts.reduce((signs, sort, at) => (sort.test(word) ? signs | (1 << at) : signs), 0)
        : 0,
    );
    const inSentence = ofThisLetter((text) => {
      let signs = 0;
      for (const word of wordsOf(text)) signs |= ofWord(word);
      return signs;
    });
    const inText = ofThisLetter((text) =>
      boxes.some((box) => text.includes(box))
        ? -1
        : sentences(text).reduce((signs, one) => signs | inSentence(one.text), 0),
    );
    return { inSentence, inText };
  }
}
