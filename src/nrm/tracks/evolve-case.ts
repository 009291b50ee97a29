import { newReferral, onCurrent } from '../evolve/current.ts';
import type { EvolveMeta } from '../evolve/meta.ts';
import { londonHour } from '../london.ts';
import { sameReference } from '../reference.ts';
import type { CaseState, ReferralState } from '../state.ts';
import type { TrackEvent, TrackEventOf } from './events.ts';
import { evolveTracks } from './evolve.ts';
import type { ReferenceCorrection } from './facts.ts';

/** A body outside the council has referred the child: its referral is this case's from here on (B2). */
const elsewhere = (state: CaseState, event: TrackEventOf<'referral-made-elsewhere'>): CaseState => {
  const opened = state.referrals.length === 0 ? [newReferral(state, 'submitted')] : state.referrals;
  return onCurrent({ ...state, referrals: opened }, (referral) => ({
    ...referral,
    stage: 'submitted',
    // Noon: the day is known, the hour is not, and every clock counts from the day (B4).
    submittedAt: event.submittedOn === null ? null : londonHour(event.submittedOn, 12),
    elsewhere: event.body,
    settings: state.settings,
  }));
};

const resumed = (referral: ReferralState, event: TrackEventOf<'referral-resumed'>): ReferralState =>
  referral.stage === 'suspended'
    ? {
        ...referral,
        stage: referral.pausedFrom ?? 'with-ca',
        pausedFrom: null,
        pauses: referral.pauses.map((one) => (one.to === null ? { ...one, to: event.on } : one)),
      }
    : referral;

/** In its place, so that each referral keeps its own. Without any sign of arrival it is again one that was only sent (B1). */
const corrected = (referral: ReferralState, { wrong, right }: ReferenceCorrection): ReferralState => {
  const others = referral.references.filter((known) => !sameReference(known, wrong));
  if (others.length === referral.references.length) return referral;
  const added = right === null || others.some((known) => sameReference(known, right)) ? [] : [right];
  const references = [...others, ...added];
  const silent = references.length === 0 && referral.acknowledgedAt === null;
  const back = silent && referral.stage === 'with-ca' && !referral.imported;
  return { ...referral, references, stage: back ? 'submitted' : referral.stage };
};

const reassigned = (state: CaseState, event: TrackEventOf<'case-reassigned'>): CaseState => ({
  ...state,
  worker: event.worker ?? state.worker,
  manager: event.manager ?? state.manager,
  referrerMailbox: event.referrerMailbox ?? state.referrerMailbox,
  people:
    state.people && event.leadProfessional
      ? { ...state.people, leadProfessional: event.leadProfessional }
      : state.people,
});

const moved = (state: CaseState, event: TrackEvent): CaseState => {
  switch (event.type) {
    case 'level-set':
      return { ...state, involvement: event.involvement };
    case 'child-corrected':
      return { ...state, child: event.child };
    case 'case-reassigned':
      return reassigned(state, event);
    case 'referral-made-elsewhere':
      return elsewhere(state, event);
    case 'referral-suspended':
      return onCurrent(state, (referral) => ({
        ...referral,
        stage: 'suspended',
        pausedFrom: referral.stage === 'suspended' ? referral.pausedFrom : referral.stage,
        pauses: [...referral.pauses, { from: event.on, to: null }],
      }));
    case 'referral-resumed':
      return onCurrent(state, (referral) => resumed(referral, event));
    case 'referral-withdrawn':
      return onCurrent(state, (referral) => ({ ...referral, stage: 'withdrawn', pausedFrom: null }));
    case 'request-withdrawn':
      return {
        ...state,
        informationRequests: state.informationRequests.map((one) =>
          one.letterId === event.letterId && one.status === 'open' ? { ...one, status: 'withdrawn' } : one,
        ),
      };
    case 'reference-corrected':
      return { ...state, referrals: state.referrals.map((referral) => corrected(referral, event)) };
    case 'social-care-ended':
      return { ...state, involvement: event.how === 'closing' ? 'none' : 'early-help' };
    case 'social-care-reopened':
      return { ...state, involvement: 'open' };
    default:
      return state;
  }
};

/** A track's event folded into the case: its own track, and what the table of section B says it moves. */
export const evolveTrack = (state: CaseState, event: TrackEvent, meta: EvolveMeta): CaseState => ({
  ...moved(state, event),
  tracks: evolveTracks(state, event, meta),
});
