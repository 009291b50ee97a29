import { guidance } from './guidance.ts';
import { addCalendarDays, endOfLondonDay, londonDay, startOfLondonDay } from './london.ts';
import type { Obligation } from './obligation.ts';
import { nextWorkingMorning } from './obligations/view.ts';
import type { ProcessSettings } from './settings.ts';
import type { MeetingState } from './state.ts';
import type { Instant } from './vocabulary.ts';

type Open = {
  readonly key: string;
  readonly rule: 'R3' | 'R4';
  readonly title: string;
  readonly action: string;
};

const unasked = (meeting: MeetingState): Open | null => {
  const key = `R3:meeting:${meeting.meetingId}`;
  if (meeting.noChild !== null) return null;
  if (!meeting.typeChosen)
    return {
      key,
      rule: 'R4',
      title: 'Say what kind of meeting this is, so that the right question is asked',
      action: 'choose-meeting-type',
    };
  // A type that was chosen as "none of these" is no meeting to ask at.
  if (meeting.meetingType === null) return null;
  if (meeting.chair === null)
    return {
      key,
      rule: 'R3',
      title: 'Say who chairs this meeting: the chair is asked',
      action: 'take-chair',
    };
  if (meeting.children.length === 0)
    return { key, rule: 'R3', title: 'Pick the children this meeting is about', action: 'pick-children' };
  return meeting.childrenConfirmed
    ? null
    : { key, rule: 'R3', title: 'Confirm which children this meeting is about', action: 'pick-children' };
};

/**
 * What a meeting still owes before any child's case is asked: its kind, its chair, its children (R3, R4, D1).
 * Due at the end of the meeting, or of its day when no end was heard; from the next working morning the
 * Exploitation Team manager hears of it, because no child and so no line manager is known. No names in it.
 */
export const meetingObligations = (
  meeting: MeetingState,
  now: Instant,
  settings: ProcessSettings,
): readonly Obligation[] => {
  const open = unasked(meeting);
  if (open === null) return [];
  const day = londonDay(meeting.startedAt);
  const due = meeting.endedAt ?? endOfLondonDay(day);
  const overdueFrom = meeting.endedAt ?? startOfLondonDay(addCalendarDays(day, 1));
  const escalates = nextWorkingMorning(due, settings.extraBankHolidays);
  const changes = [overdueFrom, escalates].filter((moment) => moment > now).sort();
  const chair = { role: 'chair', person: meeting.chair } as const;
  const overseer = { role: 'exploitation-team-manager', person: null } as const;
  return [
    {
      ...open,
      deadline: 'D1',
      // Whether it should have asked at all is not known of a meeting without a kind: its chair says so, nobody else is told.
      who: now >= escalates && open.rule !== 'R4' ? [chair, overseer] : [chair],
      due,
      notBefore: null,
      state: now >= overdueFrom ? 'overdue' : 'due-soon',
      why: guidance[open.rule].why,
      source: guidance[open.rule].source,
      nextChange: changes[0] ?? null,
    },
  ];
};
