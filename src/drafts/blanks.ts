/** What only the person who sends the mail can know: marked so that nobody overlooks it. */
export const blank = (what: string): string => `[TO FILL IN: ${what}]`;

/** How many blanks a text still holds; a page counts again while the person writes. */
export const countBlanks = (text: string): number => text.match(/\[TO FILL IN:[^\]]*\]/g)?.length ?? 0;

/** As much as a form takes of somebody's words: nothing of the record is cut. */
const longest = 4_000;

/** Text of a letter or of the record as one line of plain words: nothing invisible; what is cut ends with "…". */
export const clean = (text: string): string => {
  const line = text.replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\s]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};
