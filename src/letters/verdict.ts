import { type Content, content, type Letter } from './content.ts';
import file from './model/letter-model.json' with { type: 'json' };
import { type LetterModel, unpack } from './model/model-file.ts';
import { type Opinion, opinionOn } from './model/opinion.ts';
import { partsOf, type Verdict, verdictOf } from './model/verdicts.ts';
import { requestAnyway } from './requests.ts';
import { sentences } from './sentences.ts';

/**
 * From these shares of certainty on a verdict may stand without a person: where the grammar says the same, and where it
 * finds nothing. Measured on hands that the model had not learnt from, see docs/decisions/0003.
 */
const enough = { joint: 0.92, alone: 0.75 } as const;
const enoughBySelf = { joint: 0.95, alone: 0.9, states: 0.6, contrary: 0.2 } as const;
/** A letter in which a sentence states a decision this surely is never acted on as one that decides nothing. */
const stated = 0.6;
/** From here on the model's kind is shown where the grammar says another. */
const likely = 0.8;
/** Doubts of the grammar about its own footing, which a very sure second reader that says the same settles. */
const soft =
  /only in passing|its title speaks of a reconsideration|does not say which of the two|reasons in the letter seem|double negative|stage of the decision is not clear|was recognised in it/;

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
  const said = weighed(read, opinionOn(letter, read, model()));
  if (said.kind !== 'information-request') return said;
  if (read.kind === 'information-request') return said;
  const sources = letter.texts.map((text) => ({ ...text, all: sentences(text.text) }));
  return { ...said, ...requestAnyway(sources, letter.subject, letter.sentOn) };
}

/** Joins the two readings; see verdictOn. */
export function weighed(read: Content, opinion: Opinion): Content {
  const { joint, alone } = opinion;
  const grammar = verdictOf(read);
  const silent = read.outcome === null && (isDecision(read.kind) || !read.recognised);
  const verySure = isVerySure(opinion);
  if (joint.verdict === grammar && !silent) {
    const doubts = verySure ? read.doubts.filter((one) => !soft.test(one)) : read.doubts;
    return { ...read, doubts: isSure(opinion) ? doubts : [...doubts, unsure(alone.verdict, opinion)] };
  }
  if (silent && verySure && standsBySelf(opinion))
    return {
      ...read,
      ...partsOf(joint.verdict),
      recognised: true,
      doubts: [],
      evidence: opinion.sentence === null ? read.evidence : [opinion.sentence],
      opinion: reads(opinion),
    };
  const shown = joint.share >= likely || !read.recognised ? partsOf(joint.verdict) : read;
  return {
    ...read,
    kind: shown.kind,
    outcome: verySure && (silent || read.doubts.length > 0) ? partsOf(joint.verdict).outcome : null,
    doubts: [
      ...read.doubts,
      silent
        ? unsure(joint.verdict, opinion)
        : `two ways of reading it differ: its grammar says ${inPlainWords(grammar)}, its words say ${inPlainWords(alone.verdict)}`,
    ],
    opinion: reads(opinion),
  };
}

/** Sure enough to act on what the grammar says too. */
function isSure({ joint, alone, states }: Opinion): boolean {
  const decides = partsOf(joint.verdict).outcome !== null;
  if (!decides && Math.max(states.positive, states.negative) > stated) return false;
  if (joint.verdict === alone.verdict) return joint.share >= enough.joint && alone.share >= enough.alone;
  return !decides && partsOf(alone.verdict).outcome === null && joint.share >= enoughBySelf.joint;
}

function isVerySure({ joint, alone }: Opinion): boolean {
  return (
    joint.verdict === alone.verdict && joint.share >= enoughBySelf.joint && alone.share >= enoughBySelf.alone
  );
}

/** May a verdict of which the grammar knows nothing stand? A decision needs its sentence, and none that says the other. */
function standsBySelf({ joint, states }: Opinion): boolean {
  const { outcome, kind } = partsOf(joint.verdict);
  if (outcome === null)
    return kind !== 'other-competent-authority' && Math.max(states.positive, states.negative) <= stated;
  const other = outcome === 'positive' ? states.negative : states.positive;
  return states[outcome] >= enoughBySelf.states && other <= enoughBySelf.contrary;
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
