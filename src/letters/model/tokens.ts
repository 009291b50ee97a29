import { remembered } from '../../nrm/remembered.ts';

/** Words that letters of this kind write with a capital although they are no names. */
const terms = new Set(
  `competent authority single immigration enforcement national referral mechanism home office secretary state
  modern slavery human trafficking nrm sca ieca rg cg pv reasonable conclusive grounds ground positive negative
  decision decisions decided outcome result results stage threshold test standard balance probabilities victim
  potential recovery reflection period review reconsideration reconsidered status met yes no not none final first
  second interim recognised accepted refused upheld overturned withdrawn confirmed convention police court crown
  convention act guidance council social worker first responder dear department minute letter notice case team unit
  pending suspended consideration acknowledgement receipt request information further transition adult consent
  reference referral form january february march april may june july august september october november december`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Everybody whom a letter is about, by name or not: the verdict must not depend on who it is. */
const persons = new Set(
  'he she they him her them his hers their theirs himself herself themselves'.split(' '),
);
const writers = new Set('i me my we us our ours'.split(' '));
const titles = new Set('mr mrs ms miss mx master dr'.split(' '));
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
/** Words of the trade that a slip of the keyboard must not hide. */
const spelt =
  `reasonable conclusive grounds positive negative decision decided victim trafficking exploited exploitation
  slavery threshold probabilities reconsideration reconsidered received referral satisfied evidence information
  accepted recognised potential outcome recovery suspended overturned withdrawn upheld acknowledge questions consent
  transition believe authority competent balance`.split(/\s+/);
const slips = new Map<string, string>();
for (const word of spelt)
  for (const form of without(word)) slips.set(form, slips.has(form) && slips.get(form) !== word ? '' : word);
const contraction = /\b(is|are|was|were|has|have|had|do|does|did|would|could|should|must|need)n't\b/gi;
const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** What a sentence is cut into: `letter` as in a class of characters, `mail` whether to look for addresses. */
const piecesWith = (letter: string, mark: string, mail: boolean, flags: string): RegExp =>
  new RegExp(
    [
      ...(mail ? ['[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+'] : []),
      'https?:\\S+|www\\.\\S+',
      '\\bNRM[ #:/-]{0,2}\\d[\\d /-]{3,14}(?:-[A-Z])?\\b',
      `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${months}\\b\\.?(?:,? (?:\\d{4}|'?\\d{2}\\b))?`,
      `\\b${months} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
      '\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}\\b',
      `[${letter}][${letter}${mark}]*(?:['-][${letter}${mark}]+)*`,
      '\\d[\\d.,:]*',
      '[+?:|;,.!()/–—-]',
    ].join('|'),
    flags,
  );
const anyPiece = piecesWith('\\p{L}', '\\p{M}', true, 'giu');
/** The same of text in ASCII without an address, as most is: to look for less takes half the time. */
const plainPiece = piecesWith('a-z', '', false, 'gi');
const notPlain = /[^\0-?A-~]/;
const american: readonly (readonly [RegExp, string])[] = [
  [/(\w{3})iz(e|ed|es|ing|ation|ations)$/, '$1is$2'],
  [/(\w{3})yz(e|ed|es|ing)$/, '$1ys$2'],
  [/^(fav|hon|lab|behavi|col|neighb|endeav|rum|hum|harb|demean)or/, '$1our'],
  [/^(judg|acknowledg)ment/, '$1ement'],
  [/^(defen|offen|licen)se/, '$1ce'],
  [/^(enrol|fulfil|counsel|travel|cancel|label|signal|total)(?:l)?(ed|ing|or|er|ment)$/, '$1l$2'],
  [/^skeptic/, 'sceptic'],
  [/^inquir/, 'enquir'],
  [/^whil(?:st|e)$/, 'while'],
  [/^among(?:st)?$/, 'among'],
];

/** Words that the training statements write in small letters; a capitalised word that is none of them is a name. */
export type Lexicon = { readonly has: (word: string) => boolean };

/**
 * A sentence as the model sees it: small letters, one spelling, short forms written out, and names, dates, references,
 * numbers and addresses each one token ("who", "date", "ref", "num", "mail"). The office itself is "we".
 */
export function tokens(sentence: string, lexicon: Lexicon): readonly string[] {
  const said =
    trigger.test(sentence) || shortTrigger.test(sentence)
      ? sayings.reduce((text, [pattern, instead]) => text.replace(pattern, instead), sentence)
      : sentence;
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
  const text = short.replace(who, ' they ').replace(writer, ' we ');
  const found: string[] = [];
  const raw = text.match(notPlain.test(text) ? anyPiece : plainPiece) ?? [];
  const words = raw.map(wordsBy(lexicon));
  const titled = isTitle(words);
  let begins = true;
  for (const { first, later } of words) {
    const token: string | null = begins || titled ? first : later;
    begins = token !== null && beginning.has(token);
    if (token === null || (token === 'who' && found.at(-1) === 'who')) continue;
    found.push(token);
    if (found.length >= 120) break;
  }
  return found;
}

/** Tokens that stand before the first word of a sentence, a line or a cell. */
const beginning = new Set([':', '|', '.', '?', '!', '-']);

/** What is to be known of a word, with its token by where it stands. */
type Word = {
  readonly long: boolean;
  readonly capital: boolean;
  readonly first: string | null;
  readonly later: string | null;
};

const isDate = (figures: string): boolean => figures.length > 5 && /\p{L}|[./-]\d/u.test(figures);
const date: Word = { long: false, capital: false, first: 'date', later: 'date' };
const number: Word = { long: false, capital: false, first: 'num', later: 'num' };

const known = new WeakMap<Lexicon, (one: string) => Word>();

/** What is to be known of words, each worked out once for a lexicon. */
function wordsBy(lexicon: Lexicon): (one: string) => Word {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const word = remembered((one: string) => ({
    long: one.length > 3 && /^\p{L}/u.test(one),
    capital: /^\p{Lu}/u.test(one),
    first: tokenOf(one, lexicon, true),
    later: tokenOf(one, lexicon, false),
  }));
  // Figures are hardly ever the same twice.
  const made = (one: string): Word => {
    const digit = one.charCodeAt(0) >= 48 && one.charCodeAt(0) <= 57;
    return !digit || one.includes('@') ? word(one) : isDate(one) ? date : number;
  };
  known.set(lexicon, made);
  return made;
}

function isTitle(words: readonly Word[]): boolean {
  const long = words.filter((one) => one.long);
  return long.length > 0 && long.filter((one) => one.capital).length / long.length > 0.6;
}

/** `begins` = a capital says nothing here, since the word stands first or in a title. */
function tokenOf(one: string, lexicon: Lexicon, begins: boolean): string | null {
  const first = one.charCodeAt(0);
  if (one.includes('@') || /^(?:https?:|www\.)/i.test(one)) return 'mail';
  if (first >= 48 && first <= 57) return isDate(one) ? 'date' : 'num';
  if (/^NRM.*\d/i.test(one)) return 'ref';
  if (!/^\p{L}/u.test(one)) return one === '–' || one === '—' ? '-' : one;
  if (/\d/.test(one)) return 'date';
  const small = spellingOf(one.toLowerCase().replace(/'s$/, ''));
  if (persons.has(small)) return 'who';
  if (writers.has(small))
    return small === 'i' || small === 'we' ? 'we' : small === 'me' || small === 'us' ? 'us' : 'our';
  if (titles.has(small)) return 'who';
  const capital = /^\p{Lu}/u.test(one);
  if (!capital || small.length === 1) return plain(meant(small, lexicon));
  if (terms.has(small)) return plain(small);
  const shouted = one.length > 1 && one === one.toUpperCase();
  if ((begins || shouted) && lexicon.has(small)) return plain(small);
  const slip = begins || shouted ? meant(small, lexicon) : small;
  return slip === small ? 'who' : slip;
}

const forms: Readonly<Record<string, string>> = {
  are: 'is',
  am: 'is',
  were: 'was',
  has: 'have',
  does: 'do',
  an: 'a',
  these: 'this',
  those: 'that',
  "didn't": 'not',
};

function plain(word: string): string {
  return forms[word] ?? word;
}

/** A word with any one letter left out: two words that share such a form differ by one slip. */
function without(word: string): readonly string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** The word of the trade that an unknown word was meant to be; the word itself where none is that near. */
function meant(word: string, lexicon: Lexicon): string {
  if (word.length < 6 || lexicon.has(word)) return word;
  for (const form of without(word)) {
    const found = slips.get(form);
    if (found !== undefined && found !== '' && Math.abs(found.length - word.length) < 2) return found;
  }
  return word;
}

export const spellingOf = remembered((word: string): string => {
  if (word.length < 5) return word;
  for (const [pattern, british] of american) if (pattern.test(word)) return word.replace(pattern, british);
  return word;
});
