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
export type Network = {
  readonly widths: Widths;
  readonly embedding: Float32Array;
  readonly dense: Dense;
};
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

/** One reading of a letter, with all that is needed to learn from it. `*From`: the unit from which a strongest value came. */
export type Pass = {
  readonly own: Float32Array;
  readonly surroundings: Float32Array;
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
  const { own: o, context: c, sorts: s } = net.widths;
  const many = units.length;
  const own = ownReadings(net, units);
  if (dropped !== undefined) times(own, dropped.own);
  const { surroundings, strongestBefore, strongestAfter } = around(own, many, o);
  const context = new Float32Array(many * c);
  const sorts = new Float32Array(many * s);
  const attention = new Float32Array(many);
  for (let at = 0; at < many; at += 1) {
    const place = context.subarray(at * c, (at + 1) * c);
    place.set(net.dense.contextBias);
    into(place, surroundings.subarray(at * o * views, (at + 1) * o * views), net.dense.context, 0);
    for (let each = 0; each < c; each += 1) if ((place[each] ?? 0) < 0) place[each] = 0;
  }
  if (dropped !== undefined) times(context, dropped.context);
  for (let at = 0; at < many; at += 1) {
    const mine = own.subarray(at * o, (at + 1) * o);
    const wider = context.subarray(at * c, (at + 1) * c);
    const place = sorts.subarray(at * s, (at + 1) * s);
    place.set(net.dense.sortBias);
    into(place, mine, net.dense.sort, 0);
    into(place, wider, net.dense.sort, o);
    toShares(place);
    attention[at] = dot(mine, net.dense.attention, 0) + dot(wider, net.dense.attention, o);
  }
  toShares(attention);
  const summary = new Float32Array(o + c + 2 * s);
  const strongestSort = new Int32Array(s);
  for (let at = 0; at < many; at += 1) {
    const weight = attention[at] ?? 0;
    for (let each = 0; each < o; each += 1)
      summary[each] = (summary[each] ?? 0) + weight * (own[at * o + each] ?? 0);
    for (let each = 0; each < c; each += 1)
      summary[o + each] = (summary[o + each] ?? 0) + weight * (context[at * c + each] ?? 0);
    for (let each = 0; each < s; each += 1) {
      const share = sorts[at * s + each] ?? 0;
      if (share > (summary[o + c + each] ?? 0)) {
        summary[o + c + each] = share;
        strongestSort[each] = at;
      }
      summary[o + c + s + each] = (summary[o + c + s + each] ?? 0) + weight * share;
    }
  }
  const verdicts = Float32Array.from(net.dense.verdictBias);
  into(verdicts, summary, net.dense.verdict, 0);
  toShares(verdicts);
  return {
    own,
    surroundings,
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
function ownReadings({ widths, embedding, dense }: Network, units: readonly Unit[]): Float32Array {
  const { own: o } = widths;
  const all = new Float32Array(units.length * o);
  units.forEach(({ rows, worth, title }, at) => {
    const place = all.subarray(at * o, (at + 1) * o);
    for (let each = 0; each < rows.length; each += 1) {
      const base = (rows[each] ?? 0) * o;
      for (let i = 0; i < o; i += 1) place[i] = (place[i] ?? 0) + (embedding[base + i] ?? 0);
    }
    for (let i = 0; i < o; i += 1) {
      const sum = (place[i] ?? 0) * worth + (dense.bias[i] ?? 0) + (title ? (dense.title[i] ?? 0) : 0);
      place[i] = sum > 0 ? sum : 0;
    }
  });
  return all;
}

/** What stands around each unit; see `views`. */
function around(own: Float32Array, many: number, o: number) {
  const surroundings = new Float32Array(many * o * views);
  const strongestBefore = new Int32Array(many * o).fill(-1);
  const strongestAfter = new Int32Array(many * o).fill(-1);
  const put = (at: number, view: number, i: number, value: number) => {
    surroundings[(at * views + view) * o + i] = value;
  };
  for (let i = 0; i < o; i += 1) {
    let best = -1;
    for (let at = 0; at < many; at += 1) {
      put(at, 0, i, own[at * o + i] ?? 0);
      if (at > 0) put(at, 1, i, own[(at - 1) * o + i] ?? 0);
      if (at + 1 < many) put(at, 2, i, own[(at + 1) * o + i] ?? 0);
      strongestBefore[at * o + i] = best;
      if (best >= 0) put(at, 3, i, own[best * o + i] ?? 0);
      if ((own[at * o + i] ?? 0) > (best < 0 ? 0 : (own[best * o + i] ?? 0))) best = at;
    }
    best = -1;
    for (let at = many - 1; at >= 0; at -= 1) {
      strongestAfter[at * o + i] = best;
      if (best >= 0) put(at, 4, i, own[best * o + i] ?? 0);
      if ((own[at * o + i] ?? 0) > (best < 0 ? 0 : (own[best * o + i] ?? 0))) best = at;
    }
  }
  return { surroundings, strongestBefore, strongestAfter };
}

/** Adds to `sums` the inputs times their rows of the matrix, of which the first belongs to input `from`. */
export function into(sums: Float32Array, inputs: Float32Array, matrix: Float32Array, from: number): void {
  const width = sums.length;
  for (let at = 0; at < inputs.length; at += 1) {
    const input = inputs[at] ?? 0;
    if (input === 0) continue;
    const base = (from + at) * width;
    for (let each = 0; each < width; each += 1)
      sums[each] = (sums[each] ?? 0) + input * (matrix[base + each] ?? 0);
  }
}

function dot(one: Float32Array, other: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[from + at] ?? 0);
  return sum;
}

function times(values: Float32Array, factors: Float32Array): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * (factors[at] ?? 0);
}

/** Turns sums into shares of certainty that add up to 1. */
function toShares(sums: Float32Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > top) top = sum;
  let all = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const grown = Math.exp((sums[at] ?? 0) - top);
    sums[at] = grown;
    all += grown;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / all;
}
