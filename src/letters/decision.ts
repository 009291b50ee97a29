import type { Day, Outcome } from '../nrm/vocabulary.ts';
import { afterOverturning, overturned, review, speaksOfEarlier } from './review.ts';
import type { Sentence } from './sentences.ts';
import { type DecisionStage, type Statement, stageOf, statements } from './statements.ts';

/** The decision that a letter states, with what it rests on. */
export type Decision = {
  readonly kind: DecisionStage | 'reconsideration';
  /** Null where the text does not settle it. */
  readonly outcome: Outcome | null;
  readonly evidence: readonly string[];
  /** Why a person must look; empty = certain. */
  readonly doubts: readonly string[];
};

/** Finds the decision in a letter's sentences; null where none is stated. `titles` are subject and file names. */
export function decision(
  all: readonly Sentence[],
  titles: readonly string[],
  letterDay: Day,
  older: readonly Sentence[],
): Decision | null {
  const found = all.flatMap((sentence) => statements(sentence, letterDay));
  const again = review(all);
  const stated = found.filter((one) => one.mood === 'stated' && !overturned(one.sentence.text));
  if (again.evidence.length > 0) return reconsidered(all, found, again, letterDay, older);
  const firm = stated.filter((one) => one.weight >= 2);
  if (firm.length === 0) return null;
  const context = contextStage(all, titles, found);
  const staged = firm.map((one) => ({ ...one, stage: one.stage ?? context }));
  const first = staged.filter((one) => one.stage === 'reasonable-grounds');
  const second = staged.filter((one) => one.stage === 'conclusive-grounds');
  const doubts: string[] = [];
  const strongest = (some: readonly Statement[]) => Math.max(0, ...some.map((one) => one.weight));
  if (strongest(first) >= 3 && strongest(second) >= 3) {
    doubts.push('the letter seems to give both decisions');
    const outcome = agreed(second, doubts);
    return { kind: 'conclusive-grounds', outcome, evidence: evidence(staged), doubts };
  }
  const kind =
    strongest(second) > strongest(first)
      ? 'conclusive-grounds'
      : strongest(first) > 0
        ? 'reasonable-grounds'
        : null;
  if (strongest(second) === strongest(first) && strongest(first) > 0)
    doubts.push('the stage of the decision is not clear');
  if (kind === null) doubts.push('the letter does not say which of the two decisions it gives');
  const used = staged.filter((one) => one.stage === null || one.stage === (kind ?? one.stage));
  const outcome = agreed(used, doubts);
  if (strongest(used) < 3 && used.length < 2) doubts.push('the decision is stated only in passing');
  return { kind: kind ?? 'reasonable-grounds', outcome, evidence: evidence(used), doubts };
}

function reconsidered(
  all: readonly Sentence[],
  found: readonly Statement[],
  again: ReturnType<typeof review>,
  letterDay: Day,
  older: readonly Sentence[],
): Decision | null {
  const doubts: string[] = [];
  const fresh = [
    ...found.filter((one) => !speaksOfEarlier(one.sentence.text)),
    ...all.flatMap((one) => statements({ ...one, text: afterOverturning(one.text) }, letterDay)),
  ].filter((one) => one.mood === 'stated' && one.weight >= 2);
  const lines = [...again.evidence.map((one) => one.text), ...evidence(fresh)];
  const earlier = earlierOutcome(all, found, letterDay, older);
  const implied =
    again.effect === null || earlier === null ? null : again.effect === 'keeps' ? earlier : opposite(earlier);
  const named = again.named ?? implied;
  if (fresh.length === 0 && named === null && again.effect === null) return null;
  const outcome = fresh.length > 0 ? agreed(fresh, doubts) : named;
  if (outcome === null)
    doubts.push('the letter reports a review, but which outcome stands after it is not clear');
  if (outcome !== null && implied !== null && implied !== outcome) {
    doubts.push('what the letter says about the earlier decision does not fit the outcome');
    return { kind: 'reconsideration', outcome: null, evidence: [...new Set(lines)], doubts };
  }
  return { kind: 'reconsideration', outcome, evidence: [...new Set(lines)].slice(0, 6), doubts };
}

