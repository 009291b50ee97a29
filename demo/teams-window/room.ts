import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Room, StandInResponse, World } from '../microsoft-365/room.ts';

const folder = new URL('../../dist/teams-window/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** What the page needs to know of the world around it. */
export type WindowSettings = {
  /** Where the product serves its tab, e.g. http://127.0.0.1:3978/tab/ */
  readonly tab: string;
  readonly tenantId: string;
};

const settings = (world: World): WindowSettings => ({
  tab: new URL('/tab/', world.bot.endpoint()).href,
  tenantId: world.tenantId,
});

const policy = (world: World): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    `frame-src ${new URL(world.bot.endpoint()).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const file = async (world: World, name: string): Promise<StandInResponse | null> => {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  if (type === undefined) return null;
  const body = await readFile(fileURLToPath(new URL(name, folder))).catch(() => null);
  if (body === null) {
    return { status: 503, body: 'The pages are not built yet: run node scripts/build-pages.ts' };
  }
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': policy(world),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, body };
};

/** The Teams window in the browser, at /_control/window/ of the local Microsoft 365. */
export const windowRoom = (world: World): Room => ({
  hosts: ['_control'],
  handle: async ({ method, url }) => {
    const name = /^\/window\/([a-z-]+\.[a-z]+)?$/u.exec(url.pathname);
    if (method !== 'GET') return null;
    if (url.pathname === '/window') return { status: 301, headers: { Location: '/_control/window/' } };
    if (name === null) return null;
    return name[1] === 'settings.json'
      ? { status: 200, body: settings(world) }
      : file(world, name[1] ?? 'index.html');
  },
});
