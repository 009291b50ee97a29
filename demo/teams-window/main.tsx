import { createRoot } from 'react-dom/client';
import { chair, manager, worker } from '../sample/people.ts';
import { story, timeOf } from './chat-names.ts';
import { Mailboxes } from './mailboxes.tsx';
import { MeetingBar } from './meeting-bar.tsx';
import { PersonColumn } from './person-column.tsx';
import { type Office, useOffice } from './use-office.ts';

const columns = [chair.id, worker.id, manager.id];
const tickerLines = 3;

const Ticker = ({ office }: { readonly office: Office }) => (
  <footer className="ticker">
    <ol aria-label="What the companion did">
      {story(office.chats, office.people)
        .slice(-tickerLines)
        .map((line) => (
          <li key={line.key}>
            <time>{timeOf(line.at)}</time> {line.words}
          </li>
        ))}
    </ol>
  </footer>
);

const TeamsWindow = () => {
  const { office, refresh, down } = useOffice();
  if (office === null) {
    return (
      <p className="nothing">
        {down ? 'The local Microsoft 365 does not answer. Is it running?' : 'Opening…'}
      </p>
    );
  }
  return (
    <div className="window">
      <header className="top">
        <h1>
          Teams window <small>local Microsoft 365, sample data</small>
        </h1>
        <MeetingBar office={office} refresh={refresh} />
        {down ? <span className="refusal">Connection lost, trying again</span> : null}
      </header>
      <main>
        {columns.map((id) => (
          <PersonColumn key={id} office={office} first={id} refresh={refresh} />
        ))}
        <Mailboxes office={office} refresh={refresh} />
      </main>
      <Ticker office={office} />
    </div>
  );
};

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no element "window"');
createRoot(place).render(<TeamsWindow />);
