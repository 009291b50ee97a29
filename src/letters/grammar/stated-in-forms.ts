import { neededWords } from './needed-words.ts';
import type { DecisionStage } from './stages.ts';

/** One way in which a letter states a decision. Mood and polarity are judged apart from it. */
export type Proposition = {
  /** One of these must stand in the same clause, or the pattern is not tried; see neededWords. */
  readonly words?: RegExp;
  readonly pattern: RegExp;
  readonly stage?: DecisionStage;
  /** 1 = a hint, 2 = a bare assertion, 3 = a finding, 4 = the decision named as such with its outcome. */
  readonly weight: number;
  /** Must stand in the same clause, or it decides nothing. */
  readonly needs?: RegExp;
  /** False where the words themselves are the negative ones ("negative", "refused"). */
  readonly positive?: boolean;
  /** True where the words hold their own negation ("not found", "no"): only what stands before them is weighed. */
  readonly closed?: boolean;
  /** True where a date after the words also makes a recital ("a positive decision was made on 3 March"). */
  readonly datedAfter?: boolean;
};

export const good = '(?:positive|affirmative|favourable|favorable)';
export const bad = '(?:negative|unfavourable|unfavorable|adverse)';
const labels =
  '(?:R\\.?G|C\\.?G|reasonable grounds|conclusive grounds|(?:first|second|final|1st|2nd) (?:stage|decision)|(?:stage|decision) (?:1|2|one|two)|decision|outcome|result|threshold|test|finding|determination|conclusion)';

/** Decisions given in a row, a label or a line without a verb. */
export const statedInForms: readonly Proposition[] = [
  {
    words: neededWords.form,
    // a row or label with its value: "Reasonable grounds: not found", "Outcome | Threshold met"
    pattern: new RegExp(
      `(?:^|[|] ?)${labels}(?: (?:decision|outcome|result|grounds))?(?: (?:for|in respect of|re) [\\p{L}' -]{2,40})?\\s?[:|=–—-]\\s?(?:[\\w ]{0,12}\\| )?(?:yes|found|met|granted|accepted|established|satisfied|passed|reached|made out|upheld|there are)\\b`,
      'iu',
    ),
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.form,
    pattern: new RegExp(
      `(?:^|[|] ?)${labels}(?: (?:decision|outcome|result|grounds))?(?: (?:for|in respect of|re) [\\p{L}' -]{2,40})?\\s?[:|=–—-]\\s?(?:[\\w ]{0,12}\\| )?(?:no\\b(?! decision)|not (?:found|met|granted|accepted|established|satisfied|passed|reached|made out)|refused|rejected|unmet|there are not?)\\b`,
      'iu',
    ),
    positive: false,
    closed: true,
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.shortOrFull,
    pattern: /(?:^|[:|–—-] )no (?:reasonable grounds|RG)\b(?=\s*(?:[-–—.,;]|$))/i,
    positive: true,
    stage: 'reasonable-grounds',
    weight: 4,
  },
  {
    words: neededWords.short,
    pattern: /\b[RC]\.?G ?(?:\+|\(\+\))/,
    weight: 4,
  },
  {
    words: neededWords.short,
    pattern: /\b[RC]\.?G ?(?:[-–]ve|\([-–]\))/,
    positive: false,
    weight: 4,
  },
  {
    // "We have made a conclusive grounds decision. It is a positive one."
    words: neededWords.positive,
    pattern:
      /^(?:it|this|that|the (?:answer|decision|outcome|result)) (?:is|was) (?:\w+ ){0,2}?(?:positive|affirmative|favourable)(?: one)?\b(?! \w+ (?:that|for))/i,
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.negative,
    pattern:
      /^(?:it|this|that|the (?:answer|decision|outcome|result)) (?:is|was) (?:\w+ ){0,2}?(?:negative|unfavourable|adverse)(?: one)?\b/i,
    positive: false,
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.evidence,
    pattern:
      /\b(?:insufficient|not enough|enough|sufficient|no) (?:\w+ ){0,2}?(?:information|evidence|material|basis)\b[^.;]{0,60}\b(?:conclude|find|decide|meet|reach|satisfy|believe|accept|that (?:[\p{L}'-]+ ){1,4}?(?:is|was|has been) (?:\w+ ){0,2}(?:victim|exploited|trafficked))/iu,
    weight: 3,
    needs: /\b(?:grounds|threshold|test|bar|standard|victim|probabilit|exploited|trafficked)/i,
  },
  {
    words: neededWords.positive,
    // verbless: "Positive reasonable grounds." "Outcome: positive conclusive grounds"
    pattern: new RegExp(
      `(?:^|[:|–—-] ?)${good},? (?:reasonable|conclusive|RG|CG|at (?:the )?(?:first|second|final))\\b(?! (?:grounds )?(?:decisions? )?(?:means?|would|may|might|will|can|does))`,
      'i',
    ),
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.negative,
    pattern: new RegExp(
      `(?:^|[:|–—-] ?)${bad},? (?:reasonable|conclusive|RG|CG|at (?:the )?(?:first|second|final))\\b(?! (?:grounds )?(?:decisions? )?(?:means?|would|may|might|will|can|does))`,
      'i',
    ),
    positive: false,
    weight: 4,
    datedAfter: true,
  },
];
