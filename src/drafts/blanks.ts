/** What only the person who sends the mail can know: marked so that nobody overlooks it. */
export const blank = (what: string): string => `[TO FILL IN: ${what}]`;

/** How many blanks a text still holds; a page counts again while the person writes. */
export const countBlanks = (text: string): number => text.match(/\[TO FILL IN:[^\]]*\]/g)?.length ?? 0;

/** Text of a letter or of the record as one line of plain words: nothing invisible, at most 2,000 characters. */
export const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\s]+/gu, ' ')
    .trim()
    .slice(0, 2_000);
