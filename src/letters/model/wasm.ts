/** Bytes of instructions, as WebAssembly writes them. */
export type Code = readonly number[];

/** The instructions that are used, as WebAssembly numbers them. */
export const op = {
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
  if: [0x04, 0x40],
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
  'f32x4.sub': [0xfd, 0xe5, 1],
  'f32x4.div': [0xfd, 0xe7, 1],
  'f32x4.relaxed_madd': [0xfd, 0x85, 2],
  'f32x4.max': [0xfd, 0xe9, 1],
  'v128.xor': [0xfd, 0x51],
  'f32x4.sqrt': [0xfd, 0xe3, 1],
  'f32x4.extract_lane': [0xfd, 0x1f],
  'f32.add': [0x92],
  'f32.load': [0x2a, 0],
  'f32.store': [0x38, 0],
} as const satisfies Readonly<Record<string, Code>>;

/** A number, seven bits a byte, the lowest first; one that could have a sign; lists; what has a length. */
const whole = (value: number): Code => (value < 128 ? [value] : [(value & 127) | 128, ...whole(value >>> 7)]);
const positive = (value: number): Code =>
  value < 64 ? [value] : [(value & 127) | 128, ...positive(value >>> 7)];
const list = (items: readonly Code[]): Code => [...whole(items.length), ...items.flat()];
const sized = (code: Code): Code => [...whole(code.length), ...code];
const text = (name: string): Code => sized([...Buffer.from(name)]);

export const get = (local: number): Code => [...op['local.get'], local];
export const set = (local: number, value: Code): Code => [...value, ...op['local.set'], local];
export const number = (value: number): Code => [...op['i32.const'], ...positive(value)];
export const of = (operation: keyof typeof op, ...operands: readonly Code[]): Code => [
  ...operands.flat(),
  ...op[operation],
];
/** What stands at an address, or so many bytes behind it. */
export const at = (operation: keyof typeof op, address: Code, behind = 0): Code => [
  ...of(operation, address),
  ...whole(behind),
];

const [int32, vector] = [0x7f, 0x7b] as const;
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))];

/**
 * A function whose parameters are all whole numbers, and which answers nothing. Its locals are numbered: the parameters,
 * then so many more whole numbers, then so many vectors; those begin as 0.
 */
export type Made = {
  readonly parameters: number;
  readonly numbers: number;
  readonly vectors: number;
  readonly code: Code;
};

/** Puts functions together as a WebAssembly module over a memory: a few dozen instructions need no compiler. */
export function assembled<Name extends string>(
  memory: WebAssembly.Memory,
  functions: Readonly<Record<Name, Made>>,
): Readonly<Record<Name, (...numbers: readonly number[]) => void>> {
  const all = Object.entries<Made>(functions);
  const module = new Uint8Array([
    ...Buffer.from('\0asm'),
    ...[1, 0, 0, 0],
    ...section(
      1,
      all.map(([, { parameters }]) => [0x60, ...list(Array(parameters).fill([int32])), ...list([])]),
    ),
    ...section(2, [[...text('in'), ...text('memory'), 0x02, 0, 1]]),
    ...section(
      3,
      all.map((_one, at) => [at]),
    ),
    ...section(
      7,
      all.map(([name], at) => [...text(name), 0, at]),
    ),
    ...section(
      10,
      all.map(([, { numbers, vectors, code }]) =>
        sized([
          ...list([
            [numbers, int32],
            [vectors, vector],
          ]),
          ...code,
          ...op.end,
        ]),
      ),
    ),
  ]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { in: { memory } });
  return exports as Record<Name, (...numbers: readonly number[]) => void>;
}
