import { assembled, at, type Code, get, number, of, op, set } from './wasm.ts';

/** Where in its memory the code finds the numbers of the rows to sum, and leaves the sums; see `Vectors`. */
export type Places = { readonly rows: number; readonly sums: number };

/**
 * Sums 16 numbers of each of `many` rows (one at least), each row times what it is worth. Row 0 would begin `from` this
 * address, each row is `size` bytes long; what it is worth stands in a list of floats, `apart` bytes from row to row.
 */
export type Sum = (many: number, from: number, size: number, worth: number, apart: number) => void;
/** `ofBytes` sums the rows that are listed, `ofFloats` as many as there are from row 0 on. */
export type Kernel = { readonly ofBytes: Sum; readonly ofFloats: Sum };

/** The parameters, then the locals: `sums` are four vectors of four floats. */
const [many, from, size, worth, apart] = [0, 1, 2, 3, 4] as const;
const [step, row, address, counts, bytes, sums] = [5, 6, 7, 8, 9, 10] as const;
const quarters = [0, 1, 2, 3] as const;

/** What tells which row comes next, and its sixteen numbers in four vectors of floats. */
type Rows = { readonly row: Code; readonly numbers: readonly Code[] };
const floats: Rows = {
  row: get(step),
  numbers: quarters.map((quarter) => at('v128.load', get(address), quarter * 16)),
};
const bytesOf = (places: Places): Rows => ({
  row: at('i32.load', of('i32.shl', get(step), number(2)), places.rows),
  numbers: (['i16x8.extend_low_i8x16_s', 'i16x8.extend_high_i8x16_s'] as const)
    .map((half) => of(half, get(bytes)))
    .flatMap((half) => [of('i32x4.extend_low_i16x8_s', half), of('i32x4.extend_high_i16x8_s', half)])
    .map((quarter) => of('f32x4.convert_i32x4_s', quarter)),
});

const placeOf = (begin: number, length: number): Code =>
  of('i32.add', get(begin), of('i32.mul', get(row), get(length)));

const sumOf = (rows: Rows, places: Places): Code => [
  ...op.loop,
  ...set(row, rows.row),
  ...set(address, placeOf(from, size)),
  ...set(counts, at('v128.load32_splat', placeOf(worth, apart))),
  ...set(bytes, at('v128.load', get(address))),
  ...rows.numbers.flatMap((value, quarter) =>
    set(sums + quarter, of('f32x4.add', get(sums + quarter), of('f32x4.mul', value, get(counts)))),
  ),
  ...set(step, of('i32.add', get(step), number(1))),
  ...of('i32.lt_u', get(step), get(many)),
  ...op['br_if 0'],
  ...op.end,
  ...quarters.flatMap((quarter) => [
    ...number(0),
    ...at('v128.store', get(sums + quarter), places.sums + quarter * 16),
  ]),
];

const made = (rows: Rows, places: Places) => ({
  parameters: 5,
  numbers: 3,
  vectors: 6,
  code: sumOf(rows, places),
});

/** The code that sums rows of bytes and rows of floats. */
export const kernel = (memory: WebAssembly.Memory, places: Places): Kernel =>
  assembled(memory, { ofBytes: made(bytesOf(places), places), ofFloats: made(floats, places) });
