import { type Kernel, kernel } from './vector-code.ts';

/** So many numbers are handled at once: as many as divide the width of a layer. */
const lanes = [48, 32, 16] as const;
/** How wide a layer stands in memory: with zeros behind its own numbers. */
export const wide = (many: number): number => 16 * Math.ceil(many / 16);
/** More rows than a unit can have: it is cut off at 120 words. */
const most = 8192;
/** So many floats of one letter find room beside what is kept. */
const slate = 400_000;
const page = 65_536;
/** Where in the memory stand the rows to sum, what they are worth together, and the least that a layer gives. */
const places = { rows: 0, share: most * 4, least: most * 4 + 4, kept: most * 4 + 64 };

/** What a unit takes from an array or puts there: the first begins at number `from`, each other `step` numbers further on. */
export type Side = { readonly of: Float32Array; readonly from?: number; readonly step: number };
const begins = ({ of, from = 0 }: Side): number => of.byteOffset + 4 * from;

/**
 * Sums by the vector instructions of the processor (WebAssembly): several times as fast as one number after the other. All
 * arrays must be kept here, since the instructions reach no other memory, and all are as wide as `wide` says.
 */
export class Vectors {
  readonly #memory: ArrayBuffer;
  readonly #rows: Int32Array;
  readonly #share: Float32Array;
  readonly #least: Float32Array;
  readonly #code: readonly Kernel[];
  #used: number = places.kept;
  /** Where the slate begins, once it is used: nothing more can be kept then. */
  #slate: number | null = null;

  /** `bytes` = the size of all that is to be kept. */
  constructor(bytes: number) {
    const memory = new WebAssembly.Memory({
      initial: Math.ceil((places.kept + bytes + 4 * slate) / page),
    });
    this.#memory = memory.buffer;
    this.#code = lanes.map((many) => kernel(memory, many, places.rows, places.share));
    this.#rows = new Int32Array(memory.buffer, places.rows, most);
    this.#share = new Float32Array(memory.buffer, places.share, 1);
    this.#least = new Float32Array(memory.buffer, places.least, 1);
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

  /** Room for so many floats, all 0, until the next letter. */
  jot(many: number): Float32Array {
    return this.floats(many).fill(0);
  }

  /** The rows that `sumRows` takes next, and the share that their sums get. */
  list(rows: Int32Array, share: number): void {
    this.#rows.set(rows);
    this.#share[0] = share;
  }

  /**
   * Sums the first `many` of the listed rows of bytes, each times what it is worth, and puts these sums times the share
   * and the bias to their place; 0 where that is less. A row of `bytes` has `step` numbers, of which those from `from` on
   * are summed, as many as the bias has; what row 0, row 1 ... are worth stands in `worth`.
   */
  sumRows(
    many: number,
    bytes: { readonly of: Int8Array; readonly from: number; readonly step: number },
    worth: Side,
    bias: Float32Array,
    sums: Side,
  ): void {
    const code = this.#for(bias.length);
    for (let column = 0; column < bias.length; column += code.lanes)
      code.sumBytes(
        many,
        bytes.of.byteOffset + bytes.from + column,
        bytes.step,
        begins(worth),
        4 * worth.step,
        bias.byteOffset + 4 * column,
        begins(sums) + 4 * column,
      );
  }

  /**
   * For each of `units` units: what `begin` holds, and its inputs times their rows of the matrix. A unit takes so many
   * inputs, and gives a row of the matrix's width, `sums.step`. What would be less than `least` becomes that.
   */
  multiply(
    units: number,
    inputs: Side & { readonly many: number },
    matrix: { readonly of: Float32Array; readonly row?: number },
    begin: Side,
    sums: Side,
    least: number = Number.NEGATIVE_INFINITY,
  ): void {
    if (units === 0 || inputs.many === 0) return;
    this.#least[0] = least;
    const code = this.#for(sums.step);
    for (let column = 0; column < sums.step; column += code.lanes)
      code.multiply(
        units,
        begins(inputs),
        4 * inputs.step,
        4 * inputs.many,
        matrix.of.byteOffset + 4 * ((matrix.row ?? 0) * sums.step + column),
        4 * sums.step,
        begins(begin) + 4 * column,
        4 * begin.step,
        begins(sums) + 4 * column,
        4 * sums.step,
        places.least,
      );
  }

  /** Gives each of `units` units the highest of the numbers that stand before it, `width` many, or 0; behind it if the steps lead back. */
  strongest(units: number, numbers: Side, found: Side, width: number): void {
    if (units === 0) return;
    const code = this.#for(width);
    for (let column = 0; column < width; column += code.lanes)
      code.strongest(
        units,
        begins(numbers) + 4 * column,
        4 * numbers.step,
        begins(found) + 4 * column,
        4 * found.step,
      );
  }

  /** The code that handles the most numbers at once of a layer of this width. */
  #for(width: number): Kernel {
    const found = this.#code.find((one) => width % one.lanes === 0);
    if (found === undefined) throw new RangeError(`a layer ${width} wide is no multiple of ${lanes.at(-1)}`);
    return found;
  }

  #take(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / 64) * 64;
    return at;
  }
}
