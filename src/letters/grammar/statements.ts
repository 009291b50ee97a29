import type { Day, Outcome } from '../../nrm/vocabulary.ts';
import { type Clause, clausesOf, plain } from '../words/clauses.ts';
import { saying } from '../words/saying.ts';
import type { Sentence } from '../words/sentences.ts';
import { WordSigns } from '../words/word-signs.ts';
import { type Mood, mood } from './mood.ts';
import { neededWords } from './needed-words.ts';
import { negations } from './polarity.ts';
import { propositions } from './propositions.ts';
import { type DecisionStage, stageOf } from './stages.ts';
import type { Proposition } from './stated-in-forms.ts';

/** A place where a text says something about a decision: what, how firmly, and in which mood. */
export type Statement = {
  readonly sentence: Sentence;
  readonly outcome: Outcome;
  readonly stage: DecisionStage | null;
  readonly mood: Mood;
  /** As in Proposition; 1 also for a heading. */
  readonly weight: number;
  /** True where more than one negation had to be weighed up to find the outcome. */
  readonly twisted: boolean;
};

/** Words without which no proposition can stand: most sentences of a letter are passed over at once. */
const words =
  /ground|reasonable|victim|surviv|positive|negative|affirm|favour|favor|adverse|threshold|standard|require|criteri|definition|stage|hurdle|level|burden|mechanism|slavery|traffick|exploit|enslav|recruit|coerc|forced|groom|subjected|brought|controlled|compel|decision|outcome|result|answer|determination|finding|conclusion|verdict|scheme|scope|against|suspect|evidence|information|material|recovery|reflection|likely|question|proceeds|[+-]ve|\b(?:[RC]\.?G|test|bar\b|mark\b|NRM\b|held\b|moved|yes\b|no\b|basis|step\b|(?:such|any|some|none)\b)/i;
const states = saying(
  new RegExp(`${words.source}|made to|put to work|used by`, 'i'),
  new RegExp(`${words.source}|made|put|used`, 'i'),
);
/** A decision may end without its verb: "I find that he does not." */
const verbAtTheEnd = /\b(?:does|did|has|is|was|could|do|have|are)(?: not)?\.?$/i;

/** The same for what is said of a referral. */
const statesOfReferral = saying(
  /(?:accept|uph|proceed|take forward|refus|reject|declin|dismiss|successful).*referral|referral.*(?:accept|uph|refus|reject|declin|dismiss|successful|enough|sufficient|adequate|short|amount|support|reach|meet|satisfy|justify|warrant)/i,
  /referral/i,
);

/** All statements about a decision in one sentence, in order. `letterDay` is the day of the letter. */
export function statements(sentence: Sentence, letterDay: Day): readonly Statement[] {
  const { text } = sentence;
  if (!states(text) && !verbAtTheEnd.test(text.slice(-12)) && !statesOfReferral(text)) return [];
  const whole = plain(sentence.text);
  return clausesOf(sentence.text).flatMap((clause) => {
    const upTo = whole.slice(0, whole.indexOf(clause.text) + clause.text.length);
    return inClause(sentence, whole, clause, letterDay).map((one) =>
      one.stage === null
        ? { ...one, stage: stageOf(upTo) ?? stageOf(asWritten(sentence.text, clause.text)) }
        : one,
    );
  });
}

/** The sentence as it was written, asides included, up to where the clause ends. */
function asWritten(sentence: string, clause: string): string {
  const end = clause.slice(-15);
  const at = sentence.indexOf(end);
  return at < 0 ? '' : sentence.slice(0, at + end.length);
}

type Hit = { readonly proposition: Proposition; readonly start: number; readonly end: number };