/** Outcome of the decision that was reviewed: recited, named beside the review, argued against in the request below. */
function earlierOutcome(
  all: readonly Sentence[],
  found: readonly Statement[],
  letterDay: Day,
  older: readonly Sentence[],
): Outcome | null {
  const beside = all
    .filter((one) => speaksOfEarlier(one.text))
    .flatMap((one) => {
      const adjective =
        /\b(positive|negative)(?: [\w-]+){0,3} (?:decision|outcome|conclusion|finding|RG|CG)\b/i.exec(
          one.text,
        )?.[1];
      return adjective === undefined
        ? []
        : [adjective.toLowerCase() === 'positive' ? ('positive' as const) : ('negative' as const)];
    });
  const kept = all
    .filter((one) => speaksOfEarlier(one.text))
    .map((one) => /\bthat (there (?:are|were) .*)$/i.exec(one.text)?.[1] ?? '')
    .flatMap((text, number) => statements({ text, number }, letterDay).map((one) => one.outcome));
  const recited = found
    .filter((one) => one.mood === 'recited' && !overturned(one.sentence.text))
    .map((one) => one.outcome);
  const argued = older
    .filter((one) => /\b(?:your|the) (?:\w+ )?decision\b/i.test(one.text))
    .flatMap((one) => statements(one, letterDay))
    .slice(0, 1)
    .map((one) => one.outcome);
  for (const source of [beside, kept, recited, argued]) {
    const values = new Set(source);
    const [only] = values;
    if (values.size === 1 && only !== undefined) return only;
  }
  // Nobody asks for a review of a positive decision: a request means that the decision was negative.
  const asked = all.some((one) =>
    /\b(?:your|the) (?:request|application)\b[^.]*\b(?:reconsider|review)|\baccepted for reconsideration|\breview that you (?:asked|requested)/i.test(
      one.text,
    ),
  );
  return asked ? 'negative' : null;
}

function agreed(some: readonly Statement[], doubts: string[]): Outcome | null {
  const weight = (outcome: Outcome) => some.filter((one) => one.outcome === outcome).map((one) => one.weight);
  const best = (outcome: Outcome) => Math.max(0, ...weight(outcome));
  const positive = best('positive');
  const negative = best('negative');
  if (positive > 0 && negative > 0) {
    doubts.push('the letter says things that point both ways');
    return null;
  }
  return positive > 0 ? 'positive' : negative > 0 ? 'negative' : null;
}

/** Stage that the letter's headings, rows and subject speak of where the deciding sentence names none. */
function contextStage(
  all: readonly Sentence[],
  titles: readonly string[],
  found: readonly Statement[],
): DecisionStage | null {
  const only = (stages: readonly (DecisionStage | null)[]): DecisionStage | null => {
    const known = new Set(stages.filter((one) => one !== null));
    const [first] = known;
    return known.size === 1 ? (first ?? null) : null;
  };
  const now = all.filter(
    ({ text }) =>
      /\b(?:our|its|this is|the|a|your|my) (?:final|last|first|second|initial) (?:decision|stage)|\bhigher (?:test|standard)|^stage\b|\bconclusive grounds standard|\bpotential victim/i.test(
        text,
      ) && !/\bprevious\b|\bif\b/i.test(text),
  );
  return (
    only(found.filter((one) => one.mood === 'stated').map((one) => one.stage)) ??
    only(titles.map(stageOf)) ??
    only(
      all
        .filter(({ text }) => text.length < 60 && !/[.?!]$/.test(text) && !/previous/i.test(text))
        .map((one) => stageOf(one.text)),
    ) ??
    only(now.map((one) => stageOf(one.text))) ??
    (found.some(
      (one) => one.mood === 'recited' && one.stage === 'reasonable-grounds' && one.outcome === 'positive',
    )
      ? 'conclusive-grounds'
      : null)
  );
}

function opposite(outcome: Outcome): Outcome {
  return outcome === 'positive' ? 'negative' : 'positive';
}

function evidence(some: readonly Statement[]): readonly string[] {
  return [
    ...new Set([...some].sort((one, other) => other.weight - one.weight).map((one) => one.sentence.text)),
  ].slice(0, 4);
}
