import { assembled, at, type Code, get, type Made, number, of, op, set } from './wasm.ts';

/** Where in its memory the code finds the numbers of the rows to sum and what a layer takes in, and leaves the sums. */
export type Places = { readonly rows: number; readonly inputs: number; readonly sums: number };

export type Kernel = {
  /**
   * Sums 16 numbers of each of the `many` rows (one at least) that are listed, each row times what it is worth. Row 0
   * would begin `from` this address, each row is `size` bytes long; what it is worth stands in a list of floats, `apart`
   * bytes from row to row.
   */
  readonly ofBytes: (many: number, from: number, size: number, worth: number, apart: number) => void;
  /**
   * Adds to the sums of each of `units` units its inputs times the rows of a matrix, the first of which begins `from`
   * this address; each row is `size` bytes long, the inputs of a unit `inputs` bytes, its sums `blocks` times 16 floats.
   * All are one at least.
   */
  readonly ofFloats: (units: number, inputs: number, from: number, size: number, blocks: number) => void;
};

const quarters = [0, 1, 2, 3] as const;
/** The locals: five parameters, four more whole numbers, six vectors, of which the last four are sums; they begin as 0. */
const locals = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const made = { parameters: 5, numbers: 4, vectors: 6 } as const;

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
const store = (address: Code, sums: number, behind: number): Code =>
  quarters.flatMap((quarter) => [
    ...address,
    ...at('v128.store', get(sums + quarter), behind + quarter * 16),
  ]);

/** See `ofBytes`. */
function ofBytes(places: Places): Made {
  const [many, from, size, worth, apart, step, row, , , factor, bytes, sums] = locals;
  const halves = ['i16x8.extend_low_i8x16_s', 'i16x8.extend_high_i8x16_s'] as const;
  const numbers = halves
    .map((half) => of(half, get(bytes)))
    .flatMap((half) => [of('i32x4.extend_low_i16x8_s', half), of('i32x4.extend_high_i16x8_s', half)])
    .map((quarter) => of('f32x4.convert_i32x4_s', quarter));
  const code = [
    ...loop(
      set(row, at('i32.load', of('i32.shl', get(step), number(2)), places.rows)),
      set(factor, at('v128.load32_splat', of('i32.add', get(worth), times(get(row), get(apart))))),
      set(bytes, at('v128.load', of('i32.add', get(from), times(get(row), get(size))))),
      addProducts(sums, numbers, factor),
      add(step, number(1)),
      againBelow(step, get(many)),
    ),
    ...store(number(0), sums, places.sums),
  ];
  return { ...made, code };
}

/** See `ofFloats`. */
function ofFloats(places: Places): Made {
  const [units, inputs, from, size, blocks, unit, block, input, row, factor, , sums] = locals;
  /** Where the inputs of the unit begin, or end. */
  const inputsOf = (which: Code): Code => of('i32.add', number(places.inputs), times(which, get(inputs)));
  /** Where its sums of this block stand. */
  const place = times(of('i32.add', times(get(unit), get(blocks)), get(block)), number(64));
  const next = of('i32.add', get(unit), number(1));
  const code = loop(
    set(block, number(0)),
    loop(
      quarters.flatMap((quarter) => set(sums + quarter, at('v128.load', place, places.sums + quarter * 16))),
      set(input, inputsOf(get(unit))),
      set(row, of('i32.add', get(from), times(get(block), number(64)))),
      loop(
        set(factor, at('v128.load32_splat', get(input))),
        addProducts(
          sums,
          quarters.map((quarter) => at('v128.load', get(row), quarter * 16)),
          factor,
        ),
        add(row, get(size)),
        add(input, number(4)),
        againBelow(input, inputsOf(next)),
      ),
      store(place, sums, places.sums),
      add(block, number(1)),
      againBelow(block, get(blocks)),
    ),
    add(unit, number(1)),
    againBelow(unit, get(units)),
  );
  return { ...made, code };
}

/** The code that sums rows of bytes and rows of floats. */
export const kernel = (memory: WebAssembly.Memory, places: Places): Kernel =>
  assembled(memory, { ofBytes: ofBytes(places), ofFloats: ofFloats(places) });
