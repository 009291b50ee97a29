import { type DragEvent, useState } from 'react';
import { timeOf } from './chat-names.ts';
import { control, type Delivery, type MailboxView, type MailFolderView } from './control.ts';
import { sampleWords, shownFolders } from './mail-order.ts';
import type { Office } from './use-office.ts';

type Drop = (delivery: Delivery) => void;

const base64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

type FolderProps = {
  readonly mailbox: MailboxView;
  readonly folder: MailFolderView;
  readonly sample: string;
  readonly drop: Drop;
};

const Folder = ({ mailbox, folder, sample, drop }: FolderProps) => {
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    for (const file of event.dataTransfer.files) {
      void base64(file).then((eml) => drop({ mailbox: mailbox.id, folder: folder.id, eml }));
    }
  };
  return (
    <li
      className={over ? 'folder over' : 'folder'}
      data-folder={folder.path}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <div className="folder-line">
        <span>{folder.path}</span>
        <small>{folder.messages.length === 0 ? '' : folder.messages.length}</small>
        <button
          type="button"
          disabled={sample === ''}
          aria-label={`Drop the letter into ${folder.path} of ${mailbox.name}`}
          onClick={() => drop({ mailbox: mailbox.id, folder: folder.id, sample })}
        >
          Drop here
        </button>
      </div>
      {folder.messages.toReversed().map((message) => (
        <p className="mail" key={message.id}>
          <span className="subject">{message.subject || '(no subject)'}</span>
          <small>{timeOf(message.receivedAt)}</small>
          <small className="from">{message.from}</small>
        </p>
      ))}
    </li>
  );
};

/** The watched mailboxes, every folder, Junk first; a sample letter or an .eml file is dropped into any of them. */
export const Mailboxes = ({ office, refresh }: { readonly office: Office; readonly refresh: () => void }) => {
  const [sample, setSample] = useState(office.letters[0]?.name ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const mailbox = office.mailboxes.find(({ id }) => id === chosen) ?? office.mailboxes[0];
  const drop: Drop = (delivery) => {
    setProblem(null);
    control
      .deliver(delivery)
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : 'That did not work.'))
      .finally(refresh);
  };
  return (
    <aside className="mailboxes" aria-label="Mailboxes">
      <h2>Mailboxes</h2>
      <label>
        Letter
        <select value={sample} onChange={(event) => setSample(event.target.value)}>
          {office.letters.map((letter) => (
            <option key={letter.name} value={letter.name}>
              {letter.title ?? sampleWords(letter.name)}
            </option>
          ))}
        </select>
      </label>
      <p className="hint">Choose a letter and a folder, or drag an .eml file onto a folder.</p>
      {problem === null ? null : (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
      <label>
        Mailbox of
        <select value={mailbox?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
          {office.mailboxes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {mailbox === undefined ? null : (
        <ul>
          {shownFolders(mailbox).map((folder) => (
            <Folder key={folder.id} mailbox={mailbox} folder={folder} sample={sample} drop={drop} />
          ))}
        </ul>
      )}
    </aside>
  );
};
