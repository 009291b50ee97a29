import type { Day } from './vocabulary.ts';

/**
 * Bank holidays of England and Wales that no rule gives: one-off days, and days moved for one year.
 * A newly proclaimed day needs no new version: the administrator adds it to `extraBankHolidays`.
 */
export const proclaimed: Readonly<Record<number, { added: readonly Day[]; moved: readonly Day[] }>> = {
  2020: { added: ['2020-05-08'], moved: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], moved: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], moved: [] },
};
