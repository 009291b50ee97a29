import type { Council } from '../council.ts';
import {
  addWorkingDays,
  type CaseState,
  type Instant,
  londonDay,
  londonHour,
  type Obligation,
} from '../nrm/index.ts';
import type { AlertRequest } from './alert.ts';
import { missedSteps, peopleOf, type Step } from './missed.ts';
import { officeTime } from './office-hours.ts';

const isReached = (step: Step, due: Instant, now: Instant, holidays: readonly string[]): boolean =>
  now >=
  (step.afterWorkingDays === 0
    ? due
    : londonHour(addWorkingDays(londonDay(officeTime(due, holidays)), step.afterWorkingDays, holidays), 9));

/**
 * What is told now of a case's missed duties (P1, B4). One alert for a person, a duty and a day, under the key of the
 * furthest step that reaches them: it comes again every working day until the duty is done. Outside office hours
 * nothing is told: the first sweep of the next working morning does it. Pure.
 */
export const overdueAlerts = (
  state: CaseState,
  due: readonly Obligation[],
  now: Instant,
  council: Council,
): readonly AlertRequest[] => {
  const holidays = council.process.extraBankHolidays;
  if (officeTime(now, holidays) !== now) return [];
  const day = londonDay(now);
  return due.flatMap((obligation) => {
    const { key, due: by } = obligation;
    if (obligation.state !== 'overdue' || by === null) return [];
    const reached = missedSteps(obligation).filter((step) => isReached(step, by, now, holidays));
    const told = new Map(
      reached.flatMap((step) =>
        peopleOf(step, obligation, state, council).map((person) => [person.id, step.name] as const),
      ),
    );
    return [...told].map(([recipient, step]) => ({
      dedupeKey: `obligation-overdue:${state.caseId}:${key}:${by}:${step}:${recipient}:${day}`,
      kind: 'obligation-overdue' as const,
      recipient,
      subject: { kind: 'case' as const, id: state.caseId, detail: key },
      runAt: now,
      wantsAcknowledgement: false,
    }));
  });
};
