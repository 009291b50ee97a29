import assert from 'node:assert/strict';
import { deadlines, defaultProcessSettings, due, isDeadlineId } from '../../src/nrm/index.ts';
import { duty, submitted } from './factories.ts';

const settings = defaultProcessSettings;
const on = (id: keyof typeof deadlines, start: string) => due(id, start, settings).day;

describe('nrm: when a deadline falls', () => {
  const table = [
    ['D1', '2026-12-24T09:00:00.000Z', '2026-12-29'],
    ['D2', '2026-12-07', '2026-12-08'],
    ['D3', '2026-04-02', '2026-04-07'],
    ['D4', '2026-12-21', '2026-12-22'],
    ['D5', '2026-12-31', '2027-01-05'],
    ['D6', '2026-12-21T15:30:00.000Z', '2026-12-30'],
    ['D6', '2026-04-01', '2026-04-10'],
    ['D6', '2026-05-02', '2026-05-11'],
    ['D7', '2026-12-31', '2027-01-08'],
    ['D8', '2026-12-07', '2026-12-14'],
    ['D9', '2026-12-29', '2027-02-12'],
    ['D10', '2027-02-12', '2027-03-12'],
    ['D12', '2026-12-29', '2027-02-12'],
    ['D13', '2026-12-29', '2027-01-28'],
    ['D14', '2008-02-29', '2026-03-01'],
    ['D15', '2026-12-21', '2027-01-07'],
    ['D16', '2026-12-21', '2027-01-18'],
    ['D18', '2026-12-21', '2026-12-21'],
  ] as const;
  for (const [id, start, day] of table)
    it(`${id} from ${start} is ${day}`, () => {
      assert.equal(on(id, start), day);
    });

  it('R43: counts from the London day, in summer an hour ahead of UTC', () => {
    assert.equal(on('D6', '2026-07-05T23:30:00.000Z'), '2026-07-13');
    assert.equal(on('D6', '2026-07-05T22:30:00.000Z'), '2026-07-10');
  });

  it('R43: is what the product’s own duty shows', () => {
    assert.equal(duty(submitted(), 'R43:rg')?.due?.slice(0, 10), on('D6', '2026-12-07T10:00:00.000Z'));
  });

  it('R49, R39: minutes for the letter and the access link', () => {
    assert.equal(due('D11', '2026-12-07T10:00:00.000Z', settings).at, '2026-12-07T10:05:00.000Z');
    assert.equal(due('D17', '2026-12-07T10:00:00.000Z', settings).at, '2026-12-07T10:30:00.000Z');
    assert.equal(due('D17', '2026-12-07', settings).at, null);
  });

  it('R47: an earliest day is never called due, and names its setting', () => {
    const nine = due('D9', '2026-12-29', { ...settings, cgEarliestCalendarDays: 30 });
    assert.equal(nine.kind, 'not-before');
    assert.equal(nine.day, '2027-01-28');
    assert.deepEqual(nine.setting, { name: 'cgEarliestCalendarDays', value: 30 });
  });

  it('R55: a council without a review window has no day, and says so', () => {
    const thirteen = due('D13', '2026-12-29', { ...settings, reviewWindowCalendarDays: null });
    assert.equal(thirteen.day, null);
    assert.deepEqual(thirteen.setting, { name: 'reviewWindowCalendarDays', value: null });
  });

  it('R31: the reminders of the eighteenth birthday', () => {
    assert.deepEqual(due('D14', '2009-06-05', settings).reminders, [
      '2026-12-07',
      '2027-03-07',
      '2027-05-06',
      '2027-05-29',
      '2027-06-05',
    ]);
  });

  it('knows D1 to D18 and no other, each with rule and source', () => {
    assert.deepEqual(
      Object.keys(deadlines),
      Array.from({ length: 18 }, (_, index) => `D${index + 1}`),
    );
    assert.equal(isDeadlineId('D19'), false);
    assert.equal(isDeadlineId('constructor'), false);
    for (const { rule, source } of Object.values(deadlines))
      assert.match(`${rule} ${source}`, /^R\d+ .{5,}/u);
  });
});
