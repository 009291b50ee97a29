import { useState } from 'react';
import { chair, manager, policeGuest, worker } from '../sample/people.ts';
import { control } from './control.ts';
import type { Office } from './use-office.ts';

const titles = ['Strategy meeting', 'Core group', 'Child in need meeting', 'Team catch-up'];

/** The same title is the same series, as with a weekly meeting in Teams. */
const seriesOf = (title: string): string => title.trim().toLowerCase().replace(/\s+/g, '-') || 'untitled';

type Props = { readonly office: Office; readonly refresh: () => void };

/** Starts and ends meetings, as the people in the chats would in Teams. */
export const MeetingBar = ({ office, refresh }: Props) => {
  const [title, setTitle] = useState('Strategy meeting');
  const [organiser, setOrganiser] = useState(chair.id);
  const [problem, setProblem] = useState<string | null>(null);
  const running = office.chats.filter(({ meeting }) => meeting?.running === true);
  const attempt = (work: Promise<unknown>): void => {
    setProblem(null);
    work
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : 'That did not work.'))
      .finally(refresh);
  };
  const start = (): void => {
    const members = [...new Set([organiser, chair.id, worker.id, manager.id, policeGuest.id])];
    const said = title.trim() === '' ? null : title.trim();
    attempt(control.startMeeting({ title: said, organiser, members, seriesId: seriesOf(title) }));
  };
  return (
    <div className="meeting-bar">
      <label>
        Meeting
        <input list="titles" value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <datalist id="titles">
        {titles.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        Organiser
        <select value={organiser} onChange={(event) => setOrganiser(event.target.value)}>
          {office.people
            .filter(({ userType }) => userType === 'Member')
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <button type="button" className="primary" onClick={start}>
        Start meeting
      </button>
      {running.map(({ id, meeting }) => (
        <button type="button" key={id} onClick={() => attempt(control.endMeeting(id))}>
          <i className="live" aria-hidden="true" /> End “{meeting?.title ?? 'meeting'}”
        </button>
      ))}
      {problem === null ? null : (
        <span className="refusal" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
};
