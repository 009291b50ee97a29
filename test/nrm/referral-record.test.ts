import assert from 'node:assert/strict';
import {
  type CaseCommand,
  currentReferral,
  defaultProcessSettings,
  evolve,
  type ReferralState,
  type Stage,
} from '../../src/nrm/index.ts';
import { on, told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  caseId,
  given,
  letter,
  monday,
  openCase,
  opened,
  ready,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';
import { like, manager, sample } from './samples.ts';

const later = on('2026-12-09');
const meeting = { kind: 'meeting', meetingId: 'm1', meetingType: 'strategy' } as const;
const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const referral = (story: Story): ReferralState => {
  const current = currentReferral(state(story));
  assert.ok(current);
  return current;
};
/** The fields of the referral that a command changes. */
const changed = (story: Story, command: CaseCommand, actor = manager as Parameters<typeof tell>[1]) => {
  const before = referral(story);
  const done = tell(story, actor, command, later);
  assert.equal(done.refusal, null);
  const after = referral(done.story);
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== before[name as keyof ReferralState]),
  );
};

const blank: ReferralState = {
  stage: 'considering',
  answered: null,
  consideredSince: monday,
  agreedAt: null,
  submittedAt: null,
  references: [],
  acknowledgedAt: null,
  decisions: [],
  declinedReason: null,
  declined: [],
  place: meeting,
  agreedIn: null,
  imported: false,
  elsewhere: null,
  pausedFrom: null,
  pauses: [],
  settings: defaultProcessSettings,
};
const { meetingTypes: _types, extraBankHolidays: _days, ...terms } = defaultProcessSettings;
const decision = (changes: object) => ({
  stage: 'rg',
  outcome: 'positive',
  decidedOn: '2026-12-07',
  evidence: { kind: 'told-by-phone', byWhom: 'Duty officer' },
  review: false,
  id: '1-1',
  terms,
  ...changes,
});

