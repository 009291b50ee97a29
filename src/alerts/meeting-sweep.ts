import { endMeeting, type Record } from '../cases/index.ts';
import { every, type Repeating } from './every.ts';

/** A meeting that has run for so long is taken to be over: its end never reached us, or it was started by hand. */
export const longestMeetingHours = 6;

export type MeetingSweepSettings = {
  readonly record: Pick<Record, 'cases' | 'meetings'>;
  readonly now: () => Date;
  readonly hours?: number;
  readonly everyMs?: number;
  readonly log?: (line: string) => void;
};

const page = 200;

/**
 * Ends, as the product, meetings whose end event never comes, so that silence is chased all the same (R3, D1). One
 * that fails holds up no other. `runOnce` returns how many were ended.
 */
export const startMeetingSweep = (settings: MeetingSweepSettings): Repeating => {
  const { record, now, hours = longestMeetingHours, everyMs = 300_000, log = () => {} } = settings;
  const round = async (): Promise<number> => {
    const at = now();
    const startedBefore = new Date(at.getTime() - hours * 3_600_000).toISOString();
    let ended = 0;
    for (const { meetingId } of await record.meetings.runningSince(startedBefore, page))
      try {
        if (await endMeeting(record, meetingId, at.toISOString(), at.toISOString())) ended += 1;
      } catch (error) {
        log(`a meeting could not be ended: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    if (ended > 0) log(`${ended} meeting(s) ended: no end was heard within ${hours} hours`);
    return ended;
  };
  return every(everyMs, round, log);
};
