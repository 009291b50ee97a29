import type { Letter } from '../content.ts';
import { answered, answersDenial } from '../words/answered.ts';
import { unclearChoice } from '../words/filled-in.ts';
import { normalise } from '../words/normalise.ts';
import { sentences } from '../words/sentences.ts';

const decision =
  /\b(?:grounds|victims?|survivor|threshold|test|standard|exploited|trafficked|slavery|positive|negative)\b/i;
/** An answer that is not plainly yes or no, behind a mark or a statement. */
const oddAnswer =
  /[:|?] *(?:N\/?A|N|X|0|1|false|true|disagree|✗|✘|❌)[.)]?$|\p{L} +(?:X|✗|✘|❌|true|false)$|[:|?] *(?:yes ?\/ ?no|no ?\/ ?yes)\b[^.]{0,40}$/iu;
const oddLine = /^(?:n\/a|true|false|agree|disagree|✗|✘|❌|x)[.]?$/i;
/** The heads of columns in which a cross was put: whose it is cannot be seen. */
const columns = /^(?:yes[ /|]+no|no[ /|]+yes|agree[ /|]+disagree|positive[ /|]+negative|met[ /|]+not met)$/i;
const struck =
  /\b(?:delete|strik(?:e|ing)|struck|cross(?:ed)?)\b[^.\n]{0,20}\b(?:out|appropriate|applicable|one|whichever)\b|\b(?:what|which(?:ever)?|where it) does not apply\b/i;
const victimAnswer = /\bvictim\b.*\?.{0,3}\b(yes|no)[.!]?$/i;
const saysWhy = /^no\b ?[-–—:;(]/i;

/**
 * Why a form that decides is left to a person: it is filled in by other means than a ticked box or a plain answer, or its
 * question holds a denial. Null for a letter without such signs.
 */
export function unclearForm(letter: Letter): string | null {
  for (const { text } of letter.texts) {
    const lines = normalise(text).split('\n');
    const unclear = unclearChoice(lines);
    if (unclear !== null) return unclear;
    if (lines.some((line) => columns.test(line.trim()))) return 'it has columns for two answers';
    const said = sentences(text).map((one) => one.text);
    const odd = [lines.map((one) => one.trim()), said].some((all) =>
      all.some((one, at) => isUnclear(one, all[at + 1] ?? '')),
    );
    if (odd) return 'an answer on it is not a plain yes or no';
    if (struck.test(text) && said.some((one) => struck.test(one) && !/\b(?:reference|contact)\b/i.test(one)))
      return 'something on it is to be read as struck out';
    const answers = new Set(said.flatMap((one) => victimAnswer.exec(one)?.[1]?.toLowerCase() ?? []));
    if (answers.size > 1) return 'it answers the question of a victim in two ways';
    if (said.some(answersDenial)) return 'it answers a question that holds a denial';
  }
  return null;
}

/** True where a form answers whether there are grounds, or a victim: that is a decision, whatever else it is for. */
export const answersDecision = (letter: Letter): boolean =>
  letter.texts.some(({ text }) =>
    sentences(text).some(
      (one) => /\bgrounds\b|\bvictim\b/i.test(one.text) && answered(one.text) !== one.text,
    ),
  );

/** Looks at the end of a sentence alone, where an answer stands. */
const isUnclear = (one: string, next: string): boolean =>
  (oddAnswer.test(one.slice(-60)) ||
    /^[✗✘❌]/u.test(one) ||
    oddLine.test(next) ||
    (saysWhy.test(next) && !/[?.]$/.test(one))) &&
  decision.test(one);
