import type { Sentence } from '../words/sentences.ts';
import { type DecisionStage, stageOf } from './stages.ts';
import type { Statement } from './statements.ts';

/** Where the deciding sentence names no stage: what stands just above it, and what the letter as a whole is about. */
export type StageContext = {
  readonly near: (statement: Statement) => DecisionStage | null;
  readonly stage: DecisionStage | null;
  /** Best guess where nothing settles it, for the person who decides. */
  readonly guess: DecisionStage;
};

const titled =
  /\b(?:this (?:letter|e-?mail|notice|note) (?:gives|contains|sets out|conveys|is|records|confirms|notifies|tells|informs)|(?:our|its|this is|the|a|your|my) (?:final|last|first|second|initial) (?:decision|stage|outcome|determination)|higher (?:test|standard)|^stage\b|(?:write|writing) (?:to|about|with|regarding|in)\b|(?:decision|outcome|result) (?:at|on|under) )/i;
const elsewhere = /\b(?:previous|earlier|if|will|would|later|next|recall|after|since|was|once|when)\b/i;

const early =
  /\breasonable|\bRG\b|\bfirst\b|\binitial|\bpotential|\bsuspect|\brecovery\b|\bnext stage|\breferral\b/i;

/** Finds the stage that a letter is about from its own words; see StageContext. */
export function contextStage(
  all: readonly Sentence[],
  titles: readonly string[],
  found: readonly Statement[],
): StageContext {
  const only = (stages: readonly (DecisionStage | null)[]): DecisionStage | null => {
    const known = new Set(stages.filter((one) => one !== null));
    const [first] = known;
    return known.size === 1 ? (first ?? null) : null;
  };
  const headings = () =>
    all.filter(({ text }) => text.length < 70 && !/[.?!]$/.test(text) && !elsewhere.test(text));
  const introduced = () => all.filter(({ text }) => titled.test(text) && !elsewhere.test(text));
  const recitedFirst = found.some(
    (one) => one.mood === 'recited' && one.stage === 'reasonable-grounds' && one.outcome === 'positive',
  );
  const saysPotential = found.some(
    (one) => one.mood === 'stated' && /\bpotential victim/i.test(one.sentence.text),
  );
  const plainVictim = found.some(
    (one) =>
      one.mood === 'stated' &&
      one.outcome === 'positive' &&
      /\bvictim\b/i.test(one.sentence.text) &&
      !/\bpotential|possible\b/i.test(one.sentence.text),
  );
  const text = [...titles, ...all.map((one) => one.text)].join('\n');
  const sinceFirst = () =>
    /\b(?:since|after|following) (?:the|our) (?:\w+ )?(?:reasonable grounds|RG|first) decision/i.test(text);
  const closesAtFirst = () =>
    /\bno (?:further|second|later) decision\b|\bnot (?:proceed|go (?:on|forward)|progress) to\b/i.test(text);
  const stage =
    only(found.filter((one) => one.mood === 'stated').map((one) => one.stage)) ??
    only(titles.map(stageOf)) ??
    only(introduced().map((one) => stageOf(one.text))) ??
    only(headings().map((one) => stageOf(one.text))) ??
    (recitedFirst || sinceFirst() ? 'conclusive-grounds' : null) ??
    (closesAtFirst() ? 'reasonable-grounds' : null) ??
    (saysPotential ? 'reasonable-grounds' : null) ??
    (plainVictim && !early.test(text) ? 'conclusive-grounds' : null);
  return {
    near: (statement) => {
      const above = all.filter(
        (one) => one.number < statement.sentence.number && one.number >= statement.sentence.number - 3,
      );
      for (const sentence of [...above].reverse()) {
        const named = elsewhere.test(sentence.text.replace(/\bwas\b/g, '')) ? null : stageOf(sentence.text);
        if (named !== null) return named;
      }
      return null;
    },
    stage,
    guess: stage ?? (plainVictim ? 'conclusive-grounds' : 'reasonable-grounds'),
  };
}
