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
  /** What keeps both, and sums them. */
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
  return networks.map(({ dense: { bias, title: asTitle } }, net) => {
    const found = new Float32Array(units.length * own);
    const place = { bytes, wide, column: net * own };
    const counts = { worth, first: net, apart: networks.length };
    units.forEach(({ rows, worth: share, title }, unit) => {
      const sums = found.subarray(unit * own, (unit + 1) * own);
      vectors.addRows(sums, rows, place, counts);
      for (let i = 0; i < own; i += 1) {
        const sum = (sums[i] ?? 0) * share + (bias[i] ?? 0) + (title ? (asTitle[i] ?? 0) : 0);
        sums[i] = sum > 0 ? sum : 0;
      }
    });
    return found;
  });
}
