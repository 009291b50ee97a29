import type { CaseId, Instant, MeetingTypeId, Person } from './vocabulary.ts';

/** What has happened in one meeting (one occurrence of a series). Its own stream: children are linked by id only. */
export type MeetingEvent =
  | {
      readonly type: 'meeting-started';
      readonly seriesId: string;
      readonly title: string | null;
      readonly meetingType: MeetingTypeId | null;
      readonly chair: Person | null;
      readonly startedAt: Instant;
    }
  | { readonly type: 'meeting-type-chosen'; readonly meetingType: MeetingTypeId | null }
  | { readonly type: 'chair-taken'; readonly chair: Person }
  | { readonly type: 'children-picked'; readonly children: readonly CaseId[]; readonly remembered: boolean }
  | { readonly type: 'no-child-concerned'; readonly reason: string }
  | { readonly type: 'meeting-ended'; readonly endedAt: Instant };

export type MeetingCommand =
  | {
      readonly type: 'start-meeting';
      readonly seriesId: string;
      readonly title: string | null;
      readonly meetingType: MeetingTypeId | null;
      readonly chair: Person | null;
      readonly startedAt: Instant;
      readonly rememberedChildren: readonly CaseId[];
    }
  | { readonly type: 'choose-meeting-type'; readonly meetingType: MeetingTypeId | null }
  | { readonly type: 'take-chair' }
  | { readonly type: 'pick-children'; readonly children: readonly CaseId[] }
  | { readonly type: 'no-child-concerned'; readonly reason: string }
  | { readonly type: 'end-meeting'; readonly endedAt: Instant };
