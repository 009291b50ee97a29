import assert from 'node:assert/strict';
import { chair, policeGuest, worker } from '../../demo/sample/people.ts';
import { type Office, startOffice } from './support/companion.ts';
import { deskOf } from './support/desk.ts';

const childName = 'Tamsin Pellow';

describe('bot: taps in a chat with others', () => {
  let office: Office;
  const controls = () => office.teams.controls;
  const { mine } = deskOf(controls);

  before(async () => {
    office = await startOffice();
    await office.openCase('CH-1003', childName);
    for (const who of [chair, worker]) await controls().install(who.id);
  });
  after(() => office.stop());

  it('draws no card there, whatever a tap carries, and leaves the chair where it is', async () => {
    const chat = await controls().startMeeting({
      title: 'Strategy meeting',
      organiser: chair.id,
      members: [chair.id, worker.id, policeGuest.id],
      seriesId: 'series-shared',
    });
    await office.deliver();
    const [question] = controls().messages(chat);
    assert.ok(question, 'the bare question stands in the shared chat');
    const meeting = /"meeting":"([^"]+)"/.exec(JSON.stringify(question.card))?.[1] ?? '';
    for (const verb of ['take-chair', 'acknowledge', 'consult', 'name-people']) {
      const tap = { person: worker.id, conversationId: chat, activityId: question.id, verb };
      const taken = await controls().tap({ ...tap, data: { meeting, alert: meeting, child: 'CH-1003' } });
      assert.match(taken.notice ?? '', /not for you/, verb);
      assert.equal(taken.card, null, verb);
    }
    assert.doesNotMatch(JSON.stringify(controls().messages(chat)), /Pellow|CH-1003/);
    assert.equal((await office.record.meetings.load(meeting))?.chair?.id, chair.id);
    assert.ok(mine(chair.id).length > 1);
  });
});
