import assert from 'node:assert/strict';
import {
  type CaseState,
  currentReferral,
  defaultProcessSettings,
  obligations,
  stageOf,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  given,
  monday,
  names,
  openCase,
  opened,
  people,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';

const keys = (of: CaseState, now = monday) =>
  obligations(of, now, defaultProcessSettings).map(({ key }) => key);

const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);

const declineAsked = () =>
  given(
    [actors.worker, openCase()],
    [actors.system, ask()],
    [actors.chair, answer('do-not-refer', 'No sign of exploitation was found')],
  );

const view = (advice: 'refer' | 'do-not-refer' | 'more-needed') =>
  ({ type: 'answer-consultation', advice, words: 'My view' }) as const;

describe('nrm: the meeting', () => {
  it('R3: asking opens a consideration and stays open until it is answered', () => {
    const { story, events } = tell(opened(), actors.system, ask());
    assert.deepEqual(types(events), ['consideration-started', 'meeting-asked']);
    assert.equal(stageOf(state(story)), 'considering');
    assert.ok(keys(state(story)).includes('R3:meeting:m1'));
  });

  it('R3: asking the same meeting twice changes nothing', () => {
    assert.deepEqual(tell(asked(), actors.system, ask()).events, []);
  });

  it('R3: only the chair of that meeting answers, whatever their roles', () => {
    for (const actor of [actors.otherChair, actors.manager, actors.partner, actors.system])
      assert.equal(tell(asked(), actor, answer('refer')).refusal?.code, 'not-the-chair');
  });

  it('R3: nobody but the product or the chair hands the meeting to another chair', () => {
    const other = { ...ask(), chair: people.otherChair };
    assert.equal(tell(asked(), actors.otherChair, other).refusal?.code, 'not-allowed');
    const { story } = tell(asked(), actors.chair, other);
    assert.deepEqual(types(tell(story, actors.otherChair, answer('refer')).events), [
      'meeting-answered',
      'consultation-requested',
    ]);
  });

  it('R1: "do not refer" without a reason is refused and says why', () => {
    for (const reason of [null, '', '  \n ']) {
      const { refusal } = tell(asked(), actors.chair, answer('do-not-refer', reason));
      assert.equal(refusal?.code, 'reason-missing');
      assert.equal(refusal?.rule, 'R1');
      assert.match(refusal?.message ?? '', /duty.*reasons/u);
    }
  });

  it('R1: "decide later" needs a real day that has not passed', () => {
    const code = (day: string | null) =>
      tell(asked(), actors.chair, answer('decide-later', null, day)).refusal?.code;
    assert.equal(code(null), 'date-missing');
    assert.equal(code('2026-12-06'), 'date-in-past');
    assert.equal(code('2026-02-30'), 'date-not-valid');
    assert.equal(code('2026-12-07'), undefined);
  });

  it('R6: after "decide later" the day itself is what is due, and the manager hears of it when it is missed', () => {
    const { story } = tell(asked(), actors.chair, answer('decide-later', null, '2026-12-11'));
    const late = obligations(state(story), '2026-12-14T10:00:00.000Z', defaultProcessSettings);
    const duty = late.find(({ key }) => key === 'R1:decide-later');
    assert.equal(duty?.state, 'overdue');
    assert.ok(duty?.who.some(({ person }) => person?.id === people.manager.id));
  });

  it('R19: after "refer" the names stay due until they are named, then the agreement follows at once', () => {
    const { story } = tell(asked(), actors.chair, answer('refer'));
    assert.equal(stageOf(state(story)), 'considering');
    assert.ok(keys(state(story)).includes('R19:name-people'));
    const named = tell(story, actors.chair, names);
    assert.deepEqual(types(named.events), ['people-named', 'referral-agreed']);
    assert.equal(stageOf(state(named.story)), 'agreed');
    assert.ok(!keys(state(named.story)).includes('R19:name-people'));
  });

  it('R19: names that were there before make the answer an agreement in the same decision', () => {
    const { story } = tell(asked(), actors.worker, names);
    const { events } = tell(story, actors.chair, answer('refer'));
    assert.deepEqual(types(events), ['meeting-answered', 'consultation-requested', 'referral-agreed']);
  });

  it('R19: a person is named, not a blank', () => {
    const blank = { ...names, leadProfessional: { id: '', name: 'The team' } };
    assert.equal(tell(asked(), actors.chair, blank).refusal?.code, 'person-missing');
  });

  it('R5: "do not refer" asks the Exploitation Team manager and waits for the view', () => {
    const waiting = state(declineAsked());
    assert.equal(stageOf(waiting), 'considering');
    assert.ok(keys(waiting).includes('R5:consultation'));
  });

  it('R5: only the Exploitation Team manager gives that view', () => {
    for (const actor of [actors.chair, actors.manager, actors.supporter, actors.system])
      assert.equal(tell(declineAsked(), actor, view('do-not-refer')).refusal?.code, 'not-allowed');
  });

  it('R1: with a view of "do not refer" it is decided not to refer', () => {
    const { story, events } = tell(declineAsked(), actors.etm, view('do-not-refer'));
    assert.deepEqual(types(events), ['consultation-answered', 'referral-declined']);
    assert.equal(stageOf(state(story)), 'not-referred');
  });

  for (const advice of ['refer', 'more-needed'] as const)
    it(`R29: a view of "${advice}" declines nothing by itself; people decide again`, () => {
      const { story, events } = tell(declineAsked(), actors.etm, view(advice));
      assert.deepEqual(types(events), ['consultation-answered']);
      assert.ok(keys(state(story)).includes('R29:decide-again'));
      const again = tell(story, actors.chair, answer('do-not-refer', 'No sign of exploitation was found'));
      assert.deepEqual(types(again.events), ['meeting-answered', 'referral-declined']);
    });

  it('R5: where the council wants approval, "do not refer" against the view is refused', () => {
    const approve = { ...defaultProcessSettings, etmGate: 'approve' } as const;
    const { story } = tell(declineAsked(), actors.etm, view('refer'), monday, approve);
    const { refusal } = tell(story, actors.chair, answer('do-not-refer', 'Still no'), monday, approve);
    assert.equal(refusal?.code, 'view-is-refer');
  });

  it('R7: the next meeting asks again and the earlier reasons are carried', () => {
    const { story } = tell(declineAsked(), actors.etm, view('do-not-refer'));
    const next = tell(story, actors.system, ask('m2'));
    assert.deepEqual(types(next.events), ['consideration-started', 'meeting-asked']);
    const referral = currentReferral(state(next.story));
    assert.equal(state(next.story).referrals.length, 1);
    assert.equal(referral?.declinedReason, 'No sign of exploitation was found');
    assert.equal(referral?.declined.length, 1);
    assert.equal(state(next.story).consultation.status, 'none');
  });

  it('a mis-tap is corrected by a new event, and the agreement that rested on it falls', () => {
    const { story, events } = tell(agreed(), actors.chair, answer('do-not-refer', 'I tapped the wrong one'));
    const [first] = events;
    assert.equal(first?.type === 'meeting-answered' && first.corrects, 'refer');
    assert.equal(stageOf(state(story)), 'considering');
    const back = tell(story, actors.chair, answer('refer'));
    assert.equal(stageOf(state(back.story)), 'agreed');
  });

  it('a corrected "do not refer" opens the question again', () => {
    const { story } = tell(declineAsked(), actors.etm, view('do-not-refer'));
    const corrected = tell(story, actors.chair, answer('refer'));
    assert.equal(stageOf(state(corrected.story)), 'considering');
    assert.equal(currentReferral(state(corrected.story))?.declinedReason, null);
  });

  it('the same tap twice changes nothing', () => {
    const { story } = tell(asked(), actors.chair, answer('refer'));
    assert.deepEqual(tell(story, actors.chair, answer('refer')).events, []);
  });

  it('R60: after the referral was sent a correction is refused and says what to do', () => {
    const { refusal } = tell(submitted(), actors.chair, answer('do-not-refer', 'Too late'));
    assert.equal(refusal?.code, 'already-submitted');
    assert.match(refusal?.message ?? '', /new information/u);
  });

  it('R3: an unanswered meeting is missed, the chair is chased, next working day the manager too', () => {
    const end = '2026-12-07T11:00:00.000Z';
    const { story } = tell(asked(), actors.system, { type: 'meeting-ended', meetingId: 'm1' }, end);
    const at = (now: string) =>
      obligations(state(story), now, defaultProcessSettings).find(({ key }) => key === 'R3:meeting:m1');
    assert.equal(at(end)?.state, 'overdue');
    assert.deepEqual(
      at(end)?.who.map(({ role }) => role),
      ['chair'],
    );
    assert.equal(at(end)?.nextChange, '2026-12-08T09:00:00.000Z');
    assert.deepEqual(
      at('2026-12-08T09:00:00.000Z')?.who.map(({ role }) => role),
      ['chair', 'manager'],
    );
    const { story: answered } = tell(story, actors.chair, answer('refer'), '2026-12-08T12:00:00.000Z');
    assert.ok(!keys(state(answered), '2026-12-08T12:00:00.000Z').includes('R3:meeting:m1'));
  });

  it('R3: a meeting whose end was never heard is overdue the day after', () => {
    const duty = obligations(state(asked()), '2026-12-08T00:00:00.000Z', defaultProcessSettings).find(
      ({ key }) => key === 'R3:meeting:m1',
    );
    assert.equal(duty?.state, 'overdue');
  });

  it('R59: once a referral was sent a meeting reviews and starts no new consideration', () => {
    const { story, events } = tell(submitted(), actors.system, ask('m2'));
    assert.deepEqual(types(events), ['meeting-asked']);
    assert.ok(keys(state(story)).includes('R59:meeting:m2'));
    assert.equal(
      tell(story, actors.chair, answer('refer', null, null, 'm2')).refusal?.code,
      'referral-under-way',
    );
    const reviewed = tell(story, actors.chair, {
      type: 'review-at-meeting',
      meetingId: 'm2',
      result: 'nothing-new',
      words: '',
    });
    assert.ok(!keys(state(reviewed.story)).includes('R59:meeting:m2'));
    assert.equal(stageOf(state(reviewed.story)), 'submitted');
  });
});
