import type { MeetingFacts } from '../ports.ts';
import { isObject, type JsonObject } from './before-auth.ts';

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const instant = (value: unknown): string | null => {
  const written = text(value);
  const moment = written === null ? Number.NaN : Date.parse(written);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
};

export type MeetingEventKind = 'meeting-started' | 'meeting-ended';

/** Teams names them application/vnd.microsoft.meetingStart and ...meetingEnd; null = some other event. */
export const meetingEventKind = (activity: JsonObject): MeetingEventKind | null => {
  if (activity.type !== 'event') return null;
  switch (activity.name) {
    case 'application/vnd.microsoft.meetingStart':
      return 'meeting-started';
    case 'application/vnd.microsoft.meetingEnd':
      return 'meeting-ended';
    default:
      return null;
  }
};

/**
 * Reads a meeting event without ever failing: the SDK throws when a title or a join address is missing. The meeting's
 * id is that of channelData, as Microsoft advises; `now` stands in for a missing time.
 */
export const meetingFacts = (activity: JsonObject, kind: MeetingEventKind, now: Date): MeetingFacts => {
  const value = isObject(activity.value) ? activity.value : {};
  const channelData = isObject(activity.channelData) ? activity.channelData : {};
  const meeting = isObject(channelData.meeting) ? channelData.meeting : {};
  const conversation = isObject(activity.conversation) ? activity.conversation : {};
  const at =
    instant(value[kind === 'meeting-started' ? 'StartTime' : 'EndTime']) ??
    instant(activity.timestamp) ??
    now.toISOString();
  return {
    meetingId: text(meeting.id) ?? text(value.Id) ?? text(conversation.id) ?? 'unknown-meeting',
    title: text(value.Title),
    joinUrl: text(value.JoinUrl),
    at,
  };
};
