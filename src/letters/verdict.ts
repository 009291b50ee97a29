import { type Content, content, type Letter } from './content.ts';
import { requestAnyway } from './grammar/requests.ts';
import file from './model/letter-model.json' with { type: 'json' };
import { type LetterModel, unpack } from './model/model-file.ts';
import { type Opinion, opinionOn, type Reasoned } from './model/opinion.ts';
import { sureness, type Worth } from './model/sureness.ts';
import { partsOf, type Verdict, verdictOf } from './model/verdicts.ts';
import { reservedFor, warningsIn } from './reserved/reservations.ts';

/**
 * So sure must the networks' outcome (or that there is none) be for a letter to be acted on without a person, and so large
 * the share of its kind. Measured on hands that the networks had not learnt from, see docs/decisions/0003.
 */
const enough = { outcome: 0.974, kind: 0.6 } as const;
/** However sure the whole: an outcome must be stated by some sentence at least so surely. A long letter can sound like a decision. */
const stated = 0.3;
/** From this on the outcome of a letter that somebody passed on is shown to the person who confirms it. */
const likely = 0.75;
/** Some sentence must state each of two decisions this surely for the letter to give both. */
const given = 0.4;
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
  const said = weighed(letter, read, opinionOn(letter, model()), file.worth);
  if (said.kind !== 'information-request' || read.kind === 'information-request') return said;
  return { ...said, ...requestAnyway(letter) };
}

/** Weighs the two readings of a letter, and what must be kept for a person; see verdictOn. */
export function weighed(letter: Letter, read: Content, opinion: Reasoned, worth: Worth): Content {
  const parts = partsOf(opinion.verdict);
  if (read.doubts.some((one) => both.test(one)) && Math.min(...opinion.stages) >= given)
    return { ...read, outcome: parts.outcome === read.outcome ? read.outcome : null };
  const grammar = verdictOf(read);
  const silent = read.outcome === null && (isDecision(read.kind) || !read.recognised);
  const same = opinion.verdict === grammar && !silent;
  const reserved = reservedFor(letter, read, opinion);
  const sureOfOutcome = sureness(read, opinion, worth);
  const said = parts.outcome === null || opinion.states[parts.outcome] >= stated;
  const told = said && sureOfOutcome >= enough.outcome;
  const clear = told && opinion.share >= enough.kind;
  const sure = clear && reserved === null;
  const doubts = sure ? [] : [...new Set([...warningsIn(read, opinion), ...read.doubts])];
  if (reserved !== null) doubts.push(reserved);
  if (!said) doubts.push('no sentence in it states the decision surely enough');
  else if (!clear)
    doubts.push(
      same || silent ? unsure(opinion, told ? opinion.share : sureOfOutcome) : differ(grammar, opinion),
    );
  const joined = {
    ...read,
    outcome: sureOfOutcome >= likely ? parts.outcome : null,
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

const isDecision = (kind: string): boolean =>
  kind === 'reasonable-grounds' || kind === 'conclusive-grounds' || kind === 'reconsideration';

function inPlainWords(verdict: Verdict): string {
  return verdict.replace(/-/g, ' ').replace(' positive', ', positive').replace(' negative', ', negative');
}

function differ(grammar: Verdict, { verdict }: Opinion): string {
  return `two ways of reading it differ: its grammar says ${inPlainWords(grammar)}, its words say ${inPlainWords(verdict)}`;
}

function unsure({ verdict }: Opinion, sureness: number): string {
  const sure = Math.floor(100 * sureness);
  return `its words read most like ${inPlainWords(verdict)}, and that is not sure enough to act on (${sure} %)`;
}

function reads(opinion: Reasoned): string | null {
  const because = opinion.because();
  return opinion.sentence === null || because === null ? null : `"${opinion.sentence}" reads as ${because}`;
}
