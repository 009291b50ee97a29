import assert from 'node:assert/strict';
import { defaultProcessSettings, obligations, stageOf } from '../../src/nrm/index.ts';
import {
  actors,
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

const withdraw = { type: 'withdraw-question', meetingId: 'm1' } as const;
const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const tuesday = '2026-12-08T10:00:00.000Z';

describe('nrm: a child picked by mistake', () => {
  it('R3: is asked about no more, and the case is as it was before', () => {
    const { story, events } = tell(asked(), actors.chair, withdraw);
    assert.deepEqual(events, [
      { type: 'meeting-question-withdrawn', meetingId: 'm1', endsConsideration: true },
    ]);
    const before = state(opened());
    assert.deepEqual({ ...state(story), version: 0 }, { ...before, version: 0 });
    assert.deepEqual(obligations(state(story), tuesday, defaultProcessSettings), []);
  });

  it('R3: is taken back by that meeting’s chair alone, and only while it is unanswered', () => {
    for (const actor of [actors.otherChair, actors.worker, actors.etm, actors.system])
      assert.equal(tell(asked(), actor, withdraw).refusal?.code, 'not-the-chair');
    const later = tell(asked(), actors.chair, answer('decide-later', null, '2026-12-20')).story;
    assert.equal(tell(later, actors.chair, withdraw).refusal?.code, 'already-answered');
  });

  it('R3: can be taken back after the meeting too, and then nobody is chased', () => {
    const missed = tell(asked(), actors.system, { type: 'meeting-ended', meetingId: 'm1' }).story;
    const { story } = tell(missed, actors.chair, withdraw, tuesday);
    assert.deepEqual(obligations(state(story), tuesday, defaultProcessSettings), []);
  });

  it('R3: changes nothing when it was never asked, or is taken back twice', () => {
    assert.deepEqual(tell(opened(), actors.chair, withdraw).events, []);
    const once = tell(asked(), actors.chair, withdraw).story;
    assert.deepEqual(tell(once, actors.chair, withdraw).events, []);
  });

  it('R3: may be picked again, and is asked anew', () => {
    const { story } = tell(asked(), actors.chair, withdraw);
    assert.deepEqual(types(tell(story, actors.system, ask()).events), [
      'consideration-started',
      'meeting-asked',
    ]);
  });

  it('R7: was not referred before: so it is again, with the reasons it had', () => {
    const view = { type: 'answer-consultation', advice: 'do-not-refer', words: 'No sign' } as const;
    const declined = given(
      [actors.worker, openCase()],
      [actors.system, ask('m0')],
      [actors.chair, answer('do-not-refer', 'No sign of exploitation', null, 'm0')],
      [actors.etm, view],
    );
    assert.equal(stageOf(state(declined)), 'not-referred');
    const again = tell(declined, actors.system, ask(), tuesday).story;
    assert.equal(stageOf(state(again)), 'considering');
    const { story } = tell(again, actors.chair, withdraw, tuesday);
    const [before] = state(declined).referrals;
    const [after] = state(story).referrals;
    assert.deepEqual(
      [after?.stage, after?.answered, after?.declined],
      ['not-referred', before?.answered, before?.declined],
    );
  });

  const more = [
    ['another meeting asks it too', [actors.system, ask('m2')]],
    [
      'the Exploitation Team manager gave a view',
      [actors.etm, { type: 'answer-consultation', advice: 'refer', words: 'Yes' }],
    ],
    ['the people are named', [actors.worker, names]],
    [
      'it was answered outside the meeting',
      [
        actors.worker,
        {
          type: 'answer-consideration',
          place: 'chat',
          answer: 'decide-later',
          reason: null,
          decideBy: '2026-12-20',
        },
      ],
    ],
  ] as const;
  for (const [what, [actor, command]] of more)
    it(`R2: leaves the question open where ${what}`, () => {
      const { story, refusal } = tell(asked(), actor, command, tuesday);
      assert.equal(refusal, null);
      const { story: after, events } = tell(story, actors.chair, withdraw, tuesday);
      assert.deepEqual(events, [
        { type: 'meeting-question-withdrawn', meetingId: 'm1', endsConsideration: false },
      ]);
      assert.equal(stageOf(state(after)), 'considering');
      assert.ok(
        obligations(state(after), tuesday, defaultProcessSettings).some(({ rule }) =>
          /^R(1|3|5|19)$/.test(rule),
        ),
        'the open question is on the list',
      );
    });

  it('R2: leaves alone a question that was opened before the meeting, and a review of a sent referral', () => {
    const before = given(
      [actors.worker, openCase()],
      [actors.worker, { type: 'start-consideration', place: 'tab' }],
      [actors.system, ask()],
    );
    const { story } = tell(before, actors.chair, withdraw);
    assert.equal(stageOf(state(story)), 'considering');
    const review = tell(submitted(), actors.system, ask('m9'), tuesday).story;
    const taken = tell(review, actors.chair, { ...withdraw, meetingId: 'm9' }, tuesday).story;
    assert.equal(stageOf(state(taken)), 'submitted');
    assert.deepEqual(
      state(taken).meetings.map(({ meetingId }) => meetingId),
      ['m1'],
    );
  });

  it('R15: no more shows the case to a chair who was on it for that meeting only', () => {
    const other = { ...ask(), chair: people.otherChair };
    const wrong = given([actors.worker, openCase()], [actors.system, other, monday]);
    const { story } = tell(wrong, actors.otherChair, withdraw);
    assert.deepEqual(state(story).meetings, []);
  });
});
