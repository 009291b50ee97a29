import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Alert } from './alert.ts';
import type { AlertTables } from './tables.ts';

export type AlertRow = Selectable<AlertTables['alert']>;

const kinds = z.enum([
  'meeting-prompt',
  'meeting-unanswered',
  'meeting-unanswered-escalated',
  'letter-filed',
  'letter-rescued',
  'triage-opened',
  'consultation-requested',
  'people-to-name',
  'referral-agreed',
  'referral-declined',
  'obligation-overdue',
  'obligation-reminder',
  'threat-reported',
  'closing-requested',
  'undelivered',
  'mailbox-out-of-sight',
]) satisfies z.ZodType<Alert['kind']>;
const subjects = z.enum(['case', 'meeting', 'triage', 'service']);
const states = z.enum(['waiting', 'delivered', 'acknowledged', 'void', 'dead']);

/** A row of the outbox as the rest of the product knows it. */
export const toAlert = (row: AlertRow): Alert => ({
  id: row.id,
  dedupeKey: row.dedupe_key,
  kind: kinds.parse(row.kind),
  recipient: row.recipient,
  subject: { kind: subjects.parse(row.subject_kind), id: row.subject_id, detail: row.subject_detail },
  runAt: row.run_at,
  wantsAcknowledgement: row.wants_acknowledgement === 1,
  state: states.parse(row.state),
  attempts: row.attempts,
  deliveredAt: row.delivered_at,
  activity:
    row.conversation_id === null || row.activity_id === null
      ? null
      : { conversationId: row.conversation_id, activityId: row.activity_id },
  acknowledgedBy: row.acknowledged_by,
  acknowledgedAt: row.acknowledged_at,
});
