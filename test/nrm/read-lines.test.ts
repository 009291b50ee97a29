import assert from 'node:assert/strict';
import {
  coverFor,
  covering,
  defaultMeetingTypes,
  everSent,
  isProtected,
  mayMentionNrmToFamily,
  meetingTypeOf,
  missingLine,
  packEntries,
  packMissing,
  referenceKey,
  reviewGaps,
  sameReference,
  transitionStatus,
  viewsLastOn,
  viewsLine,
} from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import { actors, agreed, ask, opened, people, type Story, state, submitted, tell } from './factories.ts';
import { file, numbered, positive } from './letter-stories.ts';
import { like, sample } from './samples.ts';

const views = (of: 'child' | 'parent', on: string) => like('record-views', { of, on });
const away = (from: string, to: string | null) => like('record-missing', { from, to });
const pack = (
  section: 'chronology' | 'names' | 'locations',
  words: string,
  on: string | null,
  noneKnown = false,
) => like('record-pack-fact', { section, words, on, noneKnown });
const born = (story: Story, dateOfBirth: string | null) =>
  told(story, like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth } }));

describe('nrm: lines read off a case', () => {
  it('R23, R24: the newest views of the child, and of the family, whatever the order of recording', () => {
    const both = told(
      opened(),
      views('child', '2026-12-05'),
      views('child', '2026-12-01'),
      views('parent', '2026-12-06'),
    );
    assert.equal(viewsLastOn(state(both), 'child'), '2026-12-05');
    assert.equal(viewsLastOn(state(both), 'family'), '2026-12-06');
    assert.equal(viewsLastOn(state(opened()), 'family'), null);
    assert.equal(viewsLine(state(both), '2026-12-05'), 'Child’s views last recorded today');
    assert.equal(viewsLine(state(both), '2026-12-06'), 'Child’s views last recorded 1 day ago');
    assert.equal(viewsLine(state(both), '2026-12-07'), 'Child’s views last recorded 2 days ago');
  });

  const episodes: readonly (readonly [
    string,
    readonly (readonly [string, string | null])[],
    string | null,
  ])[] = [
    ['once, long over', [['2026-11-01', '2026-11-06']], null],
    ['once, back thirty days ago', [['2026-11-01', '2026-11-07']], 'Missing once in 30 days'],
    ['once, and not back', [['2026-10-01', null]], 'Missing once in 30 days, missing now'],
    [
      'once, and back again',
      [
        ['2026-12-01', null],
        ['2026-12-01', '2026-12-03'],
      ],
      'Missing once in 30 days',
    ],
    [
      'back from one of two',
      [
        ['2026-11-20', null],
        ['2026-12-01', null],
        ['2026-11-20', '2026-11-22'],
      ],
      'Missing 2 times in 30 days, missing now',
    ],
    [
      'twice',
      [
        ['2026-12-01', '2026-12-02'],
        ['2026-12-07', '2026-12-07'],
      ],
      'Missing 2 times in 30 days',
    ],
  ];
  for (const [when, list, line] of episodes)
    it(`R63: ${when}: ${line ?? 'no line'}`, () => {
      const story = told(opened(), ...list.map(([from, to]) => away(from, to)));
      assert.equal(missingLine(state(story), '2026-12-07'), line);
      assert.equal(missingLine(state(story), '2026-09-30'), null, 'an episode to come is none yet');
    });

  it('R63: the end of an episode keeps what was known of it, unless something new is said', () => {
    const open = told(opened(), like('record-missing', { from: '2026-12-01', to: null, words: 'By train' }));
    const words = (said: string) =>
      state(
        told(open, like('record-missing', { from: '2026-12-01', to: '2026-12-03', words: said })),
      ).tracks.missing.map((one) => [one.to, one.words]);
    assert.deepEqual(words(' '), [['2026-12-03', 'By train']]);
    assert.deepEqual(words('Found in Leeds'), [['2026-12-03', 'Found in Leeds']]);
  });

  it('R35, R38: the pack lists its sections in their own order, the chronology by its days', () => {
    const story = told(
      opened(),
      pack('chronology', 'Found in town', '2026-11-20'),
      pack('names', 'Zed', null),
      pack('names', 'Ash', null),
      pack('chronology', 'New phone', '2026-10-01'),
      pack('locations', '', null, true),
    );
    const of = (section: Parameters<typeof packEntries>[1]) =>
      packEntries(state(story), section).map(({ words }) => words);
    assert.deepEqual(
      [of('chronology'), of('names'), of('locations')],
      [['New phone', 'Found in town'], ['Zed', 'Ash'], []],
    );
    assert.deepEqual(packMissing(state(story)), ['addresses', 'people-of-concern']);
  });

  it('R26: the NRM stays hidden while either of them must not hear of it', () => {
    const notSafe = (to: 'child' | 'family') => like('record-explained', { to, answer: 'not-safe' });
    for (const to of ['child', 'family'] as const)
      assert.equal(mayMentionNrmToFamily(state(told(opened(), notSafe(to)))), false, to);
    assert.equal(mayMentionNrmToFamily(state(told(opened(), sample['record-explained']))), true);
  });

  it('R59: only a review that was missed is a gap', () => {
    const ended = (story: Story, meetingId: string) =>
      tell(tell(story, actors.system, ask(meetingId)).story, actors.system, {
        type: 'meeting-ended',
        meetingId,
      }).story;
    assert.deepEqual(reviewGaps(state(ended(opened(), 'm9'))), []);
    assert.deepEqual(reviewGaps(state(ended(ended(submitted(), 'm8'), 'm9'))), ['m8', 'm9']);
  });

  it('R53: the child is protected between a positive first decision and the second one, suspended or not', () => {
    const on = (story: Story) => isProtected(state(story));
    assert.deepEqual(
      [submitted(), positive(), told(positive(), sample.suspend), told(numbered(), sample.suspend)].map(on),
      [false, true, true, false],
    );
    const second = told(positive(), like('record-decision', { stage: 'cg' }));
    const left = told(born(positive(), '2008-01-01'), sample.withdraw);
    const negative = told(submitted(), like('record-decision', { outcome: 'negative' }));
    assert.deepEqual([second, left, negative, opened()].map(on), [false, false, false, false]);
  });

  it('R31: where the talk about turning 18 stands', () => {
    const status = (story: Story, today: string) => transitionStatus(state(story), today);
    const near = born(submitted(), '2009-06-05');
    assert.equal(status(near, '2026-12-06'), 'not-due');
    assert.equal(status(near, '2026-12-07'), 'due');
    assert.equal(status(born(submitted(), null), '2040-01-01'), 'not-due');
    const planned = told(near, like('record-transition', { step: 'talk-planned' }));
    assert.equal(status(planned, '2026-12-06'), 'talk-planned');
    const talked = told(near, sample['record-transition']);
    const written = file(talked, { kind: 'adult-transition' }, { letterId: 'letter-1' }).story;
    assert.equal(status(written, '2026-12-07'), 'talk-recorded', 'the reply is still to be sent');
    const replied = told(written, sample['record-reply']);
    assert.equal(status(replied, '2026-12-07'), 'replied-to-ca');
    assert.equal(
      status(told(replied, like('record-transition', { step: 'no-answer' })), '2026-12-07'),
      'no-answer',
    );
  });

  it('R19: who stands in, for which part', () => {
    const story = told(
      submitted(),
      sample['set-cover'],
      like('set-cover', { role: 'worker', person: people.etm }),
    );
    assert.deepEqual(covering(state(story)), [people.otherChair, people.etm]);
    assert.deepEqual(
      [coverFor(state(story), 'worker'), coverFor(state(story), 'lead-professional')],
      [people.etm, null],
    );
    assert.deepEqual([everSent(state(story)), everSent(state(agreed()))], [true, false]);
  });

  const keys = [
    ['NRM00123456', '123456'],
    [' nrm/00123456-c ', '123456-C'],
    ['Reference: NRM 0012 3456', '123456'],
    ['REF 2026/004512', '2026004512'],
    ['0', '0'],
    ['000', '0'],
    ['AB12NRM3', 'AB12NRM3'],
    ['12REF3', '12REF3'],
    ['100200', '100200'],
    ['ABC', 'ABC'],
    ['12AB', '12AB'],
    ['1A', '1-A'],
    ['12A3', '12A3'],
    ['NRM / -', ''],
  ] as const;
  for (const [written, key] of keys)
    it(`R40: the reference "${written}" is compared as "${key}"`, () => {
      assert.equal(referenceKey(written), key);
      assert.equal(sameReference(written, `NRM ${key || '-'}`), true);
    });

  it('R4: a title is matched by whole words, the longest match wins, equal ones ask', () => {
    const kind = (title: string, types = defaultMeetingTypes) => meetingTypeOf(title, types)?.id ?? null;
    assert.equal(kind('  STRATEGY---Meeting: Kit (2)'), 'strategy');
    assert.equal(kind('Contextual safeguarding: strategy'), 'peer-group-assessment');
    assert.equal(kind('MASH / core group'), 'core-group');
    assert.equal(kind(''), null);
    const [first, second] = defaultMeetingTypes;
    assert.ok(first && second);
    const word = (titleWords: readonly string[]) => [
      { ...first, titleWords },
      { ...second, titleWords: ['other'] },
    ];
    assert.equal(kind('A', word(['a'])), 'strategy', 'one letter is a word');
    assert.equal(kind('Anything', word(['', '!'])), null, 'a blank word is none');
    assert.equal(kind('other panel', word(['panel'])), null);
  });
});
