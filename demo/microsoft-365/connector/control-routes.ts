import type { StandInRequest, StandInResponse } from '../room.ts';
import type { Controls, StartMeeting, Tap } from './controls.ts';

type Json = Readonly<Record<string, unknown>>;

const parse = (request: StandInRequest): Json => {
  if (request.body.length === 0) return {};
  const value: unknown = JSON.parse(request.body.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('The body must be a JSON object.');
  return value as Json;
};

const text = (body: Json, name: string): string => {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`"${name}" must be text.`);
  return value;
};

const waitMs = 20_000;

/**
 * Changes as server-sent events. An answer ends after the changes it brings (or after 20 quiet seconds) and the
 * browser's EventSource comes back at once with Last-Event-ID, so that nothing is missed.
 */
const events = async (controls: Controls, request: StandInRequest): Promise<StandInResponse> => {
  const since = Number(request.headers.get('last-event-id') ?? request.url.searchParams.get('after') ?? '0');
  const after = Number.isSafeInteger(since) && since >= 0 ? since : 0;
  if (controls.changesAfter(after).length === 0) await controls.nextChange(waitMs);
  const lines = controls.changesAfter(after).map((c) => `id: ${c.seq}\ndata: ${JSON.stringify(c)}\n\n`);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    body: `retry: 30\n\n${lines.join('')}`,
  };
};

type Action = (controls: Controls, body: Json) => unknown;

/** POST /_control/connector/NAME with the arguments by name; answers `{ result }`. */
const actions: Readonly<Record<string, Action>> = {
  install: (c, b) => c.install(text(b, 'person')),
  uninstall: (c, b) => c.uninstall(text(b, 'person')),
  block: (c, b) => c.block(text(b, 'person')).size,
  unblock: (c, b) => c.unblock(text(b, 'person')),
  say: (c, b) => c.say(text(b, 'person'), text(b, 'conversationId'), text(b, 'text')),
  tap: (c, b) => c.tap(b as unknown as Tap),
  search: (c, b) =>
    c.search(text(b, 'person'), text(b, 'conversationId'), text(b, 'dataset'), text(b, 'query')),
  'start-meeting': (c, b) => c.startMeeting(b as unknown as StartMeeting),
  'end-meeting': (c, b) => c.endMeeting(text(b, 'conversationId')),
};

const query = (controls: Controls, request: StandInRequest, name: string): unknown => {
  if (name === 'chats') return controls.chats(request.url.searchParams.get('person') ?? undefined);
  if (name === 'messages') return controls.messages(request.url.searchParams.get('conversationId') ?? '');
  return undefined;
};

/** Serves /_control/connector/...; null = not an address of ours. */
export const controlRoutes = async (
  controls: Controls,
  request: StandInRequest,
): Promise<StandInResponse | null> => {
  const name = /^\/connector\/([a-z-]+)$/u.exec(request.url.pathname)?.[1];
  if (name === undefined) return null;
  try {
    if (request.method === 'GET' && name === 'events') return await events(controls, request);
    const action = request.method === 'POST' ? actions[name] : undefined;
    const result = action ? await action(controls, parse(request)) : query(controls, request, name);
    return result === undefined && !action ? null : { status: 200, body: { result: result ?? null } };
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : 'That cannot be done.' } };
  }
};
