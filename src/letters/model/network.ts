import { addRows, into } from './sums.ts';

/** A unit of a letter (a sentence, a row, a title) as the network takes it in: rows of features, and what each is worth. */
export type Unit = { readonly rows: Int32Array; readonly worth: number; readonly title: boolean };

/** How wide the layers are: a unit's own reading, its reading in context, sorts of sentence, verdicts. */
export type Widths = {
  readonly own: number;
  readonly context: number;
  readonly sorts: number;
  readonly verdicts: number;
};

/**
 * A small neural network over the units of a letter. `embedding` has a row of `own` numbers for each feature; the others
 * are matrices of one row an input. Everything that is learnt is in these arrays.
 */
export type Network = Layers & {
  readonly embedding: Float32Array;
  /** What sums the rows of features, if not `addRows`. */
  readonly addRows?: AddRows;
};
export type Layers = {
  readonly widths: Widths;
  readonly dense: Dense;
  /** What multiplies by these matrices, if not `into`. */
  readonly into?: Into;
};
/**
 * Adds to `sums` the inputs times their rows of the matrix, of which the first belongs to input `from`. Sums and inputs
 * of `units` many units (1 if not said) stand one unit after the other.
 */
export type Into = (
  sums: Float32Array,
  inputs: Float32Array,
  matrix: Float32Array,
  from: number,
  units?: number,
) => void;
/** Adds rows of `own` numbers of the embedding to those of `sums` from `at` on. */
export type AddRows = (
  sums: Float32Array,
  at: number,
  rows: Int32Array,
  embedding: Float32Array,
  own: number,
) => void;
export type Dense = Readonly<Record<DenseName, Float32Array>>;
export const denseNames = [
  'bias',
  'title',
  'context',
  'contextBias',
  'sort',
  'sortBias',
  'attention',
  'verdict',
  'verdictBias',
] as const;
export type DenseName = (typeof denseNames)[number];

/** Five views of a unit's surroundings: itself, the one before, the one after, the strongest before and after. */
export const views = 5;

/** How many numbers each dense array holds. */
export function sizesOf({ own, context, sorts, verdicts }: Widths): Readonly<Record<DenseName, number>> {
  return {
    bias: own,
    title: own,
    context: own * views * context,
    contextBias: context,
    sort: (own + context) * sorts,
    sortBias: sorts,
    attention: own + context,
    verdict: (own + context + 2 * sorts) * verdicts,
    verdictBias: verdicts,
  };
}

/** While learning, parts of the two readings are left out by chance; each entry is 0 or what makes up for the loss. */
export type Dropped = { readonly own: Float32Array; readonly context: Float32Array };

/** One reading of a letter, with all that is needed to learn from it. `strongest*`: the unit from which a value came. */
export type Pass = {
  readonly own: Float32Array;
  readonly strongestBefore: Int32Array;
  readonly strongestAfter: Int32Array;
  readonly context: Float32Array;
  /** Shares of certainty: one row of `sorts` a unit. */
  readonly sorts: Float32Array;
  readonly attention: Float32Array;
  readonly summary: Float32Array;
  readonly strongestSort: Int32Array;
  /** Shares of certainty of the verdicts. */
  readonly verdicts: Float32Array;
};

/** Reads a letter: each unit by itself, then in context, then all of them together. */
export function read(net: Network, units: readonly Unit[], dropped?: Dropped): Pass {
  const own = ownReadings(net, units);
  if (dropped !== undefined) times(own, dropped.own);
  return readTogether(net, own, units.length, dropped);
}

/** Reads a letter from the readings of its units by themselves. */
function readTogether(net: Layers, own: Float32Array, many: number, dropped?: Dropped): Pass {
  const { own: o, context: c, sorts: s } = net.widths;
  const multiply = net.into ?? into;
  const { context, strongestBefore, strongestAfter } = inContext(net, own, many);
  if (dropped !== undefined) times(context, dropped.context);
  const sorts = new Float32Array(many * s);
  for (let at = 0; at < many; at += 1) sorts.set(net.dense.sortBias, at * s);
  multiply(sorts, own, net.dense.sort, 0, many);
  multiply(sorts, context, net.dense.sort, o, many);
  for (let at = 0; at < many; at += 1) toShares(sorts, at * s, (at + 1) * s);
  const attention = new Float32Array(many);
  for (let at = 0; at < many; at += 1)
    attention[at] =
      dot(own, at * o, net.dense.attention, 0, o) + dot(context, at * c, net.dense.attention, o, c);
  toShares(attention);
  const summary = new Float32Array(o + c + 2 * s);
  const strongestSort = new Int32Array(s);
  // Of readings and sorts the mean by attention, of each sort the strongest share as well.
  into(summary.subarray(0, o), attention, own, 0);
  into(summary.subarray(o, o + c), attention, context, 0);
  into(summary.subarray(o + c + s), attention, sorts, 0);
  for (let each = 0; each < s; each += 1)
    for (let at = 0; at < many; at += 1) {
      const share = sorts[at * s + each] ?? 0;
      if (share <= (summary[o + c + each] ?? 0)) continue;
      summary[o + c + each] = share;
      strongestSort[each] = at;
    }
  const verdicts = Float32Array.from(net.dense.verdictBias);
  multiply(verdicts, summary, net.dense.verdict, 0);
  toShares(verdicts);
  return {
    own,
    strongestBefore,
    strongestAfter,
    context,
    sorts,
    attention,
    summary,
    strongestSort,
    verdicts,
  };
}

