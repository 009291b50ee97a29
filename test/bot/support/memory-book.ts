import type { ConversationBook, PersonalChat } from '../../../bot/teams/conversation-book.ts';

/** A conversation book that lasts as long as the test. */
export const memoryBook = (): ConversationBook => {
  const chats = new Map<string, PersonalChat>();
  return {
    personal: async (person) => chats.get(person) ?? null,
    save: async (chat) => {
      chats.set(chat.personId, chat);
    },
    forget: async (person) => {
      chats.delete(person);
    },
  };
};
