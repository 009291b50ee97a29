import { answered } from '../words/answered.ts';

const whoAfterThe =
  'child|minor|young person|young man|young woman|youngster|boy|girl|lad|teenager|above[- ]named|above|subject|applicant|individual|client|named child|person named|pupil|juvenile|pv';
const who = new RegExp(
  `\\b(?:the|this|that|your|our|said) (?:${whoAfterThe})(?: (?:child|young person|person))?\\b(?! (?:of|and) )|\\b(?:above|afore)[- ]?(?:named|mentioned)\\b`,
  'gi',
);
const writer =
  /\b(?:(?:the |this |our )?(?:single |immigration enforcement )?competent authority|the (?:s\.?c\.?a\.?|i\.?e\.?c\.?a\.?|home office|secretary of state|decision[- ]maker|authority|panel|reviewer)|(?:sca|ieca)|this office|the (?:undersigned|writer))\b/gi;
/** Sayings that hold a "not" and deny nothing, and the settled phrase of the first test. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are|was|were|has|have|had|does|do|did|could|should|would)'nt\b/gi, ' not '],
  [
    /\b(?:more|greater|likelier|rather more) (?:likely|probabl[ey])?,? ?than not\b|\blikelier than not\b/gi,
    ' probably ',
  ],
  [
    /\b(suspects?|suspected|suspicion),? (?:but|although|though|even though|while|albeit|and|without)(?: (?:I|we|they|it))?(?: (?:can|could|do|does|is|are|am|be|being))?(?: ?not| unable to| able)*(?: (?:yet|at present|now))? (?:to )?(?:prov(?:e|en|ed|able|ing)|proof|certain|sure)\b,?/gi,
    ' $1 ',
  ],
  [
    /\b(?:no|not any|nor any|without|little) (?:good |proper |real |credible |serious )?(?:reasons? to |room for |cause to )?(?:doubt|disbelieve|dispute|hesitation|difficulty|reservation)\b/gi,
    ' surely ',
  ],
  [/\bnot (?:in )?(?:doubt(?:ed)?|disputed?|question)\b/gi, ' surely '],
  [/\bnot only\b|\bnot just\b|\bnot merely\b|\bnot least\b/gi, ' also '],
  [/\bno later than\b|\bnot later than\b/gi, ' by '],
  [/(?<![\w-])(?:\+ ?ve|pos)\b\.?/gi, ' positive '],
  [/(?<![\w-])(?:[-–—] ?ve|neg)\b\.?/gi, ' negative '],
  [/\bP(RG|CG)\b/g, ' positive $1 '],
  [/\bN(RG|CG)\b/g, ' negative $1 '],
  [/\b([RC])\.G\.?(?!\w)/g, '$1G'],
  [/\b([RC]G) ?(?:\+|\(\+\))/g, ' $1 positive '],
  [/\b([RC]G) ?(?:[-–](?=\s|$|[.,;)])|\([-–]\))/g, ' $1 negative '],
  [/\bcannot\b/gi, 'can not'],
];
/** Without one of these there is no saying to look for: most sentences are passed over. */
const trigger = /'nt\b|cannot|\bno[rt]?\b|suspect|suspicion|without|little|pos\b|neg\b|[+-] ?ve/i;
const shortTrigger = /[RC]\.?G/;
const contraction = /\b(is|are|was|were|has|have|had|do|does|did|would|could|should|must|need)n't\b/gi;

/** What a word must hold, or begin with, for `asMeant` to change anything in its sentence: too wide, never too narrow. */
const needed = [
  trigger,
  shortTrigger,
  /'|[+-]$|^yes[.!]?$/i,
  /^(?:child|minor|young|boy|girl|lad|teenager|above|subject|applicant|individual|client|named|person|pupil|juvenile|pv)|\b(?:above|afore)/i,
  /authority|maker|reviewer|undersigned|\b(?:s\.?c\.?a|i\.?e\.?c\.?a|(?:office|state|panel|writer)\b)/i,
];

/** True where a word may have to be put otherwise, with those around it; a word is what stands between two spaces. */
export const mayMeanMore = (word: string): boolean => needed.some((sort) => sort.test(word));

/**
 * A sentence with its answer put as a statement, its sayings and short forms written out; "they" for a child or person who is not named, "we" for the
 * office.
 */
export function asMeant(sentence: string): string {
  const told = answered(sentence);
  const said =
    trigger.test(told) || shortTrigger.test(told)
      ? sayings.reduce((text, [pattern, instead]) => text.replace(pattern, instead), told)
      : told;
  const short = said.includes("'")
    ? said
        .replace(/\bcan't\b/gi, 'can not')
        .replace(/\bwon't\b/gi, 'will not')
        .replace(/\bshan't\b/gi, 'shall not')
        .replace(contraction, '$1 not')
        .replace(/\bI'm\b/g, 'I am')
        .replace(/\b(we|you|they)'re\b/gi, '$1 are')
        .replace(/\b(I|we|you|they)'ve\b/gi, '$1 have')
        .replace(/\b(I|we|you|he|she|they|it)'ll\b/gi, '$1 will')
    : said;
  return short.replace(who, ' they ').replace(writer, ' we ');
}
