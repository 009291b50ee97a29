import assert from 'node:assert/strict';
import {
  type CaseCommand,
  type Entered,
  type FormedCommand,
  forms,
  isFormedCommand,
} from '../../src/nrm/index.ts';
import { monday, people } from './factories.ts';
import { like, sample } from './samples.ts';

const fill = (type: FormedCommand, entered: object, about = '', place: 'tab' | 'chat' = 'chat') =>
  forms[type].toCommand(entered as Entered, { about, place, now: monday, people: [people.worker] });
const said = (type: FormedCommand, entered: object, about = '') => {
  const read = fill(type, entered, about);
  return read.ok ? read.command : read.messages;
};
/** What an action of each command is about is no field of its form. */
const abouts = ['meetingId', 'letterId', 'key', 'requestId', 'exploiterId', 'guard', 'wrong', 'role'];
const aboutOf = (command: CaseCommand) =>
  String(Object.entries(command).find(([name]) => abouts.includes(name))?.[1] ?? '');

const { child, ...opening } = sample['open-case'];
const entered: Partial<Record<FormedCommand, object>> = {
  'start-consideration': { from: 'own' },
  'open-case': { ...opening, ...child },
  'correct-child': {
    ...child,
    ...sample['correct-child'].child,
    unaccompanied: 'true',
    reason: 'Birth certificate',
  },
};

describe('nrm: forms that were filled in', () => {
  for (const [type, command] of Object.entries(sample))
    if (isFormedCommand(type))
      it(`${type} becomes the command that was meant`, () => {
        const meant = type === 'open-case' ? { ...command, chairs: [] } : command;
        const place = type === 'start-consideration' ? 'tab' : 'chat';
        const read = fill(type, entered[type] ?? command, aboutOf(command), place);
        assert.deepEqual(read, { ok: true, command: meant });
      });

  const meant: readonly (readonly [FormedCommand, object, object, string?])[] = [
    [
      'answer-consideration',
      { answer: 'do-not-refer', reason: ' None ', decideBy: '2026-12-11', override: 'I may' },
      like('answer-consideration', { answer: 'do-not-refer', reason: 'None', override: { reason: 'I may' } }),
    ],
    [
      'answer-at-meeting',
      { answer: 'decide-later', reason: 'None', decideBy: '2026-12-11', override: ' ' },
      like('answer-at-meeting', { answer: 'decide-later', decideBy: '2026-12-11' }),
      'm1',
    ],
    [
      'answer-at-meeting',
      { answer: 'refer', override: 'I may' },
      like('answer-at-meeting', { override: { reason: 'I may' } }),
      'm1',
    ],
    ['review-at-meeting', { result: 'nothing-new', words: 'So' }, sample['review-at-meeting'], 'm1'],
    [
      'review-at-meeting',
      { result: 'consider-again', words: 'Missing' },
      like('review-at-meeting', { result: 'consider-again', words: 'Missing' }),
      'm1',
    ],
    [
      'name-people',
      { ...sample['name-people'], override: 'I may' },
      { ...sample['name-people'], override: { reason: 'I may' } },
    ],
    [
      'mark-submitted',
      { submittedAt: '2026-12-07T10:00', safeguardingAnswer: 'Police are there', override: 'Now' },
      { ...sample['mark-submitted'], safeguardingAnswer: 'Police are there', override: { reason: 'Now' } },
    ],
    [
      'mark-submitted',
      { submittedAt: '2026-07-05T23:30' },
      { type: 'mark-submitted', submittedAt: '2026-07-05T22:30:00.000Z' },
    ],
    [
      'override-guard',
      { reason: 'Now' },
      like('override-guard', { reason: 'Now', guard: 'view-is-refer' }),
      'view-is-refer',
    ],
    ['override-guard', { reason: 'Now' }, like('override-guard', { reason: 'Now' }), 'no such guard'],
    [
      'record-pack-fact',
      { section: 'names', noneKnown: 'yes', words: 'x', source: 'School' },
      like('record-pack-fact', { noneKnown: true, words: '' }),
    ],
    [
      'record-views',
      {
        ...sample['record-views'],
        places: ['The arcade'],
        networks: 'Older boys\nA van',
        patterns: 'At weekends',
      },
      like('record-views', {
        facts: [
          { kind: 'location', words: 'The arcade' },
          { kind: 'network', words: 'Older boys' },
          { kind: 'network', words: 'A van' },
          { kind: 'pattern', words: 'At weekends' },
        ],
      }),
    ],
    [
      'record-explained',
      { ...sample['record-explained'], answer: 'not-yet' },
      like('record-explained', { answer: 'not-yet', words: '' }),
    ],
    [
      'settle-letter',
      { how: 'set-aside', reason: 'Not ours' },
      like('settle-letter', { how: 'set-aside', reason: 'Not ours' }),
      'letter-1',
    ],
    ['correct-reference', { reason: 'Mistyped' }, like('correct-reference', { right: null }), 'NRM00123456'],
    ['set-cover', { role: 'manager', person: 'p-worker' }, like('set-cover', { person: people.worker })],
  ];
  for (const [type, given, command, about] of meant)
    it(`${type} keeps what belongs to the answer: ${JSON.stringify(given).slice(0, 70)}${about === undefined ? '' : `, about ${about}`}`, () => {
      const { email: _mail, ...plain } = { email: '', ...said(type, given, about) };
      assert.deepEqual(plain, command);
    });

  const blankChoice = 'Choose one of these.';
  const wrong: readonly (readonly [FormedCommand, object, object])[] = [
    ['answer-consideration', { answer: 'do-not-refer' }, { reason: 'Fill this in.' }],
    [
      'answer-consideration',
      { answer: 'decide-later', decideBy: '2026-02-30' },
      { decideBy: 'This is not a real day. Choose it again.' },
    ],
    ['answer-consideration', { answer: 'maybe' }, { answer: blankChoice }],
    [
      'record-reference',
      { reference: '12' },
      { '': 'Type the reference as it stands in the Home Office’s e-mail.' },
    ],
    [
      'record-pack-fact',
      { section: 'chronology', noneKnown: 'no', words: 'Seen', source: 'School' },
      { '': 'An entry of the chronology needs its day, as exact as it is known.' },
    ],
    [
      'answer-mash',
      { parentalConsent: 'refused', goAhead: 'yes' },
      { '': 'Write why you go ahead without the parents’ consent, or why you do not.' },
    ],
    ['mark-submitted', {}, { submittedAt: 'Choose the day and the time.' }],
    [
      'name-people',
      { leadProfessional: 'p-worker', exploitationTeamSupporter: 'p-nobody' },
      { exploitationTeamSupporter: 'Choose a person from the list.' },
    ],
  ];
  for (const [type, given, messages] of wrong)
    it(`${type} says what to correct: ${Object.values(messages).join()}`, () => {
      assert.deepEqual(said(type, given), messages);
    });

  it('answers that need no more words go through without them', () => {
    assert.equal(fill('answer-mash', { parentalConsent: 'given', goAhead: 'yes' }).ok, true);
    assert.equal(
      fill('record-pack-fact', { section: 'names', noneKnown: 'no', words: 'Rob', source: 'School' }).ok,
      true,
    );
    assert.equal(
      fill('record-pack-fact', { section: 'chronology', noneKnown: 'yes', source: 'School' }).ok,
      true,
    );
    assert.equal(fill('record-reference', { reference: '123' }).ok, true);
    assert.deepEqual(said('record-reference', Object.create({ reference: '123' })), {
      reference: 'Fill this in.',
    });
  });
});
