import { createHash } from 'node:crypto';
import { sha256 } from './seal.ts';

/** What an event's hash covers: everything that is stored of it, and its predecessor in the stream. */
export type Link = {
  readonly stream_id: string;
  readonly stream_kind: string;
  readonly version: number;
  readonly position: number;
  readonly event_type: string;
  readonly schema_version: number;
  readonly at: string;
  readonly payload: Uint8Array;
  readonly previous_hash: string;
};

/** The chain over all events starts here. */
export const CHAIN_START = '0'.repeat(64);

/** What the first event of a stream names as its predecessor. */
export const streamStart = (kind: string, streamId: string): string =>
  sha256(JSON.stringify(['nrm-1', kind, streamId]));

/** Hash of one event, hex. JSON keeps the fields apart: no two different events give the same text. */
export function eventHash(link: Link): string {
  const clear = [
    link.previous_hash,
    link.stream_id,
    link.stream_kind,
    link.version,
    link.position,
    link.event_type,
    link.schema_version,
    link.at,
  ];
  return createHash('sha256')
    .update(`${JSON.stringify(clear)}\n`)
    .update(link.payload)
    .digest('hex');
}

/** The chain over all events, continued by one event's hash. */
export const chainOn = (chain: string, hash: string): string => sha256(`${chain}${hash}`);
