import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Slate } from '../../scripts/letter-model/slate.ts';
import { plainBack } from '../../scripts/letter-model/slopes.ts';
import { addRows, into } from '../../src/letters/model/sums.ts';

const number = (at: number): number => Math.sin(at * 78.233) * 2;
const numbers = (many: number, from = 0) =>
  Float32Array.from({ length: many }, (_one, at) => number(from + at));
const near = (one: Float32Array, other: Float32Array) => {
  assert.equal(one.length, other.length);
  one.forEach((value, at) => {
    assert.ok(Math.abs(value - (other[at] ?? 0)) < 1e-3, `${value} and ${other[at]} at ${at}`);
  });
};
const wide = fc.integer({ min: 1, max: 70 });

describe('letters: the slate on which a network learns', () => {
  it('sums as one number after the other does', () => {
    fc.assert(
      fc.property(wide, wide, (width, many) => {
        const slate = new Slate([width * (many + 2)]);
        const matrix = slate.keep(width * (many + 2));
        matrix.set(numbers(matrix.length));
        const inputs = numbers(2 * many).map((value) => Math.max(0, value));
        const [plain, fast] = [numbers(2 * width), numbers(2 * width)];
        into(plain, inputs, matrix, 1, 2);
        slate.into(fast, inputs, matrix, 1, 2);
        near(plain, fast);
        const rows = Int32Array.from({ length: many }, (_one, at) => (at * 5) % (many + 2));
        addRows(plain, width, rows, matrix, width);
        slate.addRows(fast, width, rows, matrix, width);
        near(plain, fast);
      }),
      { numRuns: 50 },
    );
  });

  it('goes back through a matrix as one number after the other does, and touches nothing beside', () => {
    fc.assert(
      fc.property(wide, wide, fc.boolean(), (width, many, gated) => {
        const size = width * (many + 2);
        const slate = new Slate([size, size, 1]);
        const [matrix, slopes, beside] = [slate.keep(size), slate.keep(size), slate.keep(1, 7)];
        matrix.set(numbers(size));
        const plain = new Float32Array(size);
        const inputs = numbers(many, 3).map((value) => Math.max(0, value));
        const outputs = numbers(width, 9);
        near(
          plainBack(outputs, inputs, 2, matrix, plain, gated),
          slate.back(outputs, inputs, 2, matrix, slopes, gated),
        );
        near(plain, slopes);
        assert.equal(beside[0], 7);
      }),
      { numRuns: 50 },
    );
  });

  it('takes the step of AdaGrad for the rows that are listed, for each as often as it is listed', () => {
    const own = 22;
    const slate = new Slate([5 * own, 5 * own]);
    const [embedding, seen] = [slate.keep(5 * own), slate.keep(5 * own, 1e-3)];
    embedding.set(numbers(5 * own));
    const [expected, memory] = [embedding.slice(), seen.slice()];
    const slopes = numbers(2 * own, 4);
    const unit = { rows: Int32Array.of(4, 0, 4), worth: 0.5, title: false };
    slate.learn(unit, slopes, own, { embedding, seen, own }, 0.1);
    for (const row of unit.rows)
      for (let i = 0; i < own; i += 1) {
        const slope = 0.5 * (slopes[own + i] ?? 0);
        memory[row * own + i] = (memory[row * own + i] ?? 0) + slope * slope;
        expected[row * own + i] =
          (expected[row * own + i] ?? 0) - (0.1 * slope) / Math.sqrt(memory[row * own + i] ?? 0);
      }
    near(expected, embedding);
    near(memory, seen);
    assert.ok(embedding.some((value, at) => Math.abs(value - number(at)) > 0.05));
  });
});