function inClause(
  sentence: Sentence,
  whole: string,
  { text: clause, conceded }: Clause,
  letterDay: Day,
): readonly Statement[] {
  const found: Statement[] = [];
  let from = 0;
  let begun = 0;
  const heading = isHeading(whole);
  for (const hit of hitsIn(clause)) {
    const last = found.at(-1);
    const weight = heading && hit.proposition.weight < 4 ? 1 : hit.proposition.weight;
    const raise = (one: Statement) => {
      found[found.length - 1] = {
        ...one,
        stage: one.stage ?? hit.proposition.stage ?? null,
        weight: Math.max(one.weight, weight),
      };
    };
    if (last !== undefined && hit.start < from) {
      if (last.outcome === outcomeOf(hit, clause.slice(begun, hit.proposition.closed ? hit.start : hit.end)))
        raise(last);
      continue;
    }
    if (last !== undefined && !/\b(?:and|or|nor|so)\b/.test(clause.slice(from, hit.start))) {
      raise(last);
      continue;
    }
    begun = from;
    const scope = hit.proposition.closed
      ? clause.slice(from, hit.start)
      : clause.slice(from, scopeEnd(clause, hit.end));
    found.push({
      sentence,
      outcome: outcomeOf(hit, scope),
      stage: stageOf(clause) ?? hit.proposition.stage ?? null,
      mood: conceded
        ? 'conceded'
        : mood(whole, clause, hit.end, letterDay, hit.proposition.datedAfter === true),
      weight,
      twisted: twisted(scope, hit),
    });
    from = hit.end;
  }
  return found;
}

/** More than one negation, one that stands far from what it denies, or words that limit the statement. */
function twisted(scope: string, hit: Hit): boolean {
  const negative = negations(scope);
  const fixed = hit.proposition.positive === false ? 1 : 0;
  if (negative + fixed > 1) return true;
  if (/\b(?:only|except|save that|rather than|instead of|but for|other than|merely|too)\b/i.test(scope))
    return true;
  const far = negative === 1 && hit.end - hit.start < scope.length - 90;
  return far && negations(scope.slice(-(hit.end - hit.start) - 90)) === 0;
}

const signs = new WordSigns();
const bits = new Map<RegExp, number>(Object.values(neededWords).map((sort) => [sort, signs.bitOf(sort)]));
/** The propositions, each with the bit of the words without which it cannot stand, if there are any. */
const propositionsByWords = propositions.map((proposition) => ({
  proposition,
  bit: proposition.words === undefined ? null : (bits.get(proposition.words) ?? null),
}));

function hitsIn(clause: string): readonly Hit[] {
  const here = signs.of(clause);
  const hits: Hit[] = [];
  for (const { proposition, bit } of propositionsByWords) {
    const { pattern, needs } = proposition;
    if ((bit !== null && (here & bit) === 0) || needs?.test(clause) === false) continue;
    const match = pattern.exec(clause);
    if (match !== null) hits.push({ proposition, start: match.index, end: match.index + match[0].length });
  }
  return hits.sort(
    (one, other) => one.start - other.start || other.proposition.weight - one.proposition.weight,
  );
}

function outcomeOf(hit: Hit, scope: string): Outcome {
  const negative = negations(scope) % 2 === 1;
  return (hit.proposition.positive ?? true) !== negative ? 'positive' : 'negative';
}

/** "That Sam is a victim has not been established": a verb of finding after the words has its negation too. */
function scopeEnd(clause: string, end: number): number {
  const after =
    /^(?:(?!\band\b)[^,;]){0,60}?\b(?:has|have|had|is|are|was|were|can|could|cannot) ?(?:not )?(?:\w+ ){0,2}?(?:established|accepted|proved|proven|made out|shown|satisfied|met|found|substantiated|demonstrated|supported|rejected|dismissed|agreed)\b/i.exec(
      clause.slice(end),
    );
  return after === null ? end : end + after[0].length;
}

function isHeading(text: string): boolean {
  return (
    text.length < 70 &&
    !text.includes(' | ') &&
    !/[.!?:]/.test(text) &&
    !/\b(?:is|are|was|were|has|have|made|find|found|will)\b/i.test(text)
  );
}
