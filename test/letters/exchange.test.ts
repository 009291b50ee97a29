import assert from 'node:assert/strict';
import { chance } from '../../scripts/letter-model/chance.ts';
import { exchange } from '../../scripts/letter-model/exchange.ts';
import type { Lesson } from '../../scripts/letter-model/lesson.ts';
import { sentenceLabels } from '../../src/letters/model/labels.ts';

const unit = (row: number, title = false) => ({ rows: Int32Array.of(row), worth: 1, title });
const decides = sentenceLabels.indexOf('rg-positive');
const tells = sentenceLabels.indexOf('narrative');
const letter = (from: number): Lesson => ({
  units: [unit(from, true), unit(from + 1), unit(from + 2), unit(from + 3)],
  sorts: [decides, decides, tells, -1],
  verdict: 0,
});
const lessons: readonly Lesson[] = [letter(10), letter(20), { ...letter(30), verdict: -1 }];
const rowsOf = ({ units }: Lesson) => units.map((one) => one.rows[0] ?? -1);

describe('letters: sentences exchanged while the model learns', () => {
  it('come from another place and are of the same sort; titles and what nobody labelled stay', () => {
    const anew = exchange(lessons, { deciding: 1, other: 1 }, chance(3));
    const told = Array.from({ length: 50 }, () => rowsOf(anew(letter(10))));
    assert.deepEqual(new Set(told.map(([title]) => title)), new Set([10]));
    assert.deepEqual(new Set(told.map(([, one]) => one)), new Set([11, 21, 31]));
    assert.deepEqual(new Set(told.map(([, , two]) => two)), new Set([12, 22, 32]));
    assert.deepEqual(new Set(told.map(([, , , three]) => three)), new Set([13]));
  });

  it('stay where they are in a single statement, and where no share is asked for', () => {
    const [, , single] = lessons;
    assert.ok(single);
    assert.equal(exchange(lessons, { deciding: 1, other: 1 }, chance(3))(single), single);
    const never = exchange(lessons, { deciding: 0, other: 0 }, chance(3));
    assert.deepEqual(rowsOf(never(letter(10))), [10, 11, 12, 13]);
  });
});
