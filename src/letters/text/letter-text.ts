import { type BoundedParser, boundedParser } from '../bounded-parser.ts';
import { body, type Mail, type Mailbox } from '../mail.ts';

const longest = 400_000;

/** Characters that a screen does not show or that turn the reading direction round: a forger's tools, not words. */
const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const plain = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unseen, (one) => (one === '\n' || one === '\t' ? one : ''));

const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

const sayBox = ({ name, address }: Mailbox): string =>
  name.trim() === '' || name === address ? address : `${name} <${address}>`;

const line = (label: string, boxes: readonly Mailbox[]): readonly string[] =>
  boxes.length === 0 ? [] : [oneLine(`${label}: ${boxes.map(sayBox).join(', ')}`)];

const part = (title: string, text: string): string => `--- ${oneLine(title)} ---\n\n${plain(text).trim()}`;

const whole = (mail: Mail): string => {
  const head = [
    oneLine(`Subject: ${mail.subject}`),
    ...line('From', mail.from),
    ...line('Answers go to', mail.replyTo),
    ...line('To', mail.to),
    ...mail.headers.filter(({ name }) => name === 'date').map(({ value }) => oneLine(`Date: ${value}`)),
  ].join('\n');
  const files = mail.documents.map(({ name, text, unread }) =>
    part(
      `Attached file: ${name === '' ? 'without a name' : name}`,
      text ?? `Not shown here: ${unread ?? 'it holds no text'}.`,
    ),
  );
  const mails = mail.mails.map((inner) => part('Attached message', whole(inner)));
  return [head, plain(body(mail)).trim(), ...files, ...mails].join('\n\n');
};

/**
 * A message as plain text for a person who must judge it: head, what the body shows when opened, the text of its
 * files and of messages inside it. No markup, no addresses behind links, nothing that a screen would hide. At most
 * 400,000 characters.
 */
export const letterText = (mail: Mail): string => {
  const text = whole(mail);
  return text.length <= longest ? text : `${text.slice(0, longest)}\n\n[cut here: download the original]`;
};

/**
 * Shows letters to people: opens the bytes in a bounded thread of its own, so that a person waits for no other mail.
 * Bytes that cannot be opened give a sentence that says so; never rejects. `close` ends the thread.
 */
export function letterViewer(parser: BoundedParser = boundedParser()): {
  readonly text: (mime: Uint8Array) => Promise<string>;
  readonly close: () => Promise<void>;
} {
  return {
    text: async (mime) => {
      const parts = await parser.read(mime);
      return 'notRead' in parts
        ? `This message cannot be shown as text: ${parts.notRead}. Download the original and ask your IT team to open it.`
        : letterText(parts.mail);
    },
    close: () => parser.close(),
  };
}
