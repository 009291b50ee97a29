/** MAPI properties of a message or file by their id; only texts and bytes are kept. */
export type Properties = ReadonlyMap<number, string | Uint8Array>;

/** Ids of the properties that a reader of letters needs (MS-OXPROPS). */
export const propertyTags = {
  subject: 0x0037,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x5d01,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  attachedData: 0x3701,
  longFileName: 0x3707,
  mimeType: 0x370e,
} as const;

const kinds = { text8: 0x1e, text16: 0x1f, object: 0x0d, bytes: 0x102 };
const several = 0x1000;
/** Bytes that a value of fixed length takes, filled up to four. */
const fixed: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x0a, 4],
  [0x0b, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

/** Reads a list of MAPI properties as TNEF packs it. Throws a RangeError where it is cut short or of an unknown type. */
export function properties(bytes: Uint8Array): Properties {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<number, string | Uint8Array>();
  let at = 4;
  const number = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('cut short');
    const value = bytes.subarray(at, at + length);
    at += length + ((4 - (length % 4)) % 4);
    return value;
  };
  for (let left = view.getUint32(0, true); left > 0; left -= 1) {
    const tag = number();
    const type = tag & 0xffff;
    const id = tag >>> 16;
    if (id >= 0x8000) skipName(take, number);
    const single = type & ~several;
    const width = fixed.get(single);
    const list = (type & several) !== 0 || width === undefined;
    for (let values = list ? number() : 1; values > 0; values -= 1) {
      const value = take(width ?? number());
      if (width === undefined) keep(found, id, single, value);
    }
  }
  return found;
}

function skipName(take: (length: number) => Uint8Array, number: () => number): void {
  take(16);
  if (number() === 1) take(number());
  else number();
}

function keep(found: Map<number, string | Uint8Array>, id: number, type: number, value: Uint8Array): void {
  if (type === kinds.text8) found.set(id, new TextDecoder('windows-1252').decode(value).replace(/\0+$/, ''));
  else if (type === kinds.text16)
    found.set(id, new TextDecoder('utf-16le').decode(value).replace(/\0+$/, ''));
  // An object starts with the sixteen bytes that name its interface.
  else if (type === kinds.object) found.set(id, value.subarray(16));
  else if (type === kinds.bytes) found.set(id, value);
  else throw new RangeError(`unknown property type ${type}`);
}
