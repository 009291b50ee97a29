import { type GuidedRule, guidance, whyAsked } from '../guidance.ts';
import { addCalendarDays, endOfLondonDay, londonDay, londonHour, startOfLondonDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import type { ProcessSettings } from '../settings.ts';
import { currentReferral, stageOf } from '../stage.ts';
import type { CaseState, ReferralState } from '../state.ts';
import type { Day, Instant, Person, Role, Stage } from '../vocabulary.ts';
import { addWorkingDays, isWorkingDay } from '../working-days.ts';

/** What every topic looks at: one case at one moment. */
export type View = {
  readonly state: CaseState;
  readonly referral: ReferralState | null;
  readonly stage: Stage;
  readonly now: Instant;
  readonly today: Day;
  /** Bank holidays are facts of the calendar, so today's list is used even for clocks that started before. */
  readonly extra: readonly string[];
};

export const viewOf = (state: CaseState, now: Instant, settings: ProcessSettings): View => ({
  state,
  referral: currentReferral(state),
  stage: stageOf(state),
  now,
  today: londonDay(now),
  extra: settings.extraBankHolidays,
});

export const who = (role: Role, person: Person | null = null) => ({ role, person });

/** Who leads the case: the named lead professional, else the worker. */
export const lead = ({ people, worker }: CaseState) =>
  people ? who('lead-professional', people.leadProfessional) : who('worker', worker);

export const byManager = ({ manager }: CaseState) => who('manager', manager);

export const exploitationTeamManager = who('exploitation-team-manager');

/** People are reminded and managers told at 09:00 of a working day, never in the night. */
export const reminderOn = (day: Day): Instant => londonHour(day, 9);

/** 09:00 of the first working day after a moment's London day. */
export const nextWorkingMorning = (after: Instant, extra: readonly string[]): Instant =>
  reminderOn(addWorkingDays(londonDay(after), 1, extra));

/** 09:00 of that day, or of the next working day when it is none. */
export const morningOn = (day: Day, extra: readonly string[]): Instant =>
  reminderOn(isWorkingDay(day, extra) ? day : addWorkingDays(day, 1, extra));

const earliestAfter = (now: Instant, moments: readonly Instant[]): Instant | null =>
  [...moments].filter((moment) => moment > now).sort()[0] ?? null;

type Duty = Pick<Obligation, 'key' | 'title' | 'who' | 'action'> & {
  readonly rule: GuidedRule;
  readonly deadline?: string;
  readonly reminders?: readonly Instant[];
};

const base = (view: View, { key, rule, deadline, title, who: people, action, reminders }: Duty) => ({
  key,
  rule,
  deadline: deadline ?? null,
  title,
  who: people,
  action,
  why: whyAsked(rule, view.referral?.settings ?? view.state.settings),
  source: guidance[rule].source,
  due: null,
  notBefore: null,
  ...(reminders === undefined ? {} : { reminders }),
});

/** A duty with a day: due-soon from `soon` on (that day's start by default), overdue once the day is over. `later`: further moments of change. */
export const dueOn = (
  view: View,
  duty: Duty,
  day: Day,
  soon?: Day,
  later: readonly Instant[] = [],
): Obligation => {
  const soonFrom = startOfLondonDay(soon ?? day);
  const overdueFrom = startOfLondonDay(addCalendarDays(day, 1));
  const late = view.now >= overdueFrom;
  return {
    ...base(view, duty),
    due: endOfLondonDay(day),
    state: late ? 'overdue' : view.now >= soonFrom ? 'due-soon' : 'open',
    nextChange: earliestAfter(view.now, [soonFrom, overdueFrom, ...later, ...(duty.reminders ?? [])]),
  };
};

/** A duty that is overdue since a moment, e.g. the end of a meeting. */
export const overdueSince = (
  view: View,
  duty: Duty,
  since: Instant,
  later: readonly Instant[],
): Obligation => ({
  ...base(view, duty),
  due: since,
  state: 'overdue',
  nextChange: earliestAfter(view.now, later),
});

/** A duty without a date of its own. */
export const undated = (
  view: View,
  duty: Duty,
  state: 'open' | 'waiting' | 'information' = 'open',
  changes: readonly Instant[] = [],
): Obligation => ({ ...base(view, duty), state, nextChange: earliestAfter(view.now, changes) });

/** Something that cannot come before a day: never due, never overdue (R47). */
export const notBefore = (view: View, duty: Duty, day: Day): Obligation => ({
  ...base(view, duty),
  notBefore: day,
  state: 'waiting',
  nextChange: earliestAfter(view.now, [startOfLondonDay(day)]),
});
