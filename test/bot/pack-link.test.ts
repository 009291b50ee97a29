import assert from 'node:assert/strict';
import { type ObligationOverdueView, obligationOverdueCard } from '../../bot/cards/obligation-overdue.ts';
import { subPageIn } from '../../demo/teams-window/deep-link.ts';
import { subPageOf } from '../../tab/work/sub-page.ts';

const view: Omit<ObligationOverdueView, 'withPack'> = {
  about: 'overdue',
  missing: [],
  alertId: null,
  caseId: 'CH-1003',
  title: 'Send the agreed referral: agreed 3 days ago, not sent',
  due: null,
  why: 'As soon as possible.',
  source: 'Guidance',
  teamsAppId: '00000000-0000-4000-8000-000000000000',
  acknowledged: null,
};
type Button = { readonly title: string; readonly url: string };
const buttons = (withPack: boolean): readonly Button[] => {
  const card = JSON.parse(JSON.stringify(obligationOverdueCard({ ...view, withPack }))) as {
    actions: Button[];
  };
  return card.actions;
};

describe('bot: the card of the duty to send', () => {
  it('R39: leads to the referral pack of the case, by its number alone', () => {
    const open = buttons(true).find(({ title }) => title === 'Open the referral pack');
    assert.deepEqual(subPageOf(subPageIn(open?.url ?? '') ?? undefined), {
      view: 'work',
      caseId: 'CH-1003',
      pack: true,
    });
  });

  it('leads to the case alone where the duty has nothing to do with the pack', () => {
    assert.deepEqual(
      buttons(false).map(({ title }) => title),
      ['Open the case'],
    );
  });
});
