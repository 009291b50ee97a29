import type { Day } from '../../nrm/vocabulary.ts';
import type { KnownCase } from '../reading.ts';
import { isOfficeWord, words } from '../words/normalise.ts';
import { sayingInText } from '../words/saying.ts';

/** The ending of "Danielle's". */
const possessive = /(?<=\p{L})'s(?![\p{L}])/giu;

/** "Danielle's" as "Danielle". */
export function withoutPossessives(text: string): string {
  return text.includes("'") ? text.replace(possessive, ' ') : text;
}

/** Bounded, so that a hostile text costs little. */
const name = String.raw`(?<![\p{L}'-])\p{Lu}[\p{L}'-]{1,40}`;

const pair = new RegExp(`(${name}) (?:and|&) ${name} (${name})`, 'gu');

/** "Daniel and Danielle ODUYA": the surname is both children's. */
export function sharedSurnames(text: string): string {
  return [...text.matchAll(pair)].map(([, first = '', surname = '']) => `${first} ${surname}`).join('\n');
}

const relation =
  '(?:brother|sister|sibling|twin|cousin|friend|nephew|niece|mother|father|aunt|uncle|boyfriend|girlfriend)s?';
const relatives = new RegExp(
  `\\b${relation}(?:,| of| to)? ${name}(?: ${name}){0,3}|${name}(?: ${name}){0,3}(?<='s)(?: (?:older|elder|younger|twin|little|big|half))? ${relation}\\b(?:,? ${name}){0,3}`,
  'gu',
);

const anyRelative = new RegExp(relation);
/** Most letters name no relative. */
export const namesRelative = sayingInText(anyRelative, anyRelative);

/** "Her brother X", "the brother of X", "X's brother": X is not the child of the letter. All else stays in its place. */
export function withoutRelatives(text: string): string {
  return text.replace(relatives, (found) => '|'.padEnd(found.length));
}

/** "Given name | Arben", "Family name | Marku" in rows of a form, or each on the line below its label: one name again. */
export function splitName(text: string): string {
  const value = (label: string) =>
    new RegExp(`^\\W*(?:${label})(?: names?)?(?:[ \\t]*[:|]\\s*|(?<=names?)[ \\t]*\\n\\s*)(.{1,40})$`, 'im')
      .exec(text)?.[1]
      ?.replace(/\|.*/, '')
      .trim();
  const given = value('given|first|fore(?=name)|forename');
  const family = given === undefined ? undefined : value('family|last|sur(?=name)|surname');
  return family === undefined ? '' : `${given} ${family}`;
}

const standing = new RegExp(`(?<before>${name} )?(?<word>${name})(?<after> ${name})?`, 'gu');

/** True where one word of this child's name stands in the text, beside no other word of a name. */
export function namedByOneWord(text: string, known: KnownCase): boolean {
  const own = new Set(words(known.child.name));
  const isOwn = (said: string) => words(said).every((word) => own.has(word));
  return [...text.matchAll(standing)].some(({ groups = {} }) => {
    const around = [groups.before, groups.word, groups.after].filter((one) => one !== undefined);
    const names = around.filter((one) => !one.split(/[ -]/).some(isOfficeWord));
    return names.length > 0 && names.every(isOwn);
  });
}

const besideDate =
  /(?<!\p{Lu}[\p{L}'-]+ |\b(?:and|or|not) |& )(\p{Lu}[\p{L}'-]+)(?:,? ?\(?NRM[ /-]?[\d/-]{5,14}\)?)?,? ?[(|–-]? ?(?:born(?: on)?|d\.?o\.?b\.?:?|date of birth:?)? ?$/u;

/** True where one word of this child's name stands alone right before the birth date: "Dawit (27 September 2010)". */
export function besideBirthDate(
  text: string,
  dates: readonly { readonly day: Day; readonly at: number }[],
  known: KnownCase,
): boolean {
  const own = words(known.child.name);
  return dates.some(({ day, at }) => {
    const word = besideDate.exec(text.slice(Math.max(0, at - 60), at))?.[1];
    return day === known.child.dateOfBirth && word !== undefined && own.includes(words(word).join(''));
  });
}
