import type { Database, Trx } from '../database/index.ts';
import type { MeetingEvent, MeetingState } from '../nrm/index.ts';
import type { Recorded } from './ports.ts';

/** Brings the meeting's row up to date. Children are not in it: they are read from the meeting's own stream. */
export async function updateMeetingView(
  trx: Trx,
  meetingId: string,
  after: MeetingState,
  recorded: readonly Recorded<MeetingEvent>[],
): Promise<void> {
  // Children that were only suggested from the last meeting are no picking of their own.
  const picked = recorded.findLast((r) => r.event.type === 'children-picked' && !r.event.remembered);
  const row = {
    series_id: after.seriesId,
    version: after.version,
    started_at: after.startedAt,
    running: after.endedAt === null ? 1 : 0,
    ...(picked && { picked_at_position: picked.position }),
  };
  await trx
    .insertInto('meeting_view')
    .values({ meeting_id: meetingId, picked_at_position: null, ...row })
    .onConflict((c) => c.column('meeting_id').doUpdateSet(row))
    .execute();
}

/** Meetings of the series in which children were picked, the newest picking first. */
export async function pickingsOf(db: Database, seriesId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting_view')
    .select('meeting_id')
    .where('series_id', '=', seriesId)
    .where('picked_at_position', 'is not', null)
    .orderBy('picked_at_position', 'desc')
    .limit(1)
    .execute();
  return rows.map((row) => row.meeting_id);
}

/** Meetings of the series that have not ended, the newest start first. */
export async function runningOf(db: Database, seriesId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting_view')
    .select('meeting_id')
    .where('series_id', '=', seriesId)
    .where('running', '=', 1)
    .orderBy('started_at', 'desc')
    .orderBy('meeting_id')
    .execute();
  return rows.map((row) => row.meeting_id);
}

/** Meetings that started before this moment and have not ended, the oldest start first. */
export async function runningSince(
  db: Database,
  startedBefore: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting_view')
    .select('meeting_id')
    .where('running', '=', 1)
    .where('started_at', '<', startedBefore)
    .orderBy('started_at')
    .orderBy('meeting_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.meeting_id);
}
