import { eighteenthBirthday } from './age.ts';
import { addCalendarDays, addMilliseconds, daysBetween, isDay, londonDay } from './london.ts';
import type { ProcessSettings, Terms } from './settings.ts';
import type { ReferralState } from './state.ts';
import type { Day, Instant } from './vocabulary.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

export type DeadlineId =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'D8'
  | 'D9'
  | 'D10'
  | 'D11'
  | 'D12'
  | 'D13'
  | 'D14'
  | 'D15'
  | 'D16'
  | 'D17'
  | 'D18';

type Rule = {
  readonly rule: string;
  readonly what: string;
  readonly source: string;
  /** The setting that gives the length; null = fixed in the product. */
  readonly setting: keyof Terms | null;
  /** Nothing is due on it: it is an earliest day or plain information. */
  readonly kind: 'due' | 'not-before' | 'information';
  readonly day: (from: Day, terms: Terms, extra: readonly string[]) => Day | null;
};

const choice = 'choice of the product';
/** The settings that are a number of working days. */
type WorkingDays = {
  [K in keyof Terms]: K extends `${string}WorkingDays` ? K : never;
}[keyof Terms];
const working = (setting: WorkingDays) => ({
  setting,
  kind: 'due' as const,
  day: (from: Day, terms: Terms, extra: readonly string[]): Day =>
    addWorkingDays(from, terms[setting], extra),
});
const sameDay = (from: Day): Day => from;

/** Section B4, one line a row: what the obligations and the command line both count with. */
export const deadlines: Readonly<Record<DeadlineId, Rule>> = {
  D1: {
    rule: 'R3',
    what: 'Consideration answered, outside a meeting',
    source: choice,
    ...working('considerationWorkingDays'),
  },
  D2: {
    rule: 'R5',
    what: 'Exploitation Team manager consulted',
    source: choice,
    ...working('consultationWorkingDays'),
  },
  D3: {
    rule: 'R6',
    what: 'Agreed referral sent, first reminder',
    source: `NSPCC factsheet: as soon as possible; length: ${choice}`,
    ...working('sendWorkingDays'),
  },
  D4: {
    rule: 'R40',
    what: 'Reference on the record',
    source: choice,
    ...working('referenceWorkingDays'),
  },
  D5: { rule: 'R41', what: 'Acknowledgement', source: choice, ...working('acknowledgementWorkingDays') },
  D6: {
    rule: 'R43',
    what: 'Reasonable Grounds decision',
    source: 'Torbay guidance; NSPCC factsheet',
    ...working('rgTargetWorkingDays'),
  },
  D7: {
    rule: 'R50',
    what: 'Next chase of the Reasonable Grounds decision',
    source: `Torbay guidance; repeat: ${choice}`,
    ...working('rgChaseWorkingDays'),
  },
  D8: {
    rule: 'R45',
    what: 'Answer to an information request without a date of its own',
    source: choice,
    ...working('informationRequestWorkingDays'),
  },
  D9: {
    rule: 'R47',
    what: 'Earliest day of the Conclusive Grounds decision',
    source: 'Torbay guidance; NSPCC factsheet',
    setting: 'cgEarliestCalendarDays',
    kind: 'not-before',
    day: (from, terms) => addCalendarDays(from, terms.cgEarliestCalendarDays),
  },
  D10: {
    rule: 'R47',
    what: 'Next chase of the Conclusive Grounds decision, counted from its earliest day',
    source: `Torbay guidance; length: ${choice}`,
    setting: 'cgChaseDays',
    kind: 'due',
    day: (from, terms) => addCalendarDays(from, terms.cgChaseDays),
  },
  D11: {
    rule: 'R49',
    what: 'Letter onto the record',
    source: 'Torbay guidance; alarm after 5 minutes: choice of the product',
    setting: null,
    kind: 'due',
    day: sameDay,
  },
  D12: {
    rule: 'R52',
    what: 'End of the recovery period',
    source: 'NSPCC factsheet',
    setting: 'recoveryCalendarDays',
    kind: 'information',
    day: (from, terms) => addCalendarDays(from, terms.recoveryCalendarDays),
  },
  D13: {
    rule: 'R55',
    what: 'End of the review window',
    source: 'Home Office statutory guidance 4.1, as described by the Court of Appeal in 2025',
    setting: 'reviewWindowCalendarDays',
    kind: 'due',
    day: (from, terms) =>
      terms.reviewWindowCalendarDays === null ? null : addCalendarDays(from, terms.reviewWindowCalendarDays),
  },
  D14: {
    rule: 'R31',
    what: 'Turning 18, counted from the date of birth',
    source: `Torbay guidance; reminders: ${choice}`,
    setting: null,
    kind: 'due',
    day: eighteenthBirthday,
  },
  D15: {
    rule: 'R32',
    what: 'Reply to the letter on turning 18 without a date of its own',
    source: choice,
    ...working('transitionReplyWorkingDays'),
  },
  D16: {
    rule: 'R39',
    what: 'Draft on the Home Office service deleted',
    source: 'Home Office form',
    setting: null,
    kind: 'due',
    day: (from) => addCalendarDays(from, 28),
  },
  D17: {
    rule: 'R39',
    what: 'Home Office access link, 30 minutes',
    source: 'Home Office form',
    setting: null,
    kind: 'due',
    day: sameDay,
  },
  D18: {
    rule: 'R59',
    what: 'Review at the meeting',
    source: 'Torbay guidance',
    setting: null,
    kind: 'due',
    day: sameDay,
  },
};

