import {
  type AdaptiveCardInvokeResponse,
  type SearchInvokeResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { InboundEvent, Reply } from '../ports.ts';
import { isObject } from './before-auth.ts';
import type { ConversationBook } from './conversation-book.ts';
import { inboundEvent } from './inbound.ts';
import { actionResponse, searchResponse } from './invoke-reply.ts';
import type { TextOutbox } from './outbox.ts';

export type HandlerParts = {
  readonly handle: (event: InboundEvent) => Promise<Reply>;
  readonly outbox: TextOutbox;
  readonly book: ConversationBook;
  readonly now: () => Date;
  readonly log: (event: string, reason: string) => void;
};

const sorry = 'That did not work just now, and nothing was saved. Please try again in a minute.';

/** The class of an error says enough for the log; its message may quote what somebody typed. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown error');

/** Turns the SDK's turns into our events and our replies into the SDK's answers. */
export class CompanionActivityHandler extends TeamsActivityHandler {
  readonly #parts: HandlerParts;

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
  }

  /** Everything but invokes is answered by messages of our own; meeting events never reach the SDK's parser, which throws. */
  override async run(context: TurnContext): Promise<void> {
    if (context.activity.type === 'invoke') return super.run(context);
    const event = this.#read(context);
    if (event === null || (event.kind === 'installed' && (await this.#isKnown(event)))) return;
    await this.#remember(event);
    const reply = await this.#parts.handle(event);
    await this.#say(event, reply);
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    return actionResponse(await this.#answer(context));
  }

  protected override async onSearchInvoke(context: TurnContext): Promise<SearchInvokeResponse> {
    return searchResponse(await this.#answer(context));
  }

  #read(context: TurnContext): InboundEvent | null {
    const activity: unknown = context.activity;
    return isObject(activity) ? inboundEvent(activity, this.#parts.now()) : null;
  }

  async #answer(context: TurnContext): Promise<Reply> {
    const event = this.#read(context);
    if (event === null) return { kind: 'message', text: 'Please sign in to Teams with your work account.' };
    try {
      await this.#remember(event);
      return await this.#parts.handle(event);
    } catch (error) {
      this.#parts.log('card-action-failed', nameOf(error));
      return { kind: 'message', text: sorry };
    }
  }

  /** Teams tells of one installation twice, in two kinds of activity; a person is greeted once. */
  async #isKnown({ conversation, from }: InboundEvent): Promise<boolean> {
    if (conversation.scope !== 'personal' || from === null) return false;
    return (await this.#parts.book.personal(from.id))?.conversationId === conversation.id;
  }

  async #remember(event: InboundEvent): Promise<void> {
    const { conversation, from } = event;
    if (conversation.scope !== 'personal' || from === null) return;
    if (event.kind === 'removed') return this.#parts.book.forget(from.id);
    const { id: conversationId, serviceUrl, tenantId } = conversation;
    return this.#parts.book.save({ personId: from.id, conversationId, serviceUrl, tenantId });
  }

  async #say(event: InboundEvent, reply: Reply): Promise<void> {
    if (reply.kind === 'message') await this.#parts.outbox.say(event.conversation, reply.text);
    if (reply.kind !== 'card') return;
    const summary = 'NRM Companion';
    if (event.kind === 'card-action' && event.activityId !== null) {
      const activity = { conversationId: event.conversation.id, activityId: event.activityId };
      await this.#parts.outbox.update(activity, reply.card, summary);
      return;
    }
    await this.#parts.outbox.sendToConversation(event.conversation, reply.card, summary);
  }
}
