import { type Dense, type Network, type Pass, views } from '../../src/letters/model/network.ts';
import { add } from '../../src/letters/model/sums.ts';
import type { Course, Lesson } from './lesson.ts';
import type { Back } from './slate.ts';

/** What was left out by chance; see `Dropped` of the network. */
type Dropped = { readonly own: Float32Array; readonly context: Float32Array };
/** Slopes at a letter's layers: how the loss changes with each number there. */
type Layers = { readonly own: Float32Array; readonly context: Float32Array; readonly sorts: Float32Array };

/**
 * Works out how the loss changes with each number of the network (back-propagation): adds to `slopes`, and returns the
 * slopes at the sums of the units' own words.
 */
export function slopesOf(
  net: Network,
  lesson: Lesson,
  pass: Pass,
  dropped: Dropped,
  slopes: Dense,
  course: Course,
  back: Back = plainBack,
): Float32Array {
  const { own, context, sorts } = net.widths;
  const many = lesson.units.length;
  const layers: Layers = {
    own: new Float32Array(many * own),
    context: new Float32Array(many * context),
    sorts: new Float32Array(many * sorts),
  };
  if (lesson.verdict >= 0) fromVerdict(net, lesson, pass, slopes, layers, course, back);
  fromSorts(net, lesson, pass, slopes, layers, course, back);
  fromContext(net, pass, dropped, slopes, layers, many, back);
  lesson.units.forEach(({ title }, at) => {
    for (let i = at * own; i < (at + 1) * own; i += 1) {
      const slope = (pass.own[i] ?? 0) > 0 ? (layers.own[i] ?? 0) * (dropped.own[i] ?? 0) : 0;
      layers.own[i] = slope;
      const place = i - at * own;
      slopes.bias[place] = (slopes.bias[place] ?? 0) + slope;
      if (title) slopes.title[place] = (slopes.title[place] ?? 0) + slope;
    }
  });
  return layers.own;
}

/** From the verdict back to the readings of the units, through the attention that each got. */
function fromVerdict(
  net: Network,
  lesson: Lesson,
  pass: Pass,
  slopes: Dense,
  layers: Layers,
  { verdictWeight, humility }: Course,
  back: Back,
): void {
  const { own: o, context: c, sorts: s } = net.widths;
  const many = lesson.units.length;
  const dVerdicts = against(pass.verdicts, lesson.verdict, humility, verdictWeight);
  const dSummary = back(dVerdicts, pass.summary, 0, net.dense.verdict, slopes.verdict);
  add(slopes.verdictBias, dVerdicts);
  const dAttention = new Float32Array(many);
  for (let at = 0; at < many; at += 1) {
    const weight = pass.attention[at] ?? 0;
    let slope = 0;
    for (let i = 0; i < o; i += 1) {
      slope += (dSummary[i] ?? 0) * (pass.own[at * o + i] ?? 0);
      layers.own[at * o + i] = weight * (dSummary[i] ?? 0);
    }
    for (let i = 0; i < c; i += 1) {
      slope += (dSummary[o + i] ?? 0) * (pass.context[at * c + i] ?? 0);
      layers.context[at * c + i] = weight * (dSummary[o + i] ?? 0);
    }
    for (let i = 0; i < s; i += 1) {
      const mean = dSummary[o + c + s + i] ?? 0;
      slope += mean * (pass.sorts[at * s + i] ?? 0);
      layers.sorts[at * s + i] =
        weight * mean + (pass.strongestSort[i] === at ? (dSummary[o + c + i] ?? 0) : 0);
    }
    dAttention[at] = slope;
  }
  throughShares(dAttention, pass.attention);
  for (let at = 0; at < many; at += 1) {
    const slope = dAttention[at] ?? 0;
    for (let i = 0; i < o + c; i += 1) {
      const value = i < o ? (pass.own[at * o + i] ?? 0) : (pass.context[at * c + i - o] ?? 0);
      slopes.attention[i] = (slopes.attention[i] ?? 0) + slope * value;
      const weight = slope * (net.dense.attention[i] ?? 0);
      if (i < o) layers.own[at * o + i] = (layers.own[at * o + i] ?? 0) + weight;
      else layers.context[at * c + i - o] = (layers.context[at * c + i - o] ?? 0) + weight;
    }
  }
}

