import type { AlertRequest } from '../alerts/alert.ts';
import type { Actor, CaseCommand, CaseEvent, CaseId, Instant, Refusal } from '../nrm/index.ts';

/** Streams of the journal. One hash chain and one key each: erasing a key erases that stream's content only. */
export type StreamKind = 'case' | 'meeting' | 'triage';

/** One event as the journal holds it, decrypted. */
export type Recorded<E> = {
  readonly streamId: string;
  /** 1, 2, 3 ... within the stream: the expected version of the next append is the last one's. */
  readonly version: number;
  /** 1, 2, 3 ... over all streams, without gaps. */
  readonly position: number;
  readonly schemaVersion: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: E;
};

/** Who asks, when, and under which idempotency key (the same key twice = one effect, the first answer again). */
export type CommandContext = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly idempotencyKey: string;
};

export type CommandResult<E = CaseEvent> =
  | {
      readonly status: 'done';
      readonly streamId: string;
      readonly version: number;
      readonly events: readonly E[];
      readonly repeated: boolean;
    }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** The one way to change a case. Retries by itself when somebody else was faster; alerts are queued in the same transaction. */
export type ExecuteCase = (
  caseId: CaseId,
  command: CaseCommand,
  context: CommandContext,
) => Promise<CommandResult>;

/** What a new event means for people: plugged in by main.ts, called inside the append transaction, pure. */
export type Reaction<S, E> = (
  before: S,
  after: S,
  recorded: readonly Recorded<E>[],
  now: Instant,
) => readonly AlertRequest[];

/** Bytes of letters and attachments, encrypted under the key of their stream, durable before the event that names them. */
export type LetterStore = {
  /** Stores once per stream and content. Returns the SHA-256 of the plain bytes, hex. */
  put(streamId: string, bytes: Uint8Array): Promise<string>;
  /** Throws with a clear message when the bytes are missing, damaged, or the stream's key was erased. */
  get(streamId: string, sha256: string): Promise<Uint8Array>;
};
