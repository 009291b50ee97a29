import assert from 'node:assert/strict';
import Holidays from 'date-holidays';
import {
  addWorkingDays,
  bankHolidays,
  defaultProcessSettings,
  due,
  isWorkingDay,
} from '../../src/nrm/index.ts';
import { acting, openHouse, people, council as sampleCouncil } from '../support/council-house.ts';

const library = new Holidays('GB', 'ENG');

/** Days off of England as the library has them: public and bank holidays, with the days that stand in for weekends. */
const listed = (year: number): readonly string[] =>
  library
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
const years = Array.from({ length: 21 }, (_, index) => 2015 + index);

/** The library names the holiday itself and its substitute; the bank holiday is the substitute. These are all such days. */
const namedAtWeekends = [
  '2015-12-26 2016-12-25 2017-01-01 2020-12-26 2021-12-25 2021-12-26 2022-01-01 2022-12-25 2023-01-01',
  '2026-12-26 2027-12-25 2027-12-26 2028-01-01 2032-12-25 2032-12-26 2033-01-01 2033-12-25 2034-01-01',
].flatMap((line) => line.split(' '));

describe('nrm: bank holidays of England and Wales', () => {
  for (const year of years)
    it(`R43: are in ${year} those that a well-kept library lists`, () => {
      const ours = [...bankHolidays(year)].sort();
      const theirs = listed(year).filter((day) => !namedAtWeekends.includes(day));
      assert.deepEqual(ours, theirs.sort());
      assert.deepEqual(ours.filter(isWeekend), [], 'a bank holiday is never at a weekend');
    });

  it('differ from the library in days at weekends alone, and every one of them has its substitute', () => {
    const extra = years.flatMap((year) => listed(year).filter((day) => !bankHolidays(year).has(day)));
    assert.deepEqual(extra, namedAtWeekends);
    assert.ok(extra.every(isWeekend));
  });

  it('hold the days proclaimed for one year, and not the days they were moved from', () => {
    for (const day of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
      assert.equal(isWorkingDay(day, []), false, day);
    for (const day of ['2020-05-04', '2022-05-30']) assert.equal(isWorkingDay(day, []), true, day);
  });

  it('count as days off in any year, and as working days for nobody', () => {
    for (const year of years) for (const day of listed(year)) assert.equal(isWorkingDay(day, []), false, day);
  });
});

describe('nrm: a bank holiday that the administrator adds', () => {
  const extraBankHolidays = ['2026-12-24', '2026-12-29'];
  const settings = { ...defaultProcessSettings, extraBankHolidays };

  it('R43: moves the Reasonable Grounds date, and every other count of working days', () => {
    assert.equal(due('D6', '2026-12-21', settings).day, '2027-01-04');
    assert.equal(due('D1', '2026-12-23T10:00:00.000Z', settings).day, '2026-12-30');
    assert.equal(due('D15', '2026-12-21', settings).day, '2027-01-11');
    assert.equal(addWorkingDays('2026-12-23', 1, extraBankHolidays), '2026-12-30');
  });

  it('R47, R55: moves no count of calendar days', () => {
    for (const id of ['D9', 'D12', 'D13', 'D16'] as const)
      assert.equal(due(id, '2026-12-21', settings).day, due(id, '2026-12-21', defaultProcessSettings).day);
  });

  it('R43: is what the running service counts with, also for a referral that was sent before it was proclaimed', async () => {
    const council = { ...sampleCouncil, process: { ...defaultProcessSettings } };
    const house = await openHouse('2026-12-21T10:00:00.000Z', council);
    try {
      await house.openCase('CH-1', 'Robin Marlow');
      const source = 'case system';
      await house.onCase(
        'CH-1',
        {
          type: 'import-referral',
          stage: 'submitted',
          reference: null,
          submittedOn: '2026-12-21',
          decidedOn: null,
          source,
        },
        acting(people.administrator, 'administrator'),
      );
      const rgDue = async () => {
        const state = await house.record.cases.load('CH-1');
        assert.ok(state);
        const duties = house.record.cases.obligations(state, house.clock.toISOString());
        return duties.find(({ key }) => key === 'R43:rg')?.due?.slice(0, 10);
      };
      assert.equal(await rgDue(), '2026-12-30');
      Object.assign(council.process, { extraBankHolidays });
      assert.equal(await rgDue(), '2027-01-04');
    } finally {
      await house.close();
    }
  });
});
