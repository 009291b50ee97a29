import outlook, { type FieldsData } from '@kenjiuno/msgreader';
import { isSound } from './compound-file.ts';
import type { Wrapped } from './packed.ts';

const mostFiles = 60;
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Every Outlook item has this list of properties; old Office files are compound files without it. */
const propertyList = Buffer.from('__properties_version1.0', 'utf16le');

export const isOutlookItem = (bytes: Uint8Array): boolean =>
  compoundFile.every((byte, at) => bytes[at] === byte) && Buffer.from(bytes).includes(propertyList);

/** Opens an Outlook item (.msg). Throws where it is damaged. */
export function openOutlookItem(bytes: Uint8Array): Wrapped {
  if (!isSound(bytes)) throw new Error('a compound file with loops');
  const reader = new outlook.default(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const item = reader.getFileData();
  if (item.error !== undefined) throw new Error('not an Outlook item');
  const attached = item.attachments ?? [];
  if (attached.length > mostFiles) throw new Error(`more than ${mostFiles} files`);
  const content = (one: FieldsData): Uint8Array => Uint8Array.from(reader.getAttachment(one).content);
  return {
    headers: item.headers ?? '',
    subject: item.subject ?? '',
    from: { name: item.senderName ?? '', address: address(item).toLowerCase() },
    plain: item.body ?? '',
    html: item.bodyHtml ?? (item.html === undefined ? null : new TextDecoder().decode(item.html)),
    rtf: item.compressedRtf ?? null,
    files: attached
      .filter((one) => one.innerMsgContent !== true)
      .map((one) => ({
        name: one.fileName ?? one.name ?? '',
        mediaType: (one.attachMimeTag ?? 'application/octet-stream').toLowerCase(),
        bytes: content(one),
      })),
    inner: attached.filter((one) => one.innerMsgContent === true).map(content),
  };
}

/** The address as the internet knows it; inside one tenant Outlook keeps a directory path in its place. */
const address = (item: FieldsData): string =>
  item.senderSmtpAddress ?? (item.senderEmail?.includes('@') === true ? item.senderEmail : '');