/** From the sorts back to the readings of the units. */
function fromSorts(
  net: Network,
  lesson: Lesson,
  pass: Pass,
  slopes: Dense,
  layers: Layers,
  { humility }: Course,
  back: Back,
): void {
  const { own: o, context: c, sorts: s } = net.widths;
  for (let at = 0; at < lesson.units.length; at += 1) {
    const place = layers.sorts.subarray(at * s, (at + 1) * s);
    const shares = pass.sorts.subarray(at * s, (at + 1) * s);
    if (lesson.verdict >= 0) throughShares(place, shares);
    const sort = lesson.sorts[at] ?? -1;
    if (sort >= 0) add(place, against(shares, sort, humility, 1));
    else if (lesson.verdict < 0) continue;
    add(slopes.sortBias, place);
    const mine = pass.own.subarray(at * o, (at + 1) * o);
    const wider = pass.context.subarray(at * c, (at + 1) * c);
    add(layers.own.subarray(at * o, (at + 1) * o), back(place, mine, 0, net.dense.sort, slopes.sort));
    add(layers.context.subarray(at * c, (at + 1) * c), back(place, wider, o, net.dense.sort, slopes.sort));
  }
}

/** From the readings in context back to the units' own, and to those of the units around them. */
function fromContext(
  net: Network,
  pass: Pass,
  dropped: Dropped,
  slopes: Dense,
  layers: Layers,
  many: number,
  back: Back,
): void {
  const { own: o, context: c } = net.widths;
  const around = new Float32Array(o * views);
  for (let at = 0; at < many; at += 1) {
    lookAround(around, pass, at, many, o);
    const place = layers.context.subarray(at * c, (at + 1) * c);
    for (let i = 0; i < c; i += 1)
      place[i] =
        (pass.context[at * c + i] ?? 0) > 0 ? (place[i] ?? 0) * (dropped.context[at * c + i] ?? 0) : 0;
    add(slopes.contextBias, place);
    const d = back(place, around, 0, net.dense.context, slopes.context, true);
    for (let view = 0; view < 3; view += 1) {
      const to = at + (neighbours[view] ?? 0);
      if (to >= 0 && to < many)
        add(layers.own.subarray(to * o, (to + 1) * o), d.subarray(view * o, (view + 1) * o));
    }
    for (let i = 0; i < o; i += 1) {
      const before = pass.strongestBefore[at * o + i] ?? -1;
      const after = pass.strongestAfter[at * o + i] ?? -1;
      if (before >= 0) layers.own[before * o + i] = (layers.own[before * o + i] ?? 0) + (d[3 * o + i] ?? 0);
      if (after >= 0) layers.own[after * o + i] = (layers.own[after * o + i] ?? 0) + (d[4 * o + i] ?? 0);
    }
  }
}

/** Which unit the first three views see: itself, the one before, the one after. */
const neighbours = [0, -1, 1];

/** Puts together what the views of a unit see; 0 where there is nothing to see. */
function lookAround(around: Float32Array, pass: Pass, at: number, many: number, o: number): void {
  around.fill(0);
  for (let view = 0; view < 3; view += 1) {
    const from = at + (neighbours[view] ?? 0);
    if (from >= 0 && from < many) around.set(pass.own.subarray(from * o, (from + 1) * o), view * o);
  }
  for (let i = 0; i < o; i += 1) {
    const before = pass.strongestBefore[at * o + i] ?? -1;
    const after = pass.strongestAfter[at * o + i] ?? -1;
    if (before >= 0) around[3 * o + i] = pass.own[before * o + i] ?? 0;
    if (after >= 0) around[4 * o + i] = pass.own[after * o + i] ?? 0;
  }
}

/** Slope of the loss at the sums below the shares, when `answer` is right. */
function against(shares: Float32Array, answer: number, humility: number, weight: number): Float32Array {
  const rest = humility / shares.length;
  return shares.map((share, at) => weight * (share - rest - (at === answer ? 1 - humility : 0)));
}

/** From slopes at the shares to slopes at the sums they were made of, in place. */
function throughShares(slopes: Float32Array, shares: Float32Array): void {
  let mean = 0;
  for (let at = 0; at < shares.length; at += 1) mean += (slopes[at] ?? 0) * (shares[at] ?? 0);
  for (let at = 0; at < shares.length; at += 1) slopes[at] = (shares[at] ?? 0) * ((slopes[at] ?? 0) - mean);
}

/** See `Back`: number by number, as it is tested against. */
export const plainBack: Back = (outputs, inputs, from, matrix, slopes, gated = false) => {
  const width = outputs.length;
  const found = new Float32Array(inputs.length);
  for (let at = 0; at < inputs.length; at += 1) {
    const input = inputs[at] ?? 0;
    if (gated && input === 0) continue;
    const base = (from + at) * width;
    let sum = 0;
    for (let each = 0; each < width; each += 1) {
      const slope = outputs[each] ?? 0;
      sum += slope * (matrix[base + each] ?? 0);
      slopes[base + each] = (slopes[base + each] ?? 0) + slope * input;
    }
    found[at] = sum;
  }
  return found;
};
