/** Where in its memory the code finds the numbers of the rows to sum, and leaves the sums; see `Vectors`. */
export type Places = { readonly rows: number; readonly sums: number };

/**
 * Sums 16 numbers of each of `many` rows (one at least), each row times what it is worth. Row 0 would begin `from` this
 * address, each row is `size` bytes long; what it is worth stands in a list of floats, `apart` bytes from row to row.
 */
export type Sum = (many: number, from: number, size: number, worth: number, apart: number) => void;
/** `ofBytes` sums the rows that are listed, `ofFloats` as many as there are from row 0 on. */
export type Kernel = { readonly ofBytes: Sum; readonly ofFloats: Sum };

type Code = readonly number[];

/** The instructions that are used, as WebAssembly numbers them. */
const op = {
  'local.get': [0x20],
  'local.set': [0x21],
  'i32.const': [0x41],
  'i32.load': [0x28, 0],
  'i32.add': [0x6a],
  'i32.mul': [0x6c],
  'i32.shl': [0x74],
  'i32.lt_u': [0x49],
  loop: [0x03, 0x40],
  'br_if 0': [0x0d, 0],
  end: [0x0b],
  'v128.load': [0xfd, 0x00, 0],
  'v128.load32_splat': [0xfd, 0x09, 0],
  'v128.store': [0xfd, 0x0b, 0],
  'i16x8.extend_low_i8x16_s': [0xfd, 0x87, 1],
  'i16x8.extend_high_i8x16_s': [0xfd, 0x88, 1],
  'i32x4.extend_low_i16x8_s': [0xfd, 0xa7, 1],
  'i32x4.extend_high_i16x8_s': [0xfd, 0xa8, 1],
  'f32x4.convert_i32x4_s': [0xfd, 0xfa, 1],
  'f32x4.add': [0xfd, 0xe4, 1],
  'f32x4.mul': [0xfd, 0xe6, 1],
} as const satisfies Readonly<Record<string, Code>>;

/** A number, seven bits a byte, the lowest first (below 64 the same with and without a sign); lists; what has a length. */
const whole = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...whole(value >>> 7)]);
const list = (items: readonly Code[]): Code => [...whole(items.length), ...items.flat()];
const sized = (code: Code): Code => [...whole(code.length), ...code];
const text = (name: string): Code => sized([...Buffer.from(name)]);

const get = (local: number): Code => [...op['local.get'], local];
const set = (local: number, value: Code): Code => [...value, ...op['local.set'], local];
const number = (value: number): Code => [...op['i32.const'], ...whole(value)];
const of = (operation: keyof typeof op, ...operands: readonly Code[]): Code => [
  ...operands.flat(),
  ...op[operation],
];
/** What stands at an address, or so many bytes behind it. */
const at = (operation: keyof typeof op, address: Code, behind = 0): Code => [
  ...of(operation, address),
  ...whole(behind),
];

const [int32, vector] = [0x7f, 0x7b] as const;
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

const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))];
/** Three numbers and six vectors behind the parameters; all begin as 0. */
const body = (code: Code): Code =>
  sized([
    ...list([
      [3, int32],
      [6, vector],
    ]),
    ...code,
    ...op.end,
  ]);

/**
 * The code that sums rows of bytes and rows of floats, put together as a WebAssembly module: these few dozen
 * instructions need no compiler.
 */
export function kernel(memory: WebAssembly.Memory, places: Places): Kernel {
  const module = new Uint8Array([
    ...Buffer.from('\0asm'),
    ...[1, 0, 0, 0],
    ...section(1, [[0x60, ...list(Array(5).fill([int32])), ...list([])]]),
    ...section(2, [[...text('in'), ...text('memory'), 0x02, 0, 1]]),
    ...section(3, [[0], [0]]),
    ...section(7, [
      [...text('ofBytes'), 0, 0],
      [...text('ofFloats'), 0, 1],
    ]),
    ...section(10, [body(sumOf(bytesOf(places), places)), body(sumOf(floats, places))]),
  ]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { in: { memory } });
  return exports as Kernel;
}
