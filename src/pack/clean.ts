/*
 * What the Home Office form does to a text before it keeps it (section D, FH): it trims, makes one "-" of every run of
 * dashes, in a one-line box one space of every run of spaces and line breaks, checks the length, and then takes out or
 * breaks up signs that it distrusts. A text to copy says the same in signs that the form leaves alone, so that nothing
 * is changed behind the worker's back; what had to be put otherwise is listed.
 */

export const boxLimit = 15_000;

export type Change = { readonly was: string; readonly becomes: string };

type Rule = readonly [find: RegExp, becomes: string];

/** In this order: what one rule writes, a later one may still have to see. */
const rules: readonly Rule[] = [
  [/\u00a0/gu, ' '],
  [/[-=]+>/gu, '→'],
  [/<[-=]+/gu, '←'],
  [/[<[]+/gu, '('],
  [/[>\]]+/gu, ')'],
  [/~\s*(?=\d)/gu, 'about '],
  [/~+/gu, '-'],
  [/\|+/gu, '/'],
  [/\/(?=\*)/gu, '/ '],
  [/\*(?=\/)/gu, '* '],
  [/&&+/gu, '&'],
  [/&(?=#)/gu, '& '],
  [/@@+/gu, '@'],
  [/\.{3,}/gu, '…'],
  [/\.\./gu, '.'],
  [/%(?=u)/giu, '% '],
  [/c:(?=\\)/giu, 'c: '],
  [/cmd(?=\.exe)/giu, 'cmd '],
  [/\/etc(?=\/passwd)/giu, '/etc '],
  [/[-–—]{2,}|[–—]/gu, '-'],
];

/** Anything that the two boxes marked † take for an address, by the form's own measure: "left.then" is one. */
const addressLike = /[\w@:%.+~#=-]{2,256}\.[a-z]{2,6}\b/gu;
const addressDot = /(?<=[\w@:%.+~#=-]{2})\.(?=[a-z]{2,6}\b)/gu;

/** Words that the two boxes marked † would refuse. */
export const addressWords = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(addressLike)].map(([word]) => word)),
];

/** Signs that no text may hold: a form or a Word file would break over them. */
const broken = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Cn}]/gu;

/** A text without signs that would break a file. */
export const sound = (text: string): string => text.replace(broken, '');

const spaces = (text: string, oneLine: boolean): string =>
  (oneLine ? sound(text).replace(/\s+/gu, ' ') : sound(text).replace(/\r\n?/gu, '\n')).trim();

export type Cleaned = {
  /** Ready to copy: the form keeps it as it is. */
  readonly text: string;
  readonly changes: readonly Change[];
  /** What a box marked † would have refused; empty for every other box. */
  readonly refused: readonly string[];
  /** As the form counts it: a line break is two characters there. */
  readonly length: number;
};

/** A text as it is offered for copying. */
export const cleaned = (
  raw: string,
  { oneLine, refusesAddresses }: { readonly oneLine: boolean; readonly refusesAddresses: boolean },
): Cleaned => {
  const changes = new Map<string, string>();
  let text = spaces(raw, oneLine);
  if (oneLine && /\n/u.test(raw.trim())) changes.set('line breaks', 'spaces');
  for (const [find, becomes] of rules) {
    for (const [was] of text.matchAll(find)) if (was.trim() !== '') changes.set(was, becomes.trim());
    text = text.replace(find, becomes);
  }
  const refused = refusesAddresses ? addressWords(text) : [];
  for (const word of refused) changes.set(word, word.replace(addressDot, '. '));
  if (refusesAddresses) text = text.replace(addressDot, '. ');
  text = spaces(text, oneLine);
  return {
    text,
    changes: [...changes].map(([was, becomes]) => ({ was, becomes })),
    refused,
    length: text.replaceAll('\n', '\r\n').length,
  };
};
