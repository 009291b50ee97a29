import assert from 'node:assert/strict';
import { type CommandOf, currentReferral, stageOf } from '../../src/nrm/index.ts';
import { dutyLines, on, told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  given,
  monday,
  openCase,
  opened,
  people,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';
import { like, manager, sample } from './samples.ts';

const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const no = answer('do-not-refer', 'No sign was found');
type Advice = CommandOf<'answer-consultation'>['advice'];
const view = (advice: Advice, words = 'My view'): CommandOf<'answer-consultation'> => ({
  type: 'answer-consultation',
  advice,
  words,
});

describe('nrm: an answer that is given again', () => {
  const recorded = (story: Story, type: string) =>
    story.events.map(({ event }) => event).filter((event) => event.type === type);
  it('R5: a view is asked for in the name of the meeting that answered, or of none', () => {
    const met = tell(asked(), actors.chair, answer('refer')).story;
    const request = { type: 'consultation-requested', question: 'view-on-referral', meetingId: 'm1' };
    assert.deepEqual(recorded(met, 'consultation-requested'), [request]);
    const outside = told(opened(), sample['start-consideration']);
    assert.deepEqual(recorded(outside, 'consultation-requested'), [{ ...request, meetingId: null }]);
    assert.deepEqual(recorded(outside, 'consideration-started'), [
      { type: 'consideration-started', considerationId: 'CH-2001:3', place: { kind: 'tab' } },
    ]);
  });

  it('an answer keeps only what belongs to it, tidy', () => {
    const yes = tell(asked(), actors.chair, answer('refer', '  ', '2026-12-11')).events[0];
    assert.deepEqual(yes, {
      type: 'meeting-answered',
      meetingId: 'm1',
      answer: 'refer',
      reason: null,
      decideBy: null,
      corrects: null,
    });
    const later = tell(asked(), actors.chair, answer('decide-later', ' Ask the school ', '2026-12-11'))
      .events[0];
    assert.deepEqual(later, {
      type: 'meeting-answered',
      meetingId: 'm1',
      answer: 'decide-later',
      reason: 'Ask the school',
      decideBy: '2026-12-11',
      corrects: null,
    });
  });

  it('R7: a corrected "do not refer" of one meeting takes back its own reasons and no others', () => {
    const declined = (story: Story, meetingId: string) =>
      told(
        tell(
          tell(story, actors.system, ask(meetingId)).story,
          actors.chair,
          answer('do-not-refer', `No, ${meetingId}`, null, meetingId),
        ).story,
        view('do-not-refer'),
      );
    const twice = declined(declined(asked(), 'm1'), 'm2');
    const reasons = (story: Story) => currentReferral(state(story))?.declined.map(({ reason }) => reason);
    assert.deepEqual(reasons(twice), ['No, m1', 'No, m2']);
    const corrected = tell(twice, actors.chair, answer('refer', null, null, 'm2')).story;
    assert.deepEqual(
      [reasons(corrected), currentReferral(state(corrected))?.declinedReason],
      [['No, m1'], 'No, m1'],
    );
    assert.equal(stageOf(state(corrected)), 'considering');
    assert.equal(
      tell(twice, actors.chair, answer('refer', null, null, 'm1')).refusal?.code,
      'answer-superseded',
    );
    assert.equal(
      tell(twice, actors.chair, answer('do-not-refer', 'No, m1', null, 'm1')).refusal,
      null,
      'the same tap',
    );
  });

  it('R3: an agreement that rests on another answer stays when a meeting’s own answer is corrected', () => {
    const outside = told(
      tell(asked(), actors.chair, answer('decide-later', null, '2026-12-11')).story,
      sample['answer-consideration'],
      sample['name-people'],
    );
    assert.equal(stageOf(state(outside)), 'agreed');
    const again = tell(outside, actors.chair, answer('do-not-refer', 'No sign'));
    assert.equal(again.refusal?.code, 'answer-superseded');
    const fallen = tell(agreed(), actors.chair, no).story;
    const { agreedAt, agreedIn, stage } = currentReferral(state(fallen)) ?? {};
    assert.deepEqual([stage, agreedAt, agreedIn], ['considering', null, null]);
  });

  it('R3: a later meeting’s answer settles an earlier one that was missed, of the same question alone', () => {
    const missed = tell(asked(), actors.system, sample['meeting-ended']).story;
    const next = tell(missed, actors.system, ask('m2'), on('2026-12-08')).story;
    const keys = (story: Story) =>
      dutyLines(story, on('2026-12-08'), 'R3').map((line) => line.split(' | ')[0]);
    assert.deepEqual(keys(next), ['R3:meeting:m1', 'R3:meeting:m2']);
    const answered = tell(next, actors.chair, answer('refer', null, null, 'm2'), on('2026-12-08')).story;
    assert.deepEqual(keys(answered), []);
    const first = tell(next, actors.chair, answer('refer'), on('2026-12-08')).story;
    assert.deepEqual(keys(first), ['R3:meeting:m2'], 'the later one is still open');
    const review = tell(submitted(), actors.system, ask('m3')).story;
    assert.deepEqual(dutyLines(review, monday, 'R59'), [
      'R59:meeting:m3 | D18 | due-soon | by 2026-12-07 23:59 | then 2026-12-08 00:00 | chair=chair | review-at-meeting',
    ]);
    const sent = told(
      next,
      sample['answer-consideration'],
      sample['name-people'],
      sample['attach-toolkit'],
      sample['record-safeguarding'],
      sample['mark-submitted'],
    );
    assert.deepEqual(keys(sent), [], 'once sent nobody is chased for R3');
    const unheard = tell(opened(), actors.system, ask('m4')).story;
    assert.deepEqual(dutyLines(unheard, '2026-12-08T00:00:00.000Z', 'R3'), [
      'R3:meeting:m4 | D1 | overdue | by 2026-12-08 00:00 | then 2026-12-08 09:00 | chair=chair | answer-at-meeting',
    ]);
  });

  it('R1: the question is chased outside the meeting once the meeting has answered something else', () => {
    const key = (story: Story) => dutyLines(story, monday, 'R1:').map((line) => line.split(' | ')[0]);
    assert.deepEqual(key(asked()), []);
    assert.deepEqual(key(told(opened(), sample['start-consideration'])), ['R1:consider']);
    const later = tell(asked(), actors.chair, answer('decide-later', null, '2026-12-11')).story;
    assert.deepEqual(key(later), ['R1:decide-later']);
    const taken = tell(later, manager, like('answer-consideration', { answer: 'refer' })).story;
    assert.deepEqual(key(taken), []);
  });

  it('R1, R19, R29: the chair who is asked again is that of the meeting that answered', () => {
    const met = tell(asked(), actors.system, { ...ask('m2'), chair: people.otherChair }).story;
    const by = (given: 'refer' | 'decide-later' | 'do-not-refer') =>
      tell(met, actors.otherChair, answer(given, 'None', '2026-12-11', 'm2')).story;
    const who = (story: Story, key: string) =>
      dutyLines(story, monday, key).map((line) => line.split(' | ').at(-2));
    assert.deepEqual(who(by('decide-later'), 'R1:'), ['chair=other-chair+worker=worker']);
    assert.deepEqual(who(by('refer'), 'R19'), ['chair=other-chair+worker=worker+exploitation-team-manager']);
    assert.deepEqual(who(told(by('do-not-refer'), view('refer')), 'R29'), [
      'chair=other-chair+manager=manager',
    ]);
    const outside = told(opened(), sample['start-consideration'], sample['answer-consideration']);
    assert.deepEqual(who(outside, 'R19'), ['worker=worker+exploitation-team-manager']);
  });

  it('R1: a question asked outside is not settled by a meeting that asks beside it', () => {
    const both = tell(told(opened(), sample['start-consideration']), actors.system, ask()).story;
    const keys = (story: Story, now = monday) =>
      dutyLines(story, now, 'R').map((line) => line.split(' | ')[0]);
    assert.ok(keys(both).includes('R1:consider') && keys(both).includes('R3:meeting:m1'));
    assert.deepEqual(dutyLines(both, '2026-12-09T09:00:00.000Z', 'R1:'), [
      'R1:consider | D1 | overdue | by 2026-12-08 23:59 | worker=worker+manager=manager | answer-consideration',
    ]);
    assert.deepEqual(dutyLines(both, '2026-12-09T08:00:00.000Z', 'R1:'), [
      'R1:consider | D1 | overdue | by 2026-12-08 23:59 | then 2026-12-09 09:00 | worker=worker | answer-consideration',
    ]);
    assert.deepEqual(dutyLines(both, '2026-12-09T08:00:00.000Z', 'R5:'), [
      'R5:consultation | D2 | overdue | by 2026-12-08 23:59 | then 2026-12-09 09:00 | exploitation-team-manager | answer-consultation',
    ]);
    const late = tell(asked(), actors.chair, answer('decide-later', null, '2026-12-11')).story;
    assert.match(dutyLines(late, '2026-12-14T09:00:00.000Z', 'R1:')[0] ?? '', /manager=manager/u);
  });
});
