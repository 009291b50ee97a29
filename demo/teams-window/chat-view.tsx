import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Chat, ChatMessage } from '../microsoft-365/connector/chats.ts';
import type { SamplePerson } from '../sample/people.ts';
import { CardView } from './card-view.tsx';
import { initials, nameOf, timeOf } from './chat-names.ts';
import { control } from './control.ts';

type Props = {
  readonly chat: Chat;
  readonly person: SamplePerson;
  readonly people: readonly SamplePerson[];
  readonly refresh: () => void;
  readonly openTab: (subPage: string) => void;
};

const Message = ({
  chat,
  message,
  person,
  people,
  refresh,
  openTab,
}: Props & { readonly message: ChatMessage }) => {
  const [notice, setNotice] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tap = async (verb: string, data: Readonly<Record<string, unknown>>): Promise<void> => {
    setBusy(true);
    try {
      const answer = await control.tap({
        person: person.id,
        conversationId: chat.id,
        activityId: message.id,
        verb,
        data,
      });
      setNotice(answer.notice);
    } catch (error) {
      setNotice(error instanceof Error ? error.message : 'Something went wrong. Please try again.');
    }
    setBusy(false);
    refresh();
  };
  const own = message.from === person.id;
  return (
    <li className={own ? 'message own' : 'message'}>
      {own ? null : (
        <span className={message.from === 'bot' ? 'avatar bot' : 'avatar'} aria-hidden="true">
          {initials(nameOf(people, message.from))}
        </span>
      )}
      <div className="bubble">
        <p className="byline">
          <b>{own ? 'You' : nameOf(people, message.from)}</b> {timeOf(message.at)}
          {message.editedAt === null ? '' : ' · edited'}
        </p>
        {message.text === null || message.text === '' ? null : <p className="text">{message.text}</p>}
        {message.card === null ? null : (
          <CardView
            card={message.card}
            busy={busy}
            tap={(verb, data) => void tap(verb, data)}
            openTab={openTab}
          />
        )}
        {notice === null ? null : (
          <p className="refusal" role="alert">
            {notice}
          </p>
        )}
      </div>
    </li>
  );
};

/** One chat as one person sees it: messages, cards, and a line to write. */
export const ChatView = (props: Props) => {
  const { chat, person, refresh } = props;
  const [text, setText] = useState('');
  const end = useRef<HTMLLIElement>(null);
  const newest = chat.messages.at(-1)?.id;
  useEffect(() => {
    if (newest !== undefined) end.current?.scrollIntoView({ block: 'end' });
  }, [newest]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    setText('');
    await control.say(person.id, chat.id, text).catch(() => setText(text));
    refresh();
  };
  return (
    <>
      <ol className="messages" aria-live="polite">
        {chat.messages.map((message) => (
          <Message key={message.id} {...props} message={message} />
        ))}
        <li ref={end} className="end" aria-hidden="true" />
      </ol>
      <form className="compose" onSubmit={(event) => void send(event)}>
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={chat.kind === 'personal' ? 'Type a message' : 'Type a message, or @NRM Companion'}
          aria-label={`Message from ${person.name}`}
        />
        <button type="submit">Send</button>
      </form>
    </>
  );
};
