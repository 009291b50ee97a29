import { londonDay } from '../nrm/london.ts';
import type { Day } from '../nrm/vocabulary.ts';

/** A message taken apart into plain data: what the parsers hand to the judgement. */

export type Header = { readonly name: string; readonly value: string };

/** A file in a message. `text` is null where nothing can be read from it; `unread` then says why, in plain words. */
export type Document = {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string | null;
  readonly unread: string | null;
};

export type Mailbox = { readonly name: string; readonly address: string };

/** One message: the outer one, or one attached to it. Headers stand in their order from the top, names in lower case. */
export type Mail = {
  readonly headers: readonly Header[];
  readonly from: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly subject: string;
  readonly messageId: string | null;
  /** UTC instant, or null where the Date header cannot be read. */
  readonly sentAt: string | null;
  readonly plain: string;
  /** The HTML part as a person sees it: hidden text left out, table cells parted by " | ". */
  readonly html: string;
  readonly documents: readonly Document[];
  readonly mails: readonly Mail[];
};

/** What a person sees when the message is opened: the HTML part where there is one, as mail programs do. */
export function body(mail: Pick<Mail, 'html' | 'plain'>): string {
  return mail.html.trim().length > 0 ? mail.html : mail.plain;
}

/** The day in England on which a message says it was sent; null where it gives none. */
export function sentDay(mail: Pick<Mail, 'sentAt'>): Day | null {
  return mail.sentAt === null ? null : londonDay(mail.sentAt);
}

/** The domain of an address, in lower case, without a closing dot; '' where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/[>\s]+$/u, '')
        .replace(/\.$/, '');
}
