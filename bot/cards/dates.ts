import type { Day, Instant } from '../../src/nrm/index.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "09:12", London time. */
export const timeOf = (instant: Instant): string => clock.format(new Date(instant));
/** "22 November 2026", London time. */
export const dateOf = (instant: Instant): string => calendar.format(new Date(instant));
export const dayInWords = (day: Day): string => calendar.format(new Date(`${day}T12:00:00Z`));
