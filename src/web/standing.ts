import type { CaseState, ReferralState, Stage } from '../nrm/index.ts';
import type { StandingDecision } from './api-types.ts';

/** The newest referral is the current one (B). */
export const currentReferral = (state: CaseState): ReferralState | null => state.referrals.at(-1) ?? null;

export const stageOf = (state: CaseState): Stage => currentReferral(state)?.stage ?? 'none';

/** The decision in force: the newest of the current referral, reviews included (R56). */
export const standingDecision = (state: CaseState): StandingDecision | null => {
  const decision = currentReferral(state)?.decisions.at(-1);
  if (decision === undefined) return null;
  return { stage: decision.stage, outcome: decision.outcome, decidedOn: decision.decidedOn };
};

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
