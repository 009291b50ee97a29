import { useState } from 'react';
import { chatName, initials, orderChats } from './chat-names.ts';
import { ChatView } from './chat-view.tsx';
import { control } from './control.ts';
import { TabPane } from './tab-pane.tsx';
import type { Office } from './use-office.ts';

type Props = {
  readonly office: Office;
  readonly first: string;
  readonly refresh: () => void;
};

const byHand = { subPage: null, tap: 0 };

const NoChat = ({ install }: { readonly install: () => void }) => (
  <div className="nothing">
    <p>NRM Companion is not installed for this person, and no meeting chat is open.</p>
    <button type="button" className="primary" onClick={install}>
      Install NRM Companion
    </button>
  </div>
);

/** One person's Teams: their chats, or the product's tab. */
export const PersonColumn = ({ office, first, refresh }: Props) => {
  const [personId, setPersonId] = useState(first);
  const [view, setView] = useState<'chat' | 'tab'>('chat');
  const [chosen, setChosen] = useState<string | null>(null);
  const [link, setLink] = useState<{ readonly subPage: string | null; readonly tap: number }>(byHand);
  const openTab = (subPage: string | null): void => {
    setLink(({ tap }) => ({ subPage, tap: tap + 1 }));
    setView('tab');
  };
  const person = office.people.find(({ id }) => id === personId);
  if (person === undefined) return null;
  const chats = orderChats(office.chats.filter(({ members }) => members.includes(person.id)));
  const chat =
    chats.find(({ id }) => id === chosen) ?? chats.find(({ kind }) => kind === 'personal') ?? chats[0];
  const install = (): void => void control.install(person.id).then(refresh, refresh);
  return (
    <section className="column" aria-label={`Teams of ${person.name}`} data-person={person.name}>
      <header>
        <span className="avatar" aria-hidden="true">
          {initials(person.name)}
        </span>
        <span className="who">
          <select
            value={person.id}
            aria-label="Whose Teams"
            onChange={(event) => setPersonId(event.target.value)}
          >
            {office.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <small>{person.title}</small>
        </span>
        <nav aria-label={`Views of ${person.name}`}>
          <button type="button" aria-pressed={view === 'chat'} onClick={() => setView('chat')}>
            Chat
          </button>
          <button type="button" aria-pressed={view === 'tab'} onClick={() => openTab(null)}>
            My work
          </button>
        </nav>
      </header>
      {view === 'tab' ? (
        <TabPane
          key={`${person.id} ${link.tap}`}
          person={person}
          settings={office.settings}
          subPage={link.subPage}
        />
      ) : null}
      {view === 'chat' && chat !== undefined ? (
        <>
          <div className="chats" role="tablist" aria-label={`Chats of ${person.name}`}>
            {chats.map((one) => (
              <button
                type="button"
                role="tab"
                key={one.id}
                aria-selected={one.id === chat.id}
                onClick={() => setChosen(one.id)}
              >
                {one.meeting?.running === true ? <i className="live" aria-hidden="true" /> : null}
                {chatName(one)}
              </button>
            ))}
          </div>
          <ChatView
            key={chat.id}
            chat={chat}
            person={person}
            people={office.people}
            refresh={refresh}
            openTab={openTab}
          />
        </>
      ) : null}
      {view === 'chat' && chat === undefined ? <NoChat install={install} /> : null}
    </section>
  );
};
