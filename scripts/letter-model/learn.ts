import { hashOf, type LinearModel } from '../../src/letters/model/linear.ts';

/** One example: features, their values (one share each where left out), the label's number, how much it counts. */
export type Example = {
  readonly features: readonly string[];
  readonly values?: readonly number[];
  readonly label: number;
  readonly weight?: number;
};

export type Learning = { readonly rounds: number; readonly rate: number; readonly decay: number };

/** A small repeatable source of chance (mulberry32): the same seed gives the same model. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Multinomial logistic regression by AdaGrad, one example at a time in a seeded order; `decay` pulls weights to nought
 * (L2), more for rare features, which are touched less often. Features seen fewer than `fewest` times are left out.
 */
export function learn(
  labels: readonly string[],
  examples: readonly Example[],
  { rounds, rate, decay }: Learning,
  fewest = 2,
): LinearModel {
  const size = labels.length;
  const count = new Map<number, number>();
  const hashed = examples.map((one) => Uint32Array.from(one.features, hashOf));
  for (const one of hashed) for (const hash of one) count.set(hash, (count.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, times] of count) if (times >= fewest) rows.set(hash, rows.size);
  const sparse = hashed.map((hashes, at) => {
    const share = 1 / Math.sqrt(hashes.length + 1);
    const given = examples[at]?.values;
    const kept = [...hashes].flatMap((hash, place) => {
      const row = rows.get(hash);
      return row === undefined ? [] : [{ row, value: given === undefined ? share : (given[place] ?? 0) }];
    });
    return {
      rows: Int32Array.from(kept, (one) => one.row),
      values: Float64Array.from(kept, (one) => one.value),
    };
  });
  const weights = new Float32Array(rows.size * size);
  const seen = new Float32Array(rows.size * size).fill(1e-6);
  const order = examples.map((_one, at) => at);
  const random = chance(20261122);
  const sums = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const one = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = one;
    }
    for (const number of order) {
      const example = examples[number];
      const place = sparse[number];
      if (example === undefined || place === undefined) continue;
      sums.fill(0);
      for (let each = 0; each < place.rows.length; each += 1) {
        const base = (place.rows[each] ?? 0) * size;
        const value = place.values[each] ?? 0;
        for (let label = 0; label < size; label += 1)
          sums[label] = (sums[label] ?? 0) + (weights[base + label] ?? 0) * value;
      }
      const top = Math.max(...sums);
      let all = 0;
      for (let label = 0; label < size; label += 1) {
        sums[label] = Math.exp((sums[label] ?? 0) - top);
        all += sums[label] ?? 0;
      }
      for (let label = 0; label < size; label += 1)
        sums[label] = ((sums[label] ?? 0) / all - (label === example.label ? 1 : 0)) * (example.weight ?? 1);
      for (let each = 0; each < place.rows.length; each += 1) {
        const base = (place.rows[each] ?? 0) * size;
        const value = place.values[each] ?? 0;
        for (let label = 0; label < size; label += 1) {
          const weight = weights[base + label] ?? 0;
          const slope = (sums[label] ?? 0) * value + decay * weight;
          const memory = (seen[base + label] ?? 0) + slope * slope;
          seen[base + label] = memory;
          weights[base + label] = weight - (rate * slope) / Math.sqrt(memory);
        }
      }
    }
  }
  return { labels, rows, weights, scale: 1 };
}
