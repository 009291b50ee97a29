import type { Into, Unit } from '../../src/letters/model/network.ts';
import { learnCode } from './learn-code.ts';

/** How many rows are taken at a time at the most, and how many of their numbers side by side. */
const most = 4096;
const lanes = 16;
const list = 4 * most;
const few = 4 * lanes;
const places = {
  rows: 0,
  values: list,
  found: 2 * list,
  numbers: 3 * list,
  squares: 3 * list + few,
  steps: 3 * list + 2 * few,
};
const begin = 3 * list + 3 * few;
const page = 65_536;

/** Back through a matrix: adds to the matrix's slopes, returns the inputs' slopes; an input of 0 gets none if `gated`. */
export type Back = (
  outputs: Float32Array,
  inputs: Float32Array,
  from: number,
  matrix: Float32Array,
  slopes: Float32Array,
  gated?: boolean,
) => Float32Array;

/**
 * The memory in which a network learns, and the sums over it by the vector instructions of the processor. All arrays that
 * its functions take as matrix, slopes, embedding or memory must be kept here.
 */
export class Slate {
  readonly #memory: ArrayBuffer;
  readonly #rows: Int32Array;
  readonly #values: Float32Array;
  readonly #found: Float32Array;
  readonly #numbers: Float32Array;
  readonly #squares: Float32Array;
  readonly #steps: Float32Array;
  readonly #code: ReturnType<typeof learnCode>;
  #used = begin;

  /** `sizes`: how many floats each array will hold that is to be kept. */
  constructor(sizes: readonly number[]) {
    const bytes = sizes.reduce((sum, size) => sum + spaceOf(size), begin);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) });
    this.#memory = memory.buffer;
    this.#code = learnCode(memory, places);
    this.#rows = new Int32Array(this.#memory, places.rows, most);
    this.#values = this.#floats(places.values, most);
    this.#found = this.#floats(places.found, most);
    this.#numbers = this.#floats(places.numbers, lanes);
    this.#squares = this.#floats(places.squares, lanes);
    this.#steps = this.#floats(places.steps, lanes);
  }

  /** Room for so many floats, each of which begins as `value`. */
  keep(many: number, value = 0): Float32Array {
    // The last row may be read, and written as it stood, beyond its end: that room is the array's own.
    this.#floats(this.#used, many + lanes).fill(value);
    const array = this.#floats(this.#used, many);
    this.#used += spaceOf(many);
    return array;
  }

  /** The sum of the rows of a unit's features: adds to `sums` from `at` on. */
  addRows(sums: Float32Array, at: number, rows: Int32Array, embedding: Float32Array, own: number): void {
    this.#rows.set(rows);
    this.#values.fill(1, 0, rows.length);
    this.#sum(sums, at, own, rows.length, embedding);
  }

  /** See `Into`. */
  readonly into: Into = (sums, inputs, matrix, from, units = 1) => {
    const width = sums.length / units;
    const each = inputs.length / units;
    for (let unit = 0; unit < units; unit += 1) {
      const many = this.#list(inputs, unit * each, each, from, true);
      this.#sum(sums, unit * width, width, many, matrix);
    }
  };

  /** See `Back`. */
  readonly back: Back = (outputs, inputs, from, matrix, slopes, gated = false) => {
    const width = outputs.length;
    const many = this.#list(inputs, 0, inputs.length, from, gated);
    const answer = new Float32Array(inputs.length);
    if (many === 0) return answer;
    this.#found.fill(0, 0, many);
    for (let to = 0; to < width; to += lanes) {
      for (let at = 0; at < lanes; at += 1) this.#numbers[at] = outputs[to + at] ?? 0;
      this.#code.back(many, matrix.byteOffset + 4 * to, slopes.byteOffset + 4 * to, 4 * width);
    }
    for (let at = 0; at < many; at += 1) answer[(this.#rows[at] ?? 0) - from] = this.#found[at] ?? 0;
    return answer;
  };

  /** The features of a unit take their step (AdaGrad), all by the slopes that stand from `at` on, times the unit's worth. */
  learn(
    { rows, worth }: Unit,
    slopes: Float32Array,
    at: number,
    {
      embedding,
      seen,
      own,
    }: { readonly embedding: Float32Array; readonly seen: Float32Array; readonly own: number },
    rate: number,
  ): void {
    if (rows.length === 0) return;
    this.#rows.set(rows);
    for (let to = 0; to < own; to += lanes) {
      for (let lane = 0; lane < lanes; lane += 1) {
        const slope = to + lane < own ? (slopes[at + to + lane] ?? 0) * worth : 0;
        this.#squares[lane] = slope * slope;
        this.#steps[lane] = rate * slope;
      }
      this.#code.learn(rows.length, embedding.byteOffset + 4 * to, seen.byteOffset + 4 * to, 4 * own);
    }
  }

  /** Lists the rows of some inputs and what they are; the first belongs to row `from`. Those of 0 are left out if `gated`. */
  #list(inputs: Float32Array, first: number, many: number, from: number, gated: boolean): number {
    let listed = 0;
    for (let at = 0; at < many; at += 1) {
      const value = inputs[first + at] ?? 0;
      if (gated && value === 0) continue;
      this.#rows[listed] = from + at;
      this.#values[listed] = value;
      listed += 1;
    }
    return listed;
  }

  /** Adds the listed rows of a matrix to the `width` numbers of `sums` from `at` on. */
  #sum(sums: Float32Array, at: number, width: number, many: number, matrix: Float32Array): void {
    if (many === 0) return;
    for (let to = 0; to < width; to += lanes) {
      this.#code.sum(many, matrix.byteOffset + 4 * to, 0, 4 * width);
      const end = Math.min(lanes, width - to);
      for (let lane = 0; lane < end; lane += 1)
        sums[at + to + lane] = (sums[at + to + lane] ?? 0) + (this.#numbers[lane] ?? 0);
    }
  }

  #floats(at: number, many: number): Float32Array {
    return new Float32Array(this.#memory, at, many);
  }
}

/** The bytes that an array of so many floats takes up, with the room behind it. */
const spaceOf = (floats: number): number => 4 * lanes * (Math.ceil(floats / lanes) + 1);
