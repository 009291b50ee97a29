import assert from 'node:assert/strict';
import fc from 'fast-check';
import { into } from '../../src/letters/model/sums.ts';
import { Vectors } from '../../src/letters/model/vectors.ts';

/** Numbers that have nothing in common, the same in each run. */
const number = (at: number): number => Math.sin(at * 12.9898) * 2;
const near = (one: Float32Array, other: Float32Array) => {
  one.forEach((value, at) => {
    assert.ok(Math.abs(value - (other[at] ?? 0)) < 1e-3, `${value} and ${other[at]} at ${at}`);
  });
};

describe('letters: sums by the vector instructions', () => {
  it('are the sums that one number after the other gives, for layers of any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 60 }), (width, many) => {
        const matrix = Float32Array.from({ length: width * (many + 2) }, (_one, at) => number(at));
        const inputs = Float32Array.from({ length: many }, (_one, at) => Math.max(0, number(at + 7)));
        const vectors = new Vectors(matrix.byteLength);
        const kept = vectors.floats(matrix.length);
        kept.set(matrix);
        const [plain, fast] = [new Float32Array(width).fill(1), new Float32Array(width).fill(1)];
        into(plain, inputs, matrix, 2);
        vectors.into(fast, inputs, kept, 2);
        near(plain, fast);
        const [two, both] = [new Float32Array(2 * width), new Float32Array(2 * width)];
        const twice = Float32Array.of(...inputs, ...inputs.toReversed());
        into(two, twice, matrix, 1, 2);
        vectors.into(both, twice, kept, 1, 2);
        near(two, both);
      }),
      { numRuns: 50 },
    );
  });

  it('take any number of rows of bytes, none too', () => {
    const width = 20;
    for (const many of [0, 1, 3, 5_000]) {
      const vectors = new Vectors(2 * width * 25 + 4 * 25);
      const worth = vectors.floats(25);
      worth.set(worth.map((_one, at) => number(at) / 1_000));
      const bytes = vectors.bytes(width * 50);
      bytes.forEach((_one, at) => {
        bytes[at] = Math.round(63 * number(at));
      });
      const rows = Int32Array.from({ length: many }, (_one, at) => (at * 7) % 25);
      const sums = new Float32Array(width);
      vectors.addRows(
        sums,
        { at: 0, many: width },
        rows,
        { bytes, wide: 2 * width, column: width },
        { worth, first: 0, apart: 1 },
      );
      const expected = sums.map((_one, i) =>
        rows.reduce((sum, row) => sum + (worth[row] ?? 0) * (bytes[(2 * row + 1) * width + i] ?? 0), 0),
      );
      near(expected, sums);
    }
  });
});
