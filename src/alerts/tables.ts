/**
 * Rows of the outbox (migration 0003-alerts). Ids only: no name, birth date or letter text ever stands here.
 * Times are UTC text with milliseconds, flags 0 or 1.
 */
export interface AlertTables {
  alert: {
    id: string;
    /** The same key twice = one alert. */
    dedupe_key: string;
    /** The dedupe key of the first telling; a daily repetition of it is another row of the same thread. */
    thread: string;
    kind: string;
    recipient: string;
    subject_kind: string;
    subject_id: string;
    subject_detail: string | null;
    wants_acknowledgement: number;
    /** As asked for; `run_at` moves with retries. */
    queued_for: string;
    run_at: string;
    state: string;
    /** Rises with every claim: what was claimed under an older number may no longer be completed. */
    attempts: number;
    /** Failures in a row. */
    failures: number;
    failing_since: string | null;
    /** Name and code of the last failure, never its text. */
    last_problem: string | null;
    locked_until: string | null;
    /** The worker that claimed it; under the same name it takes back its own claims after a crash. */
    locked_by: string | null;
    /** A delivered card is drawn anew from this moment on; null = it is up to date. */
    redraw_at: string | null;
    delivered_at: string | null;
    conversation_id: string | null;
    activity_id: string | null;
    acknowledged_by: string | null;
    acknowledged_at: string | null;
  };
}
