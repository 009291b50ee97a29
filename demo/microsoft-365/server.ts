import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, createClock } from './clock.ts';
import { controlRoom } from './control-room.ts';
import { type Controls, createControls } from './controls.ts';
import { createFaults, type Faults } from './faults.ts';
import { createExchange, type Exchange } from './graph/exchange.ts';
import { graphRoom } from './graph/room.ts';
import type { Room, StandInRequest, StandInResponse, World } from './room.ts';
import { signInRoom } from './sign-in/room.ts';
import { createWorld } from './world.ts';

/** A factory of one or more rooms; see rooms.ts. */
export type RoomFactory = (world: World) => readonly Room[];

export type Microsoft365Options = {
  /** 0 or absent = any free port. */
  readonly port?: number;
  readonly now?: () => Date;
  readonly botEndpoint?: string | (() => string);
  readonly people?: World['people'];
  readonly rooms?: RoomFactory;
};

export type Microsoft365 = {
  /** e.g. http://127.0.0.1:4010 */
  readonly url: string;
  readonly world: World;
  readonly clock: Clock;
  readonly faults: Faults;
  /** All mailboxes, for tests that look inside. */
  readonly exchange: Exchange;
  /** The same that /_control/ offers. */
  readonly controls: Controls;
  stop(): Promise<void>;
};

const bodyLimit = 50 * 1024 * 1024;

const readBody = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message) {
    size += part.length;
    if (size > bodyLimit) throw new Error('body too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** `/HOST/PATH?QUERY` as it was meant: `https://HOST/PATH?QUERY`; null if no host stands there. */
const meantUrl = (path: string): URL | null => {
  const host = /^\/([a-z0-9_.-]+)(?=[/?]|$)/i.exec(path);
  const address = `https:/${path}`;
  return host !== null && URL.canParse(address) ? new URL(address) : null;
};

const toRequest = async (message: IncomingMessage): Promise<StandInRequest | null> => {
  const url = meantUrl(message.url ?? '/');
  if (url === null) return null;
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return { method: message.method ?? 'GET', url, headers, body: await readBody(message) };
};

const bytesOf = (body: StandInResponse['body']): readonly [Buffer, string | null] => {
  if (body === undefined) return [Buffer.alloc(0), null];
  if (Buffer.isBuffer(body)) return [body, 'application/octet-stream'];
  if (typeof body === 'string') return [Buffer.from(body), 'text/plain; charset=utf-8'];
  return [Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8'];
};

const send = (answer: StandInResponse, now: Date, response: ServerResponse): void => {
  const [bytes, type] = bytesOf(answer.body);
  response.sendDate = false;
  response.statusCode = answer.status;
  response.setHeader('Date', now.toUTCString());
  if (type !== null) response.setHeader('Content-Type', type);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.setHeader('Content-Length', bytes.length);
  if (answer.cutAfterBytes === undefined) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.min(answer.cutAfterBytes, Math.max(0, bytes.length - 1))), () =>
    response.destroy(),
  );
};

const notFound: StandInResponse = {
  status: 404,
  body: { error: { code: 'NotFound', message: 'No such address.' } },
};

const ask = async (rooms: readonly Room[], request: StandInRequest): Promise<StandInResponse> => {
  for (const room of rooms) {
    if (!room.hosts.includes(request.url.host)) continue;
    const answer = await room.handle(request);
    if (answer !== null) return answer;
  }
  return notFound;
};

/** A page from elsewhere that points its own name at loopback must not steer the local Microsoft 365. */
const isLoopbackName = (host: string | undefined): boolean =>
  host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

/** Nor may a page of another origin press the buttons of a control room: programs and pages of this machine only. */
const isForeignPage = (request: StandInRequest): boolean => {
  const origin = request.headers.get('origin');
  if (request.url.host !== '_control' || origin === null) return false;
  return !URL.canParse(origin) || !isLoopbackName(new URL(origin).host);
};

/**
 * Starts the local Microsoft 365 on 127.0.0.1. The product reaches https://HOST/PATH as `url`/HOST/PATH.
 * Every room that answers for a host is asked in turn; what nobody knows is a 404.
 */
export const startMicrosoft365 = async (options: Microsoft365Options = {}): Promise<Microsoft365> => {
  const clock = createClock(options.now);
  const faults = createFaults(clock.now);
  let url = '';
  const world = await createWorld({
    now: clock.now,
    url: () => url,
    ...(options.botEndpoint === undefined ? {} : { botEndpoint: options.botEndpoint }),
    ...(options.people === undefined ? {} : { people: options.people }),
  });
  const exchange = createExchange(world);
  const controls = createControls(world, exchange);
  const rooms: readonly Room[] = [
    signInRoom(world),
    graphRoom(world, exchange),
    controlRoom({ world, clock, faults, controls }),
    ...(options.rooms?.(world) ?? []),
  ];

  const answer = async (message: IncomingMessage): Promise<StandInResponse> => {
    if (!isLoopbackName(message.headers.host)) return { status: 421 };
    const request = await toRequest(message);
    if (request !== null && isForeignPage(request)) return { status: 403 };
    return request === null ? notFound : faults.around(request, () => ask(rooms, request));
  };
  const server = createServer((message, response) => {
    answer(message).then(
      (result) => send(result, clock.now(), response),
      (error: unknown) => {
        console.error(
          `local Microsoft 365: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
        send(
          { status: 500, body: { error: { code: 'standInFailed', message: 'See its output.' } } },
          clock.now(),
          response,
        );
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    world,
    clock,
    faults,
    exchange,
    controls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
