import assert from 'node:assert/strict';
import { type CaseCommand, caseSummary } from '../../src/nrm/index.ts';
import { actors, agreed, letter, monday, opened, type Story, state, submitted, tell } from './factories.ts';

const contacts = [{ name: 'Single Competent Authority', address: 'a@b.example', telephone: null }];
const summary = (story: Story) => caseSummary(state(story), monday, contacts);
const then = (story: Story, ...commands: readonly CaseCommand[]): Story =>
  commands.reduce((so, command) => {
    const told = tell(so, actors.worker, command);
    assert.equal(told.refusal, null, told.refusal?.message);
    return told.story;
  }, story);

const decided = (outcome: 'positive' | 'negative') =>
  tell(submitted(), actors.system, {
    type: 'file-letter',
    letter: letter({ outcome }),
    reading: { kind: 'reasonable-grounds', outcome, decidedOn: '2026-12-07' },
  }).story;

describe('nrm: what is known on a case', () => {
  it('says of an untouched case that nothing is recorded yet', () => {
    const told = summary(opened());
    assert.deepEqual(told.banners, []);
    assert.deepEqual(told.explained, [
      'Explained to the child: not recorded',
      'Explained to the family: not recorded',
    ]);
    assert.deepEqual(
      [told.hazard, told.toolkit, told.missingLine, told.view, told.competentAuthority, told.test],
      ['none', 'missing', null, null, null, null],
    );
    assert.deepEqual(
      told.pack.map(({ section }) => section),
      ['addresses', 'names', 'chronology', 'locations', 'people-of-concern'],
    );
  });

  it('R21, R26, R53, R63: each banner with its rule, most pressing first', () => {
    const story = then(
      decided('positive'),
      { type: 'record-missing', from: '2026-12-06', to: null, words: '' },
      { type: 'record-explained', to: 'child', answer: 'not-safe', on: '2026-12-06', words: 'An uncle' },
      { type: 'record-explained', to: 'family', answer: 'not-yet', on: '2026-12-06', words: '' },
    );
    const hazard = tell(story, actors.supporter, { type: 'set-hazard', words: '' }).story;
    const told = summary(hazard);
    assert.deepEqual(
      told.banners.map(({ rule }) => rule),
      ['R26', 'R21', 'R53', 'R63'],
    );
    assert.match(
      told.banners.map(({ words }) => words).join(' '),
      /hazard.*detention or removal.*missing now/u,
    );
    assert.deepEqual(told.explained, [
      'Explained to the child: not safe to discuss, said on 6 December 2026',
      'Explained to the family: not yet, said on 6 December 2026',
    ]);
    const ending = tell(hazard, actors.worker, { type: 'request-hazard-end', reason: 'Safe now' }).story;
    assert.ok(summary(ending).banners.some(({ rule }) => rule === 'R21'));
  });

  it('R42, R44, R48: whom to write to, and the test of the decision that is awaited', () => {
    const sent = summary(submitted());
    assert.deepEqual(sent.competentAuthority, { contacts, lastUpdate: null });
    assert.equal(sent.test, 'I suspect but cannot prove');
    assert.equal(summary(decided('positive')).test, 'On the balance of probabilities');
    assert.equal(summary(decided('negative')).test, null);
    const paused = then(decided('positive'), {
      type: 'suspend',
      on: '2026-12-07',
      words: 'Missing',
      letterId: null,
    });
    assert.equal(summary(paused).test, 'On the balance of probabilities');
    assert.equal(summary(agreed()).test, null);
  });

  it('R9: safeguarding newest first', () => {
    const action = (what: string, on: string): CaseCommand => ({
      type: 'record-safeguarding',
      action: what,
      byWhom: 'Tomas Egan',
      on,
      toldChildrensServices: false,
    });
    const told = summary(then(opened(), action('Moved', '2026-12-01'), action('Phone taken', '2026-12-05')));
    assert.deepEqual(told.safeguarding, [
      'Phone taken, by Tomas Egan on 5 December 2026',
      'Moved, by Tomas Egan on 1 December 2026',
    ]);
  });

  it('R14: a concern needs its sender, a day that has come, and its words; it is kept with all of them', () => {
    const concern = { sender: 'Pat', organisation: ' ', receivedOn: '2026-12-06', words: 'Two phones' };
    const start = (changes: object): CaseCommand => ({
      type: 'start-consideration',
      place: 'concern',
      concern: { ...concern, ...changes },
    });
    for (const wrong of [{ sender: ' ' }, { receivedOn: '2026-12-08' }, { words: '' }]) {
      const { refusal } = tell(opened(), actors.worker, start(wrong));
      assert.equal(refusal?.rule, 'R14');
    }
    const [kept] = state(then(opened(), start({}))).tracks.concerns;
    assert.deepEqual([kept?.sender, kept?.organisation, kept?.receivedOn], ['Pat', null, '2026-12-06']);
  });
});
