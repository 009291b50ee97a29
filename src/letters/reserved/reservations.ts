import type { Content, Letter } from '../content.ts';
import type { Opinion } from '../model/opinion.ts';
import { partsOf } from '../model/verdicts.ts';
import { saysCopy } from './copy.ts';
import { answersDecision, unclearForm } from './forms.ts';
import { deniesTwice, frameOf, titleDiffers } from './frames.ts';

/**
 * Why a letter waits for a person however sure the networks are; null for most. The networks add words up, and these
 * letters differ from decisions only in what belongs to what, or who speaks.
 */
export function reservedFor(letter: Letter, read: Content, opinion: Opinion): string | null {
  if (!opinion.whole) return 'it is too long to be judged as a whole';
  const { kind, outcome } = partsOf(opinion.verdict);
  if (kind !== 'reconsideration' && titleDiffers(letter, outcome))
    return 'its title gives a decision that its text does not give';
  if (outcome === null)
    return answersDecision(letter) ? 'a form on it answers whether there are grounds' : null;
  if (saysCopy(letter)) return 'it says that it is a copy of an earlier paper, or no new decision';
  const unclear = unclearForm(letter);
  if (unclear !== null) return unclear;
  const sentence = opinion.sentence ?? read.evidence[0] ?? null;
  return frameOf(letter, sentence, { kind, outcome }, agreesOn(read, opinion));
}

/** Doubts of the grammar that warn; the others were no more often right than chance. */
const warning =
  /double negative|title speaks of a reconsideration|decision stands in an attached file alone|asks for an answer and speaks of a decision/;

/** What warns that the words of a letter may mislead, and asks the networks to be surer. */
export function warningsIn(read: Content, opinion: Opinion): readonly string[] {
  const warnings = read.doubts.filter((one) => warning.test(one));
  if (partsOf(opinion.verdict).outcome === null || agreesOn(read, opinion)) return warnings;
  if (opinion.sentence === null) return [...warnings, 'no one sentence in it states the decision'];
  return deniesTwice(opinion.sentence) ? [...warnings, 'the deciding sentence denies twice'] : warnings;
}

/** True where the grammar, which knows who speaks of whom, reads the same outcome without a doubt. */
const agreesOn = (read: Content, opinion: Opinion): boolean =>
  read.outcome === partsOf(opinion.verdict).outcome && read.doubts.length === 0;
