import assert from 'node:assert/strict';
import {
  type Actor,
  closingGaps,
  decideTriage,
  defaultProcessSettings,
  evolveTriage,
  type TriageCommand,
  type TriageEvent,
  type TriageState,
} from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import {
  acting,
  actors,
  agreed,
  answer,
  ask,
  closingAsked,
  letter,
  monday,
  opened,
  people,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';
import { like, manager, sample } from './samples.ts';

const triageId = 'tray-1';
const open = (trust: 'authentic' | 'forwarded' | 'suspect' = 'suspect') =>
  ({
    type: 'open-triage',
    letter: letter({ trust }),
    reading: null,
    bestGuess: 'CH-7',
    reasons: ['No case'],
  }) as const satisfies TriageCommand;
const file: TriageCommand = { type: 'file-from-triage', caseId: 'CH-1' };
const dismiss = (reason = ' Advertising '): TriageCommand => ({ type: 'dismiss-from-triage', reason });
const say = (state: TriageState | null, actor: Actor, command: TriageCommand) => {
  const decision = decideTriage(state, command, { actor, now: monday, triageId });
  return decision.ok ? decision.events : `${decision.refusal.rule} ${decision.refusal.code}`;
};
const fold = (state: TriageState | null, event: TriageEvent) =>
  evolveTriage(state, event, {
    triageId,
    version: (state?.version ?? 0) + 1,
    at: monday,
    actor: actors.system,
  });
const entry = (first = open(), ...events: readonly TriageEvent[]): TriageState => {
  const { type: _type, ...facts } = first;
  const opened = fold(null, { type: 'triage-opened', ...facts });
  assert.ok(opened);
  return events.reduce<TriageState>((state, event) => fold(state, event) ?? state, opened);
};
const by = people.manager;
const filed: TriageEvent = { type: 'triage-filed', caseId: 'CH-1', by };
const dismissed: TriageEvent = { type: 'triage-dismissed', reason: 'Advertising', by };

describe('nrm: an entry of the tray', () => {
  it('P2: is opened once with what was read, filed to a case or put aside', () => {
    const { type: _type, ...facts } = open();
    const fresh = { triageId, version: 1, ...facts, status: 'open', filedTo: null };
    assert.deepEqual(say(null, actors.system, open()), [{ type: 'triage-opened', ...facts }]);
    assert.deepEqual(say(entry(), actors.system, open()), []);
    assert.deepEqual(entry(), fresh);
    assert.deepEqual(entry(open(), filed), { ...fresh, version: 2, status: 'filed', filedTo: 'CH-1' });
    assert.deepEqual(entry(open(), dismissed), { ...fresh, version: 2, status: 'dismissed' });
    assert.deepEqual(entry(open(), { type: 'triage-opened', ...facts }), { ...fresh, version: 2 });
    assert.equal(fold(null, filed), null);
  });

  it('P2: filing and putting aside name who did it', () => {
    assert.deepEqual(say(entry(), actors.manager, file), [filed]);
    assert.deepEqual(say(entry(), actors.manager, dismiss()), [dismissed]);
    assert.deepEqual(say(entry(open(), dismissed), actors.manager, file), [filed]);
    assert.deepEqual(say(entry(open(), dismissed), actors.manager, dismiss()), []);
    assert.deepEqual(say(entry(open(), filed), actors.manager, file), []);
    assert.equal(say(entry(), acting(people.partner, 'partner', 'worker'), file).length, 1, 'staff as well');
  });

  const refused: readonly (readonly [string, string, () => TriageState | null, Actor, TriageCommand])[] = [
    ['P2 triage-unknown', 'it is not in the tray', () => null, actors.manager, file],
    ['P2 not-allowed', 'a partner files', entry, actors.partner, file],
    ['P2 not-allowed', 'a chair files', entry, actors.chair, file],
    ['P2 not-allowed', 'the product puts aside', entry, actors.system, dismiss()],
    ['P2 reason-missing', 'no reason', entry, actors.manager, dismiss(' ')],
    [
      'R49 already-filed',
      'another case',
      () => entry(open(), filed),
      actors.manager,
      { ...file, caseId: 'CH-2' },
    ],
    [
      'R49 already-filed',
      'put aside after it was filed',
      () => entry(open(), filed),
      actors.manager,
      dismiss(),
    ],
    [
      'R49 not-allowed',
      'a worker puts a real letter aside',
      () => entry(open('authentic')),
      actors.worker,
      dismiss(),
    ],
    [
      'R49 not-allowed',
      'or one that was passed on',
      () => entry(open('forwarded')),
      actors.worker,
      dismiss(),
    ],
  ];
  for (const [code, wrong, state, actor, command] of refused)
    it(`${code.replace(' ', ': ')}: ${wrong}`, () => {
      assert.equal(say(state(), actor, command), code);
    });

  it('P2: staff who work on cases file; an advertisement is put aside by them, a real letter by the managers', () => {
    const roles = [
      'worker',
      'lead-professional',
      'chair',
      'exploitation-team',
      'exploitation-team-manager',
      'manager',
      'partner',
      'administrator',
    ] as const;
    const who = (state: TriageState, command: TriageCommand) =>
      roles.filter((role) => typeof say(state, acting(people.chair, role), command) !== 'string');
    const staff = [
      'worker',
      'lead-professional',
      'exploitation-team',
      'exploitation-team-manager',
      'manager',
      'administrator',
    ];
    assert.deepEqual(who(entry(), file), staff);
    assert.deepEqual(who(entry(), dismiss()), staff);
    assert.deepEqual(who(entry(open('authentic')), dismiss()), ['exploitation-team-manager', 'manager']);
  });
});

describe('nrm: what stands before an end of social care', () => {
  const gaps = (story: Story, changes: object = {}) =>
    closingGaps(state(story), { ...defaultProcessSettings, ...changes }).map((gap) =>
      gap.ok ? '' : gap.refusal.code,
    );
  const outcome = (value: 'positive' | 'negative') => like('record-decision', { outcome: value });
  const all = ['assessment-missing', 'agreement-missing', 'update-missing'];
  const afterNegative = { closureAppliesAfterNegative: false };

  it('R61, R62, C19: depends on what was sent, how it was decided, and what is asked for', () => {
    assert.deepEqual(gaps(closingAsked()), all);
    assert.deepEqual(gaps(told(opened(), sample['request-closing'])), []);
    assert.deepEqual(gaps(told(submitted(), like('request-closing', { how: 'step-down' }))), [
      'update-missing',
    ]);
    assert.deepEqual(gaps(told(closingAsked(), outcome('negative'))), all);
    assert.deepEqual(gaps(told(closingAsked(), outcome('negative')), afterNegative), []);
    assert.deepEqual(gaps(told(closingAsked(), outcome('positive')), afterNegative), all);
    assert.deepEqual(gaps(closingAsked(), afterNegative), all, 'not decided yet');
    const again = told(closingAsked(), outcome('negative'), sample['start-consideration']);
    assert.deepEqual(gaps(again, afterNegative), ['question-open'], 'the open question is no referral yet');
    assert.deepEqual(gaps(told(agreed(), sample['request-closing'])), ['question-open']);
  });

  it('R62: an update for a step-down is none for a closing, nor one from before the request', () => {
    const update = (purpose: 'closing' | 'step-down') =>
      like('record-ca-update', { purpose, mitigation: 'Curfew' });
    const stepped = told(submitted(), like('request-closing', { how: 'step-down' }), update('step-down'));
    assert.deepEqual(gaps(stepped), []);
    assert.deepEqual(gaps(told(stepped, sample['request-closing'])), all);
    const full = told(
      closingAsked(),
      sample['record-assessment'],
      sample['record-mitigation'],
      update('closing'),
    );
    assert.deepEqual(gaps(full), []);
    assert.deepEqual(types(tell(full, manager, sample['confirm-closing']).events), ['social-care-ended']);
  });

  it('R61: asked for or taken back twice is once; stepping down after a closing was asked for is a new request', () => {
    assert.deepEqual(tell(closingAsked(), manager, sample['request-closing']).events, []);
    assert.equal(
      tell(closingAsked(), manager, like('request-closing', { how: 'step-down' })).events.length,
      1,
    );
    assert.deepEqual(tell(submitted(), manager, sample['cancel-closing']).events, []);
    const down = told(opened(), like('request-closing', { how: 'step-down' }), sample['confirm-closing']);
    assert.deepEqual(
      [state(down).involvement, state(down).tracks.socialCare.status],
      ['early-help', 'stepped-down'],
    );
    assert.equal(tell(down, manager, sample['request-closing']).refusal?.code, 'already-ended');
    const closed = told(opened(), sample['request-closing'], sample['confirm-closing']);
    assert.deepEqual([state(closed).involvement, state(closed).tracks.socialCare.status], ['none', 'closed']);
    for (const ended of [down, closed]) {
      const back = told(ended, sample.reopen);
      assert.deepEqual([state(back).involvement, state(back).tracks.socialCare.status], ['open', 'active']);
    }
  });

  it('R61: several agencies, however their names are written, and at least one name that agreed', () => {
    const assessed = (agencies: readonly string[]) =>
      tell(closingAsked(), manager, like('record-assessment', { agencies })).refusal?.code;
    assert.equal(assessed([' Police', 'POLICE ', ' ']), 'agencies-missing');
    assert.equal(assessed(['Police', 'Health', 'police']), undefined);
    assert.equal(
      tell(closingAsked(), manager, like('record-mitigation', { agreedBy: [' ', 'Ruth Vane'] })).refusal,
      null,
    );
  });

  it('R3: taking back a question ends only a consideration that rests on it alone', () => {
    const asked = () => tell(opened(), actors.system, ask()).story;
    const ends = (story: Story, meetingId = 'm1') => {
      const [event] = tell(story, actors.chair, { type: 'withdraw-question', meetingId }).events;
      return event?.type === 'meeting-question-withdrawn' && event.endsConsideration;
    };
    assert.equal(ends(asked()), true);
    assert.equal(ends(told(asked(), sample['answer-consideration'])), false);
    assert.equal(ends(tell(asked(), actors.system, ask('m2'), '2026-12-07T11:00:00.000Z').story), false);
    assert.equal(ends(tell(asked(), actors.system, ask('m2')).story, 'm2'), false);
    const outside = tell(told(opened(), sample['start-consideration']), actors.system, ask()).story;
    assert.equal(ends(outside), false);
    const review = tell(submitted(), actors.system, ask('m2')).story;
    assert.equal(ends(review, 'm2'), false);
    const declined = told(
      tell(asked(), actors.chair, answer('do-not-refer', 'None')).story,
      like('answer-consultation', { advice: 'do-not-refer' }),
    );
    const anew = tell(declined, actors.system, ask('m3'), '2026-12-08T10:00:00.000Z').story;
    assert.equal(ends(anew, 'm3'), true);
    const back = tell(anew, actors.chair, { type: 'withdraw-question', meetingId: 'm3' }).story;
    const { stage, answered, place, consideredSince } = state(back).referrals[0] ?? {};
    assert.deepEqual(
      [stage, place, consideredSince],
      ['not-referred', { kind: 'meeting', meetingId: 'm1', meetingType: 'strategy' }, null],
    );
    assert.deepEqual(answered, { answer: 'do-not-refer', reason: 'None', decideBy: null, at: monday, place });
    assert.deepEqual(state(tell(asked(), actors.chair, sample['withdraw-question']).story).referrals, []);
  });
});
