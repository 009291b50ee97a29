import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { currentReferral } from '../stage.ts';
import type { CaseState, MeetingOnCase } from '../state.ts';
import { type DecideContext, personOf } from './context.ts';
import { notTheChair } from './meeting-answer.ts';
import { meetingOf } from './meeting-ask.ts';
import { noSuchCase } from './refusals.ts';

/** Did asking at this meeting open the consideration, and has nothing else come to it since? */
const standsAlone = (state: CaseState, { meetingId }: MeetingOnCase): boolean => {
  const referral = currentReferral(state);
  if (referral?.stage !== 'considering' || referral.place?.kind !== 'meeting') return false;
  const { place, answered, consideredSince, declined } = referral;
  const others = state.meetings.some(
    (other) =>
      other.meetingId !== meetingId &&
      other.question === 'referral' &&
      consideredSince !== null &&
      other.askedAt >= consideredSince,
  );
  const named = state.people !== null && declined.length === 0;
  return (
    place.meetingId === meetingId &&
    answered === null &&
    state.consultation.status === 'none' &&
    !others &&
    !named
  );
};

/**
 * The chair takes back a question that was never meant for this child (R3, R4): only while it is unanswered, for an
 * answer is corrected and not undone. The reason is always the same: the child was picked by mistake.
 */
export const withdrawQuestion = (
  state: CaseState | null,
  { meetingId }: CommandOf<'withdraw-question'>,
  context: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  const meeting = meetingOf(state, meetingId);
  if (!meeting) return accept();
  if (personOf(context.actor)?.id !== meeting.chair.id) return notTheChair;
  if (meeting.status === 'answered')
    return refuse(
      'already-answered',
      'R3',
      'The question is already answered for this child at this meeting. Change the answer instead.',
    );
  return accept({
    type: 'meeting-question-withdrawn',
    meetingId,
    endsConsideration: standsAlone(state, meeting),
  });
};
