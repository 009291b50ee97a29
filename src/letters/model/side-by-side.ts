import type { Dense, Unit, Widths } from './network.ts';
import { Vectors, wide } from './vectors.ts';

/**
 * Several networks in one memory, ready to read letters. The rows of a feature stand side by side, a signed byte a number:
 * most of the time that reading takes is spent on fetching them. Whatever width a layer has, it stands as wide as `wide`
 * says, with zeros behind.
 */
export type SideBySide = {
  readonly widths: Widths;
  readonly bytes: Int8Array;
  /** What a byte is worth, by row and network. */
  readonly worth: Float32Array;
  readonly networks: readonly Ready[];
  /** What keeps all this, and sums it. */
  readonly vectors: Vectors;
};

/** What a network has learnt beside its rows. */
export type Ready = {
  /** The bias of a unit, and of a title. */
  readonly bias: Float32Array;
  readonly titled: Float32Array;
  /** For the views in the order in which they stand together: before, itself, after, strongest before, strongest after. */
  readonly context: Float32Array;
  readonly contextBias: Float32Array;
  /** For each sort, and behind them for the attention that a unit gets. */
  readonly sort: Float32Array;
  readonly sortBias: Float32Array;
  readonly verdict: Float32Array;
  readonly verdictBias: Float32Array;
};

/** A network that has learnt, with its rows as bytes. */
export type Learnt = {
  readonly widths: Widths;
  readonly bytes: Int8Array;
  readonly worth: Float32Array;
  readonly dense: Dense;
};

/** How wide the layers stand in memory: a unit's own reading, its reading in context, its sorts, the verdicts. */
export const widthsOf = ({ own, context, sorts, verdicts }: Widths) => ({
  o: wide(own),
  c: wide(context),
  s: wide(sorts + 1),
  v: wide(verdicts),
});

/** Puts networks of the same widths into one memory; `rows` = how many features have a row. */
export function sideBySide(learnt: readonly Learnt[], rows: number): SideBySide {
  const widths = learnt[0]?.widths ?? { own: 0, context: 0, sorts: 0, verdicts: 0 };
  const { own } = widths;
  const { o, c, s, v } = widthsOf(widths);
  const floats = 2 * o + (5 * o + 1) * c + (o + c + 1) * s + (o + c + 2 * s + 1) * v;
  // Each array begins at a multiple of 64 bytes.
  const vectors = new Vectors(learnt.length * (rows * (o + 4) + 4 * floats) + 128);
  const bytes = vectors.bytes(rows * o * learnt.length);
  const worth = vectors.floats(rows * learnt.length);
  learnt.forEach((one, net) => {
    for (let row = 0; row < rows; row += 1) {
      const place = row * learnt.length + net;
      bytes.set(one.bytes.subarray(row * own, (row + 1) * own), place * o);
      worth[place] = one.worth[row] ?? 0;
    }
  });
  return {
    widths,
    bytes,
    worth,
    vectors,
    networks: learnt.map(({ dense }) => ready(dense, widths, vectors)),
  };
}

/** Lays the arrays of a network out as wide as they are to stand. */
function ready(dense: Dense, widths: Widths, vectors: Vectors): Ready {
  const { own, context, sorts, verdicts } = widths;
  const { o, c, s } = widthsOf(widths);
  const ofOwn = (from: number) => ({ from, many: own, room: o });
  const ofContext = { from: own, many: context, room: c };
  const ofSorts = (from: number) => ({ from, many: sorts, room: s });
  const all = { from: 0, many: 1, room: 1 };
  const lay = (values: Float32Array, width: number, parts: readonly Part[], room = wide(width)) =>
    laid(vectors.jot(room * parts.reduce((sum, one) => sum + one.room, 0)), values, width, parts, room);
  const units = [ofOwn(0), ofContext];
  const sort = lay(dense.sort, sorts, units, s);
  laid(sort.subarray(sorts), dense.attention, 1, units, s);
  return {
    bias: lay(dense.bias, own, [all]),
    titled: lay(
      dense.bias.map((one, at) => one + (dense.title[at] ?? 0)),
      own,
      [all],
    ),
    context: lay(
      dense.context,
      context,
      [1, 0, 2, 3, 4].map((view) => ofOwn(view * own)),
    ),
    contextBias: lay(dense.contextBias, context, [all]),
    sort,
    sortBias: lay(dense.sortBias, sorts, [all], s),
    verdict: lay(dense.verdict, verdicts, [...units, ofSorts(own + context), ofSorts(own + context + sorts)]),
    verdictBias: lay(dense.verdictBias, verdicts, [all]),
  };
}

/** Rows of a matrix: so many from this one on, which get room for more. */
type Part = { readonly from: number; readonly many: number; readonly room: number };
/** Puts these rows of `width` numbers one after the other, each beginning `apart` numbers after the one before. */
function laid(
  into: Float32Array,
  values: Float32Array,
  width: number,
  parts: readonly Part[],
  apart: number,
): Float32Array {
  let first = 0;
  for (const { from, many, room } of parts) {
    for (let row = 0; row < many; row += 1)
      into.set(values.subarray((from + row) * width, (from + row + 1) * width), (first + row) * apart);
    first += room;
  }
  return into;
}

/**
 * Each unit by its own words, as each network reads it: one array a network, a row a unit, before and behind which stands a
 * row of zeros.
 */
export function ownReadings(
  { widths, bytes, worth, networks, vectors }: SideBySide,
  units: readonly Unit[],
): readonly Float32Array[] {
  const { o } = widthsOf(widths);
  vectors.wipe();
  const found = networks.map(() => vectors.jot((units.length + 2) * o));
  units.forEach(({ rows, worth: share, title }, unit) => {
    vectors.list(rows, share);
    networks.forEach(({ bias, titled }, net) => {
      const of = found[net];
      if (of === undefined) return;
      vectors.sumRows(
        rows.length,
        { of: bytes, from: net * o, step: networks.length * o },
        { of: worth, from: net, step: networks.length },
        title ? titled : bias,
        { of, from: (unit + 1) * o, step: o },
      );
    });
  });
  return found;
}
