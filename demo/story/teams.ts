import { eventually, must } from './steps.ts';

type Json = Readonly<Record<string, unknown>>;

/** A message as a person sees it in a chat of the local Teams. */
export type Seen = {
  readonly id: string;
  readonly text: string | null;
  readonly summary: string | null;
  readonly card: Json | null;
};

export type Chat = {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat';
  readonly members: readonly string[];
  readonly messages: readonly Seen[];
};

export type Button = { readonly title: string; readonly verb: string; readonly data: Json };

/** Every piece of text on a card, in reading order: what a person can read on it. */
export function wordsOn(card: unknown): string {
  if (Array.isArray(card)) return card.map(wordsOn).join(' ');
  if (typeof card !== 'object' || card === null) return '';
  return Object.entries(card)
    .filter(([key]) => key !== 'fallback' && key !== 'data')
    .map(([key, value]) =>
      typeof value === 'string' && ['text', 'title', 'label', 'value', 'placeholder'].includes(key)
        ? value
        : wordsOn(value),
    )
    .filter((words) => words !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** Buttons of a card that speak to the bot, in reading order. */
export function buttonsOn(card: unknown): readonly Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOn);
  if (typeof card !== 'object' || card === null) return [];
  const action = card as { type?: unknown; title?: unknown; verb?: unknown; data?: unknown };
  if (action.type === 'Action.Execute')
    return [{ title: String(action.title), verb: String(action.verb), data: (action.data ?? {}) as Json }];
  return Object.entries(card).flatMap(([key, value]) => (key === 'fallback' ? [] : buttonsOn(value)));
}

export type TapResult = {
  readonly status: number;
  readonly card: Json | null;
  readonly notice: string | null;
};

/** What people do in the local Microsoft 365, over its control address, as the Teams window does it. */
export function teams(url: string) {
  const call = async (method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}/_control${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    must(response.ok, `The local Microsoft 365 answered ${response.status} to ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const connector = async (action: string, body: object): Promise<unknown> =>
    ((await call('POST', `/connector/${action}`, body)) as { result: unknown }).result;
  const chats = async (person: string): Promise<readonly Chat[]> =>
    ((await call('GET', `/connector/chats?person=${person}`)) as { result: readonly Chat[] }).result;
  const personal = async (person: string): Promise<Chat | undefined> =>
    (await chats(person)).find(({ kind }) => kind === 'personal');

  const cards = async (person: string, words: RegExp): Promise<readonly { chat: Chat; message: Seen }[]> => {
    const chat = await personal(person);
    const messages = chat?.messages.filter(({ card }) => card !== null && words.test(wordsOn(card))) ?? [];
    return chat ? messages.map((message) => ({ chat, message })) : [];
  };
  const card = (person: { readonly id: string; readonly name: string }, words: RegExp, seconds?: number) =>
    eventually(
      `a card for ${person.name} that says ${words}`,
      async () => (await cards(person.id, words)).at(-1),
      seconds === undefined ? {} : { seconds },
    );

  /** Presses a button by what is written on it, as the person sees it now; taps again while the service is away. */
  const press = async (
    person: { readonly id: string; readonly name: string },
    where: { readonly chat: Chat; readonly message: Seen },
    title: string,
    inputs: Json = {},
    which: (button: Button) => boolean = () => true,
  ): Promise<TapResult> => {
    const shown = (await chats(person.id))
      .find(({ id }) => id === where.chat.id)
      ?.messages.find(({ id }) => id === where.message.id);
    const button = buttonsOn(shown?.card).find((one) => one.title === title && which(one));
    must(button, `The card has no button "${title}": ${wordsOn(shown?.card)}`);
    const { verb, data } = button;
    const tap = {
      person: person.id,
      conversationId: where.chat.id,
      activityId: where.message.id,
      verb,
      data,
      inputs,
    };
    return eventually(`an answer to "${title}"`, async () => {
      const result = (await connector('tap', tap)) as TapResult;
      return result.status === 200 ? result : null;
    });
  };

  return {
    call,
    connector,
    chats,
    cards,
    card,
    press,
    deliver: (sample: string, folder?: string) =>
      call('POST', '/deliver', { sample, ...(folder && { folder }) }),
    token: async (person: string) =>
      ((await call('POST', '/user-token', { person })) as { token: string }).token,
    startMeeting: async (meeting: {
      title: string;
      organiser: string;
      members: readonly string[];
      seriesId: string;
    }) => (await connector('start-meeting', meeting)) as string,
    endMeeting: (conversationId: string) => connector('end-meeting', { conversationId }),
  };
}

export type Teams = ReturnType<typeof teams>;
