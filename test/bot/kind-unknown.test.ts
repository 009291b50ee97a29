import assert from 'node:assert/strict';
import { chair, exploitationTeamManager, manager, worker } from '../../demo/sample/people.ts';
import { nextWorkingMorning } from '../../src/alerts/office-hours.ts';
import { type Office, startOffice } from './support/companion.ts';
import { deskOf } from './support/desk.ts';

describe('bot: a meeting whose title does not say its kind', () => {
  let office: Office;
  const { cards, last, seen, tap } = deskOf(() => office.teams.controls);

  beforeEach(async () => {
    office = await startOffice();
    await office.openCase('CH-1003', 'Tamsin Pellow');
    for (const who of [chair, worker, manager, exploitationTeamManager])
      await office.teams.controls.install(who.id);
  });
  afterEach(() => office.stop());

  const held = async () => {
    const { controls } = office.teams;
    const meeting = await controls.startMeeting({
      title: 'Catch-up',
      organiser: chair.id,
      members: [chair.id, worker.id],
      seriesId: 'series-catch-up',
    });
    await office.deliver();
    return meeting;
  };

  it('R4: once it is over, its chair is asked what kind it was, and not the question itself', async () => {
    const meeting = await held();
    await office.teams.controls.endMeeting(meeting);
    await office.deliver();
    const reminder = last(chair.id);
    assert.match(seen(reminder), /What kind of meeting was this\?/u);
    assert.doesNotMatch(seen(reminder), /Not yet considered/u);
    await tap(chair.id, reminder.id, 'open-prompt');
    assert.match(seen(last(chair.id)), /What kind of meeting is this\?/u);
    office.passUntil(
      new Date(Date.parse(nextWorkingMorning(new Date().toISOString(), [])) + 60_000).toISOString(),
    );
    await office.deliver();
    for (const other of [manager, exploitationTeamManager])
      assert.doesNotMatch(cards(other.id).map(seen).join(' '), /Catch-up|kind of meeting|still/u);
  });

  it('R4: where the chair has said that there is nothing to ask, the end brings no reminder', async () => {
    const meeting = await held();
    await tap(chair.id, last(chair.id).id, 'choose-type', { meetingType: 'none' });
    const before = cards(chair.id).length;
    await office.teams.controls.endMeeting(meeting);
    await office.deliver();
    assert.equal(cards(chair.id).length, before);
    assert.doesNotMatch(seen(last(chair.id)), /What kind of meeting was this/u);
  });
});
