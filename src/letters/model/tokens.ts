import { remembered } from '../../nrm/remembered.ts';
import { factOf, type Word, wordOf, wordsOf } from '../words/known-words.ts';
import { asMeant, mayMeanMore } from './as-meant.ts';

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
/** Words of the trade that a slip of the keyboard must not hide. */
const spelt =
  `reasonable conclusive grounds positive negative decision decided victim trafficking exploited exploitation
  slavery threshold probabilities reconsideration reconsidered received referral satisfied evidence information
  accepted recognised potential outcome recovery suspended overturned withdrawn upheld acknowledge questions consent
  transition believe authority competent balance`.split(/\s+/);
const slips = new Map<string, string>();
for (const word of spelt)
  for (const form of without(word)) slips.set(form, slips.has(form) && slips.get(form) !== word ? '' : word);
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
/** What must stand somewhere for a piece to go over a space. */
const overSpace = new RegExp(
  `NRM[ #:/-]{0,2}\\d|\\d(?:st|nd|rd|th)?(?: of)? ${months}|${months} \\d|\\d ?[./-] ?\\d`,
  'i',
);
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
export function tokens(sentence: string, lexicon: Lexicon): readonly Word[] {
  const pieces = piecesOf(sentence, lexicon);
  const titled = isTitle(pieces);
  const found: Word[] = [];
  let begins = true;
  let before: Word | null = null;
  for (const { first, later, opens } of pieces) {
    const token: Word | null = begins || titled ? first : later;
    begins = opens;
    if (token === null || (token.text === 'who' && before?.text === 'who')) continue;
    found.push(token);
    before = token;
    if (found.length >= 120) break;
  }
  return found;
}

/** The pieces of a sentence. In most sentences no piece goes over a space: what each word holds is known then. */
function piecesOf(sentence: string, lexicon: Lexicon): readonly Piece[] {
  const { piece, inWord } = knowledgeOf(lexicon);
  const pieces: Piece[] = [];
  let signs = 0;
  const take = (text: string) => {
    for (const word of wordsOf(text)) {
      const held = inWord(word);
      signs |= held.signs;
      for (const one of held.pieces) pieces.push(one);
    }
  };
  take(sentence);
  const meant = (signs & sign.meansMore) === 0 ? sentence : asMeant(sentence);
  if (meant !== sentence) {
    pieces.length = 0;
    signs = 0;
    take(meant);
  }
  const dated = sign.figures | sign.dated;
  if ((signs & sign.odd) === 0 && ((signs & dated) !== dated || !overSpace.test(meant))) return pieces;
  return (meant.match((signs & sign.odd) === 0 ? plainPiece : anyPiece) ?? []).map(piece);
}

/** What a word may hold that touches the words around it, or cannot be known from the word alone. */
const sign = { meansMore: 1, odd: 2, figures: 4, dated: 8 } as const;
/** With figures near it this may go over a space. */
const mayBeDated = /nrm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d.*[./-]|[./-].*\d|^[./-]$/i;

function signsOf(word: string): number {
  return (
    (mayMeanMore(word) ? sign.meansMore : 0) |
    (notPlain.test(word) ? sign.odd : 0) |
    (/\d/.test(word) ? sign.figures : 0) |
    (mayBeDated.test(word) ? sign.dated : 0)
  );
}

/** Tokens that stand before the first word of a sentence, a line or a cell. */
const beginning = new Set([':', '|', '.', '?', '!', '-']);

/** What is to be known of a piece, with its token by where it stands; what follows one that opens stands first. */
type Piece = {
  readonly long: boolean;
  readonly capital: boolean;
  readonly first: Word | null;
  readonly later: Word | null;
  readonly opens: boolean;
};

const isDate = (figures: string): boolean => figures.length > 5 && /\p{L}|[./-]\d/u.test(figures);
const figures = { long: false, capital: false, opens: false };
const date: Piece = { ...figures, first: wordOf('date'), later: wordOf('date') };
const number: Piece = { ...figures, first: wordOf('num'), later: wordOf('num') };

type Held = { readonly signs: number; readonly pieces: readonly Piece[] };
type Knowledge = { readonly piece: (one: string) => Piece; readonly inWord: (word: Word) => Held };
const known = new WeakMap<Lexicon, Knowledge>();

/** What is to be known of pieces, and of words with the pieces in them, each worked out once for a lexicon. */
function knowledgeOf(lexicon: Lexicon): Knowledge {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const token = (one: string, begins: boolean): Word | null => {
    const text = tokenOf(one, lexicon, begins);
    return text === null ? null : wordOf(text);
  };
  const inLetters = remembered((one: string): Piece => {
    const first = token(one, true);
    return {
      long: one.length > 3 && /^\p{L}/u.test(one),
      capital: /^\p{Lu}/u.test(one),
      first,
      later: token(one, false),
      opens: first !== null && beginning.has(first.text),
    };
  });
  const piece = (one: string): Piece => {
    const digit = one.charCodeAt(0) >= 48 && one.charCodeAt(0) <= 57;
    // Figures are hardly ever the same twice.
    return !digit || one.includes('@') ? inLetters(one) : isDate(one) ? date : number;
  };
  const inWord = factOf(
    (word): Held => ({
      signs: signsOf(word),
      pieces: (word.match(plainPiece) ?? []).map(piece),
    }),
  );
  const made = { piece, inWord };
  known.set(lexicon, made);
  return made;
}

function isTitle(pieces: readonly Piece[]): boolean {
  let long = 0;
  let capital = 0;
  for (const one of pieces) {
    if (!one.long) continue;
    long += 1;
    if (one.capital) capital += 1;
  }
  return long > 0 && capital / long > 0.6;
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
