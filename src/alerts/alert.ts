import type { Instant } from '../nrm/index.ts';

/** What is told to a person. Cards are drawn at delivery from the current record: an alert holds ids, never a child's details. */
export type AlertKind =
  | 'meeting-prompt'
  | 'meeting-unanswered'
  | 'meeting-unanswered-escalated'
  | 'letter-filed'
  | 'letter-rescued'
  | 'triage-opened'
  | 'consultation-requested'
  | 'people-to-name'
  | 'referral-agreed'
  | 'referral-declined'
  | 'obligation-overdue'
  /** Before a duty is due, or where none is: "turns 18 in 90 days", "the draft is deleted in 14 days". */
  | 'obligation-reminder'
  /** Detention or removal is threatened (R53). */
  | 'threat-reported'
  /** A closing or step-down was asked for while something of R61 or R62 is missing (P1). */
  | 'closing-requested'
  /** To administrators: alerts that could not be delivered, and a mailbox that cannot be watched (D11). */
  | 'undelivered'
  | 'mailbox-out-of-sight';

/** The thing the alert is about; the card is drawn from it. `detail` is an id within it (meeting, letter, obligation key). */
export type AlertSubject = {
  readonly kind: 'case' | 'meeting' | 'triage' | 'service';
  readonly id: string;
  readonly detail: string | null;
};

/** Detail of an alert about a decision that has no letter yet, by the decision's id within the case. */
export const decisionDetail = (decisionId: string): string => `decision:${decisionId}`;

/** A row for the outbox. */
export type AlertRequest = {
  /** Same key = same alert: it is sent once and its card updated afterwards. */
  readonly dedupeKey: string;
  readonly kind: AlertKind;
  /** Entra object id of the recipient. */
  readonly recipient: string;
  readonly subject: AlertSubject;
  /** Not before this moment: an escalation is an alert with a later one. */
  readonly runAt: Instant;
  /** The card carries Acknowledge and is repeated until somebody takes it. */
  readonly wantsAcknowledgement: boolean;
};

export type Alert = AlertRequest & {
  readonly id: string;
  readonly state: 'waiting' | 'delivered' | 'acknowledged' | 'void' | 'dead';
  readonly attempts: number;
  readonly deliveredAt: Instant | null;
  /** Where its card stands, so that the same card is updated in place. */
  readonly activity: { readonly conversationId: string; readonly activityId: string } | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Instant | null;
};

/**
 * Delivery, plugged in by main.ts (the bot). Draws the card from the current record and sends it, or updates the
 * one already sent. `gone` = nothing to say any more (answered meanwhile). `later` = try again then.
 * Throws on anything unexpected; the outbox retries with growing gaps.
 */
export type DeliverAlert = (alert: Alert) => Promise<
  | {
      readonly outcome: 'delivered';
      readonly activity: { readonly conversationId: string; readonly activityId: string };
    }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'later'; readonly at: Instant; readonly why: string }
>;
