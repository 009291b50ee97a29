import { recordRead } from '../../src/access/reads.ts';
import { alertBook } from '../../src/alerts/book.ts';
import { letterViewer } from '../../src/letters/index.ts';
import type { Health } from '../../src/web/health.ts';
import type { WebSettings } from '../../src/web/server-settings.ts';
import { startWeb } from '../../src/web/start-web.ts';
import { signed, verifier } from '../access/tokens.ts';
import { council, type House, people } from '../support/council-house.ts';

export const wellHealth: Health = {
  ok: true,
  version: '0.1.0',
  parts: { database: { ok: true }, watcher: { ok: true }, outbox: { ok: true, facts: { waiting: 0 } } },
};

export type Service = {
  readonly url: string;
  readonly lines: string[];
  stop(): Promise<void>;
  /** A call as this person, with a real signed token. */
  as(id: string, path: string, body?: unknown): Promise<Response>;
};

const nameOf = (id: string): { readonly name?: string } => {
  const known = Object.values(people).find((one) => one.id === id);
  return known === undefined ? {} : { name: known.name };
};

/** The real door over a real socket, in front of the house. */
export const openDoor = async (house: House, changes: Partial<WebSettings> = {}): Promise<Service> => {
  const lines: string[] = [];
  const viewer = letterViewer();
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (id: string): Promise<string> => {
    const token = tokens.get(id) ?? signed({ oid: id, ...nameOf(id) });
    tokens.set(id, token);
    return token;
  };
  const web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    record: house.record,
    council,
    access: { verify: verifier(), recordRead: (reads) => recordRead(house.db, reads) },
    alerts: alertBook(house.db),
    letterText: viewer.text,
    botEndpoint: async (_request, response) => {
      response.statusCode = 401;
      response.end();
    },
    tabFolder: new URL('pages/', import.meta.url).pathname,
    hostOrigins: [],
    health: async () => wellHealth,
    now: () => house.clock,
    log: (line) => lines.push(line),
    ...changes,
  });
  return {
    url: web.url,
    lines,
    stop: async () => {
      await web.stop();
      await viewer.close();
    },
    as: async (id, path, body) =>
      fetch(`${web.url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          authorization: `Bearer ${await tokenOf(id)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
};
