import { MessageBar, MessageBarBody, SearchBox, Tab, TabList, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseId } from '../../src/nrm/index.ts';
import type { MyWork } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { useLive } from '../use-live.ts';
import { choose, counts, type Filter } from '../work/order.ts';
import { CasePanel } from './case-panel.tsx';
import { ChildCard } from './child-card.tsx';
import { Notice } from './notice.tsx';
import { PackPage } from './pack/pack-page.tsx';
import { Waiting } from './waiting.tsx';

const filters: readonly { readonly id: Filter; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'overdue', label: 'Overdue' },
  { id: 'soon', label: 'Due soon' },
];
const isFilter = (value: unknown): value is Filter => filters.some(({ id }) => id === value);

const emptyWords = (work: MyWork): string =>
  work.children.length === 0
    ? 'No child’s case is on your list. A case appears here when you work on it, manage it, lead it or chair its meetings.'
    : 'No child matches. Clear the search or choose All.';

type ListProps = {
  readonly work: MyWork;
  readonly chosen: CaseId | null;
  readonly open: (caseId: CaseId) => void;
};

const ChildList = ({ work, chosen, open }: ListProps) => {
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const now = work.generatedAt;
  const shown = choose(work.children, filter, search, now);
  const count = counts(work.children, now);
  return (
    <>
      <div className="tools">
        <TabList
          size="small"
          selectedValue={filter}
          onTabSelect={(_, { value }) => setFilter(isFilter(value) ? value : 'all')}
          aria-label="Which children"
        >
          {filters.map(({ id, label }) => (
            <Tab key={id} value={id}>
              {`${label} (${count[id]})`}
            </Tab>
          ))}
        </TabList>
        <SearchBox
          className="search"
          placeholder="Name, case number, worker"
          aria-label="Search the children on your list"
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <output className="only-heard">{`${shown.length} children shown`}</output>
      {shown.length === 0 ? (
        <Text as="p" className="empty">
          {emptyWords(work)}
        </Text>
      ) : (
        <ul className="children" aria-label="Children">
          {shown.map((row) => (
            <ChildCard
              key={row.caseId}
              row={row}
              now={now}
              chosen={row.caseId === chosen}
              open={() => open(row.caseId)}
            />
          ))}
        </ul>
      )}
    </>
  );
};

type Props = {
  readonly api: Api;
  readonly first: CaseId | null;
  /** Key of the duty on that first case whose draft stands open at once. */
  readonly draftFor: string | null;
  /** Begin with that case's referral pack. */
  readonly pack: boolean;
};

/** My work: the children on the signed-in person's list, and beside it the case that is open. */
export const MyWorkPage = ({ api, first, draftFor, pack }: Props) => {
  const [work, refresh] = useLive(api.myWork);
  const [chosen, setChosen] = useState<CaseId | null>(first);
  const [inPack, setInPack] = useState(pack);
  if (chosen !== null && inPack) return <PackPage api={api} caseId={chosen} close={() => setInPack(false)} />;
  return (
    <main className="my-work" data-open={chosen !== null}>
      <section className="list-side" aria-labelledby="heading">
        <Text as="h1" id="heading" size={500} weight="semibold">
          My work
        </Text>
        <p className="danger">
          <strong>Immediate danger? Call 999 first.</strong> The National Referral Mechanism comes after
          safety.
        </p>
        {work.state === 'loading' ? <Waiting /> : null}
        {work.state === 'failed' ? <Notice problem={work.problem} retry={refresh} /> : null}
        {work.state === 'shown' ? (
          <>
            {work.stale === null ? null : (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  {work.stale.title}. {work.stale.advice}
                </MessageBarBody>
              </MessageBar>
            )}
            <ChildList work={work.value} chosen={chosen} open={setChosen} />
          </>
        ) : null}
      </section>
      {chosen === null ? null : (
        <CasePanel
          key={chosen}
          api={api}
          caseId={chosen}
          draftFor={chosen === first ? draftFor : null}
          changed={refresh}
          openPack={() => setInPack(true)}
          close={() => setChosen(null)}
        />
      )}
    </main>
  );
};
