import assert from 'node:assert/strict';
import { chair, exploitationTeamManager, manager, worker } from '../../demo/sample/people.ts';
import { nextWorkingMorning } from '../../src/alerts/office-hours.ts';
import { type Office, startOffice } from './support/companion.ts';
import { deskOf } from './support/desk.ts';

const escalation = /open|unanswered|not (yet )?considered/i;

describe('bot: a meeting that ended in silence', () => {
  let office: Office;
  const { cards, last, seen, tap, answerData } = deskOf(() => office.teams.controls);
  const told = (person: string) => cards(person).filter((one) => /CH-1003/.test(seen(one)));

  beforeEach(async () => {
    office = await startOffice();
    await office.openCase('CH-1003', 'Tamsin Pellow');
    for (const who of [chair, worker, manager, exploitationTeamManager])
      await office.teams.controls.install(who.id);
    const meeting = await office.teams.controls.startMeeting({
      title: 'Strategy meeting',
      organiser: chair.id,
      members: [chair.id, worker.id],
      seriesId: 'series-silent',
    });
    await office.deliver();
    await tap(chair.id, last(chair.id).id, 'pick-children', { children: 'CH-1003' });
    await office.teams.controls.endMeeting(meeting);
    await office.deliver();
  });
  afterEach(() => office.stop());

  const morning = () => nextWorkingMorning(new Date().toISOString(), []);
  const until = (instant: string, minutes: number) =>
    office.passUntil(new Date(Date.parse(instant) + minutes * 60_000).toISOString());

  it('reaches the manager at nine on the next working day, once and without the child’s name', async () => {
    assert.match(seen(last(chair.id)), /Not yet considered: CH-1003/);
    until(morning(), -10);
    await office.deliver();
    assert.equal(told(manager.id).length, 0);
    until(morning(), 1);
    await office.deliver();
    await office.deliver();
    const [card, ...more] = told(manager.id);
    assert.ok(card);
    assert.deepEqual(more, []);
    assert.match(seen(card), escalation);
    assert.doesNotMatch(`${seen(card)}${card.summary}`, /Tamsin|Pellow/);
  });

  it('never reaches the manager when the chair answers the same evening', async () => {
    const reminder = last(chair.id);
    await tap(chair.id, reminder.id, 'open-prompt');
    const data = answerData(last(chair.id), 'decide-later', 'CH-1003');
    await tap(chair.id, reminder.id, 'answer', { 'decideBy:CH-1003': '2099-01-01' }, data);
    until(morning(), 1);
    await office.deliver();
    assert.equal(told(manager.id).length, 0);
  });
});