describe('nrm: the record of a case and its referrals', () => {
  it('R2: a case begins with what was said when it was opened, and with nothing else', () => {
    const { type: _type, ...facts } = openCase();
    const none = { status: 'none', requestedAt: null, advice: null, words: null, by: null, answeredAt: null };
    const { tracks, ...fresh } = state(opened());
    assert.deepEqual(fresh, {
      caseId,
      version: 2,
      ...facts,
      referrals: [],
      meetings: [],
      consultation: none,
      people: null,
      letters: [],
      informationRequests: [],
      contradictions: [],
      settings: defaultProcessSettings,
      readings: {},
      awaiting: [],
      setAside: [],
      transitionRequests: [],
      done: [],
    });
    const { hazard, mash, explained, unaccompanied, formDraft, socialCare, ...lists } = tracks;
    assert.deepEqual(hazard, { status: 'none', by: null, at: null, inCaseSystem: false });
    assert.deepEqual(
      [mash, formDraft, explained, unaccompanied],
      [null, null, { child: null, family: null }, null],
    );
    assert.deepEqual(socialCare, {
      status: 'active',
      reason: null,
      requestedAt: null,
      updatesBefore: 0,
      assessment: null,
      mitigation: null,
    });
    for (const [name, list] of Object.entries(lists)) assert.deepEqual(list, [], name);
  });

  it('R2: nothing folds before a case is opened, and opening it twice changes only the version', () => {
    const meta = { caseId, version: 7, at: monday, actor: actors.system };
    assert.equal(evolve(null, { type: 'meeting-missed', meetingId: 'm1' }, meta), null);
    const { type: _type, ...facts } = openCase({ referrerMailbox: 'other@council.example' });
    assert.deepEqual(evolve(state(opened()), { type: 'case-opened', ...facts }, meta), {
      ...state(opened()),
      version: 7,
    });
  });

  it('R3: asked, answered, named: each step changes its own part of the referral', () => {
    assert.deepEqual(referral(asked()), blank);
    const yes = { answer: 'refer', reason: null, decideBy: null } as const;
    const answered = { ...yes, at: later, place: meeting };
    assert.deepEqual(changed(asked(), answer('refer'), actors.chair), { answered });
    const outside = { ...yes, at: later, place: { kind: 'chat' } };
    assert.deepEqual(changed(asked(), sample['answer-consideration']), { answered: outside });
    const refer = tell(asked(), actors.chair, answer('refer')).story;
    assert.deepEqual(changed(refer, sample['name-people']), {
      stage: 'agreed',
      agreedAt: later,
      agreedIn: meeting,
    });
  });

  it('R39, R40, R41: sent, numbered and acknowledged', () => {
    const sentAt = '2026-12-09T08:00:00.000Z';
    assert.deepEqual(changed(ready(), like('mark-submitted', { submittedAt: sentAt })), {
      stage: 'submitted',
      submittedAt: sentAt,
    });
    assert.deepEqual(changed(submitted(), sample['record-reference']), {
      stage: 'with-ca',
      references: ['NRM00123456'],
    });
    const acknowledgement = like('file-letter', { reading: { kind: 'acknowledgement' } });
    assert.deepEqual(changed(submitted(), acknowledgement, actors.system), {
      stage: 'with-ca',
      acknowledgedAt: later,
    });
    const numbered = told(submitted(), sample['record-decision'], sample['record-reference']);
    assert.equal(referral(numbered).stage, 'rg-positive', 'a later stage stays');
    const again = { ...acknowledgement, letter: letter({ letterId: 'l2' }) };
    const once = tell(submitted(), actors.system, acknowledgement).story;
    assert.deepEqual(changed(once, again, actors.system), {}, 'the first acknowledgement stands');
  });

  it('R48, R56: each decision is kept with its evidence and the lengths of its day; the last one stands', () => {
    const first = told(submitted(), sample['record-decision']);
    assert.deepEqual(referral(first).decisions, [decision({})]);
    assert.equal(referral(first).stage, 'rg-positive');
    const second = told(first, like('record-decision', { stage: 'cg', outcome: 'negative' }));
    const negative = decision({ stage: 'cg', outcome: 'negative', id: '1-2' });
    assert.deepEqual(referral(second).decisions, [decision({}), negative]);
    assert.equal(referral(second).stage, 'cg-negative');
    const review = told(second, like('record-decision', { stage: 'review' }));
    assert.deepEqual(referral(review).decisions[2], decision({ stage: 'cg', review: true, id: '1-3' }));
    assert.equal(referral(review).stage, 'cg-positive');
    const both = told(submitted(), like('record-decision', { stage: 'combined', outcome: 'negative' }));
    assert.deepEqual(referral(both).decisions, [decision({}), negative]);
  });

  it('R7: not referred keeps every reason, where and when; taken up again the question is fresh', () => {
    const no = (story: Story, why: string) =>
      told(
        tell(story, actors.chair, answer('do-not-refer', why)).story,
        like('answer-consultation', { advice: 'do-not-refer' }),
      );
    const once = no(asked(), 'No sign was found');
    const first = { reason: 'No sign was found', at: monday, place: meeting };
    const { stage, declined, declinedReason, agreedAt, agreedIn } = referral(once);
    assert.deepEqual(
      [stage, declined, declinedReason, agreedAt, agreedIn],
      ['not-referred', [first], 'No sign was found', null, null],
    );
    const again = told(once, sample['start-consideration']);
    assert.deepEqual(referral(again), {
      ...blank,
      place: { kind: 'tab' },
      declined: [first],
      declinedReason: 'No sign was found',
    });
    const twice = told(
      again,
      like('answer-consideration', { answer: 'do-not-refer', reason: 'Still none' }),
      like('answer-consultation', { advice: 'do-not-refer' }),
    );
    const second = { reason: 'Still none', at: monday, place: { kind: 'chat' } };
    assert.deepEqual(referral(twice).declined, [first, second]);
  });

  it('R42: suspended and taken up again, the referral knows from when to when and where it was', () => {
    const withCa = told(submitted(), sample['record-reference']);
    assert.deepEqual(changed(withCa, sample.suspend), {
      stage: 'suspended',
      pausedFrom: 'with-ca',
      pauses: [{ from: '2026-12-04', to: null }],
    });
    const twice = told(
      withCa,
      sample.suspend,
      like('resume', { on: '2026-12-05' }),
      like('suspend', { on: '2026-12-06' }),
    );
    assert.deepEqual(changed(twice, like('resume', { on: '2026-12-07' })), {
      stage: 'with-ca',
      pausedFrom: null,
      pauses: [
        { from: '2026-12-04', to: '2026-12-05' },
        { from: '2026-12-06', to: '2026-12-07' },
      ],
    });
    const decided = told(twice, sample['record-decision']);
    assert.deepEqual([referral(decided).stage, referral(decided).pausedFrom], ['rg-positive', null]);
    assert.deepEqual(referral(decided).pauses.at(-1), { from: '2026-12-06', to: '2026-12-07' });
  });

  it('R15: a referral made elsewhere is this case’s, with or without its day', () => {
    const made = told(opened(), sample['referred-elsewhere']);
    const noon = '2026-12-01T12:00:00.000Z';
    assert.deepEqual(referral(made), {
      ...blank,
      stage: 'submitted',
      consideredSince: null,
      place: null,
      submittedAt: noon,
      elsewhere: 'Border Force',
    });
    const none = like('referred-elsewhere', { submittedOn: null });
    assert.deepEqual(changed(agreed(), none), { stage: 'submitted', elsewhere: 'Border Force' });
  });

  const brought: readonly (readonly [Exclude<Stage, 'none'>, object])[] = [
    ['considering', { consideredSince: monday }],
    ['agreed', { agreedAt: monday }],
    ['not-referred', {}],
    ['withdrawn', {}],
    ['with-ca', { submittedAt: '2026-11-02T12:00:00.000Z', references: ['NRM00123456'] }],
    ['rg-negative', { decided: ['rg', 'negative'] }],
    ['rg-positive', { decided: ['rg', 'positive'] }],
    ['cg-positive', { decided: ['cg', 'positive'] }],
    ['cg-negative', { decided: ['cg', 'negative'] }],
  ];
  for (const [stage, expected] of brought)
    it(`R40: a referral from before comes in as ${stage}, with what is known of it`, () => {
      const numbered = stage === 'with-ca';
      const at = stage.includes('g-') ? '2026-11-10' : null;
      const command = like('import-referral', {
        stage,
        reference: numbered ? 'NRM00123456' : ' ',
        submittedOn: numbered ? '2026-11-02' : null,
        decidedOn: at,
      });
      const reference = numbered ? command.reference : null;
      const story = tell(opened(), actors.administrator, { ...command, reference }).story;
      const { decided, ...rest } = expected as { decided?: readonly [string, string] };
      const decisions = decided?.length
        ? [
            decision({
              stage: decided[0],
              outcome: decided[1],
              decidedOn: at,
              evidence: { kind: 'imported', source: 'Case file' },
            }),
          ]
        : [];
      assert.deepEqual(referral(story), {
        ...blank,
        stage,
        consideredSince: null,
        place: null,
        imported: true,
        decisions,
        ...rest,
      });
    });

  it('R40: a blank reference is none', () => {
    const none = like('import-referral', { reference: ' ' });
    assert.deepEqual(referral(tell(opened(), actors.administrator, none).story).references, []);
  });
});
