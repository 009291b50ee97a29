import type { Council } from '../council.ts';
import { type CaseState, daysBetween, type Instant, londonDay, type Obligation } from '../nrm/index.ts';
import type { AlertRequest } from './alert.ts';
import { peopleOfDuty } from './missed.ts';
import { officeTime } from './office-hours.ts';

/** Longer ago than this nobody is reminded any more: the case came in late, and its next reminder will come. */
const freshDays = 7;

/** The last reminder that has come, where it is fresh; null = none. */
const reached = ({ reminders = [] }: Obligation, now: Instant): Instant | null => {
  const last = reminders
    .filter((moment) => moment <= now)
    .toSorted()
    .at(-1);
  return last !== undefined && daysBetween(londonDay(last), londonDay(now)) <= freshDays ? last : null;
};

/**
 * Who is reminded now of what is not missed yet (B4: D7, D8, D10, D13 to D16): each of a duty's people once for each of
 * its reminders. What is overdue is told of as such. Outside office hours nothing is told. Pure.
 */
export const reminderAlerts = (
  state: CaseState,
  due: readonly Obligation[],
  now: Instant,
  council: Council,
): readonly AlertRequest[] => {
  if (officeTime(now, council.process.extraBankHolidays) !== now) return [];
  return due.flatMap((obligation) => {
    const moment = obligation.state === 'overdue' ? null : reached(obligation, now);
    if (moment === null) return [];
    return peopleOfDuty(obligation, state, council).map(({ id }) => ({
      dedupeKey: `obligation-reminder:${state.caseId}:${obligation.key}:${moment}:${id}`,
      kind: 'obligation-reminder' as const,
      recipient: id,
      subject: { kind: 'case' as const, id: state.caseId, detail: obligation.key },
      runAt: now,
      wantsAcknowledgement: false,
    }));
  });
};
