import type { Instant } from '../src/nrm/index.ts';

/** Adaptive Card JSON, as a card file makes it. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly [key: string]: unknown;
};

/** Who acted, from the signed activity only: `from.aadObjectId`, never from card data. */
export type Sender = { readonly id: string; readonly name: string; readonly tenantId: string };

/** What comes in from Teams, made by one adapter file; nothing behind it knows botbuilder (teams-platform section 6). */
export type InboundEvent =
  | {
      readonly kind: 'message';
      readonly from: Sender;
      readonly conversation: Conversation;
      readonly text: string;
    }
  | {
      readonly kind: 'card-action';
      readonly from: Sender;
      readonly conversation: Conversation;
      readonly activityId: string | null;
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'choice-search';
      readonly from: Sender;
      readonly conversation: Conversation;
      readonly dataset: string;
      readonly query: string;
      readonly top: number;
    }
  | {
      readonly kind: 'meeting-started' | 'meeting-ended';
      readonly from: Sender | null;
      readonly conversation: Conversation;
      readonly meeting: MeetingFacts;
    }
  | {
      readonly kind: 'installed' | 'removed';
      readonly from: Sender | null;
      readonly conversation: Conversation;
    };

export type Conversation = {
  readonly id: string;
  readonly scope: 'personal' | 'groupChat' | 'channel';
  readonly tenantId: string;
  readonly serviceUrl: string;
};

/** Parsed tolerantly: no title is an unknown type, never an error. `at` is the actual start or end. */
export type MeetingFacts = {
  readonly meetingId: string;
  readonly title: string | null;
  readonly joinUrl: string | null;
  readonly at: Instant;
};

/** Answer to an invoke: a new card in place, a sentence to the person, or choices found. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'message'; readonly text: string }
  | {
      readonly kind: 'choices';
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    }
  | { readonly kind: 'none' };

/** Sending into Teams. `person` = Entra object id; the personal chat is created where none is known. */
export type Outbox = {
  sendToPerson(
    person: string,
    card: Card,
    summary: string,
  ): Promise<{ conversationId: string; activityId: string }>;
  sendToConversation(
    conversation: Conversation,
    card: Card,
    summary: string,
  ): Promise<{ conversationId: string; activityId: string }>;
  update(
    activity: { conversationId: string; activityId: string },
    card: Card,
    summary: string,
  ): Promise<void>;
};

export type MeetingInfo = {
  /** Organiser and title as Teams knows them; null where Teams will not say. */
  get(
    conversation: Conversation,
    meetingId: string,
  ): Promise<{ readonly title: string | null; readonly organiser: Sender | null } | null>;
};

/** Why Teams did not take a message: 'blocked' and 'not-installed' are final for this road, the others pass. */
export class DeliveryError extends Error {
  readonly reason: 'blocked' | 'not-installed' | 'throttled' | 'conflict' | 'too-big' | 'unavailable';
  readonly retryAfterSeconds: number | null;
  constructor(
    reason: DeliveryError['reason'],
    message: string,
    options: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'DeliveryError';
    this.reason = reason;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
