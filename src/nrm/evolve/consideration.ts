import type { ConsiderationPlace, EventOf } from '../events.ts';
import { isConcluded } from '../stage.ts';
import type { CaseState, ReferralState } from '../state.ts';
import type { Instant, MeetingAnswer } from '../vocabulary.ts';
import { newReferral, onCurrent } from './current.ts';
import type { EvolveMeta } from './meta.ts';
import { noConsultation } from './opening.ts';

type ConsiderationEvent = EventOf<
  'consideration-started' | 'consideration-answered' | 'consultation-requested' | 'consultation-answered'
>;

type Answer = NonNullable<ReferralState['answered']>;

const samePlace = (one: ConsiderationPlace | null, other: ConsiderationPlace): boolean =>
  one?.kind === 'meeting' && other.kind === 'meeting' && one.meetingId === other.meetingId;

/** Where the agreement or the "not referred" was reached that now stands. */
const restsOn = ({ stage, agreedIn, declined }: ReferralState): ConsiderationPlace | null => {
  if (stage === 'agreed') return agreedIn;
  return stage === 'not-referred' ? (declined.at(-1)?.place ?? null) : null;
};

/**
 * A new answer to the open question. An agreement or a "not referred" that rested on a corrected answer of the
 * same meeting falls with it; whatever else stands is left standing until its own guard is met (B2).
 */
export const answerOn = (state: CaseState, answered: Answer, corrects: MeetingAnswer | null): CaseState =>
  onCurrent(state, (referral) => {
    if (corrects === null || !samePlace(restsOn(referral), answered.place)) return { ...referral, answered };
    const declined = referral.stage === 'agreed' ? referral.declined : referral.declined.slice(0, -1);
    return {
      ...referral,
      answered,
      stage: 'considering',
      agreedAt: null,
      agreedIn: null,
      declined,
      declinedReason: declined.at(-1)?.reason ?? null,
    };
  });

/** From a concluded referral a new one is opened beside it; a "not referred" one is taken up again (B2). */
const started = (state: CaseState, place: ConsiderationPlace, at: Instant): CaseState => {
  const current = state.referrals.at(-1);
  const fresh = current === undefined || isConcluded(current.stage);
  const opened = fresh
    ? { ...state, people: null, referrals: [...state.referrals, newReferral(state, 'considering')] }
    : state;
  return onCurrent({ ...opened, consultation: noConsultation }, (referral) => ({
    ...referral,
    stage: 'considering',
    answered: null,
    consideredSince: at,
    agreedAt: null,
    agreedIn: null,
    place,
    settings: state.settings,
  }));
};

/**
 * The open consideration ends as if it had never begun: the child was picked by mistake. A case without a referral has
 * none again; one that was not referred is so again, with the reasons it had (R7).
 */
export const closeUnheard = (state: CaseState): CaseState => {
  const current = state.referrals.at(-1);
  if (current?.stage !== 'considering') return state;
  const before = current.declined.at(-1);
  if (before === undefined && !current.imported) return { ...state, referrals: state.referrals.slice(0, -1) };
  const place = before?.place ?? null;
  return onCurrent(state, (referral) => ({
    ...referral,
    stage: 'not-referred',
    consideredSince: null,
    place,
    answered:
      before === undefined || place === null
        ? null
        : { answer: 'do-not-refer', reason: before.reason, decideBy: null, at: before.at, place },
  }));
};

export const evolveConsideration = (
  state: CaseState,
  event: ConsiderationEvent,
  meta: EvolveMeta,
): CaseState => {
  switch (event.type) {
    case 'consideration-started':
      return started(state, event.place, meta.at);
    case 'consideration-answered': {
      const { answer, reason, decideBy } = event;
      return answerOn(state, { answer, reason, decideBy, at: meta.at, place: { kind: event.place } }, null);
    }
    case 'consultation-requested':
      return {
        ...state,
        consultation: { ...noConsultation, status: 'requested', requestedAt: meta.at },
      };
    case 'consultation-answered':
      return {
        ...state,
        consultation: {
          status: 'answered',
          requestedAt: state.consultation.requestedAt,
          advice: event.advice,
          words: event.words,
          by: event.by,
          answeredAt: meta.at,
        },
      };
    default: {
      const unknown: never = event;
      void unknown;
      return state;
    }
  }
};
