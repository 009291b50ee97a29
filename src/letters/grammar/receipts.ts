import { ofThisLetter } from '../words/of-this-letter.ts';
import type { Sentence } from '../words/sentences.ts';

const arrival =
  /\b(?:received|receipt|we (?:now )?(?:have|hold)|now hold|arrived|is with us|passed to|c[ao]me (?:in|through|to us)|reached us|got (?:it|your|the)|landed|logged|registered|recorded|opened|created|set up|entered (?:on|in|into|onto)|lodged|acknowledg\w*|safely|submitted|accepted (?:a|the|your|onto|as) ?(?:\w+ )?(?:submission|referral|system|form)?|in the queue|(?:number|reference) (?:given|assigned|allocated)|has been (?:sent|given|assigned|allocated)|sending us|thank(?:s| you) for (?:your|the|making|sending))\b/i;
const referral =
  /\b(?:referrals?|nomination|submission|(?:online|NRM|referral|your|the) forms?|forms? (?:came|has|have|from you|reached)|your report\b(?! (?:from|of|by|dated))|report of (?:modern|a potential|suspected)|details of (?:\p{Lu}|the|this|a)|notification of|case (?:has been |was |is |file )?(?:now )?(?:set up|opened|created|registered|logged)|registered (?:today|on|under)|new case|case ID)\b/iu;
const papers =
  /\b(?:further|additional|more|extra|new|supplementary) (?:information|papers|documents|material|evidence|details)|\b(?:your|the|this|a|an|\d x) (?:[\w-]+ ){0,2}?(?:e-?mail|letter|message|documents?|papers|report (?:from|by|of)|medical report|statement|minutes|assessment|chronology|body maps?|file from|request for|photographs?|schedule|log)\b|\b(?:request|application) (?:for|to) (?:a )?reconsider/i;
const numbered =
  /\b(?:number|reference|case ID|ref)\b(?: number)?\s?(?:is|:|\||for this|given|allocated|has been)|\b(?:given|assigned|allocated) (?:the |it |a )?(?:number|reference)/i;
const short = /\b(?:got it|it came through|it arrived|it reached us|it is with us|safely here|received)\b/i;

/** What a sentence says has arrived; null where it says so of nothing. */
const arrivalOf = ofThisLetter((text): 'the referral' | 'papers' | null => {
  if (!arrival.test(text)) return null;
  if (papers.test(text)) return 'papers';
  return referral.test(text) && !/\bwill\b.*\breceive/i.test(text) ? 'the referral' : null;
});

/** Sentences that say that the referral itself has arrived or been given a number. */
export function receiptsOfReferral(live: readonly Sentence[]): readonly Sentence[] {
  const plain = live.filter(({ text }) => arrivalOf(text) === 'the referral');
  if (plain.length > 0) return plain;
  const number = live.filter(({ text }) => numbered.test(text));
  if (number.length === 0) return [];
  const arrived = live.filter(({ text }) => short.test(text) && !papers.test(text));
  return arrived.length > 0 ? [...arrived, ...number] : [];
}

/** Sentences that say that something else has arrived: papers, a message, a request for a review. */
export function receiptsOfPapers(live: readonly Sentence[]): readonly Sentence[] {
  return live.filter(({ text }) => arrivalOf(text) === 'papers');
}
