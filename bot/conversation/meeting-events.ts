import { endMeeting } from '../../src/cases/index.ts';
import type { Person } from '../../src/nrm/index.ts';
import { sharedQuestionCard } from '../cards/shared-question.ts';
import type { InboundEvent } from '../ports.ts';
import { type Companion, instantOf, staffMember } from './companion.ts';
import { meetingOccurrence } from './meeting-occurrence.ts';

type MeetingEventOf = Extract<InboundEvent, { kind: 'meeting-started' | 'meeting-ended' }>;

const system = { kind: 'system' } as const;

const end = (companion: Companion, meetingId: string, endedAt: string): Promise<boolean> =>
  endMeeting(companion.record, meetingId, endedAt, instantOf(companion));

/** The chair is the organiser, when Teams names one who is the council's own; otherwise a colleague takes the chair. */
const chairOf = async (companion: Companion, id: string | undefined): Promise<Person | null> =>
  id === undefined ? null : staffMember(companion, id);

/**
 * meetingStart: recorded once however often Teams tells it; the chair's prompt follows from the event by the outbox.
 * The bare question goes into the shared chat where this kind of meeting allows it (R4, promise 5).
 */
export const meetingStarted = async (companion: Companion, event: MeetingEventOf): Promise<void> => {
  const { record, outbox } = companion;
  const { conversation, meeting } = event;
  const seriesId = conversation.id;
  const meetingId = meetingOccurrence(seriesId, meeting.meetingId, meeting.at);
  // Told again: what Teams says of the meeting may have changed meanwhile, and the first telling stands.
  if ((await record.meetings.load(meetingId)) !== null) return;
  for (const earlier of await record.meetings.running(seriesId))
    if (earlier.meetingId !== meetingId) await end(companion, earlier.meetingId, meeting.at);
  const info = await companion.meetings.get(conversation, meeting.meetingId);
  const title = meeting.title ?? info?.title ?? null;
  const type = companion.typeOf(title);
  const started = await record.meetings.execute(
    meetingId,
    {
      type: 'start-meeting',
      seriesId,
      title,
      meetingType: type?.id ?? null,
      chair: await chairOf(companion, info?.organiser?.id),
      startedAt: meeting.at,
      rememberedChildren: [],
    },
    { actor: system, now: instantOf(companion), idempotencyKey: `start-meeting:${meetingId}` },
  );
  companion.log('meeting-started', type?.id ?? 'of unknown kind');
  const first = started.status === 'done' && !started.repeated && started.events.length > 0;
  if (!first || type?.questionInSharedChat !== true || conversation.scope === 'personal') return;
  try {
    await outbox.sendToConversation(
      conversation,
      sharedQuestionCard({ meetingId }),
      'A question for this meeting',
    );
  } catch (error) {
    // The chair has the question in private all the same.
    companion.log('shared-question-not-sent', error instanceof Error ? error.name : 'unknown error');
  }
};

/** meetingEnd may come without the start's time: whatever runs in this chat is over. */
export const meetingEnded = async (companion: Companion, event: MeetingEventOf): Promise<void> => {
  for (const running of await companion.record.meetings.running(event.conversation.id))
    if (await end(companion, running.meetingId, event.meeting.at))
      companion.log('meeting-ended', running.meetingType ?? 'of unknown kind');
};
