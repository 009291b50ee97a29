import type { AddRows, Into } from './network.ts';

/*
 * The sums of the network number by number, as they are meant. Letters are read and learnt from by vector instructions
 * (`Vectors`, and the slate of the learning script); the tests hold those against these.
 */

/** See `AddRows`. */
export const addRows: AddRows = (sums, at, rows, embedding, own) => {
  for (const row of rows)
    for (let i = 0; i < own; i += 1) sums[at + i] = (sums[at + i] ?? 0) + (embedding[row * own + i] ?? 0);
};

/** See `Into`. */
export const into: Into = (sums, inputs, matrix, from, units = 1) => {
  const width = sums.length / units;
  const each = inputs.length / units;
  for (let unit = 0; unit < units; unit += 1)
    for (let at = 0; at < each; at += 1) {
      const value = inputs[unit * each + at] ?? 0;
      if (value === 0) continue;
      for (let to = unit * width, row = (from + at) * width; to < (unit + 1) * width; to += 1, row += 1)
        sums[to] = (sums[to] ?? 0) + value * (matrix[row] ?? 0);
    }
};

/** Adds to sums, number by number. */
export function add(sums: Float32Array, more: Float32Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
}
