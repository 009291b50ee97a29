import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBetween, dueWords, sayMoment } from '../../tab/words/due.ts';
import { duty } from '../support/sample-work.ts';

const now = '2026-11-22T09:00:00.000Z';
const said = (more: Parameters<typeof duty>[1]) => dueWords(duty('a', more), now);

describe('tab: when a duty is due, in words', () => {
  it('counts days late, and calls a missed moment of today overdue', () => {
    assert.deepEqual(said({ due: '2026-11-20T17:00:00.000Z', state: 'overdue' }), {
      text: 'overdue by 2 days',
      tone: 'overdue',
    });
    assert.deepEqual(said({ due: '2026-11-21T23:59:59.999Z' }).text, 'overdue by 1 day');
    assert.deepEqual(said({ due: '2026-11-22T08:30:00.000Z' }), {
      text: 'overdue since 08:30',
      tone: 'overdue',
    });
  });

  it('names today and tomorrow and then counts', () => {
    assert.deepEqual(said({ due: '2026-11-22T23:59:59.999Z' }), { text: 'due today', tone: 'soon' });
    assert.deepEqual(said({ due: '2026-11-23T23:59:59.999Z' }), { text: 'due tomorrow', tone: 'soon' });
    assert.equal(said({ due: '2026-11-27T12:00:00.000Z' }).text, 'due in 5 days, 27 Nov 2026');
    assert.equal(said({ due: '2027-02-12T12:00:00.000Z' }).text, 'due 12 Feb 2027');
  });

  it('reads days in London, also in summer time', () => {
    const words = dueWords(duty('a', { due: '2026-07-01T22:59:59.999Z' }), '2026-07-01T22:30:00.000Z');
    assert.equal(words.text, 'due today');
    assert.equal(sayMoment('2026-07-01T23:05:00.000Z'), '2 Jul 2026, 00:05');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
  });

  it('never calls what is only expected some day due or overdue', () => {
    assert.deepEqual(said({ notBefore: '2027-02-12', state: 'waiting' }), {
      text: 'not before 12 Feb 2027',
      tone: 'calm',
    });
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, (expected, today) => {
        const words = dueWords(
          duty('a', { notBefore: expected.toISOString().slice(0, 10), due: expected.toISOString() }),
          today.toISOString(),
        );
        assert.equal(words.tone, 'calm');
        assert.doesNotMatch(words.text, /due/);
      }),
    );
  });

  it('says so when there is no date', () => {
    assert.equal(said({}).text, 'no date set');
    assert.equal(said({ state: 'information' }).text, '');
    assert.equal(said({ state: 'waiting' }).text, 'waiting');
  });

  it('says no day twice where the title names it already', () => {
    const named = (title: string, more: Parameters<typeof duty>[1]) =>
      dueWords(duty('a', { ...more, title }), '2026-12-07T10:00:00.000Z').text;
    const due = '2026-12-14T23:59:59.999Z';
    assert.equal(named('Answer by 14 December 2026', { due }), 'due in 7 days');
    assert.equal(named('Answer', { due }), 'due in 7 days, 14 Dec 2026');
    assert.equal(named('Answer by 4 December 2026', { due }), 'due in 7 days, 14 Dec 2026');
    const notBefore = '2027-02-12';
    assert.equal(named('Decision not before 12 February 2027', { notBefore, state: 'waiting' }), 'waiting');
    assert.equal(named('Decision', { notBefore, state: 'waiting' }), 'not before 12 Feb 2027');
  });
});
