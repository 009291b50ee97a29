import type { SamplePerson } from '../../sample/people.ts';
import type { World } from '../room.ts';
import * as activity from './activities.ts';
import { actionIn } from './card-actions.ts';
import { type Chat, type Chats, meetingChatId, meetingId, personalChatId } from './chats.ts';
import { type BotAnswer, pushToBot } from './push.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a tap brought: the new card, or the sentence shown to the person, or nothing. */
export type TapResult = {
  readonly status: number;
  readonly card: Json | null;
  readonly notice: string | null;
};

export type Tap = {
  readonly person: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly verb: string;
  /** The action's own data; absent = that of the card's action with this verb. */
  readonly data?: Json;
  /** What the person filled in, by input id. */
  readonly inputs?: Json;
  /** As clients tap that know Action.Submit only. */
  readonly asSubmit?: boolean;
};

export type StartMeeting = {
  readonly title: string | null;
  readonly organiser: string | null;
  readonly members: readonly string[];
  /** The same again is the next meeting of the series, in the same chat. */
  readonly seriesId: string;
  /** False: the app is not in this meeting, so no event reaches the bot. */
  readonly installed?: boolean;
};

export type Controls = ReturnType<typeof createControls>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What people do in Teams, for the Teams window and for tests. Each throws with a plain sentence when it cannot be done. */
export const createControls = (world: World, chats: Chats) => {
  const personOf = (id: string): SamplePerson => {
    const person = chats.findPerson(id);
    if (person === null) throw new Error(`No such person: ${id}`);
    return person;
  };
  const chatOf = (conversationId: string, person?: string): Chat => {
    const chat = chats.get(conversationId);
    if (chat === null) throw new Error(`No such chat: ${conversationId}`);
    if (person !== undefined && !chat.members.includes(person))
      throw new Error('This person is not in the chat.');
    return chat;
  };
  const push = (body: object): Promise<BotAnswer> => pushToBot(world, body);

  const shown = (chat: Chat, tap: Tap, answer: BotAnswer): TapResult => {
    const body = isObject(answer.body) ? answer.body : {};
    const value = body.value;
    if (body.type === 'application/vnd.microsoft.card.adaptive' && isObject(value)) {
      chats.edit(chatOf(chat.id), tap.activityId, { card: value });
      return { status: answer.status, card: value, notice: null };
    }
    const failed = answer.status === 200 ? null : 'Something went wrong. Please try again.';
    const notice = typeof value === 'string' && value !== '' ? value : failed;
    if (notice !== null) chats.notice(chat, tap.person, notice, tap.activityId);
    return { status: answer.status, card: null, notice };
  };

  return {
    /** Installs the app for one person and opens their chat with the bot. Gives the conversation's id. */
    install: async (person: string): Promise<string> => {
      const who = personOf(person);
      const id = personalChatId(who.id);
      const before = chats.get(id);
      const chat = chats.save({
        id,
        kind: 'personal',
        members: [who.id],
        botInstalled: true,
        meeting: null,
        messages: before?.messages ?? [],
      });
      await push(activity.membersAdded(world, chat, who));
      await push(activity.installation(world, chat, who, 'add'));
      return id;
    },
    uninstall: async (person: string): Promise<void> => {
      const chat = chatOf(personalChatId(person));
      chats.save({ ...chat, botInstalled: false });
      await push(activity.installation(world, chat, personOf(person), 'remove'));
    },
    block: (person: string) => chats.blocked.add(personOf(person).id),
    unblock: (person: string) => chats.blocked.delete(personOf(person).id),
    personalChat: (person: string): string => personalChatId(personOf(person).id),

    /** In a group the bot hears only what mentions it: "@NRM Companion prompt". */
    say: async (person: string, conversationId: string, text: string): Promise<BotAnswer | null> => {
      const chat = chatOf(conversationId, person);
      chats.post(chat, { from: person, text, summary: null, card: null });
      const mentioned = text.includes(`@${activity.botName}`);
      if (!chat.botInstalled || (chat.kind === 'groupChat' && !mentioned)) return null;
      return push(activity.message(world, chatOf(conversationId), personOf(person), text, mentioned));
    },

    tap: async (tap: Tap): Promise<TapResult> => {
      const chat = chatOf(tap.conversationId, tap.person);
      const message = chat.messages.find((m) => m.id === tap.activityId);
      if (message?.card === null || message === undefined) throw new Error('There is no card to tap.');
      const own = tap.data ?? actionIn(message.card, tap.verb);
      if (own === null) throw new Error(`The card has no action "${tap.verb}".`);
      const data = { ...own, ...tap.inputs };
      const who = personOf(tap.person);
      if (tap.asSubmit === true) {
        const sent = await push(
          activity.submit(world, chat, who, tap.activityId, { verb: tap.verb, ...data }),
        );
        return { status: sent.status, card: null, notice: null };
      }
      return shown(chat, tap, await push(activity.execute(world, chat, who, tap.activityId, tap.verb, data)));
    },

    /** What a filtered choice set finds: title and value of each. */
    search: async (
      person: string,
      conversationId: string,
      dataset: string,
      query: string,
    ): Promise<unknown> => {
      const chat = chatOf(conversationId, person);
      const answer = await push(activity.search(world, chat, personOf(person), dataset, query));
      const value = isObject(answer.body) && isObject(answer.body.value) ? answer.body.value : {};
      return value.results ?? [];
    },

    /** Gives the meeting chat's id. */
    startMeeting: async (start: StartMeeting): Promise<string> => {
      const id = meetingChatId(start.seriesId);
      const before = chats.get(id);
      const installed = start.installed ?? true;
      const chat = chats.save({
        id,
        kind: 'groupChat',
        members: start.members.map((member) => personOf(member).id),
        botInstalled: installed,
        meeting: {
          id: meetingId(start.seriesId),
          title: start.title,
          organiser: start.organiser,
          joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(id)}/0`,
          running: true,
        },
        messages: before?.messages ?? [],
      });
      if (!installed) return id;
      const by = chats.findPerson(start.organiser ?? start.members[0] ?? '');
      if (before === null && by !== null) await push(activity.membersAdded(world, chat, by));
      await push(activity.meetingEvent(world, chat, by, 'Start'));
      return id;
    },
    endMeeting: async (conversationId: string): Promise<void> => {
      const chat = chatOf(conversationId);
      if (chat.meeting === null) throw new Error('This chat has no meeting.');
      const ended = chats.save({ ...chat, meeting: { ...chat.meeting, running: false } });
      const by = chats.findPerson(chat.meeting.organiser ?? '');
      if (chat.botInstalled) await push(activity.meetingEvent(world, ended, by, 'End'));
    },

    chats: (person?: string): readonly Chat[] =>
      chats.all().filter((chat) => person === undefined || chat.members.includes(person)),
    messages: (conversationId: string): Chat['messages'] => chatOf(conversationId).messages,
    changesAfter: chats.changesAfter,
    nextChange: chats.nextChange,
  };
};
