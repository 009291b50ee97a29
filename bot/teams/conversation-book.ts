/** A person's private chat with the bot, as Teams told us of it. */
export type PersonalChat = {
  /** Entra object id. */
  readonly personId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
};

/** Where each person's private chat is; it must outlive a restart, because Teams tells us only once. */
export type ConversationBook = {
  personal(personId: string): Promise<PersonalChat | null>;
  /** Saves or replaces; the same again changes nothing. */
  save(chat: PersonalChat): Promise<void>;
  forget(personId: string): Promise<void>;
};