export const isDeadlineId = (text: string): text is DeadlineId => Object.hasOwn(deadlines, text);

/** The day of a deadline from the London day on which its clock starts (B4). D13 alone may have none: see `reviewWindow`. */
export const deadlineDay = (id: DeadlineId, from: Day, terms: Terms, extra: readonly string[]): Day =>
  deadlines[id].day(from, terms, extra) ?? from;

export type Due = {
  readonly deadline: DeadlineId;
  readonly rule: string;
  readonly what: string;
  readonly source: string;
  readonly kind: Rule['kind'];
  /** Null = this council has set no limit. */
  readonly day: Day | null;
  /** The moment, where the deadline is one of minutes. */
  readonly at: Instant | null;
  readonly setting: { readonly name: string; readonly value: number | null } | null;
  readonly reminders: readonly Day[];
};

const minutes: Partial<Record<DeadlineId, number>> = { D11: 5, D17: 30 };

/**
 * When a deadline falls that starts at a moment or on a London day. Its own date in a letter, pauses and the pilot
 * area are the case's matter; here is what the table says. D10 starts from the earliest day (D9), D14 from the birth.
 */
export const due = (deadline: DeadlineId, start: Instant | Day, settings: ProcessSettings): Due => {
  const from = isDay(start) ? start : londonDay(start);
  const { rule, what, source, kind, setting, day } = deadlines[deadline];
  const value = setting === null ? null : settings[setting];
  const length = minutes[deadline];
  const on = day(from, settings, settings.extraBankHolidays);
  const reminders: Partial<Record<DeadlineId, readonly Day[]>> = {
    D14: on === null ? [] : settings.birthdayReminderDays.map((days) => addCalendarDays(on, -days)),
    D16: [addCalendarDays(from, settings.draftReminderDays)],
  };
  return {
    deadline,
    rule,
    what,
    source,
    kind,
    day: on,
    at: length === undefined || isDay(start) ? null : addMilliseconds(start, length * 60_000),
    setting: setting === null ? null : { name: setting, value: typeof value === 'number' ? value : null },
    reminders: reminders[deadline] ?? [],
  };
};

type Pauses = ReferralState['pauses'];

const isPaused = (day: Day, pauses: Pauses): boolean =>
  pauses.some(({ from, to }) => to !== null && day > from && day <= to);

/** Working days on, with the Competent Authority's clock standing still while it has the case suspended (B2). */
const addUnpaused = (from: Day, days: number, extra: readonly string[], pauses: Pauses): Day => {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addCalendarDays(day, 1);
    if (isWorkingDay(day, extra) && !isPaused(day, pauses)) left -= 1;
  }
  return day;
};

/** Calendar days between two days on which the case was not suspended. */
export const unpausedDays = (from: Day, to: Day, pauses: Pauses): number => {
  const paused = pauses.reduce((sum, pause) => {
    const start = pause.from > from ? pause.from : from;
    const end = pause.to === null || pause.to > to ? to : pause.to;
    return sum + Math.max(0, daysBetween(start, end));
  }, 0);
  return daysBetween(from, to) - paused;
};

/**
 * D6 for one referral: the council's own target, in a pilot area the panel's for children far enough from 18 (C9),
 * moved on by the days for which the Competent Authority had the case suspended.
 */
export const reasonableGroundsDue = (
  { submittedAt, settings, pauses }: ReferralState,
  dateOfBirth: Day | null,
  extra: readonly string[],
): Day | null => {
  if (submittedAt === null) return null;
  const sent = londonDay(submittedAt);
  const far =
    dateOfBirth === null || daysBetween(sent, eighteenthBirthday(dateOfBirth)) > settings.pilotMinDaysTo18;
  if (settings.pilotEnabled && far) {
    const target = addCalendarDays(sent, settings.pilotRgCalendarDays);
    const lost = pauses.reduce((sum, { from, to }) => sum + daysBetween(from, to ?? from), 0);
    return addCalendarDays(target, lost);
  }
  return addUnpaused(sent, settings.rgTargetWorkingDays, extra, pauses);
};
