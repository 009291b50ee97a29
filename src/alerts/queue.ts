import { randomUUID } from 'node:crypto';
import type { Trx } from '../database/index.ts';
import type { AlertRequest } from './alert.ts';

/** A request, and the thread it belongs to where it repeats an earlier one. */
type Queued = AlertRequest & { readonly thread?: string };

/**
 * Puts alerts into the outbox inside the event's own transaction: either both are there or neither.
 * A dedupe key that is already known changes nothing.
 */
export const queueAlerts = async (trx: Trx, requests: readonly Queued[]): Promise<void> => {
  for (const request of requests) {
    await trx
      .insertInto('alert')
      .values({
        id: randomUUID(),
        dedupe_key: request.dedupeKey,
        thread: request.thread ?? request.dedupeKey,
        kind: request.kind,
        recipient: request.recipient,
        subject_kind: request.subject.kind,
        subject_id: request.subject.id,
        subject_detail: request.subject.detail,
        wants_acknowledgement: request.wantsAcknowledgement ? 1 : 0,
        queued_for: request.runAt,
        run_at: request.runAt,
        state: 'waiting',
        attempts: 0,
        failures: 0,
      })
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .execute();
  }
};
