import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi, readConfig } from './api.ts';
import { Notice } from './drawing/notice.tsx';
import { Pages } from './drawing/pages.tsx';
import { type Host, type HostTheme, joinHost } from './host/host.ts';
import { offline, type Problem, signedOut } from './words/problem.ts';
import { subPageOf } from './work/sub-page.ts';

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;

const get: typeof fetch = (...request) => fetch(...request);

const start = async (): Promise<Host | Problem> => {
  const config = await readConfig(get).catch(() => null);
  if (config === null) return offline;
  return joinHost(config.hostOrigins).catch(() => signedOut);
};

const Themed = ({ host }: { readonly host: Host }) => {
  const [theme, setTheme] = useState<HostTheme>(host.theme);
  const [api] = useState(() => createApi({ token: host.token, fetch: get }));
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider theme={themes[theme]} className="page">
      <Pages api={api} first={subPageOf(host.subPage)} />
    </FluentProvider>
  );
};

const element = document.getElementById('page');
if (element === null) throw new Error('index.html has no element "page"');
const root = createRoot(element);
const begun = await start();
root.render(
  <StrictMode>
    {'token' in begun ? (
      <Themed host={begun} />
    ) : (
      <FluentProvider theme={teamsLightTheme} className="page">
        <Notice problem={begun} retry={() => window.location.reload()} />
      </FluentProvider>
    )}
  </StrictMode>,
);
