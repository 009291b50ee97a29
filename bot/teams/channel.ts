import type { InboundEvent, MeetingInfo, Reply } from '../ports.ts';
import { CompanionActivityHandler } from './activity-handler.ts';
import { TeamsAdapter } from './adapter.ts';
import type { ConversationBook } from './conversation-book.ts';
import { type BotEndpoint, botEndpoint } from './endpoint.ts';
import { teamsMeetingInfo } from './meeting-info.ts';
import type { TeamsOptions } from './options.ts';
import { type TextOutbox, teamsOutbox } from './outbox.ts';

export type TeamsChannel = {
  readonly outbox: TextOutbox;
  readonly meetings: MeetingInfo;
  /** The handler of POST /api/messages; `handle` is the conversation, which itself needs outbox and meetings. */
  endpoint(handle: (event: InboundEvent) => Promise<Reply>): BotEndpoint;
};

/**
 * Teams, ready to speak and to be listened to. Throws when the app id or the tenant is missing.
 * The only door to the bot SDK: nothing outside bot/teams imports it.
 */
export const teamsChannel = (
  options: TeamsOptions,
  book: ConversationBook,
  now: () => Date = () => new Date(),
): TeamsChannel => {
  const adapter = new TeamsAdapter(options);
  const outbox = teamsOutbox(adapter, book);
  return {
    outbox,
    meetings: teamsMeetingInfo(adapter),
    endpoint: (handle) =>
      botEndpoint(adapter, new CompanionActivityHandler({ handle, outbox, book, now, log: options.log })),
  };
};
