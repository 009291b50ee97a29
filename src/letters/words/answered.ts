const answer = /^(.{8,400}?)\s?(?:\?\s?\|?|\||:)\s?(yes|no)[.!]?$/i;
/** What may stand before a question: a number, a label, "on the balance of probabilities". */
const lead = String.raw`^((?:(?:\(?\w{1,3}[.)]|[A-Z]\d{1,2}) )?(?:[^?,|]{2,70}[,|:] )?(?:and |so )?)`;
const named = String.raw`\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3}`;
const subject = String.raw`there|he|she|they|it|we|you|this|(?:the|this|that|your|our) (?:[\w-]+ ){0,2}?(?:child|person|young person|individual|applicant|subject|referral|authority|threshold|test|standard|decision|evidence|information|panel|competent authority)|${named}`;
const question = new RegExp(
  `${lead}(is|are|was|were|has|have|had|does|do|did|can|could) (${subject}) (.+)$`,
  'iu',
);
/** "Threshold met? No" */
const participle = / (met|reached|passed|satisfied|found|established|made out|accepted|proved|shown)$/i;
/** What a statement must be of to be denied or affirmed as a whole: in "the answer is: no" the answer says it. */
const of = /\b(?:grounds|victim|survivor|threshold|test|standard|exploited|trafficked|enslaved|slavery)\b/i;
/** The verb that a "not" goes with in a statement: the first. */
const verb = /\b(?:is|are|was|were|has|have|had|does|do|did|can|could)\b(?! not\b)/i;

/** Few sentences end so. */
const endsPlainly = (sentence: string): boolean => /\b(?:yes|no)[.!]?$/i.test(sentence.slice(-6));

/** With one of these in the question, what its answer means is a person's to say. */
const turning =
  /\b(?:not|no|nor|never|neither|negative|insufficient|unable|cannot|fails?|failed|doubt\w*|refus\w+|reject\w*|uph[eo]ld|maintain\w*|stands?|lacks?|without|withdraw\w*|overturn\w*|reversed?|unlikely|inadequate)\b|n't\b/i;
const aboutDecision =
  /\b(?:grounds|victims?|survivor|threshold|test|standard|exploited|trafficked|decision|referral|probabilit\w+)\b/i;

/** True where a decision hangs on the answer to a question that holds a "not", or the like of it. */
export function answersDenial(sentence: string): boolean {
  if (!endsPlainly(sentence)) return false;
  const [, asked = ''] = answer.exec(sentence) ?? [];
  return turning.test(asked) && aboutDecision.test(asked);
}

/**
 * A question with its plain answer, as forms have it, put as the statement that it makes: "Is there enough to decide that
 * she is a victim? No" says that there is not enough. Any other sentence stays as it is.
 */
export function answered(sentence: string): string {
  if (!endsPlainly(sentence)) return sentence;
  const [, whole = '', said = ''] = answer.exec(sentence) ?? [];
  const asked = whole.replace(/^.*\bwhether (?:or not )?/i, '');
  if (asked === '' || turning.test(asked)) return sentence;
  const not = /^no$/i.test(said) ? ' not' : '';
  const turned = question.exec(asked);
  if (turned !== null) {
    const [, before = '', auxiliary = '', who = '', rest = ''] = turned;
    return `${before}${who} ${auxiliary.toLowerCase()}${not} ${rest}.`;
  }
  // "There are reasonable grounds to believe that he is a victim | No"
  if (verb.test(asked)) return of.test(asked) ? `${asked.replace(verb, (one) => one + not)}.` : sentence;
  if (participle.test(asked)) return `${asked.replace(participle, `${not} $1`)}.`;
  return `${asked}: ${said}`;
}
