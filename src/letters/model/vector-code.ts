import { assembled, at, type Code, get, type Made, number, of, op, set } from './wasm.ts';

/** All addresses and sizes are bytes, all numbers are one at least. */
export type Kernel = {
  /**
   * Adds to 16 sums the numbers of each of the `many` rows that are listed, each row times what it is worth. Row 0
   * would begin `from` this address, each row is `size` long; what row 0 is worth stands at `worth`, from row to row
   * it is `apart`.
   */
  readonly ofBytes: (
    many: number,
    from: number,
    size: number,
    worth: number,
    apart: number,
    sums: number,
  ) => void;
  /**
   * Adds to the sums of each of `units` units its inputs times the rows of a matrix, each `size` long; the inputs of a
   * unit are `inputs` long, its sums `blocks` times 16 floats.
   */
  readonly ofFloats: (
    units: number,
    from: number,
    inputs: number,
    matrix: number,
    size: number,
    sums: number,
    blocks: number,
  ) => void;
};

const quarters = [0, 1, 2, 3] as const;
/** The locals: first the parameters, then more whole numbers, then vectors, of which the last four are sums. */
const locals = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

const loop = (...code: readonly Code[]): Code => [...op.loop, ...code.flat(), ...op.end];
/** Begins the loop that stands around this anew while a number has not come to its end. */
const againBelow = (local: number, end: Code): Code => [...of('i32.lt_u', get(local), end), ...op['br_if 0']];
const add = (local: number, more: Code): Code => set(local, of('i32.add', get(local), more));
const times = (one: Code, other: Code): Code => of('i32.mul', one, other);
/** Adds the products of four vectors and a fifth to four sums. */
const addProducts = (sums: number, values: readonly Code[], factor: number): Code =>
  values.flatMap((value, quarter) =>
    set(sums + quarter, of('f32x4.add', get(sums + quarter), of('f32x4.mul', value, get(factor)))),
  );
const load = (address: Code, sums: number): Code =>
  quarters.flatMap((quarter) => set(sums + quarter, at('v128.load', address, quarter * 16)));
const store = (address: Code, sums: number): Code =>
  quarters.flatMap((quarter) => [...address, ...at('v128.store', get(sums + quarter), quarter * 16)]);

/** See `ofBytes`. */
function ofBytes(rows: number): Made {
  const [many, from, size, worth, apart, place, step, row, factor, bytes, sums] = locals;
  const halves = ['i16x8.extend_low_i8x16_s', 'i16x8.extend_high_i8x16_s'] as const;
  const numbers = halves
    .map((half) => of(half, get(bytes)))
    .flatMap((half) => [of('i32x4.extend_low_i16x8_s', half), of('i32x4.extend_high_i16x8_s', half)])
    .map((quarter) => of('f32x4.convert_i32x4_s', quarter));
  const code = [
    ...load(get(place), sums),
    ...loop(
      set(row, at('i32.load', of('i32.shl', get(step), number(2)), rows)),
      set(factor, at('v128.load32_splat', of('i32.add', get(worth), times(get(row), get(apart))))),
      set(bytes, at('v128.load', of('i32.add', get(from), times(get(row), get(size))))),
      addProducts(sums, numbers, factor),
      add(step, number(1)),
      againBelow(step, get(many)),
    ),
    ...store(get(place), sums),
  ];
  return { parameters: 6, numbers: 2, vectors: 6, code };
}

/** See `ofFloats`. */
function ofFloats(): Made {
  const [units, from, inputs, matrix, size, place, blocks, unit, block, input, row, end, factor, sums] =
    locals;
  const code = loop(
    set(block, number(0)),
    loop(
      load(get(place), sums),
      set(input, get(from)),
      set(end, of('i32.add', get(from), get(inputs))),
      set(row, of('i32.add', get(matrix), times(get(block), number(64)))),
      loop(
        set(factor, at('v128.load32_splat', get(input))),
        addProducts(
          sums,
          quarters.map((quarter) => at('v128.load', get(row), quarter * 16)),
          factor,
        ),
        add(row, get(size)),
        add(input, number(4)),
        againBelow(input, get(end)),
      ),
      store(get(place), sums),
      add(place, number(64)),
      add(block, number(1)),
      againBelow(block, get(blocks)),
    ),
    add(from, get(inputs)),
    add(unit, number(1)),
    againBelow(unit, get(units)),
  );
  return { parameters: 7, numbers: 5, vectors: 5, code };
}

/** The code that sums rows of bytes, listed at this address, and rows of floats. */
export const kernel = (memory: WebAssembly.Memory, rows: number): Kernel =>
  assembled(memory, { ofBytes: ofBytes(rows), ofFloats: ofFloats() });
