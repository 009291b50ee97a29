import { Button, Text } from '@fluentui/react-components';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { sayWho } from '../words/role.ts';
import { orderDuties } from '../work/order.ts';
import { DueBadge } from './due-badge.tsx';
import { DutyAction } from './forms/duty-action.tsx';
import { StartConsideration } from './forms/start-consideration.tsx';

type Props = {
  readonly api: Api;
  readonly view: CaseView;
  readonly done: () => void;
  readonly openPack: () => void;
};

/** Duties that are done with the referral pack in hand: preparing and sending (R38, R39). */
const withPack = new Set(['record-pack-fact', 'mark-submitted']);

/** What is due on this case: who, by when, and why it is asked. */
export const Duties = ({ api, view, done, openPack }: Props) => {
  const now = new Date().toISOString();
  const duties = orderDuties(view.obligations, now);
  return (
    <section className="block">
      <h3>What is due</h3>
      {duties.length === 0 ? <Text className="quiet">Nothing is due.</Text> : null}
      <ul className="plain">
        {duties.map((duty) => {
          return (
            <li key={duty.key} className="item">
              <div className="line">
                <Text weight="semibold">{duty.title}</Text>
                <DueBadge duty={duty} now={now} />
              </div>
              <Text size={200} className="quiet">
                {sayWho(duty.who)}
              </Text>
              <details>
                <summary>Why am I asked this?</summary>
                <Text as="p">{duty.why}</Text>
                <Text size={200} className="quiet">
                  {duty.source}
                </Text>
              </details>
              {duty.action !== null && withPack.has(duty.action) ? (
                <Button size="small" appearance="primary" onClick={openPack}>
                  Open the referral pack
                </Button>
              ) : null}
              <DutyAction api={api} view={view} duty={duty} done={done} />
            </li>
          );
        })}
      </ul>
      {view.mayStartConsideration && duties.every(({ action }) => action !== 'start-consideration') ? (
        <div className="item start-question">
          <StartConsideration api={api} caseId={view.caseId} done={done} />
        </div>
      ) : null}
    </section>
  );
};
