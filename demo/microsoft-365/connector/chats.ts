import { createHash } from 'node:crypto';
import type { SamplePerson } from '../../sample/people.ts';
import type { World } from '../room.ts';

/** One message in a chat, as the Teams window shows it. */
export type ChatMessage = {
  readonly id: string;
  /** Entra object id, or 'bot'. */
  readonly from: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly text: string | null;
  /** What a notification would show. */
  readonly summary: string | null;
  readonly card: Readonly<Record<string, unknown>> | null;
};

export type Meeting = {
  /** As Teams hands it out: long, opaque. */
  readonly id: string;
  readonly title: string | null;
  readonly organiser: string | null;
  readonly joinUrl: string;
  readonly running: boolean;
};

export type Chat = {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat';
  /** Entra object ids. */
  readonly members: readonly string[];
  readonly botInstalled: boolean;
  readonly meeting: Meeting | null;
  readonly messages: readonly ChatMessage[];
};

/** Something changed; `seq` counts up from 1 without gaps. */
export type Change = {
  readonly seq: number;
  readonly kind: 'chat' | 'message' | 'edited' | 'deleted' | 'notice';
  readonly conversationId: string;
  readonly activityId: string | null;
  /** The sentence that Teams shows to one person after a tap. */
  readonly notice: { readonly person: string; readonly text: string } | null;
};

const opaque = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A person's id towards one bot. */
export const channelUserId = (person: string): string => `29:1${opaque(`user:${person}`)}`;
export const personalChatId = (person: string): string => `a:1${opaque(`personal:${person}`)}`;
export const meetingChatId = (series: string): string => `19:meeting_${opaque(`series:${series}`)}@thread.v2`;
export const meetingId = (series: string): string =>
  Buffer.from(`MCMxOTptZWV0aW5n#${opaque(`meeting:${series}`)}#0`).toString('base64');

export type Chats = ReturnType<typeof createChats>;

/** All chats of the tenant, in memory, with a numbered list of changes. */
export const createChats = (world: World) => {
  const chats = new Map<string, Chat>();
  const changes: Change[] = [];
  const blocked = new Set<string>();
  const waiting = new Set<() => void>();
  let lastId = 0;

  const changed = (change: Omit<Change, 'seq'>) => {
    changes.push({ seq: changes.length + 1, ...change });
    for (const wake of waiting) wake();
    waiting.clear();
  };
  const nextId = (): string => {
    lastId = Math.max(lastId + 1, world.now().getTime());
    return String(lastId);
  };
  const put = (chat: Chat): Chat => {
    chats.set(chat.id, chat);
    return chat;
  };
  const findPerson = (id: string): SamplePerson | null =>
    world.people.find((p) => p.id === id || channelUserId(p.id) === id) ?? null;
  const setMessages = (chat: Chat, messages: readonly ChatMessage[]) => put({ ...chat, messages });

  return {
    findPerson,
    blocked,
    get: (id: string): Chat | null => chats.get(id) ?? null,
    all: (): readonly Chat[] => [...chats.values()],
    save: (chat: Chat): Chat => {
      put(chat);
      changed({ kind: 'chat', conversationId: chat.id, activityId: null, notice: null });
      return chat;
    },
    post: (chat: Chat, message: Omit<ChatMessage, 'id' | 'at' | 'editedAt'>): ChatMessage => {
      const posted = { id: nextId(), at: world.now().toISOString(), editedAt: null, ...message };
      setMessages(chat, [...chat.messages, posted]);
      changed({ kind: 'message', conversationId: chat.id, activityId: posted.id, notice: null });
      return posted;
    },
    /** Gives false when there is no such message. */
    edit: (
      chat: Chat,
      id: string,
      change: Partial<Pick<ChatMessage, 'text' | 'card' | 'summary'>>,
    ): boolean => {
      if (!chat.messages.some((m) => m.id === id)) return false;
      const editedAt = world.now().toISOString();
      setMessages(
        chat,
        chat.messages.map((m) => (m.id === id ? { ...m, ...change, editedAt } : m)),
      );
      changed({ kind: 'edited', conversationId: chat.id, activityId: id, notice: null });
      return true;
    },
    remove: (chat: Chat, id: string): boolean => {
      const left = chat.messages.filter((m) => m.id !== id);
      if (left.length === chat.messages.length) return false;
      setMessages(chat, left);
      changed({ kind: 'deleted', conversationId: chat.id, activityId: id, notice: null });
      return true;
    },
    notice: (chat: Chat, person: string, text: string, activityId: string | null) =>
      changed({ kind: 'notice', conversationId: chat.id, activityId, notice: { person, text } }),
    changesAfter: (seq: number): readonly Change[] => changes.slice(seq),
    /** Resolves at the next change, or after `milliseconds`. */
    nextChange: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(done);
          resolve();
        }, milliseconds);
        timer.unref();
        waiting.add(done);
      }),
  };
};
