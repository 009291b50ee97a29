import type { Layers, Unit } from './network.ts';
import type { Vectors } from './vectors.ts';

/**
 * The rows of several networks side by side, a signed byte a number: what a feature adds to each of them stands together
 * in memory, and most of the time that reading takes is spent on fetching it.
 */
export type SideBySide = {
  readonly bytes: Int8Array;
  /** What a byte is worth, by row and network. */
  readonly worth: Float32Array;
  /** What keeps the bytes and sums them. */
  readonly vectors: Vectors;
};

/** Each unit by its own words, as each network reads it: one array a network, in each a row a unit. */
export function ownReadings(
  { bytes, worth, vectors }: SideBySide,
  networks: readonly Layers[],
  units: readonly Unit[],
): readonly Float32Array[] {
  const own = networks[0]?.widths.own ?? 0;
  const wide = own * networks.length;
  const found = networks.map(() => new Float32Array(units.length * own));
  const begins = new Int32Array(units.reduce((most, { rows }) => Math.max(most, rows.length), 0));
  const worths = new Float32Array(begins.length);
  units.forEach(({ rows, worth: counts, title }, unit) => {
    networks.forEach(({ dense: { bias, title: asTitle } }, net) => {
      for (let each = 0; each < rows.length; each += 1) {
        const row = rows[each] ?? 0;
        begins[each] = row * wide + net * own;
        worths[each] = worth[row * networks.length + net] ?? 0;
      }
      const place = (found[net] ?? new Float32Array()).subarray(unit * own, (unit + 1) * own);
      vectors.addRows(place, bytes, begins, worths, rows.length);
      for (let i = 0; i < own; i += 1) {
        const sum = (place[i] ?? 0) * counts + (bias[i] ?? 0) + (title ? (asTitle[i] ?? 0) : 0);
        place[i] = sum > 0 ? sum : 0;
      }
    });
  });
  return found;
}
