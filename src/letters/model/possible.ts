import type { SentenceLabel } from './labels.ts';
import type { Verdict } from './verdicts.ts';

/** The sorts of sentence that carry each verdict. */
export const deciding: Readonly<Record<Verdict, readonly SentenceLabel[]>> = {
  'reasonable-grounds positive': ['rg-positive', 'decision-positive'],
  'reasonable-grounds negative': ['rg-negative', 'decision-negative'],
  'conclusive-grounds positive': ['cg-positive', 'decision-positive'],
  'conclusive-grounds negative': ['cg-negative', 'decision-negative'],
  'reconsideration positive': ['review-changed-to-positive', 'review-upheld-positive'],
  'reconsideration negative': ['review-upheld-negative', 'review-changed-to-negative', 'review-refused'],
  'information-request': ['info-request'],
  acknowledgement: ['ack'],
  'adult-transition': ['transition-18'],
  'other-competent-authority': ['receipt-of-information', 'delay', 'suspension-or-withdrawal'],
};
