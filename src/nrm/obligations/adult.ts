import { eighteenthBirthday } from '../age.ts';
import { addCalendarDays, daysBetween } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import { transitionMatters, transitionStatus } from '../tracks/read.ts';
import { byManager, dueOn, reminderOn, undated, type View, who } from './view.ts';

const titled: Readonly<Record<string, string>> = {
  due: 'consent talk not recorded',
  'talk-planned': 'consent talk planned, not recorded',
  'talk-recorded': 'talk recorded, answer to be taken from the 18th birthday on',
  'replied-to-ca': 'the Competent Authority was answered, the young person’s own answer is to come',
  'could-not-ask': 'consent to continue not confirmed: the young person could not be asked',
  'no-answer': 'consent to continue not confirmed: no answer',
};

/**
 * R31, D14: from 180 days before the 18th birthday until the young person's own answer is there. "Could not ask" and
 * "no answer" are no consent: from the birthday on the manager is told, and the stage waits for the Competent Authority.
 */
export const adultDuties = (view: View): readonly Obligation[] => {
  const { state, today } = view;
  const { dateOfBirth } = state.child;
  if (dateOfBirth === null || !transitionMatters(state)) return [];
  const birthday = eighteenthBirthday(dateOfBirth);
  const status = transitionStatus(state, today);
  const reminders = state.settings.birthdayReminderDays.map((days) => addCalendarDays(birthday, -days));
  // A council may write them in any order (D14).
  const [first] = reminders.toSorted();
  const left = daysBetween(today, birthday);
  const people = [
    who('worker', state.worker),
    ...(left <= 0 || (left <= 30 && status === 'due') ? [byManager(state)] : []),
  ];
  if (status === 'stays') return [];
  const duty = {
    key: 'R31:transition',
    rule: 'R31',
    deadline: 'D14',
    who: people,
    action: 'record-transition',
  } as const;
  if (status === 'leaves')
    return [
      undated(view, {
        ...duty,
        key: 'R31:leaves',
        title: 'The young person leaves the NRM: record the withdrawal',
        action: 'withdraw',
      }),
    ];
  if (first === undefined || today < first) return [];
  const age = left > 0 ? `Turns 18 in ${left === 1 ? '1 day' : `${left} days`}` : 'Is 18 or over';
  const words = left > 0 ? titled[status] : 'consent to continue not confirmed';
  return [
    dueOn(
      view,
      {
        ...duty,
        title: `${age}: ${words ?? 'consent talk not recorded'}`,
        reminders: reminders.map(reminderOn),
      },
      birthday,
      addCalendarDays(birthday, -30),
    ),
  ];
};
