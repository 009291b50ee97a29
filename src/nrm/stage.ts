import type { CaseState, DecisionOnReferral, ReferralState } from './state.ts';
import type { Outcome, Stage } from './vocabulary.ts';

/** The newest referral: the current one (section B). Null = none has been considered yet. */
export const currentReferral = (state: CaseState): ReferralState | null => state.referrals.at(-1) ?? null;

/** The case's stage is that of its current referral (section B). */
export const stageOf = (state: CaseState): Stage => currentReferral(state)?.stage ?? 'none';

/** The outcome in force after any review, with the decision it rests on (R56). */
export const standingDecision = (state: CaseState): DecisionOnReferral | null =>
  currentReferral(state)?.decisions.at(-1) ?? null;

/** The stage that a decision leads to. */
export const decidedStage = (stage: 'rg' | 'cg', outcome: Outcome) => `${stage}-${outcome}` as const;

const order: Readonly<Record<Stage, number>> = {
  none: 0,
  considering: 1,
  'not-referred': 1,
  agreed: 2,
  submitted: 3,
  'with-ca': 4,
  suspended: 4,
  'rg-positive': 5,
  'rg-negative': 5,
  'cg-positive': 6,
  'cg-negative': 6,
  withdrawn: 6,
};

/** Has the current referral been sent to the Home Office, whatever came of it? */
export const isSent = (stage: Stage): boolean => order[stage] >= order.submitted;

/** The first decision is still to come (R43). */
export const awaitsReasonableGrounds = (state: CaseState): boolean =>
  ['submitted', 'with-ca', 'suspended'].includes(stageOf(state)) && standingDecision(state) === null;

/** Nothing more is awaited on this referral: a new consideration opens a new one beside it (B2). */
export const isConcluded = (stage: Stage): boolean =>
  ['rg-negative', 'cg-positive', 'cg-negative', 'withdrawn'].includes(stage);