/** Each unit by its own words. */
function ownReadings({ widths, embedding, dense, ...net }: Network, units: readonly Unit[]): Float32Array {
  const { own: o } = widths;
  const sum = net.addRows ?? addRows;
  const all = new Float32Array(units.length * o);
  units.forEach(({ rows, worth, title }, at) => {
    const place = all.subarray(at * o, (at + 1) * o);
    sum(place, 0, rows, embedding, o);
    for (let i = 0; i < o; i += 1) {
      const found = (place[i] ?? 0) * worth + (dense.bias[i] ?? 0) + (title ? (dense.title[i] ?? 0) : 0);
      place[i] = found > 0 ? found : 0;
    }
  });
  return all;
}

/**
 * Each unit by its own words and what stands around it; see `views`. What the strongest before and after add is kept as a
 * running sum, which changes only where a stronger value comes: most units change little of it.
 */
function inContext(
  { widths: { own: o, context: c }, dense, ...net }: Layers,
  own: Float32Array,
  many: number,
) {
  const multiply = net.into ?? into;
  const context = new Float32Array(many * c);
  const running = new Float32Array(c);
  const best = new Int32Array(o);
  const strongest = new Float32Array(o);
  const more = new Float32Array(o);
  const begin = () => {
    best.fill(-1);
    strongest.fill(0);
  };
  /** Notes from where the strongest values come, adds what they give, and takes in the values of this unit. */
  const pass = (unit: number, from: Int32Array, view: number) => {
    for (let i = 0; i < c; i += 1) context[unit * c + i] = (context[unit * c + i] ?? 0) + (running[i] ?? 0);
    let stronger = false;
    for (let i = 0; i < o; i += 1) {
      const value = own[unit * o + i] ?? 0;
      const before = strongest[i] ?? 0;
      from[unit * o + i] = best[i] ?? -1;
      more[i] = value > before ? value - before : 0;
      if (value <= before) continue;
      stronger = true;
      strongest[i] = value;
      best[i] = unit;
    }
    if (stronger) multiply(running, more, dense.context, view * o);
  };
  const strongestAfter = new Int32Array(many * o);
  begin();
  for (let unit = many - 1; unit >= 0; unit -= 1) pass(unit, strongestAfter, 4);
  const strongestBefore = new Int32Array(many * o);
  begin();
  running.set(dense.contextBias);
  for (let unit = 0; unit < many; unit += 1) pass(unit, strongestBefore, 3);
  multiply(context, own, dense.context, 0, many);
  if (many > 1) {
    multiply(context.subarray(c), own.subarray(0, -o), dense.context, o, many - 1);
    multiply(context.subarray(0, -c), own.subarray(o), dense.context, 2 * o, many - 1);
  }
  for (let at = 0; at < context.length; at += 1) if ((context[at] ?? 0) < 0) context[at] = 0;
  return { context, strongestBefore, strongestAfter };
}

/** The sum of the products of so many numbers of both, from these places on. */
function dot(one: Float32Array, from: number, other: Float32Array, place: number, many: number): number {
  let sum = 0;
  for (let at = 0; at < many; at += 1) sum += (one[from + at] ?? 0) * (other[place + at] ?? 0);
  return sum;
}

function times(values: Float32Array, factors: Float32Array): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * (factors[at] ?? 0);
}

/** Turns sums, those from one place to another, into shares of certainty that add up to 1. */
export function toShares(sums: Float32Array, from = 0, to = sums.length): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += 1) top = Math.max(top, sums[at] ?? 0);
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const grown = Math.exp((sums[at] ?? 0) - top);
    sums[at] = grown;
    all += grown;
  }
  for (let at = from; at < to; at += 1) sums[at] = (sums[at] ?? 0) / all;
}
