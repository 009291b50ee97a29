import type { Outcome } from '../../nrm/vocabulary.ts';
import { saying } from '../words/saying.ts';
import type { Sentence } from '../words/sentences.ts';
import { negations } from './polarity.ts';

const conditional =
  /\b(?:if|would|might|should|unless|whether|may be|had (?:he|she|they|we|it)|were)\b|^(?:a|an|any) (?:positive|negative)\b/i;
const follows: Readonly<Record<Outcome, RegExp>> = {
  positive:
    /\b(?:recovery|reflection)(?: and (?:reflection|recovery))? period\b|\bconclusive grounds decision will (?:be made|follow)|\bwill (?:now )?(?:proceed|progress|move|go (?:on|forward))\b|\b(?:temporary permission|leave to remain|discretionary leave)\b[^.]*\bwill\b|\bsupport (?:will|can|is to) (?:now )?(?:continue|begin|start)/i,
  negative:
    /\b(?:ask|asking|request\w*|apply|seek) (?:for |us to |that |a )?(?:the decision |this decision |it )?(?:to be |be |a )?reconsider\w*|\b(?:ask|asked|request|requested|entitled|seek|apply|right)\b[^.]{0,80}\breconsideration\b|\breconsideration\b[^.]{0,60}\b(?:may|can|is to|must) be\b|\brequest for reconsideration\b|\blooked at again\b|\b(?:judicial review|challenge this decision)\b|\bsupport[^.]{0,40}\b(?:will end|ends|cease|be withdrawn)|\bwill not (?:enter|go forward|proceed|progress|receive)\b|\bno longer\b[^.]*\b(?:NRM|support)|\bcase (?:is|has been) (?:now )?closed\b/i,
};

const bears: Readonly<Record<Outcome, (text: string) => boolean>> = {
  positive: saying(follows.positive, /recovery|reflection|conclusive|will|permission|leave|support/i),
  negative: saying(follows.negative, /reconsider|looked|review|challenge|support|will|longer|case/i),
};

/** Words of joy or regret: they support a reading, and are too weak to speak against one. */
const feeling: Readonly<Record<Outcome, RegExp>> = {
  positive: /\b(?:pleased|glad|good news|delighted)\b/i,
  negative:
    /\b(?:sorry|regret|disappoint\w*|upsetting|unwelcome)\b(?!.*\b(?:delay\w*|error|late|long|wait\w*|time|mistake|inconvenience|sooner)\b)/i,
};

const decider =
  /\b(?:we|I|the (?:competent authority|decision[- ]maker|panel|authority)|it (?:is|was|has))\b/i;
const weighs = saying(
  /\b(?:accept|satisf|persuad|believ|find|found|conclud|convinc|doubt|agree|credible|reliable|consistent|established|made out|shown|support)/i,
  /accept|satisf|persuad|believ|find|found|conclud|convinc|doubt|agree|credible|reliable|consistent|established|made|shown|support/i,
);

/** How the writer weighs the account, sentence by sentence: +1 for each that goes with it, -1 for each against. */
export function leaning(all: readonly Sentence[]): number {
  return all
    .filter(
      ({ text }) => weighs(text) && decider.test(text) && !conditional.test(text) && !text.endsWith('?'),
    )
    .reduce((sum, { text }) => sum + (negations(text) % 2 === 1 ? -1 : 1), 0);
}

/** Which outcome a letter's consequences fit: recovery period, next decision, regret, rights of review. Null = both or neither. */
export function consequence(all: readonly Sentence[], withFeeling = false): Outcome | null {
  const live = all.filter(({ text }) => !text.endsWith('?'));
  const count = (outcome: Outcome) =>
    live.filter(
      ({ text }) =>
        (bears[outcome](text) || (withFeeling && feeling[outcome].test(text))) &&
        !(outcome === 'positive'
          ? conditional.test(text) || /\bnot?\b/i.test(text)
          : /\bwould (?:have|be)\b|^had\b|\bnothing to reconsider\b|\berror\b/i.test(text)),
    ).length;
  const positive = count('positive');
  const negative = count('negative');
  return positive > 0 && negative === 0 ? 'positive' : negative > 0 && positive === 0 ? 'negative' : null;
}
