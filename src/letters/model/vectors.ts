import { type Kernel, kernel } from './vector-code.ts';

/** How many rows are summed at a time at the most, and how many of their numbers side by side. */
const most = 4096;
const lanes = 16;
/** Where in the memory stand the addresses of the rows to sum, what each counts, and the sums; then what is kept. */
const places = { begins: 0, counts: most * 4, sums: most * 8, kept: most * 8 + lanes * 4 };
const page = 65_536;

/**
 * Sums of rows by the vector instructions of the processor (WebAssembly): several times as fast as one number after the
 * other. What is to be summed must be kept here first, since the instructions reach no other memory.
 */
export class Vectors {
  readonly #memory: ArrayBuffer;
  readonly #begins: Int32Array;
  readonly #counts: Float32Array;
  readonly #sums: Float32Array;
  readonly #code: Kernel;
  #used: number = places.kept;

  /** `bytes` = the size of all that is to be kept. */
  constructor(bytes: number) {
    // The last block of the last row may be read beyond its end.
    const memory = new WebAssembly.Memory({ initial: Math.ceil((places.kept + bytes) / page) + 1 });
    this.#memory = memory.buffer;
    this.#code = kernel(memory, places);
    this.#begins = new Int32Array(memory.buffer, places.begins, most);
    this.#counts = new Float32Array(memory.buffer, places.counts, most);
    this.#sums = new Float32Array(memory.buffer, places.sums, lanes);
  }

  /** Room for so many signed bytes. */
  bytes(many: number): Int8Array {
    return new Int8Array(this.#memory, this.#take(many), many);
  }

  /** Room for so many floats. */
  floats(many: number): Float32Array {
    return new Float32Array(this.#memory, this.#take(4 * many), many);
  }

  /** Adds to `sums` rows of kept bytes, each by what it counts. `begins` = where in `bytes`; `many` of them. */
  addRows(
    sums: Float32Array,
    bytes: Int8Array,
    begins: Int32Array,
    counts: Float32Array,
    many: number,
  ): void {
    for (let from = 0; from < many; from += most) {
      const some = Math.min(most, many - from);
      for (let at = 0; at < some; at += 1) {
        this.#begins[at] = bytes.byteOffset + (begins[from + at] ?? 0);
        this.#counts[at] = counts[from + at] ?? 0;
      }
      for (let to = 0; to < sums.length; to += lanes) {
        this.#code.ofBytes(some, to, 0);
        this.#addTo(sums, to);
      }
    }
  }

  /** As `into` of the network, for a matrix that is kept here. */
  readonly into = (sums: Float32Array, inputs: Float32Array, matrix: Float32Array, from: number): void => {
    if (inputs.length > most) throw new RangeError(`a layer of more than ${most} numbers`);
    const size = 4 * sums.length;
    const begin = matrix.byteOffset + from * size;
    this.#counts.set(inputs);
    for (let to = 0; to < sums.length; to += lanes) {
      this.#code.ofFloats(inputs.length, begin + to * 4, size);
      this.#addTo(sums, to);
    }
  };

  #addTo(sums: Float32Array, from: number): void {
    const many = Math.min(lanes, sums.length - from);
    for (let at = 0; at < many; at += 1) sums[from + at] = (sums[from + at] ?? 0) + (this.#sums[at] ?? 0);
  }

  #take(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / lanes) * lanes;
    return at;
  }
}
