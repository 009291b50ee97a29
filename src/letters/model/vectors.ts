import type { Into } from './network.ts';
import { type Kernel, kernel } from './vector-code.ts';

/** How many numbers of a row are summed side by side, how many rows at the most, and how many numbers a layer handles. */
const lanes = 16;
const most = 4096;
const room = 16_384;
/** So many floats of one letter find room beside what is kept: enough for the longest, read by three networks. */
const slate = 400_000;
/** Where in the memory stand the numbers of the rows to sum, and what a layer takes in and gives if it is not kept here. */
const places = { rows: 0, inputs: most * 4, sums: (most + room) * 4, kept: (most + 2 * room) * 4 };
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
  #listed: Int32Array | null = null;
  #used: number = places.kept;
  /** Where the slate begins, once it is used: nothing more can be kept then. */
  #slate: number | null = null;

  /** `bytes` = the size of all that is to be kept. */
  constructor(bytes: number) {
    // A page more: arrays begin at multiples of 16, and the last block of a row may be read beyond its end.
    const memory = new WebAssembly.Memory({
      initial: Math.ceil((places.kept + bytes + 4 * slate) / page) + 1,
    });
    this.#memory = memory.buffer;
    this.#code = kernel(memory, places.rows);
    this.#rows = new Int32Array(memory.buffer, places.rows, most);
    this.#inputs = new Float32Array(memory.buffer, places.inputs, room);
    this.#sums = new Float32Array(memory.buffer, places.sums, room);
  }

  /** Room for so many signed bytes. */
  bytes(many: number): Int8Array {
    return new Int8Array(this.#memory, this.#take(many), many);
  }

  /** Room for so many floats. */
  floats(many: number): Float32Array {
    return new Float32Array(this.#memory, this.#take(4 * many), many);
  }

  /** Begins another letter: what stood on the slate is no longer needed. */
  wipe(): void {
    this.#slate ??= this.#used;
    this.#used = this.#slate;
  }

  /** Room for so many floats, all 0, until the next letter: sums of what stands here need no copying. */
  readonly jot = (many: number): Float32Array => {
    const fits = this.#slate !== null && this.#used + 4 * (many + lanes) <= this.#slate + 4 * slate;
    return fits ? this.floats(many).fill(0) : new Float32Array(many);
  };

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
    const whither = place.many % lanes === 0 ? this.#placeOf(sums) : null;
    for (let begin = 0; begin < rows.length; begin += most) {
      // Several networks ask for the same rows in turn.
      if (rows !== this.#listed) this.#rows.set(rows.subarray(begin, begin + most));
      this.#listed = rows.length > most ? null : rows;
      for (let to = 0; to < place.many; to += lanes) {
        if (whither === null) this.#sums.fill(0, 0, lanes);
        const from = bytes.byteOffset + column + to;
        this.#code.ofBytes(
          Math.min(most, rows.length - begin),
          from,
          wide,
          worth.byteOffset + 4 * first,
          4 * apart,
          whither === null ? places.sums : whither + 4 * (place.at + to),
        );
        if (whither === null) this.#addTo(sums, place.at + to, place.many - to);
      }
    }
  }

  /** As `into` of the network, for a matrix that is kept here. */
  readonly into: Into = (sums, inputs, matrix, from, units = 1) => {
    const width = sums.length / units;
    const inputsEach = inputs.length / units;
    if (units === 0 || inputsEach === 0) return;
    const blocks = Math.ceil(width / lanes);
    const begin = matrix.byteOffset + 4 * from * width;
    const [whence, whither] = [this.#placeOf(inputs), width % lanes === 0 ? this.#placeOf(sums) : null];
    if (whence !== null && whither !== null) {
      this.#code.ofFloats(units, whence, 4 * inputsEach, begin, 4 * width, whither, blocks);
      return;
    }
    const wide = blocks * lanes;
    const fit = Math.floor(room / Math.max(wide, inputsEach));
    if (fit === 0) throw new RangeError(`a layer of more than ${room} numbers`);
    for (let first = 0; first < units; first += fit) {
      const some = Math.min(fit, units - first);
      copy(inputs, first * inputsEach, some * inputsEach, this.#inputs, 0);
      const [rows, each] = width === wide ? [1, some * width] : [some, width];
      for (let row = 0; row < rows; row += 1)
        copy(sums, first * width + row * each, each, this.#sums, row * wide);
      this.#code.ofFloats(some, places.inputs, 4 * inputsEach, begin, 4 * width, places.sums, blocks);
      for (let row = 0; row < rows; row += 1)
        copy(this.#sums, row * wide, each, sums, first * width + row * each);
    }
  };

  /** Where an array stands in this memory; null where it stands elsewhere. */
  #placeOf(array: Float32Array): number | null {
    return array.buffer === this.#memory ? array.byteOffset : null;
  }

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

/** Copies so many numbers; few are sooner copied one by one than by a view of them. */
function copy(from: Float32Array, at: number, many: number, to: Float32Array, place: number): void {
  if (many > 4 * lanes) to.set(from.subarray(at, at + many), place);
  else for (let each = 0; each < many; each += 1) to[place + each] = from[at + each] ?? 0;
}
