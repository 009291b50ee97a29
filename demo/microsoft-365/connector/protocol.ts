import type { SamplePerson } from '../../sample/people.ts';
import type { StandInRequest, StandInResponse, World } from '../room.ts';
import { botFrameworkIssuer, verifyAppToken } from '../sign-in/tokens.ts';
import { type Chat, type Chats, channelUserId, personalChatId } from './chats.ts';
import { createThrottle } from './throttle.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (
  status: number,
  code: string,
  message: string,
  more: { subCode?: string; retryAfter?: number } = {},
): StandInResponse => ({
  status,
  ...(more.retryAfter === undefined ? {} : { headers: { 'Retry-After': String(more.retryAfter) } }),
  body: { error: { code, message, ...(more.subCode === undefined ? {} : { subCode: more.subCode }) } },
});

const parse = (request: StandInRequest): Json | null => {
  try {
    const value: unknown = JSON.parse(request.body.toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
};

const account = (world: World, person: SamplePerson): Json => ({
  id: channelUserId(person.id),
  name: person.name,
  aadObjectId: person.id,
  objectId: person.id,
  email: person.email,
  userPrincipalName: person.email,
  tenantId: world.tenantId,
  userRole: person.userType === 'Guest' ? 'guest' : 'user',
});

const cardOf = (activity: Json): Json | null => {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments : [];
  const found = attachments.find(
    (a) => isObject(a) && a.contentType === 'application/vnd.microsoft.card.adaptive',
  );
  return isObject(found) && isObject(found.content) ? found.content : null;
};

const contentOf = (activity: Json) => ({
  text: typeof activity.text === 'string' ? activity.text : null,
  summary: typeof activity.summary === 'string' ? activity.summary : null,
  card: cardOf(activity),
});

/** About 100 KB counted as UTF-16. */
const sizeLimit = 100 * 1024;

/** The Bot Connector's own addresses: v3/conversations and v1/meetings, each behind an app token. */
export const createProtocol = (world: World, chats: Chats) => {
  const throttle = createThrottle(world.now);

  const create = (body: Json | null): StandInResponse => {
    const members = body !== null && Array.isArray(body.members) ? body.members : [];
    const first: unknown = members[0];
    const person = isObject(first) ? chats.findPerson(String(first.id)) : null;
    if (members.length !== 1 || person === null || body?.isGroup === true)
      return problem(400, 'BadArgument', 'Only a chat with one known person can be created.');
    const chat = chats.get(personalChatId(person.id));
    if (chat === null || !chat.botInstalled)
      return problem(403, 'ForbiddenOperationException', 'The bot is not installed for this person.');
    return { status: 201, body: { id: chat.id } };
  };

  const mayWrite = (chat: Chat, request: StandInRequest): StandInResponse | null => {
    if (!chat.botInstalled) return problem(403, 'BotNotInConversationRoster', 'The bot is not in the chat.');
    const other = chat.kind === 'personal' ? chat.members[0] : undefined;
    if (other !== undefined && chats.blocked.has(other))
      return problem(403, 'ForbiddenOperationException', 'Thread writes blocked.', {
        subCode: 'MessageWritesBlocked',
      });
    if (request.body.toString('utf8').length * 2 > sizeLimit)
      return problem(413, 'MessageSizeTooBig', 'Message size too large.');
    const wait = throttle(chat.id);
    return wait === null ? null : problem(429, 'TooManyRequests', 'Too many requests.', { retryAfter: wait });
  };

  const activities = (chat: Chat, request: StandInRequest, activityId: string | null): StandInResponse => {
    if (request.method === 'DELETE')
      return activityId !== null && chats.remove(chat, activityId)
        ? { status: 200 }
        : problem(404, 'ActivityNotFoundInConversation', 'No such message.');
    const body = parse(request);
    if (body === null) return problem(400, 'BadSyntax', 'The body is not an activity.');
    const no = mayWrite(chat, request);
    if (no !== null) return no;
    if (request.method === 'PUT')
      return activityId !== null && chats.edit(chat, activityId, contentOf(body))
        ? { status: 200, body: { id: activityId } }
        : problem(404, 'ActivityNotFoundInConversation', 'No such message.');
    if (body.type !== 'message') return { status: 202, body: {} };
    return { status: 201, body: { id: chats.post(chat, { from: 'bot', ...contentOf(body) }).id } };
  };

  const membersOf = (chat: Chat): readonly SamplePerson[] =>
    world.people.filter((person) => chat.members.includes(person.id));

  const members = (chat: Chat, rest: readonly string[]): StandInResponse => {
    if (!chat.botInstalled) return problem(403, 'BotNotInConversationRoster', 'The bot is not in the chat.');
    const found = membersOf(chat);
    const wanted = rest[0];
    if (wanted === undefined) return { status: 200, body: found.map((p) => account(world, p)) };
    const person = found.find((p) => p.id === wanted || channelUserId(p.id) === wanted);
    return person === undefined
      ? problem(404, 'MemberNotFoundInConversation', 'No such member.')
      : { status: 200, body: account(world, person) };
  };

  const meeting = (id: string): StandInResponse => {
    const chat = chats.all().find((c) => c.meeting?.id === id);
    if (chat?.meeting === null || chat === undefined || !chat.botInstalled)
      return problem(403, 'BotNotInConversationRoster', 'The bot is not in the meeting.');
    const organiser = chats.findPerson(chat.meeting.organiser ?? '');
    return {
      status: 200,
      body: {
        details: {
          id,
          msGraphResourceId: '',
          joinUrl: chat.meeting.joinUrl,
          title: chat.meeting.title ?? '',
          type: 'Scheduled',
        },
        conversation: { isGroup: true, conversationType: 'groupChat', id: chat.id },
        ...(organiser === null
          ? {}
          : {
              organizer: {
                id: channelUserId(organiser.id),
                aadObjectId: organiser.id,
                objectId: organiser.id,
                tenantId: world.tenantId,
              },
            }),
      },
    };
  };

  const conversation = (parts: readonly string[], request: StandInRequest): StandInResponse | null => {
    const [id, what, ...rest] = parts;
    if (id === undefined) return request.method === 'POST' ? create(parse(request)) : null;
    const chat = chats.get(id);
    if (chat === null) return problem(404, 'ConversationNotFound', 'Conversation not found.');
    if (what === 'activities') return activities(chat, request, rest[0] ?? null);
    if (what === 'members') return members(chat, rest);
    if (what === 'pagedmembers')
      return { status: 200, body: { members: membersOf(chat).map((p) => account(world, p)) } };
    return null;
  };

  return async (request: StandInRequest): Promise<StandInResponse | null> => {
    const parts = request.url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const start = parts.findIndex((part) => part === 'v3' || part === 'v1');
    if (start === -1) return null;
    const verdict = await verifyAppToken(world, request.headers.get('authorization'), botFrameworkIssuer);
    if (!verdict.ok || verdict.appId !== world.bot.appId)
      return problem(401, 'Unauthorized', 'Authorization has been denied for this request.');
    const [version, what, ...rest] = parts.slice(start);
    if (version === 'v3' && what === 'conversations') return conversation(rest, request);
    if (version === 'v1' && what === 'meetings' && rest[0] !== undefined) return meeting(rest[0]);
    return null;
  };
};
