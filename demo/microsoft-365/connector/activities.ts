import { randomUUID } from 'node:crypto';
import type { SamplePerson } from '../../sample/people.ts';
import type { World } from '../room.ts';
import { type Chat, channelUserId } from './chats.ts';

export const serviceUrl = 'https://smba.trafficmanager.net/uk/';
export const botName = 'NRM Companion';

type Json = Readonly<Record<string, unknown>>;

/** What every activity from Teams has. A sender without `person` is the meeting or Teams itself. */
const base = (world: World, chat: Chat, person: SamplePerson | null): Json => ({
  id: `f:${randomUUID()}`,
  timestamp: world.now().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  from:
    person === null
      ? { id: `29:1${chat.id.length}-teams` }
      : { id: channelUserId(person.id), name: person.name, aadObjectId: person.id },
  conversation: {
    ...(chat.kind === 'groupChat' ? { isGroup: true } : {}),
    conversationType: chat.kind,
    tenantId: world.tenantId,
    id: chat.id,
  },
  recipient: { id: `28:${world.bot.appId}`, name: botName },
  locale: 'en-GB',
  entities: [
    { locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London', type: 'clientInfo' },
  ],
  channelData: {
    tenant: { id: world.tenantId },
    ...(chat.meeting === null ? {} : { meeting: { id: chat.meeting.id } }),
  },
});

export const installation = (
  world: World,
  chat: Chat,
  person: SamplePerson,
  action: 'add' | 'remove',
): Json => ({
  ...base(world, chat, person),
  type: 'installationUpdate',
  action,
});

export const membersAdded = (world: World, chat: Chat, person: SamplePerson): Json => ({
  ...base(world, chat, person),
  type: 'conversationUpdate',
  membersAdded: [{ id: `28:${world.bot.appId}` }],
});

export const message = (
  world: World,
  chat: Chat,
  person: SamplePerson,
  text: string,
  mentioned: boolean,
): Json => {
  const at = `<at>${botName}</at>`;
  const mention = { type: 'mention', text: at, mentioned: { id: `28:${world.bot.appId}`, name: botName } };
  return {
    ...base(world, chat, person),
    type: 'message',
    textFormat: 'plain',
    text: mentioned ? text.replaceAll(`@${botName}`, at) : text,
    ...(mentioned ? { entities: [mention] } : {}),
  };
};

/** Action.Execute: an invoke whose answer may replace the card. */
export const execute = (
  world: World,
  chat: Chat,
  person: SamplePerson,
  activityId: string,
  verb: string,
  data: Json,
): Json => ({
  ...base(world, chat, person),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: activityId,
  value: { action: { type: 'Action.Execute', id: '', verb, data }, trigger: 'manual' },
});

/** Action.Submit, as clients send it that do not know Action.Execute: a message without text. */
export const submit = (
  world: World,
  chat: Chat,
  person: SamplePerson,
  activityId: string,
  data: Json,
): Json => ({
  ...base(world, chat, person),
  type: 'message',
  replyToId: activityId,
  value: data,
});

export const search = (
  world: World,
  chat: Chat,
  person: SamplePerson,
  dataset: string,
  query: string,
): Json => ({
  ...base(world, chat, person),
  type: 'invoke',
  name: 'application/search',
  value: { kind: 'search', queryText: query, queryOptions: { skip: 0, top: 15 }, dataset },
});

/** meetingStart and meetingEnd; a title that Teams does not tell is left out, as Teams does. */
export const meetingEvent = (
  world: World,
  chat: Chat,
  person: SamplePerson | null,
  which: 'Start' | 'End',
): Json => ({
  ...base(world, chat, person),
  type: 'event',
  name: `application/vnd.microsoft.meeting${which}`,
  value: {
    MeetingType: 'Scheduled',
    Id: chat.meeting?.id,
    JoinUrl: chat.meeting?.joinUrl,
    [`${which}Time`]: world.now().toISOString(),
    ...(chat.meeting?.title ? { Title: chat.meeting.title } : {}),
  },
});
