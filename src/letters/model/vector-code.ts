import { assembled, at, type Code, get, type Made, number, of, op, set } from './wasm.ts';

/**
 * Each of these works on so many numbers of a row or a unit at once. Addresses, sizes and steps (from a row or unit to the
 * next) are bytes; there are one unit and one input at least.
 */
export type Kernel = {
  readonly lanes: number;
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

/** The locals: first the parameters, then more whole numbers, then vectors, of which the last are the sums, four numbers each. */
const locals = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;

const loop = (...code: readonly Code[]): Code => [...op.loop, ...code.flat(), ...op.end];
/** Begins the loop that stands around this anew while a number has not come to its end. */
const againBelow = (local: number, end: Code): Code => [...of('i32.lt_u', get(local), end), ...op['br_if 0']];
const add = (local: number, more: Code): Code => set(local, of('i32.add', get(local), more));
const times = (one: Code, other: Code): Code => of('i32.mul', one, other);

/** So many vectors of sums, of which the first is this local; `behind` = how many bytes behind the first its four stand. */
function sumsFrom(first: number, many: number) {
  const each = (make: (sum: number, behind: number) => Code): Code =>
    Array.from({ length: many }, (_one, at) => make(first + at, at * 16)).flat();
  const change = (make: (sum: Code, behind: number) => Code): Code =>
    each((sum, behind) => set(sum, make(get(sum), behind)));
  return {
    change,
    load: (address: number) => change((_sum, behind) => at('v128.load', get(address), behind)),
    store: (address: number) =>
      each((sum, behind) => at('v128.store', [...get(address), ...get(sum)], behind)),
  };
}

/** See `sumBytes`. */
function sumBytes(vectors: number, rows: number, share: number): Made {
  const [many, from, size, worth, apart, bias, place, step, row, factor, bytes, first] = locals;
  const { change, store } = sumsFrom(first, vectors);
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
      set(row, of('i32.add', get(from), times(get(row), get(size)))),
      change((sum, behind) => [
        ...(behind % 64 === 0 ? set(bytes, at('v128.load', get(row), behind / 4)) : []),
        ...of('f32x4.relaxed_madd', numbers[(behind / 16) % 4] ?? [], get(factor), sum),
      ]),
      add(step, number(1)),
      againBelow(step, get(many)),
    ),
    ...op.end,
    ...set(factor, at('v128.load32_splat', number(0), share)),
    ...set(bytes, of('v128.xor', get(bytes), get(bytes))),
    ...change((sum, behind) =>
      of(
        'f32x4.max',
        of('f32x4.relaxed_madd', sum, get(factor), at('v128.load', get(bias), behind)),
        get(bytes),
      ),
    ),
    ...store(place),
  ];
  return { parameters: 7, numbers: 2, vectors: 2 + vectors, code };
}

/** See `multiply`. */
function multiply(vectors: number): Made {
  const [units, from, step, inputs, matrix, size, begin, beginStep, place, placeStep, least] = locals;
  const [unit, input, row, end, factor, first] = [11, 12, 13, 14, 15, 16] as const;
  const { change, load, store } = sumsFrom(first, vectors);
  const code = loop(
    load(begin),
    set(input, get(from)),
    set(end, of('i32.add', get(from), get(inputs))),
    set(row, get(matrix)),
    loop(
      set(factor, at('v128.load32_splat', get(input))),
      change((sum, behind) => of('f32x4.relaxed_madd', at('v128.load', get(row), behind), get(factor), sum)),
      add(row, get(size)),
      add(input, number(4)),
      againBelow(input, get(end)),
    ),
    set(factor, at('v128.load32_splat', get(least))),
    change((sum) => of('f32x4.max', sum, get(factor))),
    store(place),
    add(from, get(step)),
    add(begin, get(beginStep)),
    add(place, get(placeStep)),
    add(unit, number(1)),
    againBelow(unit, get(units)),
  );
  return { parameters: 11, numbers: 4, vectors: 1 + vectors, code };
}

/** See `strongest`. */
function strongest(vectors: number): Made {
  const [units, from, step, place, placeStep, unit, first] = locals;
  const { change, store } = sumsFrom(first, vectors);
  const code = loop(
    store(place),
    change((sum, behind) => of('f32x4.max', sum, at('v128.load', get(from), behind))),
    add(from, get(step)),
    add(place, get(placeStep)),
    add(unit, number(1)),
    againBelow(unit, get(units)),
  );
  return { parameters: 5, numbers: 1, vectors, code };
}

/** The code for so many numbers at once, with the addresses of the list of rows and of the share that a unit's rows have. */
export const kernel = (memory: WebAssembly.Memory, lanes: number, rows: number, share: number): Kernel => ({
  lanes,
  ...assembled(memory, {
    sumBytes: sumBytes(lanes / 4, rows, share),
    multiply: multiply(lanes / 4),
    strongest: strongest(lanes / 4),
  }),
});
