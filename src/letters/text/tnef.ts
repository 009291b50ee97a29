import type { Wrapped } from './packed.ts';
import { type Properties, properties, propertyTags as tags } from './tnef-properties.ts';

const signature = 0x223e9f78;
const attributes = {
  body: 0x800c,
  message: 0x9003,
  start: 0x9002,
  title: 0x8010,
  data: 0x800f,
  file: 0x9005,
};
const mostFiles = 60;

export const isTnef = (bytes: Uint8Array): boolean =>
  bytes.length > 6 && view(bytes).getUint32(0, true) === signature;

/**
 * Opens a winmail.dat (MS-OXTNEF). Throws a RangeError or Error on bytes that are none or are cut short: the caller says
 * "unread letter". No library of the registry that does this is kept up.
 */
export function openTnef(bytes: Uint8Array): Wrapped {
  if (!isTnef(bytes)) throw new Error('no TNEF signature');
  const all = view(bytes);
  let message: Properties = new Map();
  let plain = '';
  const attached: { title: string; data: Uint8Array; more: Properties }[] = [];
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = all.getUint32(at + 1, true) & 0xffff;
    const length = all.getUint32(at + 5, true);
    const end = at + 9 + length;
    if (end > bytes.length) throw new RangeError('cut short');
    const value = bytes.subarray(at + 9, end);
    const last = attached.at(-1);
    if (id === attributes.body) plain = text(value);
    else if (id === attributes.message) message = properties(value);
    else if (id === attributes.start) attached.push({ title: '', data: new Uint8Array(), more: new Map() });
    else if (last !== undefined && id === attributes.title) last.title = text(value);
    else if (last !== undefined && id === attributes.data) last.data = value;
    else if (last !== undefined && id === attributes.file) last.more = properties(value);
    if (attached.length > mostFiles) throw new Error(`more than ${mostFiles} files`);
    at = end + 2;
  }
  const inner = attached.flatMap(({ more }) => object(more, tags.attachedData)).filter(isTnef);
  const files = attached
    .filter(({ more }) => !object(more, tags.attachedData).some(isTnef))
    .map(({ title, data, more }) => ({
      name: string(more, tags.longFileName) ?? title,
      mediaType: (string(more, tags.mimeType) ?? 'application/octet-stream').toLowerCase(),
      bytes: data.length > 0 ? data : (object(more, tags.attachedData)[0] ?? data),
    }));
  const html = object(message, tags.html)[0];
  return {
    headers: string(message, tags.transportHeaders) ?? '',
    subject: string(message, tags.subject) ?? '',
    from: {
      name: string(message, tags.senderName) ?? '',
      address: (string(message, tags.senderAddress) ?? '').toLowerCase(),
    },
    plain: plain === '' ? (string(message, tags.body) ?? '') : plain,
    html: html === undefined ? string(message, tags.html) : new TextDecoder().decode(html),
    rtf: object(message, tags.compressedRtf)[0] ?? null,
    files,
    inner,
  };
}

/** A text property, or null where the message has none. */
const string = (from: Properties, tag: number): string | null => {
  const value = from.get(tag);
  return typeof value === 'string' ? value : null;
};

/** The bytes of a property; an empty list where there is none. */
const object = (from: Properties, tag: number): readonly Uint8Array[] => {
  const value = from.get(tag);
  return value instanceof Uint8Array ? [value] : [];
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const text = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes).replace(/\0+$/, '');
