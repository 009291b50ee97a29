import assert from 'node:assert/strict';
import {
  addCalendarDays,
  addWorkingDays,
  bankHolidays,
  eighteenthBirthday,
  endOfLondonDay,
  isAdultOn,
  londonDay,
  startOfLondonDay,
} from '../../src/nrm/index.ts';

describe('nrm: deadlines', () => {
  const rgDue = [
    ['2026-12-21', '2026-12-30'],
    ['2026-04-01', '2026-04-10'],
    ['2026-05-01', '2026-05-11'],
    ['2026-05-02', '2026-05-11'],
  ] as const;
  for (const [sent, due] of rgDue)
    it(`R43: sent ${sent}, five working days on is ${due}`, () => {
      assert.equal(addWorkingDays(sent, 5, []), due);
    });

  it('R47, R55: 45 and 30 calendar days from Tue 29 Dec 2026', () => {
    assert.equal(addCalendarDays('2026-12-29', 45), '2027-02-12');
    assert.equal(addCalendarDays('2026-12-29', 30), '2027-01-28');
  });

  const listed = {
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  };
  for (const [year, days] of Object.entries(listed))
    it(`knows the bank holidays of ${year}`, () => {
      assert.deepEqual(
        [...bankHolidays(Number(year))].sort(),
        days.split(' ').map((day) => `${year}-${day}`),
      );
    });

  it('counts a day that the administrator added as no working day', () => {
    assert.equal(addWorkingDays('2026-12-21', 5, ['2026-12-24']), '2026-12-31');
  });

  it('adds no working day as the day itself, even on a Sunday', () => {
    assert.equal(addWorkingDays('2026-12-20', 0, []), '2026-12-20');
    assert.equal(addWorkingDays('2026-12-20', 1, []), '2026-12-21');
  });

  it('takes the London day, in summer an hour before the UTC one', () => {
    assert.equal(londonDay('2026-06-30T23:30:00.000Z'), '2026-07-01');
    assert.equal(londonDay('2026-12-31T23:30:00.000Z'), '2026-12-31');
  });

  it('gives the days of the clock changes 23 and 25 hours', () => {
    const hours = (day: string) =>
      (Date.parse(endOfLondonDay(day)) + 1 - Date.parse(startOfLondonDay(day))) / 3_600_000;
    assert.equal(hours('2026-03-29'), 23);
    assert.equal(hours('2026-10-25'), 25);
    assert.equal(hours('2026-06-01'), 24);
  });

  it('R28: comes of age on the birthday, born on 29 February on 1 March', () => {
    assert.equal(eighteenthBirthday('2008-02-29'), '2026-03-01');
    assert.equal(isAdultOn('2008-12-07', '2026-12-06'), false);
    assert.equal(isAdultOn('2008-12-07', '2026-12-07'), true);
    assert.equal(isAdultOn(null, '2026-12-07'), false);
  });
});
