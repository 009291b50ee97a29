import { Temporal } from 'temporal-polyfill';
import type { Day } from './vocabulary.ts';

/** The eighteenth birthday. Born on 29 February: 1 March in common years (D14). */
export const eighteenthBirthday = (dateOfBirth: Day): Day => {
  const born = Temporal.PlainDate.from(dateOfBirth);
  const birthday = born.add({ years: 18 });
  return (birthday.day === born.day ? birthday : birthday.add({ days: 1 })).toString();
};

/** Is the person 18 or over on that day? An unknown date of birth is a child's (C16, MSA s51). */
export const isAdultOn = (dateOfBirth: Day | null, day: Day): boolean =>
  dateOfBirth !== null && day >= eighteenthBirthday(dateOfBirth);
