import { Tab, TabList } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Api } from '../api.ts';
import { useLive } from '../use-live.ts';
import type { SubPage } from '../work/sub-page.ts';
import { MyWorkPage } from './my-work.tsx';
import { TrayPage } from './tray/tray-page.tsx';

type Props = { readonly api: Api; readonly first: SubPage };

const caseOf = (page: SubPage) => (page.view === 'work' ? page.caseId : null);
const draftOf = (page: SubPage) => (page.view === 'work' ? (page.draftFor ?? null) : null);
const isPack = (page: SubPage) => page.view === 'work' && page.pack === true;

/** Both views, with how many letters wait for a person. */
const WithTray = ({ api, first }: Props) => {
  const [view, setView] = useState(first.view);
  const [tray, refresh] = useLive(api.tray);
  const waiting = tray.state === 'shown' ? ` (${tray.value.entries.length})` : '';
  return (
    <>
      <nav className="views" aria-label="Pages">
        <TabList
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(value === 'tray' ? 'tray' : 'work')}
        >
          <Tab value="work">My work</Tab>
          <Tab value="tray">{`Letters that need a person${waiting}`}</Tab>
        </TabList>
      </nav>
      {view === 'tray' ? (
        <TrayPage api={api} tray={tray} refresh={refresh} />
      ) : (
        <MyWorkPage api={api} first={caseOf(first)} draftFor={draftOf(first)} pack={isPack(first)} />
      )}
    </>
  );
};

/** The whole tab: the children for everybody, the tray for those whom the council file names (R5). */
export const Pages = ({ api, first }: Props) => {
  const [overseer, setOverseer] = useState(false);
  useEffect(() => {
    void api
      .me()
      .then((answer) => setOverseer(answer.ok && answer.value.roles.includes('exploitation-team-manager')));
  }, [api]);
  // Who follows a link to the tray without being allowed is told so by the service.
  return overseer || first.view === 'tray' ? (
    <WithTray api={api} first={first} />
  ) : (
    <MyWorkPage api={api} first={caseOf(first)} draftFor={draftOf(first)} pack={isPack(first)} />
  );
};
