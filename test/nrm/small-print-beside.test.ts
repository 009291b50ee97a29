import assert from 'node:assert/strict';
import type { Involvement } from '../../src/nrm/index.ts';
import { dutyLines, on, told } from './duty-lines.ts';
import {
  acting,
  actors,
  agreed,
  answer,
  ask,
  closingAsked,
  given,
  openCase,
  opened,
  people,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';
import { numbered, positive } from './letter-stories.ts';
import { like, manager, sample } from './samples.ts';

const events = (story: Story, command: Parameters<typeof tell>[2]) => tell(story, manager, command).events;
const by = people.manager;
const early = (involvement: Involvement = 'early-help') => given([actors.worker, openCase({ involvement })]);

describe('nrm: the small print beside the stage', () => {
  it('R16, R18: a level set or a MASH step answered agrees the referral that waited for it', () => {
    const refer = (story: Story) =>
      told(
        tell(tell(story, actors.system, ask()).story, actors.chair, answer('refer')).story,
        sample['name-people'],
      );
    const level = (involvement: Involvement) => like('set-level', { involvement });
    assert.deepEqual(types(events(refer(early()), level('open'))), ['level-set', 'referral-agreed']);
    assert.deepEqual(types(events(refer(early()), level('none'))), ['level-set']);
    assert.deepEqual(events(refer(early()), level('early-help')), []);
    assert.deepEqual(types(events(refer(early('none')), sample['answer-mash'])), [
      'mash-answered',
      'referral-agreed',
    ]);
    const stepping = told(submitted(), like('request-closing', { how: 'step-down' }));
    assert.equal(tell(stepping, manager, level('open')).refusal?.code, 'use-step-down');
    assert.equal(tell(closingAsked(), manager, level('open')).refusal?.code, 'use-step-down');
    assert.deepEqual(events(opened(), level('open')), []);
  });

  it('R24: a pattern or a blank goes to no list of the pack, a place and a network each to its own', () => {
    const facts = [
      { kind: 'location', words: ' The arcade ' },
      { kind: 'location', words: ' ' },
      { kind: 'network', words: 'Older boys' },
      { kind: 'pattern', words: 'At weekends' },
    ] as const;
    const added = events(opened(), like('record-views', { of: 'sibling', facts })).slice(1);
    const entry = {
      type: 'pack-fact-recorded',
      noneKnown: false,
      on: null,
      source: 'sibling, 2026-12-04',
      by,
    };
    assert.deepEqual(added, [
      { ...entry, section: 'locations', words: 'The arcade' },
      { ...entry, section: 'people-of-concern', words: 'Older boys' },
    ]);
  });

  it('R39, R40: a draft is known for its own referral; a corrected reference is kept tidy', () => {
    const drafted = told(agreed(), sample['record-form-draft']);
    assert.deepEqual(events(drafted, sample['record-form-draft']), []);
    assert.deepEqual(dutyLines(drafted, on('2026-12-18'), 'R39'), [
      'R39:draft:2026-12-04 | D16 | due-soon | by 2027-01-01 23:59 | then 2027-01-02 00:00 | lead-professional=worker | record-form-draft',
    ]);
    const correct = like('correct-reference', {
      wrong: ' NRM 123456 ',
      right: ' 7770002 ',
      reason: ' Mistyped ',
    });
    const corrected = {
      type: 'reference-corrected',
      wrong: 'NRM 123456',
      right: '7770002',
      reason: 'Mistyped',
      by,
    };
    assert.deepEqual(events(numbered(), correct), [corrected]);
    assert.deepEqual(events(numbered(), like('correct-reference', { right: ' ' })), [
      { ...corrected, wrong: 'NRM00123456', right: null },
    ]);
    const two = told(numbered(), like('record-reference', { reference: ' 5550001 ' }));
    assert.deepEqual(state(two).referrals[0]?.references, ['NRM00123456', '5550001']);
    assert.equal(tell(two, manager, correct).refusal, null, 'one of two');
  });

  it('R19: the one who is back ends their own cover; nobody else without the right', () => {
    const covered = told(submitted(), like('set-cover', { role: 'worker' }), sample['set-cover']);
    const end = (id: string, role: 'worker' | 'manager') =>
      tell(covered, acting({ id, name: 'Somebody' }), like('end-cover', { role })).refusal?.code ?? 'ended';
    assert.equal(end(people.worker.id, 'worker'), 'ended');
    assert.equal(end(people.worker.id, 'manager'), 'not-allowed');
    assert.equal(end('p-nobody', 'worker'), 'not-allowed');
    assert.equal(
      tell(covered, actors.system, like('end-cover', { role: 'worker' })).refusal?.code,
      'not-allowed',
    );
    assert.equal(tell(submitted(), actors.worker, sample['end-cover']).refusal?.code, 'not-allowed');
  });

  it('R2: a child is known by a name, or as unknown with one other fact', () => {
    const known = (name: string, dateOfBirth: string | null = null) =>
      tell(
        { state: null, events: [] },
        actors.worker,
        openCase({ child: { name, dateOfBirth, aliases: [] } }),
      ).refusal?.code ?? 'opened';
    assert.equal(known('Robin'), 'opened');
    assert.equal(known('Robin Unknown'), 'opened');
    assert.equal(known('Unknownson'), 'opened');
    assert.equal(known('UNKNOWN'), 'child-not-identified');
    assert.equal(known('Unknown child', '2011-01-01'), 'opened');
    assert.equal(known('', '2011-01-01'), 'child-not-identified');
  });

  it('R40: an import may be decided on the day of sending or today, with either day alone', () => {
    const bring = (changes: object) =>
      tell(opened(), actors.administrator, like('import-referral', changes)).refusal?.code ?? 'brought';
    assert.equal(bring({ decidedOn: '2026-11-02' }), 'brought');
    assert.equal(bring({ decidedOn: '2026-12-07' }), 'brought');
    assert.equal(bring({ submittedOn: null }), 'brought');
    assert.equal(bring({ stage: 'withdrawn', decidedOn: null }), 'brought');
    assert.equal(
      bring({ stage: 'considering', reference: null, submittedOn: null, decidedOn: null }),
      'brought',
    );
  });

  it('R30: a duty done twice is done once', () => {
    const done = told(positive(), sample['record-done']);
    assert.deepEqual(events(done, sample['record-done']), []);
    assert.deepEqual(state(done).done, ['R30:tell:1-1']);
  });
});
