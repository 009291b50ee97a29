import assert from 'node:assert/strict';
import {
  chair,
  exploitationTeamManager,
  exploitationWorker,
  manager,
  policeGuest,
  secondWorker,
  worker,
} from '../../demo/sample/people.ts';
import { type Office, startOffice } from './support/companion.ts';
import { deskOf } from './support/desk.ts';

const childName = 'Tamsin Pellow';
const otherName = 'Jory Pellow';

describe('bot: a strategy meeting, from its start to the answer', () => {
  let office: Office;
  let chat = '';

  const controls = () => office.teams.controls;
  const { mine, cards, last, seen, tap, answerData } = deskOf(controls);

  before(async () => {
    office = await startOffice();
    await office.openCase('CH-1003', childName);
    await office.openCase('CH-1004', otherName);
    await office.openCase('CH-2000', 'Somebody Else', []);
    for (const who of [chair, worker, manager, exploitationTeamManager, exploitationWorker])
      await controls().install(who.id);
  });
  after(() => office.stop());

  it('greets each person once', () => {
    assert.equal(mine(chair.id).length, 1);
    assert.match(seen(last(chair.id)), /call 999/);
  });

  it('prompts the chair in private and puts only the bare question into the shared chat', async () => {
    chat = await controls().startMeeting({
      title: 'Strategy meeting',
      organiser: chair.id,
      members: [chair.id, worker.id, policeGuest.id],
      seriesId: 'series-1',
    });
    await office.deliver();
    assert.match(seen(last(chair.id)), /Which children is this meeting about\?/);
    assert.match(seen(last(chair.id)), /CH-1003/);
    assert.doesNotMatch(seen(last(chair.id)), /CH-2000/);
    assert.equal(controls().messages(chat).length, 1);
    const shared = JSON.stringify(controls().messages(chat));
    for (const secret of [childName, 'CH-', 'reason', chair.name])
      assert.ok(!shared.includes(secret), secret);
    assert.equal(cards(worker.id).length, 1);
  });

  it('finds children by search, the chair’s own and nobody else’s', async () => {
    const personal = controls().personalChat(chair.id);
    const search = (who: string, where: string) => controls().search(who, where, 'my-children', 'pellow');
    assert.deepEqual(await search(chair.id, personal), [
      { title: `${childName} (CH-1003)`, value: 'CH-1003' },
      { title: `${otherName} (CH-1004)`, value: 'CH-1004' },
    ]);
    assert.deepEqual(await search(chair.id, chat), []);
    assert.deepEqual(await search(exploitationWorker.id, controls().personalChat(exploitationWorker.id)), []);
  });

  it('refuses a child that is not on the chair’s list, and says nothing of it', async () => {
    const result = await tap(chair.id, last(chair.id).id, 'pick-children', { children: 'CH-2000' });
    assert.match(JSON.stringify(result.card), /not on your list/);
    assert.doesNotMatch(JSON.stringify(result.card), /Somebody Else/);
  });

  it('asks per child, and refuses “do not refer” without a reason, keeping what was typed', async () => {
    const prompt = last(chair.id);
    const picked = await tap(chair.id, prompt.id, 'pick-children', { children: 'CH-1003,CH-1004' });
    assert.match(JSON.stringify(picked.card), /Is a National Referral Mechanism referral needed/);
    const refused = await tap(
      chair.id,
      prompt.id,
      'answer',
      { 'reason:CH-1003': ' ', 'reason:CH-1004': 'kept for the other child' },
      answerData(last(chair.id), 'do-not-refer', 'CH-1003'),
    );
    assert.match(JSON.stringify(refused.card), /needs clear reasons in writing/);
    assert.match(JSON.stringify(refused.card), /kept for the other child/);
    assert.equal((await office.record.cases.load('CH-1003'))?.meetings[0]?.answer, null);
  });

  it('refuses a tap by somebody else, whatever ids they send', async () => {
    const data = answerData(last(chair.id), 'refer', 'CH-1003');
    const shared = controls().messages(chat)[0];
    for (const who of [worker.id, policeGuest.id]) {
      const result = await controls().tap({
        person: who,
        conversationId: chat,
        activityId: shared?.id ?? '',
        verb: 'answer',
        data,
      });
      assert.match(result.notice ?? '', /Only the chair/);
      assert.equal(result.card, null);
    }
    assert.equal((await office.record.cases.load('CH-1003'))?.meetings[0]?.answer, null);
  });

  it('does not show the chair’s card in the shared chat even to the chair', async () => {
    const shared = controls().messages(chat)[0];
    const tapHere = { person: chair.id, conversationId: chat, activityId: shared?.id ?? '' };
    const data = answerData(last(chair.id), 'refer', 'CH-1003');
    const stolen = await controls().tap({ ...tapHere, verb: 'answer', data });
    assert.match(stolen.notice ?? '', /not for you/);
    const asked = await controls().tap({ ...tapHere, verb: 'open-prompt' });
    assert.match(asked.notice ?? '', /private chat/);
    assert.doesNotMatch(JSON.stringify(controls().messages(chat)), /Pellow/);
  });

  it('records an answer once however often it is tapped, and lets it be corrected', async () => {
    const prompt = cards(chair.id)[1];
    assert.ok(prompt);
    const data = answerData(last(chair.id), 'decide-later', 'CH-1003');
    const inputs = { 'decideBy:CH-1003': '2099-01-01' };
    await tap(chair.id, prompt.id, 'answer', inputs, data);
    const before = (await office.record.cases.history('CH-1003')).length;
    await tap(chair.id, prompt.id, 'answer', inputs, data);
    assert.equal((await office.record.cases.history('CH-1003')).length, before);
    const now = cards(chair.id)[1];
    assert.ok(now);
    const change = await tap(chair.id, prompt.id, 'change-answer', {}, answerData(now, '', 'CH-1003'));
    assert.match(JSON.stringify(change.card), /Decide by/);
    const done = await tap(chair.id, prompt.id, 'answer', {}, answerData(now, 'refer', 'CH-1003'));
    assert.match(JSON.stringify(done.card), /Recorded:/);
    assert.match(JSON.stringify(done.card), /Still needed:/);
    const state = await office.record.cases.load('CH-1003');
    assert.equal(state?.meetings[0]?.answer, 'refer');
    assert.equal(state?.referrals.at(-1)?.stage, 'considering');
  });

  it('takes back the question for names when the answer is corrected, and shows the new answer to others', async () => {
    await office.deliver();
    const names = cards(chair.id).find((m) => seen(m).includes('Who takes the referral forward'));
    const prompt = cards(chair.id)[1];
    assert.ok(names && prompt);
    const again = (answer: string, inputs: Record<string, string>) =>
      tap(chair.id, prompt.id, 'answer', inputs, answerData(prompt, answer, 'CH-1003'));
    await tap(chair.id, prompt.id, 'change-answer', {}, answerData(prompt, '', 'CH-1003'));
    await again('do-not-refer', { 'reason:CH-1003': 'No signs after the home visit.' });
    const stale = await tap(chair.id, names.id, 'name-people', {
      leadProfessional: worker.id,
      exploitationTeamSupporter: exploitationWorker.id,
    });
    assert.match(JSON.stringify(stale.card), /No names are needed now/);
    assert.equal((await office.record.cases.load('CH-1003'))?.people, null);
    await office.deliver();
    const standing = (who: string, id: string) => {
      const card = cards(who).find((m) => m.id === id);
      assert.ok(card);
      return seen(card);
    };
    assert.match(standing(chair.id, names.id), /No names are needed now/);
    assert.ok(cards(worker.id).some((m) => seen(m).includes('No names are needed now')));
    const view = cards(exploitationTeamManager.id).find((m) => seen(m).includes('Your view, please'));
    assert.ok(view);
    assert.match(seen(view), /No signs after the home visit/);
    await again('refer', {});
    await office.deliver();
    assert.match(standing(chair.id, names.id), /Who takes the referral forward/);
  });

  it('asks the Exploitation Team manager for a view, and the chair for the names', async () => {
    await office.deliver();
    const asked = cards(exploitationTeamManager.id).find((m) => seen(m).includes('Your view, please'));
    assert.ok(asked);
    assert.ok(!asked.summary?.includes('Pellow'));
    const answered = await tap(exploitationTeamManager.id, asked.id, 'consult', {
      advice: 'refer',
      adviceWords: 'Signs of exploitation since spring.',
    });
    assert.match(JSON.stringify(answered.card), /View recorded/);
    const names = cards(chair.id).find((m) => seen(m).includes('Who takes the referral forward'));
    assert.ok(names);
    const missing = await tap(chair.id, names.id, 'name-people', { leadProfessional: worker.id });
    assert.match(
      JSON.stringify(missing.card),
      /Choose the (Lead Professional|Exploitation Team member): type a name/,
    );
    const guest = await tap(chair.id, names.id, 'name-people', {
      leadProfessional: policeGuest.id,
      exploitationTeamSupporter: exploitationWorker.id,
    });
    assert.match(
      JSON.stringify(guest.card),
      /What stands under Lead Professional is nobody of the council’s own staff/,
    );
    const named = await tap(chair.id, names.id, 'name-people', {
      leadProfessional: worker.id,
      exploitationTeamSupporter: exploitationWorker.id,
    });
    assert.match(JSON.stringify(named.card), /The referral has its people/);
    assert.equal((await office.record.cases.load('CH-1003'))?.referrals.at(-1)?.stage, 'agreed');
  });

  it('reminds the chair when the meeting ends with a child unanswered', async () => {
    await controls().endMeeting(chat);
    await office.deliver();
    const reminder = last(chair.id);
    assert.match(seen(reminder), /Not yet considered: CH-1004/);
    assert.doesNotMatch(seen(reminder), /Pellow/);
    const opened = await tap(chair.id, reminder.id, 'open-prompt');
    assert.match(JSON.stringify(opened.card), new RegExp(otherName));
    const done = await tap(
      chair.id,
      reminder.id,
      'answer',
      { 'reason:CH-1004': 'No signs after the home visit.' },
      answerData(last(chair.id), 'do-not-refer', 'CH-1004'),
    );
    assert.match(JSON.stringify(done.card), /Exploitation Team manager’s view/);
  });

  it('remembers the children of a series, and asks again with the earlier state', async () => {
    const again = await controls().startMeeting({
      title: 'Strategy meeting',
      organiser: chair.id,
      members: [chair.id, worker.id],
      seriesId: 'series-1',
    });
    assert.equal(again, chat);
    await office.deliver();
    assert.match(seen(last(chair.id)), /"value":"CH-1003,CH-1004"/);
    const picked = await tap(chair.id, last(chair.id).id, 'pick-children', { children: 'CH-1004' });
    assert.match(JSON.stringify(picked.card), /Last time:.*Do not refer .*No signs after the home visit/);
    await controls().endMeeting(again);
    await office.deliver();
  });

  it('takes the question back from a child picked by mistake, and keeps one that is answered', async () => {
    await office.openCase('CH-1006', 'Third Pellow');
    await office.openCase('CH-1007', 'Fourth Pellow');
    const meeting = await controls().startMeeting({
      title: 'Strategy meeting',
      organiser: chair.id,
      members: [chair.id],
      seriesId: 'series-mistake',
    });
    await office.deliver();
    const prompt = last(chair.id);
    await tap(chair.id, prompt.id, 'pick-children', { children: 'CH-1006,CH-1007' });
    const later = { 'decideBy:CH-1006': '2099-01-01' };
    await tap(chair.id, prompt.id, 'answer', later, answerData(last(chair.id), 'decide-later', 'CH-1006'));
    await tap(chair.id, prompt.id, 'pick-again');
    const none = await tap(chair.id, prompt.id, 'no-child', { noChildReason: 'A mistake.' });
    assert.match(JSON.stringify(none.card), /has answered for a child already/);
    await office.openCase('CH-1008', 'Fifth Pellow');
    await tap(chair.id, prompt.id, 'pick-again');
    const again = await tap(chair.id, prompt.id, 'pick-children', { children: 'CH-1008' });
    assert.match(JSON.stringify(again.card), /Fifth Pellow.*Third Pellow/);
    assert.doesNotMatch(JSON.stringify(again.card), /Fourth Pellow/);
    const asked = async (id: string) => (await office.record.cases.load(id))?.meetings.length;
    assert.deepEqual([await asked('CH-1006'), await asked('CH-1007'), await asked('CH-1008')], [1, 0, 1]);
    assert.deepEqual((await office.record.cases.load('CH-1007'))?.referrals, []);
    await controls().endMeeting(meeting);
    await office.deliver();
    assert.match(seen(last(chair.id)), /Not yet considered: CH-1008/);
    assert.equal(cards(chair.id).filter((m) => seen(m).includes('Not yet considered: CH-1007')).length, 0);
    const reminder = last(chair.id);
    await tap(chair.id, reminder.id, 'open-prompt');
    await tap(chair.id, reminder.id, 'pick-again');
    await tap(chair.id, reminder.id, 'pick-children', { children: 'CH-1006' });
    assert.deepEqual((await office.record.cases.load('CH-1008'))?.meetings, []);
  });

  it('asks what kind of meeting it is when the title does not say', async () => {
    await controls().startMeeting({
      title: null,
      organiser: chair.id,
      members: [chair.id],
      seriesId: 'series-2',
    });
    await office.deliver();
    const question = last(chair.id);
    assert.match(seen(question), /What kind of meeting is this/);
    const result = await tap(chair.id, question.id, 'choose-type', { meetingType: 'core-group' });
    assert.match(JSON.stringify(result.card), /Which children/);
  });

  it('lets a colleague take the chair where a guest organised it, and refuses a guest', async () => {
    const meeting = await controls().startMeeting({
      title: 'Core group',
      organiser: policeGuest.id,
      members: [policeGuest.id, worker.id],
      seriesId: 'series-3',
    });
    assert.equal(controls().messages(meeting).length, 0);
    await controls().say(policeGuest.id, meeting, '@NRM Companion prompt');
    assert.match(controls().messages(meeting).at(-1)?.text ?? '', /Only the/);
    await controls().say(worker.id, meeting, '@NRM Companion prompt');
    const handover = last(worker.id);
    assert.match(seen(handover), /Are you chairing this meeting/);
    const taken = await tap(worker.id, handover.id, 'take-chair');
    assert.match(JSON.stringify(taken.card), /Which children/);
  });

  it('lets a colleague take the chair from the organiser before they begin, and obeys the new chair alone', async () => {
    const meeting = await controls().startMeeting({
      title: 'Core group',
      organiser: chair.id,
      members: [chair.id, worker.id, policeGuest.id],
      seriesId: 'series-handover',
    });
    await office.deliver();
    const organisers = last(chair.id);
    await controls().say(policeGuest.id, meeting, '@NRM Companion prompt');
    assert.match(controls().messages(meeting).at(-1)?.text ?? '', /Only the/);
    await controls().say(worker.id, meeting, '@NRM Companion prompt');
    const handover = last(worker.id);
    assert.match(seen(handover), /The question is now with:/);
    const taken = await tap(worker.id, handover.id, 'take-chair');
    assert.match(JSON.stringify(taken.card), /Which children/);
    const late = await tap(chair.id, organisers.id, 'pick-children', { children: 'CH-1004' });
    assert.match(late.notice ?? '', /Only the chair/);
    await office.openCase('CH-1009', 'Sixth Pellow');
    await tap(worker.id, handover.id, 'pick-children', { children: 'CH-1009' });
    const data = answerData(last(worker.id), 'decide-later', 'CH-1009');
    const stolen = await tap(chair.id, organisers.id, 'answer', { 'decideBy:CH-1009': '2099-01-01' }, data);
    assert.match(stolen.notice ?? '', /Only the chair/);
    await tap(worker.id, handover.id, 'answer', { 'decideBy:CH-1009': '2099-01-01' }, data);
    const [asked] = (await office.record.cases.load('CH-1009'))?.meetings ?? [];
    assert.deepEqual([asked?.chair.id, asked?.answer], [worker.id, 'decide-later']);
    await controls().say(chair.id, meeting, '@NRM Companion prompt');
    assert.match(controls().messages(meeting).at(-1)?.text ?? '', /Only the chair/);
    await controls().endMeeting(meeting);
  });

  it('asks what is new once a referral was sent, and wants words for new information', async () => {
    const sent = await office.record.cases.execute(
      'CH-2000',
      {
        type: 'import-referral',
        stage: 'submitted',
        reference: 'NRM00123456',
        submittedOn: '2026-01-05',
        decidedOn: null,
        source: 'file',
      },
      {
        actor: { kind: 'person', person: { id: manager.id, name: manager.name }, roles: ['administrator'] },
        now: new Date().toISOString(),
        idempotencyKey: 'import:CH-2000',
      },
    );
    assert.equal(sent.status, 'done');
    await controls().startMeeting({
      title: 'Core group',
      organiser: worker.id,
      members: [worker.id],
      seriesId: 'series-4',
    });
    await office.deliver();
    const prompt = last(worker.id);
    const picked = await tap(worker.id, prompt.id, 'pick-children', { children: 'CH-2000' });
    assert.match(JSON.stringify(picked.card), /is there anything new/);
    const data = { ...answerData(last(worker.id), '', 'CH-2000'), result: 'new-information' };
    const refused = await tap(worker.id, prompt.id, 'review', {}, data);
    assert.match(JSON.stringify(refused.card), /what is new/);
    const done = await tap(worker.id, prompt.id, 'review', { 'reason:CH-2000': 'Missing twice.' }, data);
    assert.match(JSON.stringify(done.card), /Recorded:.*New information/);
  });

  it('hears nothing in a group unless it is spoken to', async () => {
    assert.equal(await controls().say(chair.id, chat, 'is the bot listening?'), null);
  });

  it('starts by hand where the app is not in the meeting', async () => {
    await controls().say(chair.id, controls().personalChat(chair.id), 'prompt');
    await office.deliver();
    assert.match(seen(last(chair.id)), /What kind of meeting is this/);
  });

  it('answers “danger” with 999 first, and “what is due” with the person’s own cases', async () => {
    const personal = controls().personalChat(worker.id);
    await controls().say(worker.id, personal, 'danger!');
    assert.match(mine(worker.id).at(-1)?.text ?? '', /^If a child is in immediate danger, call 999/);
    await controls().say(worker.id, personal, 'what is due');
    assert.match(seen(last(worker.id)), /CH-1003/);
    const shared = await controls()
      .say(worker.id, chat, '@NRM Companion what is due')
      .catch(() => null);
    assert.ok(shared);
    assert.doesNotMatch(JSON.stringify(controls().messages(chat)), /Pellow/);
  });

  it('creates a private chat where it knows none, and says so when the app is not installed', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5' } as const;
    await assert.rejects(office.teams.channel.outbox.sendToPerson(secondWorker.id, card, 'x'), {
      name: 'DeliveryError',
      reason: 'not-installed',
    });
  });
});
