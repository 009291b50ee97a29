import type { Reaction } from '../../cases/ports.ts';
import type { Instant, MeetingEvent, MeetingState } from '../../nrm/index.ts';
import type { AlertRequest } from '../alert.ts';
import { nextWorkingMorning } from '../office-hours.ts';
import { holidaysOf, type ReactionContext, tell } from './request.ts';

const ofMeeting = (state: MeetingState) => ({ kind: 'meeting', id: state.meetingId, detail: null }) as const;

/** To the chair alone and in private; a meeting of unknown type asks which it is (R3, R4). No chair yet = nobody yet. */
const prompt = (state: MeetingState, now: Instant): readonly AlertRequest[] =>
  state.endedAt !== null || state.chair === null
    ? []
    : tell([state.chair], 'meeting-prompt', ofMeeting(state), state.meetingId, now);

/**
 * Ended before anybody said which children it was about, or what kind of meeting it was. The chair is asked at once;
 * of a meeting that should ask but has no known chair, the Exploitation Team managers hear (R3, R5).
 * Where children were picked, their cases see to it.
 */
const onEnded = (state: MeetingState, now: Instant, context: ReactionContext): readonly AlertRequest[] => {
  const picked = state.childrenConfirmed && state.children.length > 0;
  // "None of these" was chosen: a meeting at which nothing is asked.
  const nothingToAsk = state.typeChosen && state.meetingType === null;
  if (picked || nothingToAsk || state.noChild !== null) return [];
  const subject = ofMeeting(state);
  const next = nextWorkingMorning(now, holidaysOf(context));
  const managers = context.council.people.exploitationTeamManagers;
  const asks = state.meetingType !== null;
  if (state.chair === null) {
    return asks ? tell(managers, 'meeting-unanswered', subject, state.meetingId, next) : [];
  }
  return [
    ...tell([state.chair], 'meeting-unanswered', subject, state.meetingId, now),
    ...(asks ? tell(managers, 'meeting-unanswered-escalated', subject, state.meetingId, next) : []),
  ];
};

/** What a meeting means for people when something new happens in it (R3, R4, D1). Pure. */
export const meetingReactions =
  (context: ReactionContext): Reaction<MeetingState | null, MeetingEvent> =>
  (_before, after, recorded, now) =>
    after === null
      ? []
      : recorded.flatMap(({ event }) => {
          switch (event.type) {
            case 'meeting-started':
            case 'chair-taken':
              return prompt(after, now);
            case 'meeting-ended':
              return onEnded(after, now, context);
            default:
              return [];
          }
        });
