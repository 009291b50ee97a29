import { useEffect, useRef } from 'react';
import type { SamplePerson } from '../sample/people.ts';
import { control } from './control.ts';
import { answerHost, type HostView, isHostRequest } from './host-protocol.ts';
import type { WindowSettings } from './room.ts';

type Props = {
  readonly person: SamplePerson;
  readonly settings: WindowSettings;
  readonly subPage: string | null;
};

/** The window's own address may ask for another theme: ?theme=dark or ?theme=contrast. */
const theme = (): HostView['theme'] => {
  const asked = new URLSearchParams(window.location.search).get('theme');
  return asked === 'dark' || asked === 'contrast' ? asked : 'default';
};

/** The product's tab, hosted as Teams hosts it: an iframe that asks its host by message and knows nobody by itself. */
export const TabPane = ({ person, settings, subPage }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const origin = new URL(settings.tab).origin;
    const listen = async (event: MessageEvent): Promise<void> => {
      const page = frame.current?.contentWindow;
      if (!page || event.source !== page || event.origin !== origin || !isHostRequest(event.data)) return;
      const answer = await answerHost(event.data, {
        personId: person.id,
        email: person.email,
        tenantId: settings.tenantId,
        theme: theme(),
        subPage,
        token: () => control.token(person.id),
      });
      if (answer !== null) page.postMessage(answer, origin);
    };
    const heard = (event: MessageEvent): void => void listen(event);
    window.addEventListener('message', heard);
    // The page may ask as soon as it loads, so that the frame gets its address only now.
    if (frame.current !== null && frame.current.src !== settings.tab) frame.current.src = settings.tab;
    return () => window.removeEventListener('message', heard);
  }, [person, settings.tab, settings.tenantId, subPage]);
  return <iframe className="tab-frame" ref={frame} title={`My work, as ${person.name} sees it`} />;
};
