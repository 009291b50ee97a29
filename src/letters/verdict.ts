import { type Content, content, type Letter } from './content.ts';
import file from './model/letter-model.json' with { type: 'json' };
import { type LetterModel, unpack } from './model/model-file.ts';
import { type Opinion, opinionOn } from './model/opinion.ts';
import { partsOf, type Verdict, verdictOf } from './model/verdicts.ts';
import { request } from './requests.ts';
import { sentences } from './sentences.ts';

/**
 * From these shares of certainty on a verdict may stand without a person; measured on hands that the model had not
 * learnt from, see docs/decisions/0004.
 */
const enough = { joint: 0.9, alone: 0.7 } as const;
const enoughBySelf = { joint: 0.97, alone: 0.95 } as const;
/** From here on the model's kind is shown where the grammar says another. */
const likely = 0.8;

let made: LetterModel | null = null;
const model = (): LetterModel => {
  made ??= unpack(file);
  return made;
};

/**
 * What a letter is, by two readers that work in different ways: the grammar of decision statements and the trained
 * model. Where both are sure and say the same, the verdict stands; where the grammar finds nothing and the model is very
 * sure, it stands too; else there is a doubt and a person decides, who is shown both opinions.
 */
export function verdictOn(letter: Letter): Content {
  const read = content(letter);
  if (letter.automatic) return read;
  const joined = weighed(read, opinionOn(letter, read, model()));
  const asks = joined.kind === 'information-request' && read.kind !== 'information-request';
  return asks ? { ...joined, ...wanted(letter) } : joined;
}

/** What a letter asks for that the grammar alone would not have called a request. */
function wanted(letter: Letter): Pick<Content, 'replyBy' | 'questions' | 'answerTo'> {
  const sources = letter.texts.map((text) => ({ ...text, all: sentences(text.text) }));
  const {
    replyBy = null,
    questions = [],
    answerTo = null,
  } = request(sources, letter.subject, letter.sentOn) ?? {};
  return { replyBy, questions, answerTo };
}

/** Joins the two readings; see verdictOn. */
export function weighed(read: Content, opinion: Opinion): Content {
  const { joint, alone } = opinion;
  const grammar = verdictOf(read);
  const one = joint.verdict === alone.verdict;
  const silent = read.outcome === null && (isDecision(read.kind) || !read.recognised);
  const same = joint.verdict === grammar && !silent;
  if (same) {
    const sure = one && joint.share >= enough.joint && alone.share >= enough.alone;
    return { ...read, doubts: sure ? read.doubts : [...read.doubts, unsure(alone.verdict, opinion)] };
  }
  if (silent && one && joint.share >= enoughBySelf.joint && alone.share >= enoughBySelf.alone)
    return {
      ...read,
      ...partsOf(joint.verdict),
      recognised: true,
      doubts: [],
      evidence: opinion.sentence === null ? read.evidence : [opinion.sentence],
      opinion: reads(opinion),
    };
  const shown = joint.share >= likely || !read.recognised ? partsOf(joint.verdict) : read;
  const firm = one && joint.share >= enoughBySelf.joint && (silent || read.doubts.length > 0);
  return {
    ...read,
    kind: shown.kind,
    outcome: firm ? partsOf(joint.verdict).outcome : null,
    doubts: [
      ...read.doubts,
      silent
        ? unsure(joint.verdict, opinion)
        : `two ways of reading it differ: its grammar says ${inPlainWords(grammar)}, its words say ${inPlainWords(alone.verdict)}`,
    ],
    opinion: reads(opinion),
  };
}

const isDecision = (kind: string): boolean =>
  kind === 'reasonable-grounds' || kind === 'conclusive-grounds' || kind === 'reconsideration';

function inPlainWords(verdict: Verdict): string {
  return verdict.replace(/-/g, ' ').replace(' positive', ', positive').replace(' negative', ', negative');
}

function unsure(verdict: Verdict, opinion: Opinion): string {
  const share = Math.round(opinion.joint.share * 100);
  return `its words read most like ${inPlainWords(verdict)}, and that is not sure enough to act on (${share} %)`;
}

function reads({ sentence, because }: Opinion): string | null {
  return sentence === null || because === null ? null : `"${sentence}" reads as ${because}`;
}
