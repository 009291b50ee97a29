/** Rows of the record. Text times are UTC ISO 8601 with milliseconds; hashes are SHA-256 in hex. */
export interface RecordTables {
  journal_stream: {
    stream_id: string;
    /** Null until the first event: a letter may be stored before the event that names it. */
    stream_kind: string | null;
    /** Of the last event; 0 = none yet. */
    version: number;
    /** Of the last event; null = none yet. */
    hash: string | null;
    /** The stream's key, encrypted under the master key; null = erased. */
    wrapped_key: Uint8Array | null;
    /** Which master key wrapped it. */
    master_key_id: string;
    created_at: string;
    erased_at: string | null;
  };
  journal_event: {
    /** 1, 2, 3 ... over all streams, without gaps. */
    position: number;
    stream_id: string;
    stream_kind: string;
    version: number;
    event_type: string;
    schema_version: number;
    at: string;
    /** Event and actor, encrypted under the stream's key. */
    payload: Uint8Array;
    previous_hash: string;
    hash: string;
  };
  /** One row: the end of the journal. Its lock makes positions gapless and their order that of the commits. */
  journal_head: { id: number; position: number; chain: string };
  /** The chain over all event hashes, noted at intervals. */
  journal_anchor: { position: number; chain: string; at: string };
  /** Commands already carried out, by stream and hashed idempotency key. */
  journal_command: {
    stream_id: string;
    key_hash: string;
    /** Keyed digest of the command: tells a repetition from another command under the same key. */
    fingerprint: string;
    first_version: number;
    last_version: number;
    at: string;
  };
  case_view: { case_id: string; version: number; next_due: string | null };
  case_member: { case_id: string; person_id: string };
  /** Which reference stands on which case; the digest is keyed, nothing is in clear. */
  case_reference: { reference_digest: string; case_id: string };
  meeting_view: {
    meeting_id: string;
    series_id: string;
    version: number;
    started_at: string;
    running: number;
    /** Position of its newest picking of children; null = none. */
    picked_at_position: number | null;
  };
  triage_view: { triage_id: string; version: number; open: number; opened_at_position: number };
  /** Files of the letter store that an event names. */
  letter_reference: { stream_id: string; file_name: string };
}
