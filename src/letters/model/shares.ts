import { toShares, type Unit } from './network.ts';
import { ownReadings, type Ready, type SideBySide, widthsOf } from './side-by-side.ts';

/** Shares of certainty, the mean of the networks: of each sort, a row a unit, and of each verdict. */
export type Shares = { readonly sorts: Float32Array; readonly verdicts: Float32Array };

/** Reads a letter as `read` of a network does, by all networks. */
export function sharesOf(all: SideBySide, units: readonly Unit[]): Shares {
  const { sorts, verdicts } = all.widths;
  const mean = { sorts: new Float32Array(units.length * sorts), verdicts: new Float32Array(verdicts) };
  ownReadings(all, units).forEach((own, net) => {
    const network = all.networks[net];
    if (network !== undefined) addReading(all, network, own, units.length, mean);
  });
  return mean;
}

/** Adds what one network makes of a letter to the mean, from the readings of its units by themselves. */
function addReading(
  { widths, vectors, networks }: SideBySide,
  net: Ready,
  own: Float32Array,
  many: number,
  mean: Shares,
): void {
  const { o, c, s, v } = widthsOf(widths);
  const strong = { of: vectors.jot(many * 2 * o), step: 2 * o };
  vectors.strongest(many, { of: own, from: o, step: o }, strong, o);
  const [last, after] = [many * o, (many - 1) * 2 * o + o];
  vectors.strongest(many, { of: own, from: last, step: -o }, { of: strong.of, from: after, step: -2 * o }, o);
  const context = { of: vectors.jot(many * c), step: c };
  vectors.multiply(
    many,
    { of: own, step: o, many: 3 * o },
    { of: net.context },
    { of: net.contextBias, step: 0 },
    context,
  );
  vectors.multiply(many, { ...strong, many: 2 * o }, { of: net.context, row: 3 * o }, context, context, 0);
  const sorts = { of: vectors.jot(many * s), step: s };
  const mine = { of: own, from: o, step: o };
  vectors.multiply(many, { ...mine, many: o }, { of: net.sort }, { of: net.sortBias, step: 0 }, sorts);
  vectors.multiply(many, { ...context, many: c }, { of: net.sort, row: o }, sorts, sorts);
  const summary = vectors.jot(o + c + 2 * s);
  const attention = vectors.jot(many);
  const highest = summary.subarray(o + c, o + c + s);
  const part = 1 / networks.length;
  for (let unit = 0; unit < many; unit += 1) {
    const first = unit * s;
    attention[unit] = sorts.of[first + widths.sorts] ?? 0;
    toShares(sorts.of, first, first + widths.sorts);
    for (let sort = 0; sort < widths.sorts; sort += 1) {
      const share = sorts.of[first + sort] ?? 0;
      const place = unit * widths.sorts + sort;
      mean.sorts[place] = (mean.sorts[place] ?? 0) + part * share;
      if (share > (highest[sort] ?? 0)) highest[sort] = share;
    }
  }
  toShares(attention, 0, many);
  // Of readings and sorts the mean by attention, of each sort the strongest share as well.
  const attended = { of: attention, step: 0, many };
  for (const [rows, step, from] of [
    [{ of: own, row: 1 }, o, 0],
    [context, c, o],
    [sorts, s, o + c + s],
  ] as const)
    vectors.multiply(1, attended, rows, { of: summary, from, step }, { of: summary, from, step });
  const verdicts = { of: vectors.jot(v), step: v };
  vectors.multiply(
    1,
    { of: summary, step: 0, many: summary.length },
    { of: net.verdict },
    { of: net.verdictBias, step: 0 },
    verdicts,
  );
  toShares(verdicts.of, 0, widths.verdicts);
  for (let at = 0; at < mean.verdicts.length; at += 1)
    mean.verdicts[at] = (mean.verdicts[at] ?? 0) + part * (verdicts.of[at] ?? 0);
}
