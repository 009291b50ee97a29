import type { Mailbox } from '../mail.ts';
import type { File } from '../parts.ts';
import { htmlToText } from './html.ts';
import { isOutlookItem, openOutlookItem } from './outlook-item.ts';
import { compressedRtfToText } from './rtf.ts';
import { isTnef, openTnef } from './tnef.ts';

/** A message in one of Outlook's own wrappings, before its text was made out. */
export type Wrapped = {
  /** The header lines it travelled with; '' for one that was never sent. */
  readonly headers: string;
  readonly subject: string;
  readonly from: Mailbox;
  readonly plain: string;
  readonly html: string | null;
  /** Outlook keeps the text as compressed RTF where it has no HTML. */
  readonly rtf: Uint8Array | null;
  readonly files: readonly File[];
  /** Messages inside it, wrapped the same way. */
  readonly inner: readonly Uint8Array[];
};

/** A wrapped message with what a person sees when it is opened. */
export type Packed = Omit<Wrapped, 'html' | 'rtf'> & { readonly html: string };

/** Is it a message in Outlook's wrapping (.msg, winmail.dat)? Told by its bytes, not by its name. */
export const isPacked = (bytes: Uint8Array): boolean => isTnef(bytes) || isOutlookItem(bytes);

/** Opens a .msg item or a winmail.dat. Throws where it is damaged: the caller says "unread letter". */
export async function unpack(bytes: Uint8Array): Promise<Packed> {
  const { html, rtf, ...rest } = isTnef(bytes) ? openTnef(bytes) : openOutlookItem(bytes);
  if (html !== null && html.trim() !== '') return { ...rest, html: htmlToText(html) };
  const text = rtf === null || rtf.length === 0 ? '' : await compressedRtfToText(rtf);
  return { ...rest, html: text };
}
