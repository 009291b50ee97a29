import type { Chat } from '../microsoft-365/connector/chats.ts';
import type { StartMeeting, Tap, TapResult } from '../microsoft-365/connector/controls.ts';
import type { SamplePerson } from '../sample/people.ts';
import type { WindowSettings } from './room.ts';

export type MailFolderView = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly wellKnown: string | null;
  readonly hidden: boolean;
  readonly messages: readonly {
    readonly id: string;
    readonly subject: string;
    readonly from: string;
    readonly receivedAt: string;
    readonly isRead: boolean;
  }[];
};

export type MailboxView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly folders: readonly MailFolderView[];
};

export type SampleLetterView = {
  readonly name: string;
  readonly title?: string;
  readonly mailbox: string;
  readonly folder: string;
};

export type Delivery = {
  readonly mailbox: string;
  readonly folder: string;
  readonly sample?: string;
  /** The message itself, base64. */
  readonly eml?: string;
};

const wordsOf = (body: unknown, status: number): string => {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  if (typeof error === 'string') return error;
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
  return typeof message === 'string' ? message : `The local Microsoft 365 answered ${status}.`;
};

/** Asks the local Microsoft 365's control addresses; throws the sentence that it answers with when it refuses. */
const ask = async <T>(path: string, body?: object): Promise<T> => {
  const response = await fetch(`../${path}`, {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw new Error(wordsOf(answer, response.status));
  return answer;
};

const connector = async <T>(name: string, body?: object): Promise<T> =>
  (await ask<{ readonly result: T }>(`connector/${name}`, body)).result;

/** What people do in the window, each as one call. */
export const control = {
  settings: () => ask<WindowSettings>('window/settings.json'),
  people: () => ask<readonly SamplePerson[]>('people'),
  mailboxes: () => ask<readonly MailboxView[]>('mailboxes'),
  letters: () => ask<readonly SampleLetterView[]>('letters'),
  deliver: (delivery: Delivery) => ask<unknown>('deliver', delivery),
  token: async (person: string) => (await ask<{ readonly token: string }>('user-token', { person })).token,
  chats: () => connector<readonly Chat[]>('chats'),
  install: (person: string) => connector<string>('install', { person }),
  say: (person: string, conversationId: string, text: string) =>
    connector<unknown>('say', { person, conversationId, text }),
  tap: (tap: Tap) => connector<TapResult>('tap', tap),
  startMeeting: (start: StartMeeting) => connector<string>('start-meeting', start),
  endMeeting: (conversationId: string) => connector<null>('end-meeting', { conversationId }),
} as const;
