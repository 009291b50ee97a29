import type { Day } from '../../nrm/vocabulary.ts';
import type { Letter } from '../content.ts';
import { type ReplyBy, replyBy } from '../due/reply-by.ts';
import { ofThisLetter } from '../words/of-this-letter.ts';
import { once } from '../words/once.ts';
import { saying } from '../words/saying.ts';
import { type Sentence, sentences } from '../words/sentences.ts';
import { answerAddressIn, questionsIn } from './questions.ts';

/** What a letter asks for: the questions one by one, the date and the address for the answer. */
export type Request = {
  readonly questions: readonly string[];
  readonly replyBy: Day | null;
  readonly answerTo: string | null;
  readonly evidence: readonly string[];
};

/** A text of a letter with its sentences. */
export type Source = { readonly source: string; readonly all: readonly Sentence[] };

const conditional = saying(
  /^(?:if|where|should|unless|when|once)\b|\bif you (?:have|would|wish|want|need|think|are|disagree)\b/i,
  /^(?:if|where|should|unless|when|once)\b|\bif$/i,
);
const asks = saying(
  /\b(?:please|kindly|grateful|obliged|would you|could you|can you|could (?:they|it|these|those|I|we)\b|may (?:we|I) have|might (?:we|I)|would (?:like|want|appreciate|welcome)|we need|I need|need (?:to know|to hear|the following|from you|your|them)|must have|(?:is|are) (?:required|asked|requested|needed|invited|to be)|require|asked? (?:you )?(?:to|for|about)|ask that|let (?:me|us) have|tell (?:me|us)|provide|complete and return|outstanding|missing|still (?:waiting|awaiting|have nothing)|have heard nothing|have not (?:had|heard|received)|should (?:be sent|reach|arrive)|what I am after|gaps? to fill|appreciated|request(?:ed)?|reminder|overdue|chas(?:e|ing)|not had sight|questions?)\b/i,
  /please|kindly|grateful|obliged|could|\bcan\b|\bmay\b|might|would|need|must|requ|invited|\bbe\b|ask|\blet\b|tell|provide|complete|outstanding|missing|still|heard|have|should|after|gaps?\b|appreciated|reminder|overdue|chas|sight|question/i,
);
const material =
  /\b(?:information|details?|documents?|evidence|particulars|questions?|points?|items?|questionnaire|clarif\w+|cop(?:y|ies)|answers?|quer(?:y|ies)|chronology|response|repl(?:y|ies)|sight of|records?|reports?|papers?|assessments?|statements?|minutes|log|attendance|photographs?|address|names?|dates?|form|request|account|material)\b/i;
const notWanted =
  /\bno (?:fixed |need|reply|response|answer)|do not (?:need|reply|respond)|\bnothing (?:is |further |more )*(?:needed|required)|\bneed not\b|\bplease (?:quote|use|put|disregard|destroy|note|see|find|tell (?:him|her|them)|be|keep|remember|accept)\b|\bcannot\b|\bask (?:us )?(?:for|to)\b/i;
const firm =
  /\b(?:let (?:me|us) have|provide|send|sent on|obtain|return|supply|copies of|a copy of|sight of|answers?|would (?:like|want) to (?:know|hear|see|have)|could I have|need to know|tell (?:me|us))\b/i;
const item = /^(?:[-•·*]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)])\s/;

const wishesFor = ofThisLetter((text) => asks(text) && material.test(text) && !notWanted.test(text));

/** The texts of a letter, sentence by sentence. */
export const sourcesOf = once((letter: Letter): readonly Source[] =>
  letter.texts.map(({ source, text }) => ({ source, all: sentences(text) })),
);

const replyByOf = once((letter: Letter) => replyBy(sourcesOf(letter), letter.sentOn, letter.subject));

/** The request that a letter makes; null where it makes none. */
export const requestOf = once((letter: Letter) =>
  requestIn(sourcesOf(letter), letter.subject, replyByOf(letter)),
);

/** The request that a letter's first text makes by itself, without its files. */
export function requestAlone({ subject, sentOn }: Letter, mail: Source): Request | null {
  return requestIn([mail], subject, replyBy([mail], sentOn, subject));
}

function requestIn(sources: readonly Source[], subject: string, due: ReplyBy): Request | null {
  const all = sources.flatMap((one) => one.all);
  const live = all.filter((one) => !conditional(one.text));
  const questions = all.filter((one) => one.text.endsWith('?'));
  const items = all.filter((one) => item.test(one.text));
  const wishes = live.filter((one) => wishesFor(one.text));
  const inSubject =
    /\b(?:information|questions?|query|queries|request|reminder|outstanding|missing|questionnaire|hear from you|needed|urgent)\b/i.test(
      subject,
    );
  const dated =
    due.day !== null &&
    due.sure &&
    (wishes.length > 0 ||
      questions.length > 0 ||
      items.length > 1 ||
      all.some((one) => one.text === due.sentence && (asks(one.text) || material.test(one.text))));
  const asked =
    dated ||
    questions.length > 1 ||
    (wishes.length > 0 && (questions.length > 0 || items.length > 0 || inSubject)) ||
    wishes.some((one) => firm.test(one.text));
  if (!asked) return null;
  const evidence = [...wishes, ...questions].map((one) => one.text).slice(0, 4);
  return {
    questions: questionsIn(all, wishes),
    replyBy: due.day,
    answerTo: answerAddressIn(live),
    evidence: [...new Set([...evidence, ...(due.sentence === null ? [] : [due.sentence])])],
  };
}

/** What a letter asks that is known to ask something, although `request` did not see it. */
export function requestAnyway(letter: Letter): Omit<Request, 'evidence'> {
  const found = requestOf(letter);
  if (found !== null) return found;
  const all = sourcesOf(letter).flatMap((one) => one.all);
  const wishes = all.filter((one) => asks(one.text) && !notWanted.test(one.text));
  return {
    questions: questionsIn(all, wishes),
    replyBy: replyByOf(letter).day,
    answerTo: answerAddressIn(all),
  };
}
