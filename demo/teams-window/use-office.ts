import { useCallback, useEffect, useRef, useState } from 'react';
import type { Chat } from '../microsoft-365/connector/chats.ts';
import type { SamplePerson } from '../sample/people.ts';
import { control, type MailboxView, type SampleLetterView } from './control.ts';
import type { WindowSettings } from './room.ts';

/** Everything the window shows, as the local Microsoft 365 last told it. */
export type Office = {
  readonly settings: WindowSettings;
  readonly people: readonly SamplePerson[];
  readonly letters: readonly SampleLetterView[];
  readonly chats: readonly Chat[];
  readonly mailboxes: readonly MailboxView[];
};

const mailEveryMilliseconds = 2000;

const readAll = async (): Promise<Office> => {
  const [settings, people, letters, chats, mailboxes] = await Promise.all([
    control.settings(),
    control.people(),
    control.letters(),
    control.chats(),
    control.mailboxes(),
  ]);
  return { settings, people, letters, chats, mailboxes };
};

/** Follows the local Microsoft 365: chats at each of its events, mail every two seconds. */
export const useOffice = (): {
  readonly office: Office | null;
  readonly refresh: () => void;
  readonly down: boolean;
} => {
  const [office, setOffice] = useState<Office | null>(null);
  const [down, setDown] = useState(false);
  const alive = useRef(true);
  const refresh = useCallback(() => {
    readAll().then(
      (read) => {
        if (!alive.current) return;
        setOffice(read);
        setDown(false);
      },
      () => setDown(true),
    );
  }, []);
  useEffect(() => {
    alive.current = true;
    refresh();
    const events = new EventSource('../connector/events');
    events.onmessage = refresh;
    const timer = setInterval(refresh, mailEveryMilliseconds);
    return () => {
      alive.current = false;
      events.close();
      clearInterval(timer);
    };
  }, [refresh]);
  return { office, refresh, down };
};
