import type { Into } from './network.ts';
import { type Kernel, kernel } from './vector-code.ts';

/** How many rows are summed at a time at the most, and how many of their numbers side by side. */
const most = 4096;
const lanes = 16;
/** Where in the memory stand the numbers of the rows to sum, what a layer takes in, and the sums; then what is kept. */
const places = { rows: 0, inputs: most * 4, sums: most * 8, kept: most * 8 + lanes * 4 };
const page = 65_536;

/**
 * Sums of rows by the vector instructions of the processor (WebAssembly): several times as fast as one number after the
 * other. What is to be summed must be kept here first, since the instructions reach no other memory.
 */
export class Vectors {
  readonly #memory: ArrayBuffer;
  readonly #rows: Int32Array;
  readonly #inputs: Float32Array;
  readonly #sums: Float32Array;
  readonly #code: Kernel;
  #used: number = places.kept;

  /** `bytes` = the size of all that is to be kept. */
  constructor(bytes: number) {
    // A page more: arrays begin at multiples of 16, and the last block of a row may be read beyond its end.
    const memory = new WebAssembly.Memory({ initial: Math.ceil((places.kept + bytes) / page) + 1 });
    this.#memory = memory.buffer;
    this.#code = kernel(memory, places);
    this.#rows = new Int32Array(memory.buffer, places.rows, most);
    this.#inputs = new Float32Array(memory.buffer, places.inputs, most);
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

  /**
   * Adds to the numbers of `sums` from `place.at` on kept rows of bytes, each times what it is worth: the `many` numbers
   * from `column` on of rows of `wide` bytes. What row 0, row 1 ... are worth stands in `worth` (kept as well) from
   * `first` on, `apart` floats from row to row.
   */
  addRows(
    sums: Float32Array,
    place: { readonly at: number; readonly many: number },
    rows: Int32Array,
    { bytes, wide, column }: { readonly bytes: Int8Array; readonly wide: number; readonly column: number },
    { worth, first, apart }: { readonly worth: Float32Array; readonly first: number; readonly apart: number },
  ): void {
    for (let begin = 0; begin < rows.length; begin += most) {
      const some = rows.length > most ? rows.subarray(begin, begin + most) : rows;
      this.#rows.set(some);
      for (let to = 0; to < place.many; to += lanes) {
        const from = bytes.byteOffset + column + to;
        this.#code.ofBytes(some.length, from, wide, worth.byteOffset + 4 * first, 4 * apart);
        this.#addTo(sums, place.at + to, place.many - to);
      }
    }
  }

  /** As `into` of the network, for a matrix that is kept here. */
  readonly into: Into = (sums, inputs, matrix, from, units = 1) => {
    const width = sums.length / units;
    const inputsEach = inputs.length / units;
    if (inputsEach > most) throw new RangeError(`a layer of more than ${most} numbers`);
    const begin = matrix.byteOffset + 4 * from * width;
    for (let unit = 0; unit < units; unit += 1) {
      for (let at = 0; at < inputsEach; at += 1) this.#inputs[at] = inputs[unit * inputsEach + at] ?? 0;
      for (let to = 0; to < width; to += lanes) {
        this.#code.ofFloats(inputsEach, begin + 4 * to, 4 * width, places.inputs, 4);
        this.#addTo(sums, unit * width + to, width - to);
      }
    }
  };

  #addTo(sums: Float32Array, first: number, most: number): void {
    const many = Math.min(lanes, most);
    for (let at = 0; at < many; at += 1) sums[first + at] = (sums[first + at] ?? 0) + (this.#sums[at] ?? 0);
  }

  #take(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / lanes) * lanes;
    return at;
  }
}
