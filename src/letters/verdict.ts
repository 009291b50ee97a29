import type { Outcome } from '../nrm/vocabulary.ts';
import { type Content, content, type Letter } from './content.ts';
import file from './model/letter-model.json' with { type: 'json' };
import { type LetterModel, unpack } from './model/model-file.ts';
import { type Opinion, opinionOn } from './model/opinion.ts';
import { partsOf, type Verdict, verdictOf } from './model/verdicts.ts';
import { requestAnyway } from './requests.ts';
import { reservedFor, warningsIn } from './reserved/reservations.ts';

/**
 * From these shares of certainty on the networks' verdict stands without a person. Of its outcome (or that there is none):
 * `agreed` where the grammar says the same without a doubt, `against` where it reads another, `warned` where something in
 * the letter warns that its words may mislead, `alone` otherwise. And of its kind. More is asked for an outcome than for
 * none: letters in which no decision is found are seldom mistaken for such. Measured on hands that the networks had not
 * learnt from, see docs/decisions/0003.
 */
const enough = {
  outcome: { agreed: 0.88, alone: 0.95, against: 0.96, warned: 0.98, kind: 0.65 },
  none: { agreed: 0.8, alone: 0.93, against: 0.94, warned: 0.95, kind: 0.6 },
} as const;
/** From this on the outcome of a letter that somebody passed on is shown to the person who confirms it. */
const likely = 0.75;
/** Some sentence must state each of two decisions this surely for the letter to give both. */
const told = 0.4;
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
  const parts = partsOf(opinion.verdict);
  if (read.doubts.some((one) => both.test(one)) && Math.min(...opinion.stages) >= told)
    return { ...read, outcome: parts.outcome === read.outcome ? read.outcome : null };
  const grammar = verdictOf(read);
  const silent = read.outcome === null && (isDecision(read.kind) || !read.recognised);
  const same = opinion.verdict === grammar && !silent;
  const { share, outcomeShare } = opinion;
  const reserved = reservedFor(letter, read, opinion);
  const warnings = warningsIn(read, opinion);
  const least = parts.outcome === null ? enough.none : enough.outcome;
  const clear = outcomeShare >= least[groundOf(parts.outcome, read, same, warnings)] && share >= least.kind;
  const sure = clear && reserved === null;
  const doubts = sure ? [] : [...new Set([...warnings, ...read.doubts])];
  if (reserved !== null) doubts.push(reserved);
  if (!clear) doubts.push(same || silent ? unsure(opinion) : differ(grammar, opinion));
  const joined = {
    ...read,
    outcome: outcomeShare >= likely ? parts.outcome : null,
    tentative: !sure,
    doubts,
  };
  if (same) return { ...joined, evidence: withFirst(opinion.sentence, read.evidence) };
  return {
    ...joined,
    kind: parts.kind,
    recognised: true,
    evidence: opinion.sentence === null ? read.evidence : [opinion.sentence],
    opinion: reads(opinion),
  };
}

/** The sentences with one of them first, if it is among them. */
const withFirst = (one: string | null, all: readonly string[]): readonly string[] =>
  one !== null && all.includes(one) ? [one, ...all.filter((each) => each !== one)] : all;

/** On what ground the networks' outcome, or that there is none, would stand. */
function groundOf(
  outcome: Outcome | null,
  read: Content,
  same: boolean,
  warnings: readonly string[],
): 'warned' | 'against' | 'agreed' | 'alone' {
  if (warnings.length > 0) return 'warned';
  if (read.outcome !== null && read.outcome !== outcome) return 'against';
  return same && read.doubts.length === 0 ? 'agreed' : 'alone';
}

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

function reads(opinion: Opinion): string | null {
  const because = opinion.because();
  return opinion.sentence === null || because === null ? null : `"${opinion.sentence}" reads as ${because}`;
}
