import type { Database, Trx } from '../database/index.ts';
import type { Actor, Instant } from '../nrm/index.ts';
import { anchorIfDue } from './anchor.ts';
import { chainOn, eventHash, type Link, streamStart } from './chain.ts';
import { takeHead } from './journal-head.ts';
import type { Recorded, StreamKind } from './ports.ts';
import { keyFor, seal, unseal } from './seal.ts';

/** Somebody else has written to the stream meanwhile: load again and decide again. */
export class VersionConflict extends Error {
  constructor(streamId: string) {
    super(`${streamId} has changed meanwhile.`);
    this.name = 'VersionConflict';
  }
}

export type Batch<E> = {
  readonly streamId: string;
  readonly kind: StreamKind;
  /** The stream's own key. */
  readonly key: Uint8Array;
  /** Version of the last event that the decision rests on; 0 = no event yet. */
  readonly expectedVersion: number;
  readonly schemaVersion: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly E[];
};

type Place = Pick<
  Link,
  'stream_id' | 'stream_kind' | 'version' | 'position' | 'event_type' | 'schema_version' | 'at'
>;

/**
 * All that stands in clear beside an event is sealed with it: whoever can write to the database, but lacks the key, may
 * mend every hash and still not move an event to another time, kind or place.
 */
const boundTo = (row: Place): string =>
  JSON.stringify([
    row.stream_kind,
    row.stream_id,
    row.version,
    row.position,
    row.event_type,
    row.schema_version,
    row.at,
  ]);

/** Appends at the end of the journal, or throws VersionConflict and changes nothing. */
export async function append<E extends { readonly type: string }>(
  trx: Trx,
  batch: Batch<E>,
): Promise<readonly Recorded<E>[]> {
  const { streamId, kind, events, at, actor } = batch;
  if (events.length === 0) return [];
  const head = await takeHead(trx, events.length);
  let hash = (await expected(trx, batch)) ?? streamStart(kind, streamId);
  let { chain } = head;
  let position = head.position - events.length;
  const recorded: Recorded<E>[] = [];
  for (const event of events) {
    position++;
    const version = batch.expectedVersion + recorded.length + 1;
    const place = {
      stream_id: streamId,
      stream_kind: kind,
      version,
      position,
      event_type: event.type,
      schema_version: batch.schemaVersion,
      at,
    };
    const plain = Buffer.from(JSON.stringify({ event, actor }));
    const link = {
      ...place,
      payload: seal(keyFor('events', batch.key), plain, boundTo(place)),
      previous_hash: hash,
    };
    hash = eventHash(link);
    chain = chainOn(chain, hash);
    await trx
      .insertInto('journal_event')
      .values({ ...link, hash })
      .execute();
    await anchorIfDue(trx, position, chain, at);
    recorded.push({ streamId, version, position, schemaVersion: batch.schemaVersion, at, actor, event });
  }
  const version = batch.expectedVersion + events.length;
  await trx
    .updateTable('journal_stream')
    .set({ version, hash, stream_kind: kind })
    .where('stream_id', '=', streamId)
    .execute();
  await trx.updateTable('journal_head').set({ chain }).where('id', '=', 1).execute();
  return recorded;
}

/** Hash of the stream's last event, after checking that the stream is what the decision was made on. */
async function expected<E>(trx: Trx, batch: Batch<E>): Promise<string | null> {
  const stream = await trx
    .selectFrom('journal_stream')
    .select(['version', 'hash', 'stream_kind', 'wrapped_key'])
    .where('stream_id', '=', batch.streamId)
    .executeTakeFirst();
  if (!stream || stream.wrapped_key === null || stream.version !== batch.expectedVersion)
    throw new VersionConflict(batch.streamId);
  if (stream.stream_kind !== null && stream.stream_kind !== batch.kind)
    throw new Error(`${batch.streamId} is a ${stream.stream_kind}, not a ${batch.kind}: choose another id.`);
  return stream.hash;
}

/** The stream's events in order, decrypted and brought to today's schema. */
export async function readStream<E>(
  db: Database,
  key: Uint8Array,
  streamId: string,
  upcast: (event: unknown, schemaVersion: number) => E,
): Promise<readonly Recorded<E>[]> {
  const rows = await db
    .selectFrom('journal_event')
    .selectAll()
    .where('stream_id', '=', streamId)
    .orderBy('version')
    .execute();
  const content = keyFor('events', key);
  return rows.map((row) => {
    const text = Buffer.from(unseal(content, row.payload, boundTo(row))).toString();
    const { event, actor }: { event: unknown; actor: Actor } = JSON.parse(text);
    return {
      streamId,
      version: row.version,
      position: row.position,
      schemaVersion: row.schema_version,
      at: row.at,
      actor,
      event: upcast(event, row.schema_version),
    };
  });
}
