import type { Conversation, InboundEvent, Sender } from '../ports.ts';
import { isObject, type JsonObject } from './before-auth.ts';
import { meetingEventKind, meetingFacts } from './meeting-event.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const conversationOf = (activity: JsonObject): Conversation => {
  const conversation = isObject(activity.conversation) ? activity.conversation : {};
  const channelData = isObject(activity.channelData) ? activity.channelData : {};
  const tenant = isObject(channelData.tenant) ? channelData.tenant : {};
  const type = conversation.conversationType;
  return {
    id: text(conversation.id),
    scope: type === 'personal' || type === 'channel' ? type : 'groupChat',
    tenantId: text(conversation.tenantId) || text(tenant.id),
    serviceUrl: text(activity.serviceUrl),
  };
};

/** Only the signed activity says who acts; somebody without an Entra object id (anonymous) is nobody. */
const senderOf = (activity: JsonObject, conversation: Conversation): Sender | null => {
  const from = isObject(activity.from) ? activity.from : {};
  const id = text(from.aadObjectId);
  return id === '' ? null : { id, name: text(from.name), tenantId: conversation.tenantId };
};

/** What a person typed, without the mention of the bot that Teams puts before it in a group. */
const typed = (activity: JsonObject): string =>
  text(activity.text)
    .replaceAll(/<at\b[^>]*>[^<]*<\/at>/giu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The bot itself is told about its own arrival as one of the members added. */
const botAmong = (members: unknown, activity: JsonObject): boolean => {
  const recipient = isObject(activity.recipient) ? activity.recipient.id : undefined;
  return Array.isArray(members) && members.some((m) => isObject(m) && m.id === recipient);
};

const membership = (activity: JsonObject): 'installed' | 'removed' | null => {
  if (activity.type === 'installationUpdate')
    return text(activity.action).startsWith('remove') ? 'removed' : 'installed';
  if (activity.type !== 'conversationUpdate') return null;
  if (botAmong(activity.membersAdded, activity)) return 'installed';
  return botAmong(activity.membersRemoved, activity) ? 'removed' : null;
};

type CardAction = { readonly verb: string; readonly data: JsonObject };

const executed = (value: unknown): CardAction | null => {
  const action = isObject(value) && isObject(value.action) ? value.action : null;
  if (action === null) return null;
  const data = isObject(action.data) ? action.data : {};
  return { verb: text(action.verb) || text(data.verb), data };
};

/** Older Teams clients send the Action.Submit fallback: a message that has a value and no text. */
const submitted = (activity: JsonObject): CardAction | null => {
  const data = activity.value;
  return isObject(data) && text(data.verb) !== '' ? { verb: text(data.verb), data } : null;
};

const cardAction = (activity: JsonObject): CardAction | null => {
  if (activity.type === 'invoke' && activity.name === 'adaptiveCard/action') return executed(activity.value);
  return activity.type === 'message' ? submitted(activity) : null;
};

const search = (activity: JsonObject) => {
  if (activity.type !== 'invoke' || activity.name !== 'application/search') return null;
  const value = isObject(activity.value) ? activity.value : {};
  const options = isObject(value.queryOptions) ? value.queryOptions : {};
  const top = options.top;
  return {
    dataset: text(value.dataset),
    query: text(value.queryText),
    top: typeof top === 'number' && top > 0 ? Math.min(Math.floor(top), 25) : 15,
  };
};

/**
 * Says what an authenticated activity means for us; null = nothing that concerns us. Never throws.
 * `now` is used where a meeting event names no time.
 */
export const inboundEvent = (activity: JsonObject, now: Date): InboundEvent | null => {
  const conversation = conversationOf(activity);
  const from = senderOf(activity, conversation);
  const meeting = meetingEventKind(activity);
  if (meeting !== null)
    return { kind: meeting, from, conversation, meeting: meetingFacts(activity, meeting, now) };
  const member = membership(activity);
  if (member !== null) return { kind: member, from, conversation };
  if (from === null) return null;
  const action = cardAction(activity);
  if (action !== null) {
    const activityId = text(activity.replyToId) || null;
    return { kind: 'card-action', from, conversation, activityId, verb: action.verb, data: action.data };
  }
  const query = search(activity);
  if (query !== null) return { kind: 'choice-search', from, conversation, ...query };
  if (activity.type === 'message') return { kind: 'message', from, conversation, text: typed(activity) };
  return null;
};
