import type { Day, Instant, Obligation } from '../../src/nrm/index.ts';

export type Tone = 'overdue' | 'soon' | 'calm';

/** When something is due, in words, and how loudly to say it. */
export type DueWords = { readonly text: string; readonly tone: Tone };

const london = 'Europe/London';
const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone: london });
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: london,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const spokenDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: london,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: london, hour: '2-digit', minute: '2-digit' });

/** The calendar day in London on which a moment falls. */
export const dayOf = (at: Instant): Day => dayParts.format(new Date(at));

/** "12 Feb 2027", of a day or of a moment as London sees it. */
export const sayDay = (at: Instant | Day): string => longDay.format(new Date(at)).replace('Sept', 'Sep');

/** "12 Feb 2027, 09:12". */
export const sayMoment = (at: Instant): string => `${sayDay(at)}, ${clock.format(new Date(at))}`;

/** "2027-02-12T09:12", London's clock: what an input for day and time holds. */
export const wallTime = (at: Instant): string => `${dayOf(at)}T${clock.format(new Date(at))}`;

/** Whole calendar days from one to the other; midnight changes and summer time do not matter. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const overdueWords = (due: Instant, now: Instant): string => {
  const late = daysBetween(dayOf(due), dayOf(now));
  return late <= 0 ? `overdue since ${clock.format(new Date(due))}` : `overdue by ${days(late)}`;
};

const aheadWords = (due: Instant, now: Instant, named: boolean): string => {
  const ahead = daysBetween(dayOf(now), dayOf(due));
  if (ahead <= 0) return 'due today';
  if (ahead === 1) return 'due tomorrow';
  if (named) return `due in ${days(ahead)}`;
  return ahead <= 14 ? `due in ${days(ahead)}, ${sayDay(due)}` : `due ${sayDay(due)}`;
};

/** Does the title itself name the day? Then the badge need not say it again. */
const namedIn = (title: string, at: Instant | Day): boolean => title.includes(spokenDay.format(new Date(at)));

/** Information has no date to miss, so nothing is said. */
const dateless = ({ state }: Obligation): string => {
  if (state === 'information') return '';
  return state === 'waiting' ? 'waiting' : 'no date set';
};

/**
 * Says when a duty is due; empty = there is nothing to say. A date before which nothing is expected is never called due or overdue (D18 and the
 * Competent Authority's "not before"), and what was due is overdue from the moment on, not from the next day.
 */
export const dueWords = (duty: Obligation, now: Instant): DueWords => {
  if (duty.notBefore !== null) {
    const named = namedIn(duty.title, duty.notBefore);
    return { text: named ? 'waiting' : `not before ${sayDay(duty.notBefore)}`, tone: 'calm' };
  }
  if (duty.due === null) return { text: dateless(duty), tone: 'calm' };
  if (duty.state === 'information') return { text: sayDay(duty.due), tone: 'calm' };
  if (duty.due < now) return { text: overdueWords(duty.due, now), tone: 'overdue' };
  const soon = duty.state === 'due-soon' || daysBetween(dayOf(now), dayOf(duty.due)) <= 1;
  return { text: aheadWords(duty.due, now, namedIn(duty.title, duty.due)), tone: soon ? 'soon' : 'calm' };
};
