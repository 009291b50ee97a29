import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { jwtVerify } from 'jose';
import { letterFiledCard } from '../../bot/cards/letter-filed.ts';
import type { World } from '../../demo/microsoft-365/room.ts';
import { apps, policeGuest } from '../../demo/sample/people.ts';
import { pageHeaders } from '../../src/web/headers.ts';
import { sampleCase, sampleWork } from './sample-work.ts';

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The Competent Authority's letter as the manager's card tells of it. */
export const letterCard = (acknowledged: boolean) =>
  letterFiledCard({
    caseId: 'CH-1003',
    kind: 'reasonable-grounds',
    outcome: 'positive',
    folderName: 'Junk Email',
    foundAt: '2026-11-20T09:12:00.000Z',
    rescued: true,
    teamsAppId: apps.teamsApp.id,
    alertId: 'alert-1',
    acknowledged: acknowledged ? { byName: 'Margaret Trevose', at: '2026-11-20T09:20:00.000Z' } : null,
  });

const oidOf = async (world: World, request: IncomingMessage): Promise<string | null> => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const key = createPublicKey(world.keys.entra.privateKey);
  const verified = await jwtVerify(token, key, { audience: world.bot.appId }).catch(() => null);
  return typeof verified?.payload.oid === 'string' ? verified.payload.oid : null;
};

type Reply = { readonly status: number; readonly body?: unknown };

/** Commands that were sent, for a test to look at. */
export type Sent = { readonly caseId: string; readonly body: unknown };

const api = async (world: World, path: string, request: IncomingMessage, sent: Sent[]): Promise<Reply> => {
  const person = await oidOf(world, request);
  if (person === null) return { status: 401 };
  if (person === policeGuest.id) return { status: 403, body: { message: 'Guests see no cases here.' } };
  if (path === '/api/me') return { status: 200, body: { id: person, name: 'Sample', roles: [] } };
  if (path === '/api/my-work') return { status: 200, body: sampleWork() };
  const [, caseId = '', rest] = /^\/api\/cases\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (rest === '/entered') {
    sent.push({ caseId, body: JSON.parse(await text(request)) });
    return {
      status: 200,
      body: { status: 'done', streamId: caseId, version: 2, events: [], repeated: false },
    };
  }
  const view = sampleCase(caseId);
  return view === null ? { status: 404 } : { status: 200, body: view };
};

/** The bot's side of a tap: Acknowledge changes the card, anything else is refused with a sentence. */
const bot = async (request: IncomingMessage): Promise<Reply> => {
  const activity: { type: string; value?: { action?: { verb?: string } } } = JSON.parse(await text(request));
  if (activity.type !== 'invoke') return { status: 200 };
  const type = 'application/vnd.microsoft';
  return activity.value?.action?.verb === 'acknowledge'
    ? { status: 200, body: { statusCode: 200, type: `${type}.card.adaptive`, value: letterCard(true) } }
    : {
        status: 200,
        body: { statusCode: 200, type: `${type}.activity.message`, value: 'Only the chair answers this.' },
      };
};

const file = async (path: string, response: ServerResponse, origins: readonly string[]): Promise<void> => {
  const name = path === '/tab/' ? 'index.html' : path.slice('/tab/'.length);
  const body = await readFile(new URL(`../../dist/tab/${name}`, import.meta.url)).catch(() => null);
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/json';
  response.writeHead(body === null ? 404 : 200, {
    ...pageHeaders(origins),
    'Content-Type': `${type}; charset=utf-8`,
  });
  response.end(body);
};

/** The service's pages as built, with its real security headers, above sample answers that need a real token. */
export const startSampleService = async (world: () => World) => {
  const sent: Sent[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://service').pathname;
    const origins = [world().url()];
    if (path.startsWith('/tab/') && path !== '/tab/config.json') return file(path, response, origins);
    const reply: Reply =
      path === '/tab/config.json'
        ? { status: 200, body: { hostOrigins: origins } }
        : path === '/api/messages'
          ? await bot(request)
          : await api(world(), path, request, sent);
    response.writeHead(reply.status, { 'Content-Type': 'application/json' });
    response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    stop: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};
