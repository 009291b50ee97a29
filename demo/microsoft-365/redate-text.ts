/** A replacement of part of a text; positions count characters of the original. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const names = (full: readonly string[]): string => full.map((n) => `${n}|${n.slice(0, 3)}`).join('|');
// Spaces as they stand in the bytes of UTF-8, Latin-1 and HTML text.
const gap = '(?:[ \\t]|\\r?\\n>?[ \\t]*|\\u00c2\\u00a0|\\u00a0|&nbsp;)+';
const weekday = `(?:(?<weekday>${names(weekdays)})(?<comma>,?${gap}))?`;
const month = `(?<month>${names(months)}|Sept)`;

const patterns = [
  new RegExp(
    `\\b${weekday}(?<day>\\d{1,2})(?<suffix>st|nd|rd|th)?(?:${gap}of)?(?:${gap}|-)${month}\\b(?:,?(?:${gap}|-)(?<year>\\d{4})\\b)?`,
    'dg',
  ),
  new RegExp(
    `\\b${weekday}${month}${gap}(?<day>\\d{1,2})(?<suffix>st|nd|rd|th)?,${gap}(?<year>\\d{4})\\b`,
    'dg',
  ),
  /(?<![\d/.-])(?<day>\d{1,2})(?<mark>[/.])(?<number>\d{1,2})\k<mark>(?<year>\d{4})(?![\d/-]|\.\d)/dg,
  /(?<![\d/.-])(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?![\d/-])/dg,
];

const dayLength = 86_400_000;
/** Birth dates and the dates of laws lie outside: only what belongs to the letter moves. */
const reach = 400 * dayLength;

const suffixOf = (day: number): string =>
  day % 10 === 1 && day !== 11
    ? 'st'
    : day % 10 === 2 && day !== 12
      ? 'nd'
      : day % 10 === 3 && day !== 13
        ? 'rd'
        : 'th';

/** An abbreviated name stays abbreviated; "May" is read as written in full. */
const like = (model: string, full: string): string =>
  model.length <= 3 && model !== 'May' ? full.slice(0, 3) : full;

/** Midnight UTC of the day; a date without a year is the one nearest to the letter. Null if there is no such day. */
const dayOf = (year: string | undefined, monthIndex: number, day: number, letter: Date): number | null => {
  const base = letter.getUTCFullYear();
  const years = year === undefined ? [base - 1, base, base + 1] : [Number(year)];
  const distance = (at: number) => Math.abs(at - letter.getTime());
  const [nearest] = years.map((y) => Date.UTC(y, monthIndex, day)).sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined || new Date(nearest).getUTCDate() !== day || monthIndex > 11) return null;
  return distance(nearest) <= reach ? nearest : null;
};

const editsOf = (match: RegExpExecArray, letter: Date, days: number): readonly Edit[] => {
  const found = match.groups ?? {};
  const places = match.indices?.groups ?? {};
  const short = found.month?.slice(0, 3);
  const monthIndex =
    short === undefined ? Number(found.number) - 1 : months.findIndex((name) => name.startsWith(short));
  const at = dayOf(found.year, monthIndex, Number(found.day), letter);
  if (at === null) return [];
  const to = new Date(at + days * dayLength);
  const day = to.getUTCDate();
  const padded = found.day?.length === 2 && (found.day.startsWith('0') || short === undefined || day > 9);
  const texts: Record<string, string> = {
    weekday: like(found.weekday ?? '', weekdays[to.getUTCDay()] ?? ''),
    day: padded ? String(day).padStart(2, '0') : String(day),
    suffix: suffixOf(day),
    month: like(found.month ?? '', months[to.getUTCMonth()] ?? ''),
    number: String(to.getUTCMonth() + 1).padStart(found.number?.length ?? 1, '0'),
    year: String(to.getUTCFullYear()),
  };
  return Object.entries(texts).flatMap(([name, text]) => {
    const place = places[name];
    return place === undefined || found[name] === undefined || found[name] === text
      ? []
      : [{ start: place[0], end: place[1], text }];
  });
};

/**
 * Where a text writes a date plainly ("Friday 3 March 2026", "3rd of March", "03/03/2026", "2026-03-03"), the edits
 * that move it by so many days. `letter` is when the letter was written: dates far from it stay.
 */
export const dateEdits = (text: string, letter: Date, days: number): readonly Edit[] =>
  days === 0
    ? []
    : patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap((match) => editsOf(match, letter, days)),
      );

/** Applies edits that do not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
};
