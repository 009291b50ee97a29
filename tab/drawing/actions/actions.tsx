import { SearchBox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionView, CaseView } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { sayGroup } from '../../words/group.ts';
import { actionFor, actionKey, searched, startsQuestion } from '../../work/filled.ts';
import { About } from './about.tsx';
import { ActionForm } from './action-form.tsx';

type Props = { readonly api: Api; readonly view: CaseView; readonly done: () => void };

/** Everything else that the caller may record on this case now, grouped, and found by typing. */
export const Actions = ({ api, view, done }: Props) => {
  const [search, setSearch] = useState('');
  const atDuties = view.obligations.map((duty) => actionFor(duty, view.actions));
  // The question itself stands above, beside the duties.
  const others = view.actions.filter((action) => !atDuties.includes(action) && !startsQuestion(action));
  const found = searched(others, search);
  const groups = [...new Set(found.map(({ group }) => group))].map((group) => ({
    group,
    actions: found.filter((action) => action.group === group),
  }));
  if (others.length === 0) return null;
  return (
    <section className="block">
      <h3>Record or change something</h3>
      <SearchBox
        className="search"
        placeholder="What do you want to record?"
        aria-label="Search what you can record"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {groups.length === 0 ? (
        <Text className="quiet">Nothing here fits these words. Clear the search to see all.</Text>
      ) : null}
      {groups.map(({ group, actions }) => (
        <details key={group} className="actions" open={search.trim() !== ''}>
          <summary>{`${sayGroup(group)} (${actions.length})`}</summary>
          <ul className="plain">
            {actions.map((action) => (
              <li key={actionKey(action)} className="item">
                <Listed api={api} view={view} action={action} done={done} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};

const Listed = ({ api, view, action, done }: Props & { readonly action: ActionView }) => (
  <>
    {action.aboutWords === null ? null : <Text size={200}>{action.aboutWords}</Text>}
    <ActionForm api={api} view={view} action={action} done={done}>
      <About api={api} view={view} action={action} />
    </ActionForm>
  </>
);
