import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import { type Card, type Conversation, DeliveryError, type Outbox } from '../ports.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { ConversationBook, PersonalChat } from './conversation-book.ts';
import { delivering } from './delivery-errors.ts';
import { defaultServiceUrl } from './options.ts';

/** A message with one card. `summary` is what a lock screen may show: it never holds a child's details. */
const cardMessage = (card: Card, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [CardFactory.adaptiveCard(card)],
});

export type TextOutbox = Outbox & {
  /** Plain words into a conversation: the answer to something typed there. */
  say(conversation: Conversation, text: string): Promise<void>;
};

/** Sending through the Bot Connector. Throws DeliveryError and nothing else. */
export const teamsOutbox = (adapter: TeamsAdapter, book: ConversationBook): TextOutbox => {
  const { options } = adapter;
  const bot = { id: `28:${options.appId}`, name: 'NRM Companion' };

  const createPersonal = (personId: string): Promise<PersonalChat> =>
    delivering(async () => {
      const serviceUrl = options.defaultServiceUrl ?? defaultServiceUrl;
      const connector = await adapter.connector(serviceUrl);
      const tenantId = options.tenantIds[0] ?? options.homeTenantId;
      const created = await connector.conversations.createConversation({
        isGroup: false,
        bot,
        members: [{ id: personId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
        // The SDK's type asks for a first message; without one Teams creates the chat alone.
        activity: undefined as unknown as Activity,
      });
      const chat = { personId, conversationId: created.id, serviceUrl, tenantId };
      await book.save(chat);
      return chat;
    });

  const post = (place: { id: string; serviceUrl: string }, message: Partial<Activity>) =>
    delivering(async () => {
      const connector = await adapter.connector(place.serviceUrl);
      const sent = await connector.conversations.sendToConversation(place.id, { ...message, from: bot });
      return { conversationId: place.id, activityId: sent.id };
    });

  const toPerson = (chat: PersonalChat, message: Partial<Activity>) =>
    post({ id: chat.conversationId, serviceUrl: chat.serviceUrl }, message);

  return {
    sendToPerson: async (person, card, summary) => {
      const known = await book.personal(person);
      const message = cardMessage(card, summary);
      if (known === null) return toPerson(await createPersonal(person), message);
      try {
        return await toPerson(known, message);
      } catch (error) {
        // The chat may be a dead one, from before a reinstallation: forget it and open another, once.
        if (!(error instanceof DeliveryError) || error.reason !== 'not-installed') throw error;
        await book.forget(person);
        return toPerson(await createPersonal(person), message);
      }
    },
    sendToConversation: (conversation, card, summary) => post(conversation, cardMessage(card, summary)),
    update: (activity, card, summary) =>
      delivering(async () => {
        const connector = await adapter.connector(options.defaultServiceUrl ?? defaultServiceUrl);
        await connector.conversations.updateActivity(activity.conversationId, activity.activityId, {
          ...cardMessage(card, summary),
          id: activity.activityId,
          from: bot,
        });
      }),
    say: async (conversation, text) => {
      await post(conversation, { type: ActivityTypes.Message, text, textFormat: 'plain' });
    },
  };
};
