import type { Decision } from '../nrm/index.ts';
import type { CommandContext, Recorded, StreamKind } from './ports.ts';

/** One kind of stream as the executor needs it: pure functions of the heart, bound to their settings. */
export type Process<S, C, E extends { readonly type: string }> = {
  readonly kind: StreamKind;
  /** Written with every new event; raise it together with a step in `upcast`. */
  readonly schemaVersion: number;
  decide(streamId: string, state: S | null, command: C, context: CommandContext): Decision<E>;
  evolve(state: S | null, recorded: Recorded<E>): S | null;
  /** Brings an event that was written with an older schema to today's. */
  upcast(event: unknown, schemaVersion: number): E;
  /** What makes two commands under one idempotency key "the same command". */
  identity(command: C): unknown;
  /** SHA-256 of the letters and attachments that the event names: they are kept as long as the stream. */
  letters(event: E): readonly string[];
};

export function fold<S, C, E extends { readonly type: string }>(
  process: Process<S, C, E>,
  events: readonly Recorded<E>[],
  from: S | null = null,
): S | null {
  return events.reduce<S | null>((state, recorded) => process.evolve(state, recorded), from);
}
