import { windowRoom } from '../teams-window/room.ts';
import { connectorRoom } from './connector/room.ts';
import type { Room, World } from './room.ts';

/**
 * Rooms beside sign-in, Graph and control that the process of its own (main.ts) opens, one line each.
 * To add one: write a `Room` for its hosts and name its factory here.
 */
const factories: readonly ((world: World) => Room)[] = [connectorRoom, windowRoom];

export const rooms = (world: World): readonly Room[] => factories.map((factory) => factory(world));
