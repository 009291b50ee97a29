import { type Database, type Trx, transaction } from '../database/index.ts';
import { RefusedAtAppend } from './case-reference.ts';
import { append, readStream, VersionConflict } from './journal.ts';
import { referTo } from './letter-reference.ts';
import type { MasterKey } from './master-key.ts';
import type { CommandContext, CommandResult, Recorded } from './ports.ts';
import { fold, type Process } from './process.ts';
import { earlier, mark, remember } from './repetition.ts';
import { ensureStreamKey, StreamErased, streamKey } from './stream-key.ts';

/** Called inside the append transaction with what has happened: read views, alerts. */
export type Follow<S, E> = (
  trx: Trx,
  before: S | null,
  after: S,
  recorded: readonly Recorded<E>[],
) => Promise<void>;

export type Loaded<S, E> = { readonly state: S | null; readonly events: readonly Recorded<E>[] };

/** A command that has been decided but not yet written; or the answer when there is nothing to write. */
export type Attempt<E> =
  | { readonly settled: true; readonly result: CommandResult<E> }
  | { readonly settled: false; commit(trx: Trx): Promise<CommandResult<E>> };

export type Executor<S, C, E> = {
  load(streamId: string, db?: Database): Promise<Loaded<S, E>>;
  attempt(streamId: string, command: C, context: CommandContext): Promise<Attempt<E>>;
  execute(streamId: string, command: C, context: CommandContext): Promise<CommandResult<E>>;
};

/** How often a decision is made anew when others are faster. Each round somebody gets through. */
const ROUNDS = 25;

/** Repeats `round` as long as somebody else was faster. */
export async function untilSettled<T>(round: () => Promise<T>): Promise<T> {
  for (let left = ROUNDS; ; left--)
    try {
      return await round();
    } catch (error) {
      if (!(error instanceof VersionConflict) || left === 1) throw error;
    }
}

/** What was refused while it was being written is a refusal like any other; the transaction has left nothing behind. */
export const orRefused = <E>(writing: Promise<CommandResult<E>>): Promise<CommandResult<E>> =>
  writing.catch((error: unknown) => {
    if (error instanceof RefusedAtAppend) return { status: 'refused', refusal: error.refusal };
    throw error;
  });

/**
 * Runs commands on one kind of stream: load, decide, then events, views, alerts and the idempotency key in one
 * transaction. Refusals are not remembered: the same tap may succeed once its reason is corrected.
 */
export function executor<S, C, E extends { readonly type: string }>(
  db: Database,
  master: MasterKey,
  process: Process<S, C, E>,
  follow: Follow<S, E>,
): Executor<S, C, E> {
  /** An erased stream is empty to a reader; only writing to it is an error. */
  const load = async (streamId: string, on: Database = db): Promise<Loaded<S, E>> => {
    const key = await streamKey(on, master, streamId).catch((error: unknown) => {
      if (error instanceof StreamErased) return null;
      throw error;
    });
    const events = key ? await readStream(on, key, streamId, process.upcast) : [];
    return { events, state: fold(process, events) };
  };

  const attempt = async (streamId: string, command: C, context: CommandContext): Promise<Attempt<E>> => {
    const known = await streamKey(db, master, streamId);
    const events = known ? await readStream(db, known, streamId, process.upcast) : [];
    if (known) {
      const before = await earlier(
        db,
        streamId,
        mark(known, context.idempotencyKey, process.identity(command)),
      );
      if (before) {
        const version = Math.max(before.last, before.first - 1);
        const again = events
          .filter((e) => e.version >= before.first && e.version <= before.last)
          .map((e) => e.event);
        return {
          settled: true,
          result: { status: 'done', streamId, version, events: again, repeated: true },
        };
      }
    }
    const state = fold(process, events);
    const decision = process.decide(streamId, state, command, context);
    if (!decision.ok) return { settled: true, result: { status: 'refused', refusal: decision.refusal } };
    const key = known ?? (await ensureStreamKey(db, master, streamId, context.now));
    const marked = mark(key, context.idempotencyKey, process.identity(command));
    const expectedVersion = events.at(-1)?.version ?? 0;
    return {
      settled: false,
      commit: async (trx) => {
        const batch = {
          streamId,
          kind: process.kind,
          key,
          expectedVersion,
          schemaVersion: process.schemaVersion,
        };
        const { now: at, actor } = context;
        const recorded = await append(trx, { ...batch, at, actor, events: decision.events });
        const version = expectedVersion + recorded.length;
        await remember(trx, streamId, marked, { first: expectedVersion + 1, last: version }, at);
        const after = fold(process, recorded, state);
        if (after !== null && recorded.length > 0) await follow(trx, state, after, recorded);
        await referTo(
          trx,
          streamId,
          key,
          recorded.flatMap((e) => process.letters(e.event)),
        );
        return { status: 'done', streamId, version, events: decision.events, repeated: false };
      },
    };
  };

  return {
    load,
    attempt,
    execute: (streamId, command, context) =>
      untilSettled(async () => {
        const one = await attempt(streamId, command, context);
        return one.settled ? one.result : orRefused(transaction(db, (trx) => one.commit(trx)));
      }),
  };
}
