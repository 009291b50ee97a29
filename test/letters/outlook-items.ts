import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

/** An Outlook item as the tests need it. */
export type Item = {
  readonly subject: string;
  readonly from: string;
  readonly headers?: string;
  readonly body?: string;
  readonly rtf?: string;
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly inner?: Item;
};

type Entry = Parameters<typeof burn>[0][number];

const [directory, document, root] = [1, 2, 5];
const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** RTF in Outlook's wrapping, stored as it is ("MELA"). */
function storedRtf(rtf: string): Uint8Array {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8, 'latin1');
  return new Uint8Array(Buffer.concat([head, Buffer.from(rtf, 'latin1')]));
}

/** A .msg file of the item (MS-OXMSG): one stream a property, one folder an attachment. */
export function msg(item: Item): Uint8Array {
  const entries: Entry[] = [];
  const add = (name: string, bytes: Uint8Array): number =>
    entries.push({ name, type: document, length: bytes.length, binaryProvider: () => bytes }) - 1;
  const folder = (name: string, type: number, fill: () => readonly number[]): number => {
    const at = entries.push({ name, type, length: 0 }) - 1;
    entries[at] = { name, type, length: 0, children: [...fill()] };
    return at;
  };
  const message = (one: Item, headLength: number): number[] => [
    add('__properties_version1.0', new Uint8Array(headLength)),
    add('__substg1.0_0037001F', wide(one.subject)),
    add('__substg1.0_0C1F001F', wide(one.from)),
    add('__substg1.0_5D01001F', wide(one.from)),
    ...(one.headers === undefined ? [] : [add('__substg1.0_007D001F', wide(one.headers))]),
    ...(one.body === undefined ? [] : [add('__substg1.0_1000001F', wide(one.body))]),
    ...(one.rtf === undefined ? [] : [add('__substg1.0_10090102', storedRtf(one.rtf))]),
    ...(one.files ?? []).map((file, number) =>
      folder(`__attach_version1.0_#0000000${number}`, directory, () => [
        add('__properties_version1.0', new Uint8Array(8)),
        add('__substg1.0_3707001F', wide(file.name)),
        add('__substg1.0_37010102', file.bytes),
      ]),
    ),
    ...(one.inner === undefined ? [] : [nested(one.inner)]),
  ];
  const nested = (inner: Item): number =>
    folder('__attach_version1.0_#00000009', directory, () => [
      add('__properties_version1.0', new Uint8Array(8)),
      folder('__substg1.0_3701000D', directory, () => message(inner, 24)),
    ]);
  folder('Root Entry', root, () => message(item, 32));
  return burn(entries);
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
};
const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([number(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const attribute = (id: number, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([1]), number(id), number(bytes.length), bytes, Buffer.alloc(2)]);
const list = (of: readonly (readonly [tag: number, value: Uint8Array])[]): Buffer =>
  Buffer.concat([
    number(of.length),
    ...of.flatMap(([tag, value]) => [number(tag), number(1), padded(value)]),
  ]);
const interfaceName = Buffer.alloc(16, 7);

/** A winmail.dat of the item (MS-OXTNEF). */
export function winmail(item: Item): Uint8Array {
  const texts: (readonly [number, Uint8Array])[] = [
    [0x0037001f, wide(item.subject)],
    [0x5d01001f, wide(item.from)],
    ...(item.headers === undefined ? [] : [[0x007d001f, wide(item.headers)] as const]),
    ...(item.body === undefined ? [] : [[0x1000001f, wide(item.body)] as const]),
    ...(item.rtf === undefined ? [] : [[0x10090102, storedRtf(item.rtf)] as const]),
  ];
  const files = (item.files ?? []).flatMap((file) => [
    attribute(0x00069002, Buffer.alloc(14)),
    attribute(0x00018010, Buffer.from('SHORT~1.PDF\0', 'latin1')),
    attribute(0x0006800f, file.bytes),
    attribute(0x00069005, list([[0x3707001f, wide(file.name)]])),
  ]);
  const inner =
    item.inner === undefined
      ? []
      : [
          attribute(0x00069002, Buffer.alloc(14)),
          attribute(0x00069005, list([[0x3701000d, Buffer.concat([interfaceName, winmail(item.inner)])]])),
        ];
  return new Uint8Array(
    Buffer.concat([
      number(0x223e9f78),
      Buffer.from([1, 0]),
      attribute(0x00069003, list(texts)),
      ...files,
      ...inner,
    ]),
  );
}

/** A message with the head of another one, a short text and one attached file. */
export function carrying(
  head: string,
  file: { name: string; type: string; bytes: Uint8Array },
  text: string,
): Uint8Array {
  const clean = head.replace(/^(?:Content-T.*|X-MS-TNEF.*)(?:\r\n[ \t].*)*\r\n/gim, '');
  const base64 = (
    Buffer.from(file.bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
  return Buffer.from(
    `${clean}\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--cut\r\nContent-Type: ${file.type}; name="${file.name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${file.name}"\r\n\r\n${base64}\r\n--cut--\r\n`,
    'latin1',
  );
}
