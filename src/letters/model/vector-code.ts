import { assembled, at, type Code, get, type Made, number, of, op, set } from './wasm.ts';

/**
 * Each of these works on 16 numbers a row or a unit, side by side. Addresses, sizes and steps (from a row or unit to the
 * next) are bytes; there are one unit and one input at least.
 */
export type Kernel = {
  /**
   * Sums the bytes of each of the `many` rows that are listed, each row times what it is worth; the sums, times the share
   * that stands at its place, and the bias are stored, or 0 where that is less. Row 0 would begin at `from`; what row 0 is
   * worth stands at `worth`, from row to row it is `apart`.
   */
  readonly sumBytes: (
    many: number,
    from: number,
    size: number,
    worth: number,
    apart: number,
    bias: number,
    sums: number,
  ) => void;
  /**
   * Stores for each unit what stands at `begin` and its inputs times the rows of a matrix; or `least`, a number that stands
   * there, where that is less.
   */
  readonly multiply: (
    units: number,
    from: number,
    step: number,
    inputs: number,
    matrix: number,
    size: number,
    begin: number,
    beginStep: number,
    sums: number,
    sumsStep: number,
    least: number,
  ) => void;
  /** Stores for each unit the highest numbers of those before it, or 0; with steps below 0 of those after it. */
  readonly strongest: (units: number, from: number, step: number, to: number, toStep: number) => void;
};

const quarters = [0, 1, 2, 3] as const;
/** The locals: first the parameters, then more whole numbers, then vectors, of which the last four are sums. */
const locals = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;

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
const fours = (address: number): readonly Code[] =>
  quarters.map((quarter) => at('v128.load', get(address), quarter * 16));
const each = (sums: number, make: (sum: Code, quarter: number) => Code): Code =>
  quarters.flatMap((quarter) => set(sums + quarter, make(get(sums + quarter), quarter)));
const load = (address: number, sums: number): Code =>
  each(sums, (_sum, quarter) => fours(address)[quarter] ?? []);
const store = (address: number, sums: number): Code =>
  quarters.flatMap((quarter) => [...get(address), ...at('v128.store', get(sums + quarter), quarter * 16)]);

/** See `sumBytes`. */
function sumBytes(rows: number, share: number): Made {
  const [many, from, size, worth, apart, bias, place, step, row, factor, bytes, sums] = locals;
  const halves = ['i16x8.extend_low_i8x16_s', 'i16x8.extend_high_i8x16_s'] as const;
  const numbers = halves
    .map((half) => of(half, get(bytes)))
    .flatMap((half) => [of('i32x4.extend_low_i16x8_s', half), of('i32x4.extend_high_i16x8_s', half)])
    .map((quarter) => of('f32x4.convert_i32x4_s', quarter));
  const code = [
    // A unit without a row has its bias alone.
    ...of('i32.lt_u', number(0), get(many)),
    ...op.if,
    ...loop(
      set(row, at('i32.load', of('i32.shl', get(step), number(2)), rows)),
      set(factor, at('v128.load32_splat', of('i32.add', get(worth), times(get(row), get(apart))))),
      set(bytes, at('v128.load', of('i32.add', get(from), times(get(row), get(size))))),
      addProducts(sums, numbers, factor),
      add(step, number(1)),
      againBelow(step, get(many)),
    ),
    ...op.end,
    ...set(factor, at('v128.load32_splat', number(0), share)),
    ...set(bytes, of('v128.xor', get(bytes), get(bytes))),
    ...each(sums, (sum, quarter) =>
      of(
        'f32x4.max',
        of('f32x4.add', of('f32x4.mul', sum, get(factor)), fours(bias)[quarter] ?? []),
        get(bytes),
      ),
    ),
    ...store(place, sums),
  ];
  return { parameters: 7, numbers: 2, vectors: 6, code };
}

/** See `multiply`. */
function multiply(): Made {
  const [units, from, step, inputs, matrix, size, begin, beginStep, place, placeStep, least] = locals;
  const [unit, input, row, end, factor, sums] = locals.slice(11) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const code = loop(
    load(begin, sums),
    set(input, get(from)),
    set(end, of('i32.add', get(from), get(inputs))),
    set(row, get(matrix)),
    loop(
      set(factor, at('v128.load32_splat', get(input))),
      addProducts(sums, fours(row), factor),
      add(row, get(size)),
      add(input, number(4)),
      againBelow(input, get(end)),
    ),
    set(factor, at('v128.load32_splat', get(least))),
    each(sums, (sum) => of('f32x4.max', sum, get(factor))),
    store(place, sums),
    add(from, get(step)),
    add(begin, get(beginStep)),
    add(place, get(placeStep)),
    add(unit, number(1)),
    againBelow(unit, get(units)),
  );
  return { parameters: 11, numbers: 4, vectors: 5, code };
}

/** See `strongest`. */
function strongest(): Made {
  const [units, from, step, place, placeStep, unit, sums] = locals;
  const code = loop(
    store(place, sums),
    each(sums, (sum, quarter) => of('f32x4.max', sum, fours(from)[quarter] ?? [])),
    add(from, get(step)),
    add(place, get(placeStep)),
    add(unit, number(1)),
    againBelow(unit, get(units)),
  );
  return { parameters: 5, numbers: 1, vectors: 4, code };
}

/** The code, with the addresses of the list of rows and of the share that a unit's rows have. */
export const kernel = (memory: WebAssembly.Memory, rows: number, share: number): Kernel =>
  assembled(memory, { sumBytes: sumBytes(rows, share), multiply: multiply(), strongest: strongest() });
