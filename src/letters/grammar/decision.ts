import type { Day, Outcome } from '../../nrm/vocabulary.ts';
import type { Sentence } from '../words/sentences.ts';
import { agreed, evidence } from './agreement.ts';
import { consequence } from './consequence.ts';
import { reconsidered } from './reconsidered.ts';
import { overturned, review } from './review.ts';
import { contextStage } from './stage-context.ts';
import type { DecisionStage } from './stages.ts';
import { type Statement, statements } from './statements.ts';

/** The decision that a letter states, with what it rests on. */
export type Decision = {
  readonly kind: DecisionStage | 'reconsideration';
  /** Null where the text does not settle it. */
  readonly outcome: Outcome | null;
  readonly evidence: readonly string[];
  /** Of the strongest statement it rests on; see Proposition. */
  readonly weight: number;
  /** Why a person must look; empty = certain. */
  readonly doubts: readonly string[];
};

/** "We so conclude", or a subject that calls the letter the decision: a bare statement is then the decision itself. */
function settled(all: readonly Sentence[], titles: readonly string[]): boolean {
  return (
    all.some(({ text }) =>
      /\b(?:I|we) (?:therefore )?(?:have )?so (?:conclude|find|decide|determine|hold|found)/i.test(text),
    ) || titles.some((title) => /\b(?:decision|outcome|result|determination)\b/i.test(title))
  );
}

/** Finds the decision in a letter's sentences; null where none is stated. `titles` are subject and file names. */
export function decision(
  all: readonly Sentence[],
  titles: readonly string[],
  letterDay: Day,
  older: readonly Sentence[],
): Decision | null {
  const found = all.flatMap((sentence) => statements(sentence, letterDay));
  const again = review([...all, ...titles.slice(0, 1).map((text) => ({ text, number: -1 }))]);
  if (again.evidence.length > 0) return reconsidered(all, found, again, letterDay, older);
  const firm = found.filter(
    (one) => one.mood === 'stated' && !overturned(one.sentence.text) && one.weight >= 2,
  );
  if (firm.length === 0) return null;
  const context = contextStage(all, titles, found);
  const staged = firm.map((one) => ({ ...one, stage: one.stage ?? context.near(one) ?? context.stage }));
  const first = staged.filter((one) => one.stage === 'reasonable-grounds');
  const second = staged.filter((one) => one.stage === 'conclusive-grounds');
  const doubts: string[] = [];
  const strongest = (some: readonly Statement[]) => Math.max(0, ...some.map((one) => one.weight));
  if (strongest(first) >= 3 && strongest(second) >= 3) {
    doubts.push('the letter seems to give both decisions');
    const outcome = agreed(second, all, doubts);
    return { kind: 'conclusive-grounds', outcome, evidence: evidence(staged), weight: 4, doubts };
  }
  const known =
    strongest(second) > strongest(first)
      ? 'conclusive-grounds'
      : strongest(first) > 0
        ? 'reasonable-grounds'
        : null;
  if (strongest(second) === strongest(first) && strongest(first) > 0)
    doubts.push('the stage of the decision is not clear');
  if (known === null) doubts.push('the letter does not say which of the two decisions it gives');
  const used = staged.filter((one) => one.stage === null || one.stage === (known ?? one.stage));
  const outcome = agreed(used, all, doubts);
  if (strongest(used) < 3 && used.length < 2 && consequence(all, true) !== outcome && !settled(all, titles))
    doubts.push('the decision is stated only in passing');
  const reviewed =
    /\breconsider(?:ed|ation)\b|\breview (?:outcome|decision|result)|\b(?:outcome|result) of (?:\w+ )?review/i;
  if (titles.some((one) => reviewed.test(one)) && !/\bwithout\b/i.test(titles.join(' '))) {
    doubts.push('its title speaks of a reconsideration, its text of a decision');
    return { kind: 'reconsideration', outcome, evidence: evidence(used), weight: strongest(used), doubts };
  }
  return { kind: known ?? context.guess, outcome, evidence: evidence(used), weight: strongest(used), doubts };
}
