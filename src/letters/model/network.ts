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
export type Network = Layers & { readonly embedding: Float32Array };
export type Layers = {
  readonly widths: Widths;
  readonly dense: Dense;
  /** What multiplies by these matrices, if not `into`. */
  readonly into?: Into;
};
/** Adds to `sums` the inputs times their rows of the matrix, of which the first belongs to input `from`. */
export type Into = (sums: Float32Array, inputs: Float32Array, matrix: Float32Array, from: number) => void;
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
export function readTogether(net: Layers, own: Float32Array, many: number, dropped?: Dropped): Pass {
  const { own: o, context: c, sorts: s } = net.widths;
  const multiply = net.into ?? into;
  const { context, strongestBefore, strongestAfter } = inContext(net, own, many);
  const sorts = new Float32Array(many * s);
  const attention = new Float32Array(many);
  if (dropped !== undefined) times(context, dropped.context);
  for (let at = 0; at < many; at += 1) {
    const mine = own.subarray(at * o, (at + 1) * o);
    const wider = context.subarray(at * c, (at + 1) * c);
    const place = sorts.subarray(at * s, (at + 1) * s);
    place.set(net.dense.sortBias);
    multiply(place, mine, net.dense.sort, 0);
    multiply(place, wider, net.dense.sort, o);
    toShares(place);
    attention[at] = dot(mine, net.dense.attention, 0) + dot(wider, net.dense.attention, o);
  }
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
  const at = (unit: number) => own.subarray(unit * o, (unit + 1) * o);
  const begin = () => {
    best.fill(-1);
    strongest.fill(0);
  };
  /** Notes from where the strongest values come, adds what they give, and takes in the values of this unit. */
  const pass = (unit: number, place: Float32Array, from: Int32Array, view: number) => {
    from.set(best, unit * o);
    add(place, running);
    let stronger = false;
    for (let i = 0; i < o; i += 1) {
      const value = own[unit * o + i] ?? 0;
      const before = strongest[i] ?? 0;
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
  for (let unit = many - 1; unit >= 0; unit -= 1)
    pass(unit, context.subarray(unit * c, (unit + 1) * c), strongestAfter, 4);
  const strongestBefore = new Int32Array(many * o);
  begin();
  running.set(dense.contextBias);
  for (let unit = 0; unit < many; unit += 1) {
    const place = context.subarray(unit * c, (unit + 1) * c);
    pass(unit, place, strongestBefore, 3);
    multiply(place, at(unit), dense.context, 0);
    if (unit > 0) multiply(place, at(unit - 1), dense.context, o);
    if (unit + 1 < many) multiply(place, at(unit + 1), dense.context, 2 * o);
    for (let each = 0; each < c; each += 1) if ((place[each] ?? 0) < 0) place[each] = 0;
  }
  return { context, strongestBefore, strongestAfter };
}

/** Where the rows of the inputs that are not 0 begin, and those inputs: room that every product uses anew. */
const room = { begins: new Int32Array(512), input: new Float64Array(512) };

/**
 * Adds to `sums` the inputs times their rows of the matrix, of which the first belongs to input `from`. Four sums at a
 * time stay in the processor's registers, which halves the time.
 */
export function into(sums: Float32Array, inputs: Float32Array, matrix: Float32Array, from: number): void {
  const width = sums.length;
  const { begins, input } = room;
  if (inputs.length > begins.length) throw new RangeError(`a layer of more than ${begins.length} numbers`);
  let many = 0;
  for (let at = 0; at < inputs.length; at += 1) {
    const value = inputs[at] ?? 0;
    if (value === 0) continue;
    begins[many] = (from + at) * width;
    input[many] = value;
    many += 1;
  }
  let to = 0;
  for (; to + 4 <= width; to += 4) {
    let one = sums[to] ?? 0;
    let two = sums[to + 1] ?? 0;
    let three = sums[to + 2] ?? 0;
    let four = sums[to + 3] ?? 0;
    for (let at = 0; at < many; at += 1) {
      const place = (begins[at] ?? 0) + to;
      const value = input[at] ?? 0;
      one += value * (matrix[place] ?? 0);
      two += value * (matrix[place + 1] ?? 0);
      three += value * (matrix[place + 2] ?? 0);
      four += value * (matrix[place + 3] ?? 0);
    }
    sums[to] = one;
    sums[to + 1] = two;
    sums[to + 2] = three;
    sums[to + 3] = four;
  }
  for (; to < width; to += 1) {
    let sum = sums[to] ?? 0;
    for (let at = 0; at < many; at += 1) sum += (input[at] ?? 0) * (matrix[(begins[at] ?? 0) + to] ?? 0);
    sums[to] = sum;
  }
}

/** Adds to sums, number by number. */
export function add(sums: Float32Array, more: Float32Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
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
