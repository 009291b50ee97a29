import type { Chat } from '../microsoft-365/connector/chats.ts';
import type { SamplePerson } from '../sample/people.ts';

/** A chat's name in the list of chats. */
export const chatName = (chat: Chat): string =>
  chat.meeting === null ? 'NRM Companion' : (chat.meeting.title ?? 'Meeting without a title');

export const nameOf = (people: readonly SamplePerson[], id: string): string =>
  id === 'bot' ? 'NRM Companion' : (people.find((person) => person.id === id)?.name ?? 'Somebody');

/** "AR" */
export const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});
export const timeOf = (at: string): string => clock.format(new Date(at));

const lastAt = (chat: Chat): string => chat.messages.at(-1)?.at ?? '';

/** Running meetings and the newest talk first. */
export const orderChats = (chats: readonly Chat[]): readonly Chat[] =>
  chats.toSorted(
    (a, b) =>
      Number(b.meeting?.running ?? false) - Number(a.meeting?.running ?? false) ||
      lastAt(b).localeCompare(lastAt(a)),
  );

/** One line of the story: what the product said, to whom, and when. */
export type Told = { readonly key: string; readonly at: string; readonly words: string };

/** What the product did, oldest first, as the chats show it. */
export const story = (chats: readonly Chat[], people: readonly SamplePerson[]): readonly Told[] =>
  chats
    .flatMap((chat) =>
      chat.messages
        .filter((message) => message.from === 'bot')
        .map((message) => ({
          key: `${message.id} ${message.editedAt ?? ''}`,
          at: message.editedAt ?? message.at,
          words: `${message.editedAt === null ? 'to' : 'updated for'} ${
            chat.kind === 'personal' ? nameOf(people, chat.members[0] ?? '') : chatName(chat)
          }: ${message.summary ?? message.text ?? 'a card'}`,
        })),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at));
