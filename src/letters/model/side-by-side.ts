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
  vectors.wipe();
  const found = networks.map(() => vectors.jot(units.length * own));
  const columns = networks.map((_one, net) => ({ bytes, wide, column: net * own }));
  const counts = networks.map((_one, net) => ({ worth, first: net, apart: networks.length }));
  units.forEach(({ rows, worth: share, title }, unit) => {
    const at = unit * own;
    networks.forEach(({ dense }, net) => {
      const sums = found[net];
      const column = columns[net];
      const count = counts[net];
      if (sums === undefined || column === undefined || count === undefined) return;
      vectors.addRows(sums, { at, many: own }, rows, column, count);
      for (let i = 0; i < own; i += 1) {
        const sum = (sums[at + i] ?? 0) * share + (dense.bias[i] ?? 0) + (title ? (dense.title[i] ?? 0) : 0);
        sums[at + i] = sum > 0 ? sum : 0;
      }
    });
  });
  return found;
}
