import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { TriageList } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import type { Load } from '../../load.ts';
import { useLive } from '../../use-live.ts';
import { Notice } from '../notice.tsx';
import { Waiting } from '../waiting.tsx';
import { TrayEntry } from './tray-entry.tsx';

type Props = {
  readonly api: Api;
  readonly tray: Load<TriageList>;
  readonly refresh: () => void;
};

const Empty = () => (
  <Text as="p" className="empty">
    No letter needs a person now. A letter comes here when it cannot be filed by machine alone.
  </Text>
);

/** The needs-a-person tray (P2, R49): a person files each letter to a case or sets it aside with a reason. */
export const TrayPage = ({ api, tray, refresh }: Props) => {
  const [work] = useLive(api.myWork);
  const [said, setSaid] = useState<string | null>(null);
  const rows = work.state === 'shown' ? work.value.children : [];
  const done = (sentence: string): void => {
    setSaid(sentence);
    refresh();
  };
  return (
    <main className="tray" aria-labelledby="heading">
      <Text as="h1" id="heading" size={500} weight="semibold">
        Letters that need a person
      </Text>
      <Text as="p" className="quiet lead">
        These letters are on no child’s case yet. Read each one, then file it to the right child or set it
        aside.
      </Text>
      <output>
        {said === null ? null : (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </output>
      {tray.state === 'loading' ? <Waiting /> : null}
      {tray.state === 'failed' ? <Notice problem={tray.problem} retry={refresh} /> : null}
      {tray.state === 'shown' && tray.stale !== null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {tray.stale.title}. {tray.stale.advice}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {work.state === 'failed' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The list of cases cannot be read, so nothing can be filed now. {work.problem.advice}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {tray.state === 'shown' && tray.value.entries.length === 0 ? <Empty /> : null}
      {tray.state === 'shown' ? (
        <ul className="plain" aria-label="Letters">
          {tray.value.entries.map((entry) => (
            <TrayEntry key={entry.triageId} api={api} entry={entry} rows={rows} done={done} />
          ))}
        </ul>
      ) : null}
    </main>
  );
};
