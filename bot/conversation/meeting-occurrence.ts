import { createHash } from 'node:crypto';

/** One occurrence of a series: opaque and short enough for card data. The same start twice is the same meeting. */
export const meetingOccurrence = (seriesId: string, teamsMeetingId: string, startedAt: string): string =>
  `M-${createHash('sha256').update(`${seriesId}|${teamsMeetingId}|${startedAt}`).digest('hex').slice(0, 24)}`;
