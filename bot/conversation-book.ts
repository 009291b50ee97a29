import type { Database } from '../src/database/index.ts';
import type { ConversationBook } from './teams/conversation-book.ts';

/** Migration 0004-bot. Ids and addresses only; a row lives until the bot is removed for that person. */
type BotTables = {
  bot_personal_chat: {
    /** Entra object id. */
    person_id: string;
    conversation_id: string;
    service_url: string;
    tenant_id: string;
  };
};

/** The conversation book in the product's own database. */
export const databaseBook = (database: Database): ConversationBook => {
  const db = database.withTables<BotTables>();
  return {
    personal: async (personId) => {
      const row = await db
        .selectFrom('bot_personal_chat')
        .selectAll()
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row === undefined
        ? null
        : {
            personId,
            conversationId: row.conversation_id,
            serviceUrl: row.service_url,
            tenantId: row.tenant_id,
          };
    },
    save: async ({ personId, conversationId, serviceUrl, tenantId }) => {
      const place = { conversation_id: conversationId, service_url: serviceUrl, tenant_id: tenantId };
      await db
        .insertInto('bot_personal_chat')
        .values({ person_id: personId, ...place })
        .onConflict((c) => c.column('person_id').doUpdateSet(place))
        .execute();
    },
    forget: async (personId) => {
      await db.deleteFrom('bot_personal_chat').where('person_id', '=', personId).execute();
    },
  };
};
