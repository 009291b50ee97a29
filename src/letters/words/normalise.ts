import { remembered } from '../../nrm/remembered.ts';

/** Characters that have another form to be brought to, as ranges of a character class. */
const forms: readonly (readonly [string, string])[] = [
  ['\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF', ''],
  ['\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\t', ' '],
  ['\\u2010-\\u2012\\u2212', '-'],
  ['\\u2018\\u2019\\u201B\\u02BC\\u00B4`', "'"],
  ['\\u201C\\u201D\\u201E\\u00AB\\u00BB', '"'],
];
const ligatures = '\\uFB00-\\uFB04';
const odd = new RegExp(`[${forms.map(([some]) => some).join('')}${ligatures}]`, 'g');
const formOf = remembered(
  (one) => forms.find(([some]) => new RegExp(`[${some}]`).test(one))?.[1] ?? one.normalize('NFKC'),
);
const longestWord = 1_000;
const endless = new RegExp(`(?<!\\S)(\\S{${longestWord}})\\S+`, 'g');

/** A text without spaces is shaped to stall the patterns that go from word to word: no real word is this long. */
function withoutEndless(text: string): string {
  // Every word that is too long fills one of these windows.
  const window = longestWord / 2;
  for (let at = 0; at + window <= text.length; at += window)
    if (!/\s/.test(text.slice(at, at + window))) return text.replace(endless, '$1');
  return text;
}

/** The last long texts that had this form already: each who looks at a letter whole asks for it again. */
const formed = ['', '', ''];

/** Brings text of every origin to one form: one sort of space, hyphen, apostrophe and quotation mark, nothing invisible. */
export function normalise(text: string): string {
  if (formed.includes(text)) return text;
  const lines = withoutEndless(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  // Most text is plain ASCII, which has one form only.
  if (/[^\n -_a-~]/.test(lines)) return lines.normalize('NFC').replace(odd, formOf);
  if (lines.length > longestWord) {
    formed.pop();
    formed.unshift(lines);
  }
  return lines;
}

const letters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ə: 'e',
};

/** Words of a text without marks, capitals, apostrophes: "D'SOUZA" and "Amelia-Rose" become dsouza, amelia, rose. */
export function words(text: string): readonly string[] {
  const small = normalise(text).toLowerCase();
  if (!/[^\n -~]/.test(small)) return small.replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðøłßæœıþə]/g, (letter) => letters[letter] ?? letter)
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

const officeWords = new Set(
  (
    'home office competent authority single immigration enforcement national referral mechanism modern slavery human ' +
    'trafficking reasonable conclusive grounds decision decisions act secretary state united kingdom england wales ' +
    'britain government council county borough city childrens children services service social care police crown ' +
    'prosecution officer team manager worker duty desk caseworker casework guardian independent guardianship convention ' +
    'europe court family high youth school college academy hospital house street road child young person potential victim ' +
    'information request requests further reminder urgent update outcome notice questions question points reply response ' +
    'report reports record records form annex page section date dates reference official sensitive confidential ' +
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday the this that these those we you your our it if in on at to for from of and or as by ' +
    'is are was were has have had do does did can could would will please what when where who which why how whether nrm ' +
    'rg cg sca ieca uk dob positive negative'
  ).split(' '),
);

/** True for a word of offices, forms and calendars, which is no part of a person's name. */
export const isOfficeWord = (word: string): boolean =>
  officeWords.has(word.toLowerCase().replace(/[^\p{L}]/gu, ''));
