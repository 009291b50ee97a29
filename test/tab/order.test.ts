import assert from 'node:assert/strict';
import fc from 'fast-check';
import { worker } from '../../demo/sample/people.ts';
import { choose, counts, matches, orderChildren } from '../../tab/work/order.ts';
import { duty, row } from '../support/sample-work.ts';

const now = '2026-11-22T09:00:00.000Z';
const overdue = row('CH-3', { obligations: [duty('a', { due: '2026-11-20T12:00:00.000Z' })] });
const moreOverdue = row('CH-2', { obligations: [duty('a', { due: '2026-11-10T12:00:00.000Z' })] });
const soon = row('CH-1', { obligations: [duty('a', { due: '2026-11-23T12:00:00.000Z' })] });
const later = row('CH-5', { obligations: [duty('a', { due: '2026-12-23T12:00:00.000Z' })] });
const expected = row('CH-4', { obligations: [duty('a', { notBefore: '2026-11-23', state: 'waiting' })] });
const nothing = row('CH-0', { childName: 'Zoë Ní Bhriain' });
const all = [nothing, expected, later, soon, overdue, moreOverdue];

describe('tab: which child comes first', () => {
  it('puts the longest overdue first and the child with nothing to do last', () => {
    const order = orderChildren(all, now).map(({ caseId }) => caseId);
    assert.deepEqual(order, ['CH-2', 'CH-3', 'CH-1', 'CH-5', 'CH-4', 'CH-0']);
  });

  it('gives one order whatever order the service sends', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (sent) => {
        assert.deepEqual(orderChildren(sent, now), orderChildren(all, now));
      }),
    );
  });

  it('filters and counts by the same rule', () => {
    assert.deepEqual(counts(all, now), { all: 6, overdue: 2, soon: 1 });
    assert.deepEqual(
      choose(all, 'soon', '', now).map(({ caseId }) => caseId),
      ['CH-1'],
    );
  });

  it('finds by the beginnings of words, without accents, and by case number', () => {
    const surname = worker.name.toLowerCase().split(' ').at(-1) ?? '';
    assert.deepEqual(
      ['zoe', 'bhr zo', 'ch-0', '0', surname, 'oë'].map((search) => matches(nothing, search)),
      [true, true, true, true, true, false],
    );
  });
});
