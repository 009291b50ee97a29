import assert from 'node:assert/strict';
import { caseSummary, defaultProcessSettings, formChoices } from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  monday,
  opened,
  people,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';
import { numbered, positive } from './letter-stories.ts';
import { like, manager, sample } from './samples.ts';

const summary = (story: Story) => caseSummary(state(story), monday, []);
const declined = (story: Story, meetingId: string) =>
  told(
    tell(
      tell(story, actors.system, ask(meetingId)).story,
      actors.chair,
      answer('do-not-refer', `No, ${meetingId}`, null, meetingId),
    ).story,
    like('answer-consultation', { advice: 'do-not-refer', words: 'Agreed' }),
  );

describe('nrm: the lines of a summary', () => {
  it('R5, R7: every reason not to refer, the newest first, and the view as it was given', () => {
    const twice = summary(declined(declined(opened(), 'm1'), 'm2'));
    assert.deepEqual(twice.notReferred, [
      { on: '2026-12-07', reason: 'No, m2' },
      { on: '2026-12-07', reason: 'No, m1' },
    ]);
    assert.deepEqual(twice.view, {
      advice: 'do-not-refer',
      words: 'Agreed',
      by: people.manager.name,
      on: '2026-12-07',
    });
    assert.equal(summary(agreed()).view, null);
  });

  it('R33, R37: the pack by its sections; a person recorded for the police is one of concern', () => {
    const story = told(agreed(), sample['record-pack-fact'], sample['record-exploiter']);
    assert.deepEqual(
      summary(story).pack.map(({ section, entries }) => [
        section,
        ...entries.map(({ words, on, source }) => `${words} ${on} ${source}`),
      ]),
      [
        ['addresses'],
        ['names', 'Rob null School'],
        ['chronology'],
        ['locations'],
        ['people-of-concern', 'Older man null Sibling'],
      ],
    );
  });

  it('R42, R44, R48: the newest update, and the test of the decision that is awaited', () => {
    const two = told(
      submitted(),
      sample['record-ca-update'],
      like('record-ca-update', { sentOn: '2026-12-01' }),
    );
    assert.deepEqual(summary(two).competentAuthority, { contacts: [], lastUpdate: '2026-12-07' });
    assert.deepEqual(
      [summary(submitted()).competentAuthority?.lastUpdate, summary(agreed()).competentAuthority],
      [null, null],
    );
    const { rgTestText: first, cgTestText: second } = defaultProcessSettings;
    const paused = (story: Story) => told(story, sample.suspend);
    const stories = [agreed(), submitted(), numbered(), positive(), paused(positive()), paused(numbered())];
    assert.deepEqual(
      stories.map((story) => summary(story).test),
      [null, first, first, second, second, null],
    );
  });

  it('R63: only an episode without an end says that the child is missing now', () => {
    const missing = (to: string | null) =>
      summary(told(opened(), like('record-missing', { to }))).banners.some(({ rule }) => rule === 'R63');
    assert.deepEqual([missing(null), missing('2026-12-02')], [true, false]);
  });

  it('R38: a box of fixed answers takes those that the form offers, at least one, all of them offered', () => {
    const [field, offered] = Object.entries(formChoices).find(([, of]) => (of?.length ?? 0) > 1) ?? [];
    const box = (choices: readonly string[]) =>
      tell(
        agreed(),
        manager,
        like('record-pack-fact', { section: 'form', field, choices, words: '' } as object),
      ).refusal;
    const [first] = offered ?? [];
    assert.ok(first);
    assert.equal(box([first.value]), null);
    for (const wrong of [[], ['no such answer'], [first.value, 'no such answer']])
      assert.deepEqual([box(wrong)?.rule, box(wrong)?.code], ['R38', 'choice-not-offered']);
    const none = tell(agreed(), manager, like('record-pack-fact', { section: 'form' })).refusal;
    assert.deepEqual([none?.rule, none?.code], ['R38', 'field-missing']);
  });
});
