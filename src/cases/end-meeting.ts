import type { Instant } from '../nrm/index.ts';
import type { Record } from './record.ts';

const system = { kind: 'system' } as const;

/**
 * Ends one meeting as the product: each child that was asked about first, so that a kill in between is made good by
 * the next try. A meeting that has ended, or never started, is left as it is. @returns whether it was running.
 */
export async function endMeeting(
  { cases, meetings }: Pick<Record, 'meetings'> & { readonly cases: Pick<Record['cases'], 'execute'> },
  meetingId: string,
  endedAt: Instant,
  now: Instant,
): Promise<boolean> {
  const meeting = await meetings.load(meetingId);
  if (meeting === null || meeting.endedAt !== null) return false;
  for (const caseId of meeting.children) {
    const key = `meeting-ended:${meetingId}:${caseId}`;
    const context = { actor: system, now, idempotencyKey: key };
    await cases.execute(caseId, { type: 'meeting-ended', meetingId }, context);
  }
  const context = { actor: system, now, idempotencyKey: `end-meeting:${meetingId}` };
  await meetings.execute(meetingId, { type: 'end-meeting', endedAt }, context);
  return true;
}
