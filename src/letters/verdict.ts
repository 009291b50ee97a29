import type { Outcome } from '../nrm/vocabulary.ts';
import { type Content, content, type Letter } from './content.ts';
import { saysCopy } from './copy.ts';
import { frameOf, titleDiffers } from './frames.ts';
import file from './model/letter-model.json' with { type: 'json' };
import { type LetterModel, unpack } from './model/model-file.ts';
import { type Opinion, opinionOn } from './model/opinion.ts';
import { partsOf, type Verdict, verdictOf } from './model/verdicts.ts';
import { requestAnyway } from './requests.ts';
import { strangeOf } from './strange.ts';

/**
 * From these shares of certainty on the model's verdict may stand without a person. That this outcome and no other (or
 * none) is given: less is enough where the grammar says the same without a doubt, `together` for an outcome and `none`
 * for a letter that decides nothing. And that it is a letter of this kind. Measured on hands that the model had not
 * learnt from, see docs/decisions/0003.
 */
const enough = { together: 0.8, none: 0.88, alone: 0.94, kind: 0.7 } as const;
/** From this on the outcome of a letter that somebody passed on is shown to the person who confirms it. */
const likely = 0.75;
/** From this on the networks settle what else keeps a letter for a person. */
const surest = 0.98;
/** Some sentence must state the decision this surely. */
const told = 0.25;
/** Doubts of the grammar that sure networks do not settle; they were as often right about letters with any of the others. */
const firm =
  /double negative|title speaks of a reconsideration|decision stands in an attached file alone|asks for an answer and speaks of a decision/;
/** Of these, the one that the surest settle. */
const settled = /title speaks of a reconsideration/;
/** A letter that gives both decisions, by either reader, bears the second one's kind, and a person reads both. */
const both = /seems to give both decisions/;

let made: LetterModel | null = null;
const model = (): LetterModel => {
  made ??= unpack(file);
  return made;
};

/**
 * What a letter is, by two readers that work in different ways: the grammar of decision statements and the trained
 * networks. The networks' verdict stands where they are sure; else, and where something is reserved for a person, there is
 * a doubt that says why.
 */
export function verdictOn(letter: Letter): Content {
  const read = content(letter);
  if (letter.automatic) return read;
  const said = weighed(letter, read, opinionOn(letter, model()));
  if (said.kind !== 'information-request' || read.kind === 'information-request') return said;
  return { ...said, ...requestAnyway(letter) };
}

/** Weighs the two readings of a letter, and what must be kept for a person; see verdictOn. */
export function weighed(letter: Letter, read: Content, opinion: Opinion): Content {
  const joined = joinedOf(read, opinion);
  const kept = reserved(letter, joined, read, opinion);
  return kept.length === 0 ? joined : { ...joined, tentative: true, doubts: [...joined.doubts, ...kept] };
}

/** What keeps a verdict for a person however sure the readers are. */
function reserved(letter: Letter, joined: Content, read: Content, opinion: Opinion): readonly string[] {
  if (!opinion.whole) return ['it is too long to be judged as a whole'];
  if (joined.kind !== 'reconsideration' && titleDiffers(letter, joined.outcome))
    return ['its title gives a decision that its text does not give'];
  if (joined.outcome === null) return [];
  if (saysCopy(letter)) return ['it says that it is a copy of an earlier paper, or no new decision'];
  const agreed = read.outcome === joined.outcome && read.doubts.length === 0;
  const sentence = opinion.sentence ?? read.evidence[0] ?? null;
  const frame =
    strangeOf(sentence, joined.outcome) ??
    frameOf(letter, opinion.sentence, agreed, opinion.outcomeShare >= surest);
  return frame === null ? [] : [frame];
}

/** Joins the two readings: the networks' verdict, and whether it is sure. */
function joinedOf(read: Content, opinion: Opinion): Content {
  const grammar = verdictOf(read);
  const parts = partsOf(opinion.verdict);
  if (read.doubts.some((one) => both.test(one)) && Math.min(...opinion.stages) >= told)
    return { ...read, outcome: parts.outcome === read.outcome ? read.outcome : null };
  const silent = read.outcome === null && (isDecision(read.kind) || !read.recognised);
  const same = opinion.verdict === grammar && !silent;
  const least = leastFor(parts.outcome, read, same);
  const sure = opinion.outcomeShare >= least && opinion.share >= enough.kind && isTold(opinion);
  const doubts = read.doubts.filter(
    (one) => !sure || (firm.test(one) && !(settled.test(one) && opinion.outcomeShare >= surest)),
  );
  if (!sure) doubts.push(same || silent ? unsure(opinion) : differ(grammar, opinion));
  const outcome = opinion.outcomeShare >= likely ? parts.outcome : null;
  if (same) return { ...read, outcome, tentative: !sure, doubts };
  return {
    ...read,
    ...parts,
    outcome,
    tentative: !sure,
    doubts,
    recognised: true,
    evidence: opinion.sentence === null ? read.evidence : [opinion.sentence],
    opinion: reads(opinion),
  };
}

/** How sure the networks must be of an outcome, or that there is none. */
function leastFor(outcome: Outcome | null, read: Content, same: boolean): number {
  if (read.doubts.length > 0) return enough.alone;
  // Of two readers that say the opposite, each without a doubt, none is believed.
  if (outcome !== null && read.outcome !== null && read.outcome !== outcome) return Number.POSITIVE_INFINITY;
  // A decision that the grammar reads without a doubt is not passed over as none.
  if (outcome === null && read.outcome !== null) return surest;
  if (!same) return enough.alone;
  return outcome === null ? enough.none : enough.together;
}

const isTold = ({ verdict, states }: Opinion): boolean => {
  const { outcome } = partsOf(verdict);
  return outcome === null || states[outcome] >= told;
};

const isDecision = (kind: string): boolean =>
  kind === 'reasonable-grounds' || kind === 'conclusive-grounds' || kind === 'reconsideration';

function inPlainWords(verdict: Verdict): string {
  return verdict.replace(/-/g, ' ').replace(' positive', ', positive').replace(' negative', ', negative');
}

function differ(grammar: Verdict, { verdict }: Opinion): string {
  return `two ways of reading it differ: its grammar says ${inPlainWords(grammar)}, its words say ${inPlainWords(verdict)}`;
}

function unsure({ verdict, share, outcomeShare }: Opinion): string {
  const least = Math.round(100 * Math.min(share, outcomeShare));
  return `its words read most like ${inPlainWords(verdict)}, and that is not sure enough to act on (${least} %)`;
}

function reads({ sentence, because }: Opinion): string | null {
  return sentence === null || because === null ? null : `"${sentence}" reads as ${because}`;
}
