import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashOf, Rows } from '../../src/letters/model/hash.ts';
import { pack, unpack } from '../../src/letters/model/model-file.ts';
import { type DenseName, denseNames, type Network, read, sizesOf } from '../../src/letters/model/network.ts';
import { sharesOf } from '../../src/letters/model/shares.ts';

/** Numbers that have nothing in common, the same in each run. */
const number = (at: number): number => Math.sin(at * 12.9898);
const numbers = (many: number, seed: number, most: number) =>
  Float32Array.from({ length: many }, (_one, at) => most * number(at + seed));

const features = 30;
/** A network whose rows lose nothing in bytes: the first number of each is the greatest that a byte can say. */
function network(widths: Network['widths'], seed: number): Network {
  const embedding = numbers(features * widths.own, seed, 100).map((value, at) =>
    at % widths.own === 0 ? 127 : Math.round(value),
  );
  const sizes = sizesOf(widths);
  const dense = Object.fromEntries(
    denseNames.map((name, at) => [name, numbers(sizes[name], seed + at, 0.4)]),
  ) as Record<DenseName, Float32Array>;
  return { widths, embedding: embedding.map((value) => value / 200), dense };
}

const width = fc.integer({ min: 1, max: 50 });
const someRows = fc.array(fc.integer({ min: 0, max: features - 1 }), { maxLength: 12 });
const units = fc.array(fc.record({ rows: someRows, title: fc.boolean() }), { maxLength: 12 });

describe('letters: networks side by side', () => {
  it('read as one number after the other says, whatever is read and however wide the layers are', () => {
    const rows = new Rows(Int32Array.from({ length: features }, (_one, at) => hashOf(`${at}`)));
    fc.assert(
      fc.property(
        fc.record({ own: width, context: width, sorts: width, verdicts: width }),
        fc.array(units, { minLength: 1, maxLength: 3 }),
        (widths, letters) => {
          const nets = [1, 2, 3].map((seed) => network(widths, 100 * seed));
          const model = unpack(pack(new Set(), rows, nets));
          // One after the other in the same memory: nothing of a letter may be left to the next.
          for (const letter of letters) {
            const taken = letter.map((unit) => ({ ...unit, rows: Int32Array.from(unit.rows), worth: 0.7 }));
            const passes = nets.map((net) => read(net, taken));
            const said = sharesOf(model.networks, taken);
            for (const shares of ['sorts', 'verdicts'] as const) {
              assert.equal(said[shares].length, passes[0]?.[shares].length);
              said[shares].forEach((share, at) => {
                const plain = passes.reduce((sum, pass) => sum + (pass[shares][at] ?? 0), 0) / nets.length;
                assert.ok(Math.abs(share - plain) < 1e-4, `${share} and ${plain} of ${shares} at ${at}`);
              });
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
