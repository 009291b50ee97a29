import { ofThisLetter } from '../words/of-this-letter.ts';
import { saying } from '../words/saying.ts';
import type { Sentence } from '../words/sentences.ts';
import { receiptsOfPapers } from './receipts.ts';

const telling = [
  /\b(?:suspend\w*|suspension|on hold|paus(?:e|ed)|stay(?:ed)? of the case)\b/i,
  /\b(?:delay\w*|longer than|more time|another (?:week|month|few)|target|backlog|overdue|unlikely before|some way off|apologi[sz]e|taking (?:longer|too long)|later than|wait a|no date)\b/i,
  /\b(?:change of (?:case ?worker|decision[- ]maker|contact|address)|new (?:case ?worker|decision[- ]maker|lead|contact|case owner|address)|in place of|tak(?:e|es|en|ing) over|has left|successor|handed (?:over|to)|reallocated|re-allocated|moved (?:from|to|teams)|transferred|handled by|will deal with|address (?:\w+ ){0,4}changes)\b/i,
  /\bno decision (?:has|is|was)|\bnot yet (?:been )?(?:in a position|able|made|taken|decided|reached)|\bdecision (?:is|remains) (?:still )?(?:outstanding|pending|awaited|to be made)|\bis not a decision\b|\bnot a decision\b/i,
  /\b(?:in error|by mistake|destroy it|disregard|administrative error|misdirected|sent to you wrongly|recall(?:ed)? (?:this|our))\b/i,
  /\bautomatic reply|automated response|\b(?:office|mailbox|inbox) (?:is|will be) (?:closed|shut|monitored)|\bour (?:opening )?hours\b/i,
  /\b(?:for (?:your )?information(?: only)?|no (?:reply|response|action)(?: is)? (?:needed|required|called for|necessary)|nothing (?:is )?(?:needed|required)|do(?:es)? not need to (?:respond|reply|do anything))\b/i,
  /\bwith effect from\b|\bfrom the first of\b|\bfrom \d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*\b(?:change|new|will)\b/i,
  /\byour request for (?:a )?reconsideration\b.*\b(?:received|given|passed|dated|with us)|\bwe have your request\b/i,
];

/** All signs in one pass over a sentence; each begins with a word. */
const anySign = new RegExp(`\\b(?:${telling.map((sign) => sign.source).join('|')})`, 'i');
const tells = ofThisLetter((text) => anySign.test(text));

/** Sentences of a letter that informs: delay, suspension, change of hands, papers received, correction, circular. */
export function notices(live: readonly Sentence[], subject: string): readonly Sentence[] {
  const told = [{ text: subject, number: -1 }, ...live].filter(({ text }) => tells(text));
  return [...told, ...receiptsOfPapers(live)];
}

/** True where a letter tells of a suspension, a missed target or a change of hands in so many words. */
export function strongNotice(live: readonly Sentence[]): boolean {
  return live.some(({ text }) => tellsFirmly(text));
}

const tellsFirmly = saying(
  /\b(?:suspended|on hold|has left|successor|tak(?:es|en|ing) over|handed over|new (?:case ?worker|decision[- ]maker|lead)|will be (?:late|delayed)|is (?:late|delayed)|has been delayed|no decision (?:has|is)|not a decision)\b/i,
  /suspended|hold|left|successor|tak|handed|new|late|delayed|decision/i,
);

/** True where the letter goes to all referring bodies and is about no child. */
export function isCircular(subject: string, all: readonly Sentence[]): boolean {
  const head = [subject, ...all.slice(0, 2).map((one) => one.text)].join('\n');
  return (
    /\b(?:all|dear) (?:first responders?|colleagues|partners|referring)\b|\bcircular\b|\bto all\b/i.test(
      head,
    ) && !all.some((one) => /\b(?:referral|reference)\b.*\d{5}/i.test(one.text))
  );
}
