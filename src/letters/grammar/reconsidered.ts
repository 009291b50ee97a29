import type { Day, Outcome } from '../../nrm/vocabulary.ts';
import type { Sentence } from '../words/sentences.ts';
import { agreed, evidence } from './agreement.ts';
import type { Decision } from './decision.ts';
import { afterOverturning, overturned, type Review, speaksOfEarlier } from './review.ts';
import { type Statement, statements } from './statements.ts';

/** The outcome that stands after a review: what is decided afresh, else what the review did to the earlier decision. */
export function reconsidered(
  all: readonly Sentence[],
  found: readonly Statement[],
  again: Review,
  letterDay: Day,
  older: readonly Sentence[],
): Decision | null {
  const doubts: string[] = [];
  const fresh = [
    ...found.filter((one) => !speaksOfEarlier(one.sentence.text) && !oldRow.test(one.sentence.text)),
    ...all.flatMap((one) => statements({ ...one, text: afterOverturning(one.text) }, letterDay)),
  ].filter((one) => one.mood === 'stated' && one.weight >= 2);
  const lines = [...again.evidence.map((one) => one.text), ...evidence(fresh)];
  const earlier = earlierOutcome(all, found, letterDay, older);
  const implied =
    again.effect === null || earlier === null ? null : again.effect === 'keeps' ? earlier : opposite(earlier);
  const named = again.named ?? implied;
  if (fresh.length === 0 && named === null && again.effect === null) {
    const firm = again.evidence.some(({ text }) =>
      /\b(?:have|has) (?:\w+ ){0,3}(?:reconsidered|looked again|reviewed|considered afresh)/i.test(text),
    );
    if (!firm) return null;
  }
  const outcome = fresh.length > 0 ? agreed(fresh, [], doubts) : named;
  if (outcome === null)
    doubts.push('the letter reports a review, but which outcome stands after it is not clear');
  if (outcome !== null && implied !== null && implied !== outcome) {
    doubts.push('what the letter says about the earlier decision does not fit the outcome');
    return { kind: 'reconsideration', outcome: null, evidence: [...new Set(lines)], weight: 4, doubts };
  }
  return { kind: 'reconsideration', outcome, evidence: [...new Set(lines)].slice(0, 6), weight: 4, doubts };
}

const adjectives = /\b(positive|negative)(?: [\w-]+){0,3} (?:decision|outcome|conclusion|finding|RG|CG)\b/i;
const oldRow =
  /\b(?:original|earlier|previous|first|initial|reviewed|old|challenged|decision under review)\b[^.;:|]{0,40}[:|–-] ?[^.;]{0,40}?\b(positive|negative)\b/i;

/** Outcome of the decision that was reviewed: recited, named beside the review, argued against in the request below. */
function earlierOutcome(
  all: readonly Sentence[],
  found: readonly Statement[],
  letterDay: Day,
  older: readonly Sentence[],
): Outcome | null {
  const outcomes = (words: string | undefined): readonly Outcome[] =>
    words === undefined ? [] : [words.toLowerCase() === 'positive' ? 'positive' : 'negative'];
  const rows = all.flatMap((one) => outcomes(oldRow.exec(one.text)?.[1]));
  const beside = all
    .filter((one) => speaksOfEarlier(one.text))
    .flatMap((one) => outcomes(adjectives.exec(one.text)?.[1]));
  const kept = all
    .filter((one) => speaksOfEarlier(one.text))
    .map(
      (one) =>
        /\b(?:decision|conclusion|finding|view)\b[^,;]{0,40}? that (there (?:are|were) [^,;]*?)(?: (?:is|was|has|stands|remains)\b.*)?$/i.exec(
          one.text,
        )?.[1] ?? '',
    )
    .flatMap((text, number) => statements({ text, number }, letterDay).map((one) => one.outcome));
  const upheld = found
    .filter(
      (one) => speaksOfEarlier(one.sentence.text) && !overturned(one.sentence.text) && one.mood === 'stated',
    )
    .map((one) => one.outcome);
  const recited = found
    .filter((one) => one.mood === 'recited' && !overturned(one.sentence.text))
    .map((one) => one.outcome);
  const argued = older
    .filter((one) => /\b(?:your|the) (?:\w+ )?decision\b/i.test(one.text))
    .flatMap((one) => statements(one, letterDay))
    .slice(0, 1)
    .map((one) => one.outcome);
  for (const source of [rows, beside, kept, upheld, recited, argued]) {
    const values = new Set(source);
    const [only] = values;
    if (values.size === 1 && only !== undefined) return only;
  }
  // Nobody asks for a review of a positive decision: a request, or a refusal looked at again, means that it was negative.
  const asked = all.some((one) =>
    /\b(?:your|the|a) (?:request|application|pre-action|challenge)\b[^.]*\b(?:reconsider|review|letter)|\baccepted for reconsideration|\breview (?:that )?(?:you|your \w+) (?:asked|requested)|\b(?:asked|asking|invited|requested) (?:us|me|the)\b[^.]*\b(?:again|reconsider|review|revisit)|\basked for (?:a |the )?(?:reconsideration|review)|\brefusal\b/i.test(
      one.text,
    ),
  );
  return asked ? 'negative' : null;
}

function opposite(outcome: Outcome): Outcome {
  return outcome === 'positive' ? 'negative' : 'positive';
}
