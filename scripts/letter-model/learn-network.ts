import {
  type Dense,
  type DenseName,
  denseNames,
  type Network,
  read,
  sizesOf,
  type Unit,
  views,
  type Widths,
} from '../../src/letters/model/network.ts';
import { chance } from './chance.ts';
import { exchange } from './exchange.ts';
import type { Course, Lesson } from './lesson.ts';
import { Slate } from './slate.ts';
import { slopesOf } from './slopes.ts';

/** Learns a network by gradient descent (AdaGrad), letter by letter in a seeded order: the same lessons and seed, the same network. */
export function learnNetwork(
  widths: Widths,
  features: number,
  lessons: readonly Lesson[],
  course: Course,
  seed: number,
): Network {
  const random = chance(seed);
  const sizes = Object.values(sizesOf(widths));
  const rows = features * widths.own;
  const slate = new Slate([rows, rows, ...sizes, ...sizes]);
  const net = onSlate(fresh(widths, features, random), slate);
  const seen = slate.keep(rows, 1e-3);
  const seenDense = forEachArray(widths, (size) => new Float32Array(size).fill(1e-3));
  const slopes = forEachArray(widths, (size) => slate.keep(size));
  const anew = exchange(lessons, course.exchanged, random);
  const order = lessons.map((_one, at) => at);
  let done = 0;
  let waiting = 0;
  for (let round = 0; round < course.rounds; round += 1) {
    shuffle(order, random);
    for (const number of order) {
      const told = lessons[number];
      if (told === undefined || told.units.length === 0) continue;
      const lesson = anew(told);
      const slower = 1 - (0.95 * done) / (lessons.length * course.rounds);
      done += 1;
      const units = lesson.units.map((unit) => fewer(unit, course.fewerFeatures, random));
      const keep = 1 - course.fewerNumbers;
      const dropped = {
        own: mask(units.length * widths.own, keep, random),
        context: mask(units.length * widths.context, keep, random),
      };
      const pass = read(net, units, dropped);
      const own = slopesOf(net, lesson, pass, dropped, slopes, course, slate.back);
      const { embedding } = net;
      units.forEach((unit, at) => {
        slate.learn(unit, own, at * widths.own, { embedding, seen, own: widths.own }, course.rate * slower);
      });
      waiting += units.length;
      if (waiting >= 60 || done === lessons.length * course.rounds) {
        for (const name of denseNames)
          step(net.dense[name], slopes[name], seenDense[name], course.denseRate * slower);
        waiting = 0;
      }
    }
  }
  return offSlate(net);
}

/** A network whose numbers are kept on a slate, which does its sums; and one for itself again. */
function onSlate({ widths, embedding, dense }: Network, slate: Slate): Network {
  const kept = (array: Float32Array): Float32Array => {
    const place = slate.keep(array.length);
    place.set(array);
    return place;
  };
  return {
    widths,
    embedding: kept(embedding),
    dense: forEachArray(widths, (_size, name) => kept(dense[name])),
    into: slate.into,
    addRows: (sums, at, rows, all, own) => slate.addRows(sums, at, rows, all, own),
  };
}
const offSlate = ({ widths, embedding, dense }: Network): Network => ({
  widths,
  embedding: embedding.slice(),
  dense: forEachArray(widths, (_size, name) => dense[name].slice()),
});

function step(values: Float32Array, slopes: Float32Array, seen: Float32Array, rate: number): void {
  for (let at = 0; at < values.length; at += 1) {
    const slope = slopes[at] ?? 0;
    if (slope === 0) continue;
    const memory = (seen[at] ?? 0) + slope * slope;
    seen[at] = memory;
    values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(memory);
    slopes[at] = 0;
  }
}

function fresh(widths: Widths, features: number, random: () => number): Network {
  const small = (size: number, most: number) =>
    Float32Array.from({ length: size }, () => (random() * 2 - 1) * most);
  const inputs: Partial<Record<DenseName, number>> = {
    context: widths.own * views,
    sort: widths.own + widths.context,
    attention: widths.own + widths.context,
    verdict: widths.own + widths.context + 2 * widths.sorts,
  };
  const dense = forEachArray(widths, (size, name) => {
    const wide = inputs[name];
    return wide === undefined ? new Float32Array(size) : small(size, Math.sqrt(3 / wide));
  });
  return { widths, embedding: small(features * widths.own, 0.03), dense };
}

function forEachArray(widths: Widths, make: (size: number, name: DenseName) => Float32Array): Dense {
  const sizes = sizesOf(widths);
  const made = (name: DenseName) => make(sizes[name], name);
  return {
    bias: made('bias'),
    title: made('title'),
    context: made('context'),
    contextBias: made('contextBias'),
    sort: made('sort'),
    sortBias: made('sortBias'),
    attention: made('attention'),
    verdict: made('verdict'),
    verdictBias: made('verdictBias'),
  };
}

function fewer(unit: Unit, share: number, random: () => number): Unit {
  return { ...unit, rows: unit.rows.filter(() => random() >= share) };
}

function mask(size: number, keep: number, random: () => number): Float32Array {
  const kept = new Float32Array(size);
  for (let at = 0; at < size; at += 1) if (random() < keep) kept[at] = 1 / keep;
  return kept;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const one = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = one;
  }
}
