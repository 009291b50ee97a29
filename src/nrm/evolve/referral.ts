import type { EventOf } from '../events.ts';
import { sameReference } from '../reference.ts';
import type { CaseState, ReferralState } from '../state.ts';
import { onCurrent } from './current.ts';
import type { EvolveMeta } from './meta.ts';

type ReferralEvent = EventOf<
  | 'people-named'
  | 'referral-agreed'
  | 'referral-declined'
  | 'referral-submitted'
  | 'reference-recorded'
  | 'acknowledged'
>;

/** A reference or an acknowledgement moves `submitted` on; any later stage stays (B2). */
const received = (referral: ReferralState): ReferralState =>
  referral.stage === 'submitted' ? { ...referral, stage: 'with-ca' } : referral;

export const evolveReferral = (state: CaseState, event: ReferralEvent, meta: EvolveMeta): CaseState => {
  switch (event.type) {
    case 'people-named': {
      const { leadProfessional, exploitationTeamSupporter } = event;
      return { ...state, people: { leadProfessional, exploitationTeamSupporter } };
    }
    case 'referral-agreed':
      return onCurrent(state, (referral) => ({
        ...referral,
        stage: 'agreed',
        agreedAt: meta.at,
        agreedIn: referral.answered?.place ?? null,
        settings: state.settings,
      }));
    case 'referral-declined':
      return onCurrent(state, (referral) => ({
        ...referral,
        stage: 'not-referred',
        agreedAt: null,
        agreedIn: null,
        declinedReason: event.reason,
        declined: [
          ...referral.declined,
          { reason: event.reason, at: meta.at, place: referral.answered?.place ?? null },
        ],
      }));
    case 'referral-submitted':
      return onCurrent(state, (referral) => ({
        ...referral,
        stage: 'submitted',
        submittedAt: event.submittedAt,
        settings: state.settings,
      }));
    case 'reference-recorded':
      return onCurrent(state, (referral) =>
        received(
          referral.references.some((known) => sameReference(known, event.reference))
            ? referral
            : { ...referral, references: [...referral.references, event.reference] },
        ),
      );
    case 'acknowledged':
      return onCurrent(state, (referral) =>
        received({ ...referral, acknowledgedAt: referral.acknowledgedAt ?? meta.at }),
      );
    default: {
      const unknown: never = event;
      void unknown;
      return state;
    }
  }
};
