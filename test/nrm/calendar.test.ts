import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addCalendarDays,
  addWorkingDays,
  bankHolidays,
  easterSunday,
  endOfLondonDay,
  isWorkingDay,
  londonDay,
  londonHour,
  spokenDay,
  startOfLondonDay,
} from '../../src/nrm/index.ts';
import { addMilliseconds, daysBetween, isDay, isInstant, weekday } from '../../src/nrm/london.ts';
import { remembered } from '../../src/nrm/remembered.ts';

const aDay = 86_400_000;
/** Days far apart, new in every run: what is remembered must be right the first time it is asked. */
const days = fc
  .integer({ min: -20_000, max: 60_000 })
  .map((n) => new Date(n * aDay).toISOString().slice(0, 10));
const utc = (day: string) => Date.parse(`${day}T00:00:00.000Z`);
const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const clock = (at: string) => {
  const [day = '', time] = inLondon.format(new Date(at)).split(', ');
  return `${day.split('/').reverse().join('-')} ${time}`;
};
const always = (check: (day: string) => void) => fc.assert(fc.property(days, check), { numRuns: 60 });

describe('nrm: the calendar of London', () => {
  it('R43: a day begins at midnight and ends a millisecond before the next one, by London’s clocks', () => {
    always((day) => {
      assert.equal(clock(startOfLondonDay(day)), `${day} 00:00:00`);
      assert.equal(clock(endOfLondonDay(day)), `${day} 23:59:59`);
      assert.equal(Date.parse(endOfLondonDay(day)) % 1000, day < '1970' ? -1 : 999);
      assert.equal(clock(londonHour(day, 9)), `${day} 09:00:00`);
      assert.equal(londonDay(startOfLondonDay(day)), day);
      assert.equal(londonDay(endOfLondonDay(day)), day);
    });
  });

  it('R43: the same moment written in another way falls on the same day', () => {
    assert.equal(londonDay('2026-07-05T23:30:00Z'), '2026-07-06');
    assert.equal(londonDay('2026-07-06T01:30:00+02:00'), '2026-07-06');
    assert.equal(londonDay('2026-12-05T23:30:00+00:00'), '2026-12-05');
    assert.throws(() => londonDay('this morning'), RangeError);
  });

  it('R43: days follow one another, have their weekdays, and are counted both ways', () => {
    always((day) => {
      assert.equal(utc(addCalendarDays(day, 1)) - utc(day), aDay);
      assert.equal(utc(addCalendarDays(day, -45)) - utc(day), -45 * aDay);
      assert.equal(weekday(day), new Date(utc(day)).getUTCDay() || 7);
      assert.equal(daysBetween(day, addCalendarDays(day, 400)), 400);
      assert.equal(daysBetween(addCalendarDays(day, 3), day), -3);
      const [, month = '', year] = spokenDay(day).split(' ');
      assert.equal(year, day.slice(0, 4));
      assert.equal(spokenDay(day).split(' ')[0], String(Number(day.slice(8))));
      assert.match(month, /^[A-Z][a-z]+$/u);
    });
    assert.equal(spokenDay('2027-02-12'), '12 February 2027');
    assert.equal(addMilliseconds('2026-12-07T10:00:00.000Z', -1), '2026-12-07T09:59:59.999Z');
  });

  it('R43: only a real day and a real moment are taken for one', () => {
    for (const text of ['2026-02-28', '2028-02-29']) assert.equal(isDay(text), true, text);
    for (const text of ['2026-02-29', '2026-13-01', '20260228', ' 2026-02-28', '2026-02-28 ', '2026-2-8', ''])
      assert.equal(isDay(text), false, text);
    assert.equal(isDay('2026-02-28T10:00'), false);
    assert.equal(isInstant('2026-12-07T10:00:00.000Z'), true);
    for (const text of ['2026-12-07T10:00:00Z', '2026-12-07', '2026-12-07T25:00:00.000Z', 'now', ''])
      assert.equal(isInstant(text), false, text);
  });

  const easters =
    '2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 1954-04-18 1981-04-19 2038-04-25 2049-04-18 2076-04-19 2100-03-28 2285-03-22';
  it('R43: Easter, also in the years that break simpler rules', () => {
    for (const day of easters.split(' ')) assert.equal(easterSunday(Number(day.slice(0, 4))), day);
  });

  it('R43: the bank holidays of any year: eight weekdays, where the rules of 1871 and 1978 put them', () => {
    const year = fc.integer({ min: 2036, max: 9000 });
    const from = (start: string, wanted: (day: string) => boolean): string =>
      wanted(start) ? start : from(addCalendarDays(start, 1), wanted);
    const monday = (day: string) => weekday(day) === 1;
    const working = (day: string) => weekday(day) < 6;
    fc.assert(
      fc.property(year, (one) => {
        const christmas = from(`${one}-12-25`, working);
        const substitute = weekday(`${one}-12-25`) === 7 ? `${one}-12-27` : christmas;
        const boxing =
          weekday(`${one}-12-25`) === 7 ? `${one}-12-26` : from(addCalendarDays(christmas, 1), working);
        const expected = [
          from(`${one}-01-01`, working),
          addCalendarDays(easterSunday(one), -2),
          addCalendarDays(easterSunday(one), 1),
          from(`${one}-05-01`, monday),
          from(`${one}-05-25`, monday),
          from(`${one}-08-25`, monday),
          substitute,
          boxing,
        ];
        assert.deepEqual([...bankHolidays(one)].sort(), expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('R43: Saturdays, Sundays, bank holidays and days that the council added are no working days', () => {
    assert.deepEqual(
      ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29'].filter((day) =>
        isWorkingDay(day, []),
      ),
      ['2026-12-24', '2026-12-29'],
    );
    assert.equal(isWorkingDay('2026-12-29', ['2026-12-29']), false);
    assert.equal(addWorkingDays('2026-12-23', 3, ['2026-12-30']), '2026-12-31');
  });

  it('R43: the bank holidays of one year are worked out once', () => {
    assert.equal(bankHolidays(2044), bankHolidays(2044));
  });

  it('what is remembered is asked once, and forgotten only when there is too much of it', () => {
    const asked: string[] = [];
    const length = remembered((key) => asked.push(key) && key.length);
    assert.deepEqual([length('one'), length('three'), length('one')], [3, 5, 3]);
    assert.deepEqual(asked, ['one', 'three']);
    for (let n = 0; n < 19_998; n += 1) length(`k${n}`);
    length('one');
    assert.equal(asked.length, 20_000, 'nothing was forgotten while there was room');
    length('more');
    length('one');
    assert.equal(asked.length, 20_002);
  });
});
