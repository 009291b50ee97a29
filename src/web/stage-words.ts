import type { Stage } from '../nrm/index.ts';

const words: Readonly<Record<Stage, string>> = {
  none: 'No referral considered yet',
  considering: 'Referral being considered',
  'not-referred': 'Not referred; asked again at the next meeting',
  agreed: 'Referral agreed, not yet sent',
  submitted: 'Referral sent',
  'with-ca': 'With the Competent Authority, waiting for the Reasonable Grounds decision',
  'rg-positive': 'Reasonable Grounds decision: positive; waiting for the Conclusive Grounds decision',
  'rg-negative': 'Reasonable Grounds decision: negative',
  'cg-positive': 'Conclusive Grounds decision: positive',
  'cg-negative': 'Conclusive Grounds decision: negative',
  suspended: 'Paused by the Competent Authority',
  withdrawn: 'Withdrawn by the young adult',
};

/** The stage as a card would say it; decisions in the Competent Authority's words (R67). */
export const stageWords = (stage: Stage): string => words[stage];
