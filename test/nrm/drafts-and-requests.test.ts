import assert from 'node:assert/strict';
import { describeEvent, draftFor, freeDrafts, type Obligation } from '../../src/nrm/index.ts';
import { dutyLines, told } from './duty-lines.ts';
import { agreed, monday, people, type Story, state, submitted, tell } from './factories.ts';
import { acknowledgement, file, numbered, positive, questions, rg } from './letter-stories.ts';
import { like, manager, sample } from './samples.ts';

const by = people.manager;
const asked = () => file(submitted(), questions('2026-12-17'), { letterId: 'letter-1' }).story;
const code = (story: Story, command: Parameters<typeof tell>[2]) => {
  const { refusal } = tell(story, manager, command);
  return refusal && `${refusal.rule} ${refusal.code}`;
};
const events = (story: Story, command: Parameters<typeof tell>[2]) => tell(story, manager, command).events;
const draft = (kind: Parameters<typeof like<'record-draft'>>[1]['draft'] & string, duty: string | null) =>
  like('record-draft', { draft: kind, duty });

describe('nrm: drafts that a person sends', () => {
  const fits: readonly (readonly [string, Obligation['state'], string | null, string | null])[] = [
    ['R45:reply:l1', 'open', monday, 'information-reply'],
    ['R32:reply:l1', 'open', monday, 'transition-reply'],
    ['R60:update:u1', 'open', null, 'ca-update'],
    ['R53:threat:t1', 'overdue', monday, 'ca-update'],
    ['R61:closing', 'open', null, 'ca-update'],
    ['R55:review:1-1', 'open', monday, 'review-request'],
    ['R40:reference', 'open', monday, null],
    ['R40:reference', 'due-soon', monday, null],
    ['R40:reference', 'overdue', monday, 'chase'],
    ['R40:reference', 'open', null, 'chase'],
    ['R41:acknowledgement', 'overdue', monday, 'chase'],
    ['R50:look:1', 'open', null, 'chase'],
    ['R47:chase:1', 'open', null, 'chase'],
    ['R47:cg', 'waiting', null, null],
    ['R6:send', 'overdue', monday, null],
  ];
  for (const [key, at, due, kind] of fits)
    it(`R46: ${key}, ${at}${due ? ' with a day' : ''}: ${kind ?? 'no draft'}`, () => {
      assert.equal(draftFor({ key, due, state: at }), kind);
    });

  it('R42, R56: of one’s own accord an update once sent, a review request once decided', () => {
    assert.deepEqual(
      [agreed(), submitted(), positive()].map((story) => freeDrafts(state(story))),
      [[], ['ca-update'], ['ca-update', 'review-request']],
    );
    const made = { type: 'draft-made', draft: 'ca-update', duty: null, by } as const;
    assert.deepEqual(events(submitted(), sample['record-draft']), [made]);
    assert.equal(code(agreed(), sample['record-draft']), 'R42 draft-does-not-fit');
    assert.equal(code(submitted(), draft('review-request', null)), 'R42 draft-does-not-fit');
  });

  it('R46: a draft is taken for a duty that is on the list and asks for it', () => {
    const reply = draft('information-reply', 'R45:reply:letter-1');
    assert.deepEqual(events(asked(), reply), [
      { type: 'draft-made', draft: 'information-reply', duty: 'R45:reply:letter-1', by },
    ]);
    assert.equal(code(submitted(), reply), 'R42 draft-does-not-fit');
    assert.equal(code(asked(), draft('chase', 'R45:reply:letter-1')), 'R42 draft-does-not-fit');
    assert.equal(code(asked(), draft('chase', null)), 'R42 draft-does-not-fit');
  });
});

describe('nrm: questions taken back, letters in the case system', () => {
  it('R45: questions that the Competent Authority takes back are no more due, and once is enough', () => {
    const back = like('withdraw-request', { reason: ' Said on the telephone ' });
    const [event] = events(asked(), back);
    assert.deepEqual(event, {
      type: 'request-withdrawn',
      letterId: 'letter-1',
      reason: 'Said on the telephone',
      by,
    });
    const withdrawn = told(asked(), back);
    assert.deepEqual(dutyLines(withdrawn, monday, 'R45'), []);
    assert.deepEqual(events(withdrawn, back), []);
    assert.match(event ? describeEvent(event) : '', /Said on the telephone/u);
    const two = file(asked(), questions('2026-12-18')).story;
    assert.deepEqual(
      state(told(two, back)).informationRequests.map(({ letterId, status }) => `${letterId} ${status}`),
      ['letter-1 withdrawn', 'new open'],
    );
  });

  it('R45: only questions that wait are taken back, with who said so', () => {
    assert.equal(code(submitted(), sample['withdraw-request']), 'R45 request-unknown');
    assert.equal(
      code(told(asked(), sample['record-reply']), sample['withdraw-request']),
      'R45 request-unknown',
    );
    assert.equal(code(asked(), like('withdraw-request', { letterId: 'other' })), 'R45 request-unknown');
    assert.equal(code(asked(), like('withdraw-request', { reason: ' ' })), 'R45 words-missing');
  });

  it('R49: a letter that counts is confirmed in the case system, each for itself, once', () => {
    const filed = () =>
      file(file(numbered(), acknowledgement, { letterId: 'letter-1' }).story, rg(), { letterId: 'two' })
        .story;
    const confirm = sample['confirm-letter-in-case-system'];
    assert.deepEqual(events(filed(), confirm), [{ type: 'letter-in-case-system', letterId: 'letter-1', by }]);
    const done = told(filed(), confirm);
    assert.deepEqual(state(done).tracks.inCaseSystem, ['letter-1']);
    assert.deepEqual(events(done, confirm), []);
    assert.deepEqual(
      state(told(done, like('confirm-letter-in-case-system', { letterId: 'two' }))).tracks.inCaseSystem,
      ['letter-1', 'two'],
    );
    assert.equal(code(submitted(), confirm), 'R49 letter-unknown');
    const doubt = file(filed(), acknowledgement, { letterId: 'three', trust: 'suspect' }).story;
    assert.equal(
      code(doubt, like('confirm-letter-in-case-system', { letterId: 'three' })),
      'R49 letter-waits',
    );
    assert.equal(code(doubt, confirm), null);
    const early = file(agreed(), acknowledgement, { letterId: 'letter-1' }).story;
    assert.equal(code(early, confirm), 'R49 letter-waits');
  });
});
