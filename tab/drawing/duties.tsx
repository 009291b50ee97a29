import { Button, Text } from '@fluentui/react-components';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { sayWho } from '../words/role.ts';
import { draftForDuty } from '../work/draft.ts';
import { actionFor, startsQuestion } from '../work/filled.ts';
import { orderDuties } from '../work/order.ts';
import { About } from './actions/about.tsx';
import { ActionForm } from './actions/action-form.tsx';
import { OpenDraft } from './draft/open-draft.tsx';
import { DueBadge } from './due-badge.tsx';

type Props = {
  readonly api: Api;
  readonly view: CaseView;
  /** Key of the duty whose draft a link leads to; null = none. */
  readonly draftFor: string | null;
  readonly done: () => void;
  readonly openPack: () => void;
};

/** Duties that are done with the referral pack in hand: preparing and sending (R38, R39). */
const withPack = new Set(['record-pack-fact', 'mark-submitted']);

/** What is due on this case: who, by when, and why it is asked. */
export const Duties = ({ api, view, draftFor, done, openPack }: Props) => {
  const now = new Date().toISOString();
  const duties = orderDuties(view.obligations, now);
  const start = view.actions.find(startsQuestion);
  const startsAtDuty = duties.some(({ action }) => action === 'start-consideration');
  return (
    <section className="block">
      <h3>What is due</h3>
      {duties.length === 0 ? <Text className="quiet">Nothing is due.</Text> : null}
      <ul className="plain">
        {duties.map((duty) => {
          const action = actionFor(duty, view.actions);
          const offer = draftForDuty(view, duty.key);
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
                <Text as="p" block>
                  {duty.why}
                </Text>
                <Text size={200} className="quiet">
                  {duty.source}
                </Text>
              </details>
              <div className="ways-out">
                {offer === null ? null : (
                  <OpenDraft
                    api={api}
                    view={view}
                    offer={offer}
                    openAtOnce={duty.key === draftFor}
                    done={done}
                  />
                )}
                {duty.action !== null && withPack.has(duty.action) ? (
                  <Button size="small" appearance="primary" onClick={openPack}>
                    Open the referral pack
                  </Button>
                ) : null}
                {action === null || action.command === 'record-pack-fact' ? null : (
                  <ActionForm api={api} view={view} action={action} done={done}>
                    <About api={api} view={view} action={action} />
                  </ActionForm>
                )}
              </div>
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
