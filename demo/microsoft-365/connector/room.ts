import type { Room, World } from '../room.ts';
import { createChats } from './chats.ts';
import { controlRoutes } from './control-routes.ts';
import { type Controls, createControls } from './controls.ts';
import { createProtocol } from './protocol.ts';

/** Teams' side of the bot: the Bot Connector for the product, and `controls` for the people in it. */
export type ConnectorRoom = Room & { readonly controls: Controls };

export const connectorRoom = (world: World): ConnectorRoom => {
  const chats = createChats(world);
  const controls = createControls(world, chats);
  const protocol = createProtocol(world, chats);
  return {
    hosts: ['smba.trafficmanager.net', '_control'],
    controls,
    handle: (request) =>
      request.url.host === '_control' ? controlRoutes(controls, request) : protocol(request),
  };
};
