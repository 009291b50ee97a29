/** Where in its memory the code finds the addresses and counts of the rows, and leaves the sums; see `Vectors`. */
export type Places = { readonly begins: number; readonly counts: number; readonly sums: number };

/**
 * Sums 16 numbers of each of `many` rows (one at least), each row times what it counts. The rows of bytes are those
 * listed in `begins`, and the numbers stand `from` bytes behind their beginnings; the rows of floats follow each other
 * from the address `from` on, `size` bytes each.
 */
export type Kernel = {
  readonly ofBytes: (many: number, from: number, size: number) => void;
  readonly ofFloats: (many: number, from: number, size: number) => void;
};

type Code = readonly number[];

/** The instructions that are used, as WebAssembly numbers them. */
const op = {
  'local.get': [0x20],
  'local.set': [0x21],
  'i32.const': [0x41],
  'i32.load': [0x28, 0],
  'i32.add': [0x6a],
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
/** The parameters, then the locals: `step` goes through the lists, four bytes at a time; `sums` are four vectors of four floats. */
const [many, from, size, step, row, counts, bytes, sums] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const quarters = [0, 1, 2, 3] as const;

/** The sixteen numbers of a row in four vectors: floats as they stand, bytes turned into floats. */
const floats: readonly Code[] = quarters.map((quarter) => at('v128.load', get(from), quarter * 16));
const fromBytes: readonly Code[] = (['i16x8.extend_low_i8x16_s', 'i16x8.extend_high_i8x16_s'] as const)
  .map((half) => of(half, get(bytes)))
  .flatMap((half) => [of('i32x4.extend_low_i16x8_s', half), of('i32x4.extend_high_i16x8_s', half)])
  .map((quarter) => of('f32x4.convert_i32x4_s', quarter));

type Rows = { readonly first: Code; readonly numbers: readonly Code[]; readonly next: Code };
const rowsOf = (places: Places): { readonly ofBytes: Rows; readonly ofFloats: Rows } => ({
  ofBytes: {
    first: [
      ...set(row, of('i32.add', at('i32.load', get(step), places.begins), get(from))),
      ...set(bytes, at('v128.load', get(row))),
    ],
    numbers: fromBytes,
    next: [],
  },
  ofFloats: { first: [], numbers: floats, next: set(from, of('i32.add', get(from), get(size))) },
});

const sumOf = ({ first, numbers, next }: Rows, places: Places): Code => [
  ...op.loop,
  ...first,
  ...set(counts, at('v128.load32_splat', get(step), places.counts)),
  ...numbers.flatMap((value, quarter) =>
    set(sums + quarter, of('f32x4.add', get(sums + quarter), of('f32x4.mul', value, get(counts)))),
  ),
  ...next,
  ...set(step, of('i32.add', get(step), number(4))),
  ...of('i32.lt_u', get(step), of('i32.shl', get(many), number(2))),
  ...op['br_if 0'],
  ...op.end,
  ...quarters.flatMap((quarter) => [
    ...number(0),
    ...at('v128.store', get(sums + quarter), places.sums + quarter * 16),
  ]),
];

const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))];
/** Two numbers and six vectors behind the parameters; all begin as 0. */
const body = (code: Code): Code =>
  sized([
    ...list([
      [2, int32],
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
  const rows = rowsOf(places);
  const module = new Uint8Array([
    ...Buffer.from('\0asm'),
    ...[1, 0, 0, 0],
    ...section(1, [[0x60, ...list([[int32], [int32], [int32]]), ...list([])]]),
    ...section(2, [[...text('in'), ...text('memory'), 0x02, 0, 1]]),
    ...section(3, [[0], [0]]),
    ...section(7, [
      [...text('ofBytes'), 0, 0],
      [...text('ofFloats'), 0, 1],
    ]),
    ...section(10, [body(sumOf(rows.ofBytes, places)), body(sumOf(rows.ofFloats, places))]),
  ]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { in: { memory } });
  return exports as Kernel;
}
