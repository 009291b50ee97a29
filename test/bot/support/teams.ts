import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InboundEvent, Reply } from '../../../bot/ports.ts';
import { type TeamsChannel, teamsChannel } from '../../../bot/teams/channel.ts';
import type { ConversationBook } from '../../../bot/teams/conversation-book.ts';
import type { BotEndpoint } from '../../../bot/teams/endpoint.ts';
import type { Controls } from '../../../demo/microsoft-365/connector/controls.ts';
import { connectorRoom } from '../../../demo/microsoft-365/connector/room.ts';
import { type Microsoft365, startMicrosoft365 } from '../../../demo/microsoft-365/server.ts';
import { apps, tenantId } from '../../../demo/sample/people.ts';
import { microsoftAddress } from '../../../src/microsoft/hosts.ts';
import { createSignIn } from '../../../src/microsoft/sign-in.ts';
import { memoryBook } from './memory-book.ts';

export type Teams = {
  readonly microsoft: Microsoft365;
  readonly controls: Controls;
  readonly channel: TeamsChannel;
  /** Address of the bot, over a real socket. */
  readonly endpoint: string;
  /** What was written to the log: event and reason. */
  readonly log: (readonly [string, string])[];
  stop(): Promise<void>;
};

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** The local Microsoft 365 with its connector, and the real bot adapter listening on a socket of its own. */
export const startTeams = async (
  conversation: (channel: TeamsChannel) => (event: InboundEvent) => Promise<Reply>,
  options: { now?: () => Date; book?: ConversationBook } = {},
): Promise<Teams> => {
  const log: [string, string][] = [];
  let handle: BotEndpoint = async () => {};
  const server = createServer(async (message, response) => {
    const parts: Buffer[] = [];
    for await (const part of message) parts.push(part);
    await handle({ headers: message.headers, body: parsed(Buffer.concat(parts)) }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  let controls: Controls | null = null;
  const microsoft = await startMicrosoft365({
    botEndpoint: endpoint,
    ...(options.now === undefined ? {} : { now: options.now }),
    rooms: (world) => {
      const room = connectorRoom(world);
      controls = room.controls;
      return [room];
    },
  });
  const signIn = createSignIn({
    tenantId,
    clientId: apps.bot.id,
    credential: { kind: 'secret', secret: apps.bot.secret },
    standIn: microsoft.url,
    scope: 'https://api.botframework.com/.default',
  });
  const channel = teamsChannel(
    {
      appId: apps.bot.id,
      homeTenantId: tenantId,
      tenantIds: [tenantId],
      tokens: signIn,
      rewrite: (url) => microsoftAddress(url, microsoft.url),
      log: (event, reason) => log.push([event, reason]),
    },
    options.book ?? memoryBook(),
    microsoft.clock.now,
  );
  handle = channel.endpoint(conversation(channel));
  if (controls === null) throw new Error('the connector room was not opened');
  return {
    microsoft,
    controls,
    channel,
    endpoint,
    log,
    stop: async () => {
      await microsoft.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
