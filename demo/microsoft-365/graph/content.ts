import { convert } from 'html-to-text';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { type MessageHeader, messageHeaders } from './header-block.ts';

export type Content = {
  readonly headers: readonly MessageHeader[];
  readonly email: Email;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
};

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Exchange shows plain text as HTML unless told otherwise. */
const asHtml = (text: string): string =>
  `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>` +
  `<div class="PlainText">${escapeMarkup(text).replace(/\r?\n/g, '<br>\r\n')}</div></body></html>`;

/** Reads a message as Exchange shows it. Never throws on bytes that postal-mime can read at all. */
export const readContent = async (mime: Buffer): Promise<Content> => {
  const email = await PostalMime.parse(mime, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });
  const text = email.text ?? convert(email.html ?? '', { wordwrap: false });
  return {
    headers: messageHeaders(mime),
    email,
    text,
    html: email.html ?? asHtml(text),
    attachments: email.attachments,
  };
};

const cache = new WeakMap<Buffer, Promise<Content>>();

export const contentOf = (mime: Buffer): Promise<Content> => {
  const known = cache.get(mime);
  if (known !== undefined) return known;
  const reading = readContent(mime);
  cache.set(mime, reading);
  return reading;
};

/** One or more of Graph's recipients. */
export const recipients = (addresses: readonly Address[] | undefined): readonly object[] =>
  (addresses ?? []).flatMap((address) =>
    address.group === undefined
      ? [{ emailAddress: { name: address.name || address.address, address: address.address } }]
      : recipients(address.group),
  );

export const recipient = (address: Address | undefined): object | null =>
  recipients(address === undefined ? [] : [address])[0] ?? null;

export const bytesOf = (attachment: Attachment): Buffer =>
  typeof attachment.content === 'string'
    ? Buffer.from(attachment.content)
    : Buffer.from(new Uint8Array(attachment.content));
