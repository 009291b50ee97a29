import assert from 'node:assert/strict';
import { type CaseCommand, type CaseState, currentReferral, type Tracks } from '../../src/nrm/index.ts';
import { actors, monday, opened, people, ready, type Story, state, submitted, tell } from './factories.ts';
import { like, manager, sample } from './samples.ts';

const by = people.manager;
const at = monday;
const told = (story: Story, ...steps: readonly CaseCommand[]): Story =>
  steps.reduce((before, step) => {
    const after = tell(before, manager, step);
    assert.equal(after.refusal, null);
    return after.story;
  }, story);
const tracks = (story: Story): Tracks => state(story).tracks;
const facts = <T extends CaseCommand>({ type: _type, ...rest }: T) => rest;

/** A track that keeps what was typed, by whom and when: command, its list, what the product adds, the case. */
const lists: readonly (readonly [CaseCommand, keyof Tracks, object?, (() => Story)?])[] = [
  [sample['attach-toolkit'], 'toolkits', { referral: 0 }],
  [sample['record-safeguarding'], 'safeguarding'],
  [sample['ask-partner'], 'partners', { requestId: 'q3', status: 'asked', answer: null }],
  [sample['record-investigation'], 'investigations'],
  [sample['record-police'], 'police'],
  [sample['record-exploiter'], 'exploiters', { exploiterId: 'x3', policeReference: null }],
  [like('record-views', { facts: [{ kind: 'pattern', words: 'At weekends' }] }), 'views'],
  [sample['record-transition'], 'transition', {}, submitted],
  [sample['record-representative'], 'representatives'],
  [sample['record-pack-fact'], 'pack'],
  [sample['record-new-information'], 'newInformation'],
  [sample['record-ca-update'], 'updatesSent', {}, submitted],
  [
    sample['record-review-request'],
    'reviewRequests',
    { decisionId: '1-1' },
    () => told(submitted(), sample['record-decision']),
  ],
  [sample['record-missing'], 'missing'],
  [sample['record-shared'], 'shared'],
  [sample['report-threat'], 'threats', { threatId: 't3' }],
  [sample['set-cover'], 'covers', { of: people.manager }],
];

/** What changed on the case, by name; the version always does. */
const changes = (before: Story, after: Story) =>
  (Object.keys(state(after)) as (keyof CaseState)[]).filter(
    (name) => name !== 'version' && state(after)[name] !== state(before)[name],
  );

