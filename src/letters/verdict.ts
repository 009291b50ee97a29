import { type Content, content, type Letter } from './content.ts';
import { saysCopy } from './copy.ts';
import { frameOf, titleDiffers } from './frames.ts';
import file from './model/letter-model.json' with { type: 'json' };
import { type LetterModel, unpack } from './model/model-file.ts';
import { type Opinion, opinionOn } from './model/opinion.ts';
import { partsOf, type Verdict, verdictOf } from './model/verdicts.ts';
import { requestAnyway } from './requests.ts';
import { sentences } from './sentences.ts';

/**
 * From these shares of certainty on the model's verdict may stand without a person: where the grammar says the same,
 * where it finds nothing or doubts, and where it says something else. Measured on hands that the model had not learnt from, see
 * docs/decisions/0003.
 */
const enough = { together: 0.7, alone: 0.9, against: 0.96 } as const;
/** From these on the outcome is shown to the person who decides: a wrong guess misleads more than none. */
const likely = { together: 0.7, alone: 0.8, against: 0.95 } as const;
/** A sentence that states a decision this surely must be of the verdict's own sign. */
const stated = 0.5;
/** Some sentence must state the decision this surely. */
const told = 0.25;
/** Doubts of the grammar that no sure model settles; it was as often right about letters with any of the others. */
const firm = /double negative|title speaks of a reconsideration|decision stands in an attached file alone/;
/** A letter that gives both decisions bears the second one's kind, and a person reads both. */
const both = /seems to give both decisions/;

let made: LetterModel | null = null;
const model = (): LetterModel => {
  made ??= unpack(file);
  return made;
};

/**
 * What a letter is, by two readers that work in different ways: the grammar of decision statements and the trained
 * networks. The networks' verdict stands where they are sure, and must be surer where the grammar finds nothing or says
 * something else; else, and where something is reserved for a person, there is a doubt that says why.
 */
export function verdictOn(letter: Letter): Content {
  const read = content(letter);
  if (letter.automatic) return read;
  const opinion = opinionOn(letter, model());
  const joined = weighed(read, opinion);
  const said = { ...joined, doubts: [...joined.doubts, ...reserved(letter, joined, read, opinion)] };
  if (said.kind !== 'information-request' || read.kind === 'information-request') return said;
  const sources = letter.texts.map((text) => ({ ...text, all: sentences(text.text) }));
  return { ...said, ...requestAnyway(sources, letter.subject, letter.sentOn) };
}

/** What keeps a verdict for a person however sure the readers are. */
function reserved(letter: Letter, joined: Content, read: Content, opinion: Opinion): readonly string[] {
  if (!opinion.whole) return ['it is too long to be judged as a whole'];
  if (joined.kind !== 'reconsideration' && titleDiffers(letter, joined.outcome))
    return ['its title gives a decision that its text does not give'];
  if (joined.outcome === null) return [];
  if (saysCopy(letter)) return ['it says that it is a copy of an earlier paper, or no new decision'];
  const settled = read.outcome === joined.outcome && read.doubts.length === 0;
  const frame = frameOf(letter, opinion.sentence, settled);
  return frame === null ? [] : [frame];
}

/** Joins the two readings; see verdictOn. */
export function weighed(read: Content, opinion: Opinion): Content {
  const grammar = verdictOf(read);
  const parts = partsOf(opinion.verdict);
  if (read.doubts.some((one) => both.test(one)))
    return { ...read, outcome: parts.outcome === read.outcome ? read.outcome : null };
  const silent = read.outcome === null && (isDecision(read.kind) || !read.recognised);
  const same = opinion.verdict === grammar && !silent;
  const doubted = silent || (same && read.doubts.length > 0);
  const manner = doubted ? 'alone' : same ? 'together' : 'against';
  const sure = opinion.share >= enough[manner] && opinion.agreed && !contradicted(opinion);
  const doubts = read.doubts.filter((one) => !sure || firm.test(one));
  if (!sure) doubts.push(manner === 'against' ? differ(grammar, opinion) : unsure(opinion));
  const shown = sure || (opinion.share >= likely[manner] && opinion.agreed);
  const outcome = shown ? parts.outcome : null;
  if (same) return { ...read, outcome, doubts };
  return {
    ...read,
    ...parts,
    outcome,
    doubts,
    recognised: true,
    evidence: opinion.sentence === null ? read.evidence : [opinion.sentence],
    opinion: reads(opinion),
  };
}

/** Does no sentence state the decision, or one state another, or one at all where the verdict is none? */
function contradicted({ verdict, states }: Opinion): boolean {
  const { outcome } = partsOf(verdict);
  if (outcome !== null && states[outcome] < told) return true;
  return (['positive', 'negative'] as const).some((sign) => sign !== outcome && states[sign] >= stated);
}

const isDecision = (kind: string): boolean =>
  kind === 'reasonable-grounds' || kind === 'conclusive-grounds' || kind === 'reconsideration';

function inPlainWords(verdict: Verdict): string {
  return verdict.replace(/-/g, ' ').replace(' positive', ', positive').replace(' negative', ', negative');
}

function differ(grammar: Verdict, { verdict }: Opinion): string {
  return `two ways of reading it differ: its grammar says ${inPlainWords(grammar)}, its words say ${inPlainWords(verdict)}`;
}

function unsure({ verdict, share }: Opinion): string {
  return `its words read most like ${inPlainWords(verdict)}, and that is not sure enough to act on (${Math.round(share * 100)} %)`;
}

function reads({ sentence, because }: Opinion): string | null {
  return sentence === null || because === null ? null : `"${sentence}" reads as ${because}`;
}
