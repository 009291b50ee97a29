import assert from 'node:assert/strict';
import { currentReferral, defaultProcessSettings, obligations, stageOf } from '../../src/nrm/index.ts';
import { actors, given, monday, openCase, opened, state, submitted, tell } from './factories.ts';

const duty = (story: ReturnType<typeof submitted>, key: string) =>
  obligations(state(story), monday, defaultProcessSettings).find((one) => one.key === key);

const negative = () =>
  tell(submitted(), actors.worker, {
    type: 'record-decision',
    stage: 'rg',
    outcome: 'negative',
    decidedOn: '2026-12-07',
    toldBy: 'Duty officer',
  }).story;

describe('nrm: cases and referrals', () => {
  it('R2: a case needs to say which child it is', () => {
    const child = (name: string, aliases: string[] = []) => ({ child: { name, aliases, dateOfBirth: null } });
    const code = (changes: object) =>
      tell({ state: null, events: [] }, actors.worker, openCase(changes)).refusal?.code;
    assert.equal(code(child(' ')), 'child-not-identified');
    assert.equal(code(child('Unknown child')), 'child-not-identified');
    assert.equal(code(child('Unknown child', ['Jay'])), undefined);
  });

  it('R40: an import is the administrator’s, with dates, and its clocks run from them', () => {
    const bring = {
      type: 'import-referral',
      stage: 'rg-positive',
      reference: 'NRM00123456',
      submittedOn: '2026-11-02',
      decidedOn: '2026-11-10',
      source: 'Case file',
    } as const;
    assert.equal(tell(opened(), actors.worker, bring).refusal?.code, 'not-allowed');
    assert.equal(
      tell(opened(), actors.administrator, { ...bring, decidedOn: null }).refusal?.code,
      'date-missing',
    );
    const { story } = tell(opened(), actors.administrator, bring);
    assert.equal(duty(story, 'R47:cg')?.notBefore, '2026-12-25');
    assert.equal(currentReferral(state(story))?.imported, true);
  });

  it('B2: from a concluded referral a new one is opened beside it', () => {
    const start = { type: 'start-consideration', place: 'chat' } as const;
    assert.equal(tell(submitted(), actors.worker, start).refusal?.code, 'referral-under-way');
    const { story } = tell(negative(), actors.worker, start);
    assert.equal(state(story).referrals.length, 2);
    assert.equal(state(story).referrals[0]?.stage, 'rg-negative');
    assert.equal(stageOf(state(story)), 'considering');
  });

  it('R28: an adult is not referred without consent; a partner never marks as sent (R15)', () => {
    const adult = given(
      [actors.worker, openCase({ child: { name: 'Kit Dare', aliases: [], dateOfBirth: '2008-12-07' } })],
      [actors.worker, { type: 'start-consideration', place: 'tab' }],
      [
        actors.worker,
        { type: 'answer-consideration', place: 'tab', answer: 'refer', reason: null, decideBy: null },
      ],
      [
        actors.worker,
        {
          type: 'name-people',
          leadProfessional: { id: 'p-worker', name: 'Tomas Egan' },
          exploitationTeamSupporter: { id: 'p-supporter', name: 'Jack Orme' },
        },
      ],
    );
    const sent = { type: 'mark-submitted', submittedAt: monday } as const;
    assert.equal(tell(adult, actors.worker, sent).refusal?.code, 'adult-consent-missing');
    assert.equal(tell(adult, actors.partner, sent).refusal?.code, 'not-allowed');
  });
});
