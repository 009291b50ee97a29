import type { Layers, Unit } from './network.ts';

/**
 * The rows of several networks side by side, a signed byte a number: what a feature adds to each of them stands together
 * in memory, and most of the time that reading takes is spent on fetching it.
 */
export type SideBySide = {
  readonly bytes: Int8Array;
  /** What a byte is worth, by row and network. */
  readonly worth: Float32Array;
};

/** Each unit by its own words, as each network reads it: one array a network, in each a row a unit. */
export function ownReadings(
  { bytes, worth }: SideBySide,
  networks: readonly Layers[],
  units: readonly Unit[],
): readonly Float32Array[] {
  const own = networks[0]?.widths.own ?? 0;
  const wide = own * networks.length;
  const found = networks.map(() => new Float32Array(units.length * own));
  const begins = new Int32Array(units.reduce((most, { rows }) => Math.max(most, rows.length), 0));
  const worths = new Float64Array(begins.length);
  units.forEach(({ rows, worth: counts, title }, unit) => {
    networks.forEach(({ dense: { bias, title: asTitle } }, net) => {
      for (let each = 0; each < rows.length; each += 1) {
        const row = rows[each] ?? 0;
        begins[each] = row * wide + net * own;
        worths[each] = worth[row * networks.length + net] ?? 0;
      }
      const place = (found[net] ?? new Float32Array()).subarray(unit * own, (unit + 1) * own);
      sumRows(place, bytes, begins, worths, rows.length);
      for (let i = 0; i < own; i += 1) {
        const sum = (place[i] ?? 0) * counts + (bias[i] ?? 0) + (title ? (asTitle[i] ?? 0) : 0);
        place[i] = sum > 0 ? sum : 0;
      }
    });
  });
  return found;
}

/**
 * Sums rows of bytes, each by what it is worth; four sums at a time, as `into` of the network does with floats: one
 * function for both sorts of array took about a third longer.
 */
function sumRows(
  sums: Float32Array,
  bytes: Int8Array,
  begins: Int32Array,
  worths: Float64Array,
  many: number,
): void {
  let to = 0;
  for (; to + 4 <= sums.length; to += 4) {
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let at = 0; at < many; at += 1) {
      const place = (begins[at] ?? 0) + to;
      const worth = worths[at] ?? 0;
      one += worth * (bytes[place] ?? 0);
      two += worth * (bytes[place + 1] ?? 0);
      three += worth * (bytes[place + 2] ?? 0);
      four += worth * (bytes[place + 3] ?? 0);
    }
    sums[to] = one;
    sums[to + 1] = two;
    sums[to + 2] = three;
    sums[to + 3] = four;
  }
  for (; to < sums.length; to += 1)
    for (let at = 0; at < many; at += 1)
      sums[to] = (sums[to] ?? 0) + (worths[at] ?? 0) * (bytes[(begins[at] ?? 0) + to] ?? 0);
}
