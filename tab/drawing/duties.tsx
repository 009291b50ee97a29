import { Text } from '@fluentui/react-components';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { sayWho } from '../words/role.ts';
import { actionFor } from '../work/filled.ts';
import { orderDuties } from '../work/order.ts';
import { About } from './actions/about.tsx';
import { ActionForm } from './actions/action-form.tsx';
import { DueBadge } from './due-badge.tsx';

type Props = { readonly api: Api; readonly view: CaseView; readonly done: () => void };

/** What is due on this case: who, by when, and why it is asked. */
export const Duties = ({ api, view, done }: Props) => {
  const now = new Date().toISOString();
  const duties = orderDuties(view.obligations, now);
  const start = view.actions.find(({ command }) => command === 'start-consideration');
  const startsAtDuty = duties.some(({ action }) => action === 'start-consideration');
  return (
    <section className="block">
      <h3>What is due</h3>
      {duties.length === 0 ? <Text className="quiet">Nothing is due.</Text> : null}
      <ul className="plain">
        {duties.map((duty) => {
          const action = actionFor(duty, view.actions);
          return (
            <li key={duty.key} className="item">
              <div className="line">
                <Text weight="semibold">{duty.title}</Text>
                <DueBadge duty={duty} now={now} />
              </div>
              <Text size={200} className="quiet">
                {sayWho(duty.who, view.roleNames)}
              </Text>
              <details>
                <summary>Why am I asked this?</summary>
                <Text as="p">{duty.why}</Text>
                <Text size={200} className="quiet">
                  {duty.source}
                </Text>
              </details>
              {action === null ? null : (
                <ActionForm api={api} view={view} action={action} done={done}>
                  <About api={api} view={view} action={action} />
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
      {start === undefined || startsAtDuty ? null : (
        <div className="item start-question">
          <ActionForm api={api} view={view} action={start} done={done} />
        </div>
      )}
    </section>
  );
};
