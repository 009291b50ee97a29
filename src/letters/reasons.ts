/** Why a letter is in the tray, sorted by what each line is. */
export type Reasons = {
  /** Plain sentences: what a person must look at first, then what was found out. */
  readonly why: readonly string[];
  /** The letter's own words. */
  readonly quotes: readonly string[];
  /** Headers of the message, for somebody who knows mail. */
  readonly headers: readonly string[];
};

const mustLook = 'A person must look: ';
const header = /^Authentication-Results: /u;
const unreadFile = /^Unread letter: /u;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Sorts the lines of a reading's evidence, as they stand with an entry of the tray. */
export const reasonsApart = (lines: readonly string[]): Reasons => {
  const quotes = lines.filter((line) => line.startsWith('"'));
  const headers = lines.filter((line) => header.test(line));
  const said = lines.filter((line) => !quotes.includes(line) && !headers.includes(line));
  const must = said.filter((line) => line.startsWith(mustLook));
  const found = said.filter((line) => !line.startsWith(mustLook));
  const why = [...must.map((line) => capital(line.slice(mustLook.length))), ...found];
  return { why: [...new Set(why)], quotes: [...new Set(quotes)], headers };
};

/** The reasons that may stand where no child may be named: neither the letter's words nor a file's name. */
export const namelessReasons = (lines: readonly string[]): readonly string[] => [
  ...new Set(
    reasonsApart(lines).why.map((line) =>
      unreadFile.test(line) ? 'A file in it cannot be read by machine' : line,
    ),
  ),
];
