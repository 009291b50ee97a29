import type { Instant } from '../nrm/index.ts';

/** A mail folder as Graph names it. `role` is the well-known name where it has one, in any language. */
export type MailFolder = {
  readonly id: string;
  readonly path: string;
  readonly role:
    | 'inbox'
    | 'junkemail'
    | 'deleteditems'
    | 'archive'
    | 'drafts'
    | 'sentitems'
    | 'outbox'
    | null;
};

/** One page of a delta round. `removed` never means "forget": it means "ask where it is now". */
export type DeltaPage = {
  readonly found: readonly string[];
  readonly removed: readonly string[];
  /** Opaque and absolute: followed as it is. Exactly one of the two is set. */
  readonly next: string | null;
  readonly delta: string | null;
};

/** The one GET on which a message is screened (graph-mail 3). Absent fields are unknown, never "not ours". */
export type MessageEnvelope = {
  readonly id: string;
  readonly folderId: string;
  readonly internetMessageId: string | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly receivedAt: Instant | null;
  readonly preview: string | null;
  /** False may also mean "inline ones only" (graph-mail 3.5). */
  readonly hasAttachments: boolean | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[] | null;
};

/** Mail as the watcher needs it. The real one speaks to Graph; its errors are `MailError`s and nothing else. */
export type MailSource = {
  folders(mailbox: string): Promise<readonly MailFolder[]>;
  /** `cursor` null = from the beginning. A dead cursor is a MailError with reason 'cursor-lost'. */
  delta(mailbox: string, folderId: string, cursor: string | null): Promise<DeltaPage>;
  /** Null when it is nowhere to be found (404), also not in the recoverable items. */
  envelope(mailbox: string, messageId: string): Promise<MessageEnvelope | null>;
  mime(mailbox: string, messageId: string): Promise<Uint8Array | null>;
  /** Ids of the messages in one folder that were received since then, for the sweep that checks on delta. */
  listed(mailbox: string, folderId: string, since: Instant): Promise<readonly string[]>;
};

export type MailErrorReason =
  | 'throttled'
  | 'cursor-lost'
  | 'forbidden'
  | 'unwatchable'
  | 'unauthorised'
  | 'unavailable'
  | 'missing'
  | 'rejected';

/** Why a call to the mail service failed; `retryAfterSeconds` where the service named a time. Holds no mail content. */
export class MailError extends Error {
  readonly reason: MailErrorReason;
  readonly retryAfterSeconds: number | null;
  constructor(
    reason: MailErrorReason,
    message: string,
    options: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'MailError';
    this.reason = reason;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
