import { defaultProcessSettings } from '../default-settings.ts';
import type { EventOf, Evidence } from '../events.ts';
import { londonHour } from '../london.ts';
import type { CaseState, ReferralState } from '../state.ts';
import { noTracks } from '../tracks/state.ts';
import { decisionOn, newReferral } from './current.ts';
import type { EvolveMeta } from './meta.ts';

export const noConsultation: CaseState['consultation'] = {
  status: 'none',
  requestedAt: null,
  advice: null,
  words: null,
  by: null,
  answeredAt: null,
};

export const openedCase = (event: EventOf<'case-opened'>, meta: EvolveMeta): CaseState => ({
  caseId: meta.caseId,
  version: meta.version,
  child: event.child,
  involvement: event.involvement,
  worker: event.worker,
  manager: event.manager,
  chairs: event.chairs,
  referrerMailbox: event.referrerMailbox,
  referrals: [],
  meetings: [],
  consultation: noConsultation,
  people: null,
  letters: [],
  informationRequests: [],
  contradictions: [],
  settings: defaultProcessSettings,
  readings: {},
  awaiting: [],
  setAside: [],
  transitionRequests: [],
  done: [],
  tracks: noTracks,
});

const decided = {
  'rg-positive': 'rg',
  'rg-negative': 'rg',
  'cg-positive': 'cg',
  'cg-negative': 'cg',
} as const;

/** A referral from before the product (B2 import-referral): its clocks run from the days that a person gave. */
export const importedCase = (
  state: CaseState,
  event: EventOf<'referral-imported'>,
  meta: EvolveMeta,
): CaseState => {
  const evidence: Evidence = { kind: 'imported', source: event.source };
  const blank = newReferral(state, event.stage);
  const referral: ReferralState = {
    ...blank,
    consideredSince: event.stage === 'considering' ? meta.at : null,
    agreedAt: event.stage === 'agreed' ? meta.at : null,
    // Noon: the day is known, the hour is not, and every clock counts from the day (B4).
    submittedAt: event.submittedOn === null ? null : londonHour(event.submittedOn, 12),
    references: event.reference === null ? [] : [event.reference],
    imported: true,
  };
  const stage = event.stage in decided ? decided[event.stage as keyof typeof decided] : null;
  const withDecision =
    stage === null || event.decidedOn === null
      ? referral
      : decisionOn(state, referral, {
          stage,
          outcome: event.stage.endsWith('positive') ? 'positive' : 'negative',
          decidedOn: event.decidedOn,
          evidence,
          review: false,
        });
  return { ...state, referrals: [...state.referrals, withDecision] };
};
