import type { CaseState, DecisionOnReferral, ReferralState } from '../state.ts';
import type { Stage } from '../vocabulary.ts';

export const newReferral = (state: CaseState, stage: Stage): ReferralState => ({
  stage,
  answered: null,
  consideredSince: null,
  agreedAt: null,
  submittedAt: null,
  references: [],
  acknowledgedAt: null,
  decisions: [],
  declinedReason: null,
  declined: [],
  place: null,
  agreedIn: null,
  imported: false,
  elsewhere: null,
  pausedFrom: null,
  pauses: [],
  settings: state.settings,
});

/** Changes the current referral; a case without one is left as it is. */
export const onCurrent = (
  state: CaseState,
  change: (referral: ReferralState) => ReferralState,
): CaseState => {
  const current = state.referrals.at(-1);
  return current ? { ...state, referrals: [...state.referrals.slice(0, -1), change(current)] } : state;
};

/** Adds a decision with the lengths that its clocks keep. */
export const decisionOn = (
  state: CaseState,
  referral: ReferralState,
  decision: Omit<DecisionOnReferral, 'id' | 'terms'>,
): ReferralState => {
  const { meetingTypes: _types, extraBankHolidays: _days, ...terms } = state.settings;
  const nth = Math.max(1, state.referrals.length);
  return {
    ...referral,
    decisions: [...referral.decisions, { ...decision, id: `${nth}-${referral.decisions.length + 1}`, terms }],
  };
};
