import { z } from 'zod';
import type { Clock } from './clock.ts';
import { type Controls, sampleLetters } from './controls.ts';
import type { Fault, Faults } from './faults.ts';
import { usualQuirks } from './graph/quirks.ts';
import type { Room, StandInResponse, World } from './room.ts';

const mailbox = z.string().min(1);
const message = z.string().min(1);
const folder = z.string().min(1);

const quirkValues = Object.fromEntries(
  Object.entries(usualQuirks()).map(([name, value]) => [
    name,
    typeof value === 'number'
      ? z.number().nonnegative()
      : typeof value === 'boolean'
        ? z.boolean()
        : z.enum(['ends-early', 'rejected', 'ignored']),
  ]),
);

const faultShape = z.object({
  kind: z.enum(['throttle', 'error', 'slow', 'reset', 'expired-secret']),
  where: z.string().optional(),
  method: z.string().optional(),
  times: z.int().positive().optional(),
  retryAfter: z.string().optional(),
  status: z.literal([500, 502, 503, 504]).optional(),
  html: z.boolean().optional(),
  milliseconds: z.number().nonnegative().optional(),
  afterBytes: z.int().nonnegative().optional(),
});

/** Absent members are left out, as the types of the faults want it. */
const present = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));

const toFault = (shape: z.infer<typeof faultShape>): Fault => {
  const { where, method, times } = shape;
  const common = present({ where, method, times });
  switch (shape.kind) {
    case 'throttle':
      return { ...common, kind: 'throttle', ...present({ retryAfter: shape.retryAfter }) };
    case 'error':
      return {
        ...common,
        kind: 'error',
        status: shape.status ?? 503,
        ...present({ html: shape.html, retryAfter: shape.retryAfter }),
      };
    case 'slow':
      return { ...common, kind: 'slow', milliseconds: shape.milliseconds ?? 1000 };
    case 'expired-secret':
      return { ...common, kind: 'expired-secret' };
    case 'reset':
      return { ...common, kind: 'reset', ...present({ afterBytes: shape.afterBytes }) };
    default:
      return shape.kind satisfies never;
  }
};

type Parts = { world: World; clock: Clock; faults: Faults; controls: Controls };
type Action = (body: unknown) => unknown;

const action =
  <S extends z.ZodType>(shape: S, run: (input: z.output<S>) => unknown): Action =>
  (body) =>
    run(shape.parse(body));

const actions = ({ world, clock, faults, controls }: Parts): Readonly<Record<string, Action>> => ({
  'GET /people': () => world.people,
  'GET /mailboxes': () => controls.mailboxes(),
  'GET /letters': () =>
    sampleLetters.map(({ mailbox: owner, ...letter }) => ({ ...letter, mailbox: owner.email })),
  'GET /faults': () => faults.list(),
  'GET /clock': () => ({ now: clock.now().toISOString() }),
  'POST /deliver': action(
    z.object({
      mailbox: mailbox.optional(),
      folder: folder.optional(),
      sample: z.string().optional(),
      eml: z.base64().optional(),
      redate: z.boolean().optional(),
    }),
    ({ eml, ...rest }) =>
      controls.deliver({
        ...present(rest),
        ...(eml === undefined ? {} : { mime: Buffer.from(eml, 'base64') }),
      }),
  ),
  'POST /move': action(z.object({ mailbox, message, folder }), (i) =>
    controls.move(i.mailbox, i.message, i.folder),
  ),
  'POST /delete': action(
    z.object({ mailbox, message, how: z.enum(['trash', 'recoverable', 'purge']).default('trash') }),
    (i) => controls.remove(i.mailbox, i.message, i.how),
  ),
  'POST /read': action(z.object({ mailbox, message, isRead: z.boolean() }), (i) =>
    controls.markRead(i.mailbox, i.message, i.isRead),
  ),
  'POST /folders': action(z.object({ mailbox, parent: folder, name: z.string().min(1) }), (i) => ({
    id: controls.createFolder(i.mailbox, i.parent, i.name),
  })),
  'POST /quirks': action(z.object({ mailbox, quirks: z.strictObject(quirkValues).partial() }), (i) =>
    controls.quirks(i.mailbox, present(i.quirks)),
  ),
  'POST /lose-cursors': action(
    z.object({
      mailbox,
      folder: folder.optional(),
      which: z.enum(['next', 'delta']).optional(),
      location: z.boolean().optional(),
    }),
    ({ mailbox: owner, ...options }) => ({ lost: controls.loseCursors(owner, present(options)) }),
  ),
  'POST /access': action(
    z.object({ mailbox, inScope: z.boolean().optional(), enabled: z.boolean().optional() }),
    ({ mailbox: owner, ...access }) => controls.access(owner, present(access)),
  ),
  'POST /faults': action(faultShape, (shape) => faults.add(toFault(shape))),
  'DELETE /faults': () => faults.clear(),
  'POST /clock': action(
    z.union([z.object({ advance: z.number() }), z.object({ now: z.iso.datetime() })]),
    (i) => {
      if ('advance' in i) clock.advance(i.advance);
      else clock.set(new Date(i.now));
      return { now: clock.now().toISOString() };
    },
  ),
  'POST /user-token': action(
    z.object({ person: z.string(), audience: z.string().optional(), clientId: z.string().optional() }),
    async ({ person, ...options }) => ({ token: await controls.userToken(person, present(options)) }),
  ),
});

const parse = (body: Buffer): unknown => (body.length === 0 ? {} : JSON.parse(body.toString('utf8')));

/** /_control/...: JSON for the Teams window, the story and tests in another process. A bad request is a 400 that says why. */
export const controlRoom = (parts: Parts): Room => {
  const known = actions(parts);
  return {
    hosts: ['_control'],
    handle: async (request): Promise<StandInResponse | null> => {
      const run = known[`${request.method} ${request.url.pathname}`];
      if (run === undefined) return null;
      try {
        const result = await run(parse(request.body));
        return result === undefined ? { status: 204 } : { status: 200, body: Object(result) };
      } catch (error) {
        const message = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
        return { status: 400, body: { error: { code: 'badRequest', message } } };
      }
    },
  };
};