describe('nrm: what is kept beside the stage', () => {
  for (const [command, list, added = {}, from = opened] of lists)
    it(`R29: ${command.type} adds to ${list} what was typed, by whom and when, and touches nothing else`, () => {
      const before = from();
      const once = told(before, command);
      const kept = { ...facts(command), ...added, by, at };
      assert.deepEqual(tracks(once)[list], [kept]);
      assert.deepEqual(changes(before, once), ['tracks']);
      const others = (of: Story) => ({ ...tracks(of), [list]: null });
      assert.deepEqual(others(once), others(before));
      if (list === 'covers') return;
      const twice = told(once, command);
      assert.equal((tracks(twice)[list] as readonly unknown[]).length, 2, 'the first is never lost');
    });

  it('R20: an answer is kept with the question it belongs to, and with no other', () => {
    const asked = told(opened(), sample['ask-partner'], like('ask-partner', { partner: 'Health' }));
    const answered = told(asked, like('record-partner-answer', { answer: 'declined' }));
    assert.deepEqual(
      tracks(answered).partners.map(({ partner, status, answer }) => [partner, status, answer]),
      [
        ['Police', 'declined', 'Three stops'],
        ['Health', 'asked', null],
      ],
    );
  });

  it('R66: the reference is kept with the person of concern it belongs to', () => {
    const seen = told(
      opened(),
      sample['record-exploiter'],
      sample['record-exploiter'],
      sample['tell-police'],
    );
    assert.deepEqual(
      tracks(seen).exploiters.map(({ policeReference }) => policeReference),
      ['INT-9', null],
    );
  });

  it('R21: the hazard is set, asked to end and ended, each with who and when', () => {
    const set = told(submitted(), sample['set-hazard']);
    assert.deepEqual(tracks(set).hazard, { status: 'set', by, at, inCaseSystem: false });
    const confirmed = told(set, sample['confirm-hazard-in-case-system']);
    assert.deepEqual(tracks(confirmed).hazard, { status: 'set', by, at, inCaseSystem: true });
    const asked = tell(confirmed, actors.worker, sample['request-hazard-end']).story;
    assert.deepEqual(tracks(asked).hazard, {
      status: 'end-requested',
      by: people.worker,
      at,
      inCaseSystem: true,
    });
    const ended = told(asked, sample['end-hazard']);
    assert.deepEqual(tracks(ended).hazard, { status: 'ended', by, at, inCaseSystem: false });
    for (const story of [set, ended])
      assert.deepEqual(changes(submitted(), story).includes('involvement'), false);
  });

  it('R21: setting the hazard twice or confirming it twice is once; without words it says why it is there', () => {
    const blank = tell(submitted(), actors.supporter, like('set-hazard', { words: ' ' }));
    assert.deepEqual(blank.events, [
      { type: 'hazard-set', words: 'An NRM referral is agreed', by: people.supporter },
    ]);
    assert.deepEqual(tell(opened(), actors.supporter, like('set-hazard', { words: '' })).events, [
      { type: 'hazard-set', words: '', by: people.supporter },
    ]);
    assert.deepEqual(tell(blank.story, actors.supporter, sample['set-hazard']).events, []);
    const confirmed = told(blank.story, sample['confirm-hazard-in-case-system']);
    assert.deepEqual(tell(confirmed, manager, sample['confirm-hazard-in-case-system']).events, []);
  });

  it('R17: the MASH step keeps its answer with the referral it was given for', () => {
    const early = told(told(opened(), sample['request-closing']), sample['confirm-closing']);
    const { story, events } = tell(early, manager, like('answer-mash', { reason: ' ' }));
    const kept = { parentalConsent: 'given', goAhead: true, reason: null };
    assert.deepEqual(events, [{ type: 'mash-answered', ...kept, by }]);
    assert.deepEqual(tracks(story).mash, { ...kept, by, at, referral: 0 });
  });

  it('R25: the explanation to the child and to the family stand side by side, the newest of each', () => {
    const family = like('record-explained', { to: 'family', answer: 'not-safe' });
    const both = told(opened(), sample['record-explained'], family);
    assert.deepEqual(tracks(both).explained, {
      child: { ...facts(sample['record-explained']), by, at },
      family: { ...facts(family), by, at },
    });
  });

  it('R29: what lets a guard pass is kept with the referral it was for, its rule and its reason', () => {
    const { events, story } = tell(ready(), manager, sample['override-guard']);
    const passed = { guard: 'toolkit-missing', rule: 'R22', reason: 'In danger tonight', by };
    assert.deepEqual(events, [{ type: 'guard-overridden', ...passed }]);
    assert.deepEqual(tracks(story).overrides, [{ ...passed, at, referral: 0 }]);
  });

  it('R60: an update answers the needs it names and no other', () => {
    const news = like('record-new-information', { mayAffectDecision: true });
    const two = told(submitted(), news, news);
    const [first, second] = tracks(two).updatesNeeded;
    assert.deepEqual(first, { updateId: 'u12', about: 'new-information', since: at, sentOn: null });
    const sent = told(two, like('record-ca-update', { covers: ['u12'] }));
    assert.deepEqual(tracks(sent).updatesNeeded, [{ ...first, sentOn: '2026-12-07' }, second]);
  });

  it('R19: a case is passed on part by part, and what nobody named stays as it was', () => {
    const before = submitted();
    const who = (of: Story) => {
      const { worker, manager: boss, people: named, referrerMailbox } = state(of);
      return [
        worker.id,
        boss.id,
        named?.leadProfessional.id,
        named?.exploitationTeamSupporter.id,
        referrerMailbox,
      ];
    };
    const nobody = { worker: null, manager: null, leadProfessional: null, referrerMailbox: null };
    const passed = (part: object) => told(before, like('reassign', { ...nobody, ...part }));
    const same = ['p-worker', 'p-manager', 'p-worker', 'p-supporter', 'tomas.egan@council.example'];
    const with_ = (index: number, value: string) => same.with(index, value);
    assert.deepEqual(who(before), same);
    assert.deepEqual(who(passed({ worker: people.etm })), with_(0, 'p-etm'));
    assert.deepEqual(who(passed({ manager: people.etm })), with_(1, 'p-etm'));
    assert.deepEqual(who(passed({ leadProfessional: people.etm })), with_(2, 'p-etm'));
    const moved = passed({ referrerMailbox: ' team@council.example ' });
    assert.deepEqual(who(moved), with_(4, 'team@council.example'));
    assert.deepEqual(tracks(moved).formerMailboxes, ['tomas.egan@council.example']);
    const stayed = passed({ worker: people.etm, referrerMailbox: 'tomas.egan@council.example' });
    assert.deepEqual(tracks(stayed).formerMailboxes, []);
    assert.deepEqual(who(passed({ worker: people.etm, referrerMailbox: ' ' })), with_(0, 'p-etm'));
  });

  it('R19: a cover ends when it is ended, replaced, or the covered part passes to somebody else', () => {
    const covers = (of: Story) =>
      tracks(of).covers.map(({ role, person, of: who }) => [role, person.id, who.id]);
    const two = told(submitted(), sample['set-cover'], like('set-cover', { role: 'worker' }));
    const asManager = ['manager', 'p-other-chair', 'p-manager'];
    const asWorker = ['worker', 'p-other-chair', 'p-worker'];
    assert.deepEqual(covers(two), [asManager, asWorker]);
    assert.deepEqual(covers(told(two, sample['end-cover'])), [asWorker]);
    assert.deepEqual(covers(told(two, like('set-cover', { person: people.etm }))), [
      asWorker,
      ['manager', 'p-etm', 'p-manager'],
    ]);
    assert.deepEqual(covers(told(two, sample.reassign)), [asManager]);
    assert.deepEqual(covers(told(two, like('reassign', { worker: null, manager: people.etm }))), [asWorker]);
    const led = told(submitted(), like('set-cover', { role: 'lead-professional' }));
    assert.deepEqual(covers(led), [['lead-professional', 'p-other-chair', 'p-worker']]);
    assert.deepEqual(covers(told(led, like('reassign', { worker: null, leadProfessional: people.etm }))), []);
    assert.deepEqual(tell(two, manager, sample['set-cover']).events, [], 'the same cover again');
    assert.deepEqual(tell(submitted(), manager, sample['end-cover']).events, [], 'none to end');
  });

  it('R61: a closing keeps its reason, its assessment and its agreed view, until it is taken back', () => {
    const asked = told(submitted(), sample['request-closing']);
    const care = {
      status: 'closing-requested',
      reason: 'Settled at home',
      requestedAt: at,
      updatesBefore: 0,
      assessment: null,
      mitigation: null,
    };
    assert.deepEqual(tracks(asked).socialCare, care);
    const both = told(asked, sample['record-assessment'], sample['record-mitigation']);
    const assessment = { ...facts(sample['record-assessment']), by, at };
    const mitigation = { ...facts(sample['record-mitigation']), by, at };
    assert.deepEqual(tracks(both).socialCare, { ...care, assessment, mitigation });
    const back = told(both, sample['cancel-closing']);
    assert.deepEqual(tracks(back).socialCare, {
      ...care,
      status: 'active',
      reason: null,
      requestedAt: null,
      assessment,
      mitigation,
    });
    const anew = told(back, sample['record-ca-update'], like('request-closing', { how: 'step-down' }));
    assert.deepEqual(tracks(anew).socialCare, { ...care, status: 'step-down-requested', updatesBefore: 1 });
    assert.equal(currentReferral(state(anew))?.stage, 'submitted');
  });
});
