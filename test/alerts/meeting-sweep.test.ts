import assert from 'node:assert/strict';
import { type MeetingSweepSettings, startMeetingSweep } from '../../src/alerts/meeting-sweep.ts';
import { acting, type House, openHouse, people } from '../support/council-house.ts';

const meetingId = 'M-lost';

describe('Alerts: a meeting whose end never comes', () => {
  let house: House;
  const sweeping = (change: Partial<MeetingSweepSettings> = {}) =>
    startMeetingSweep({ record: house.record, now: () => house.clock, everyMs: 2_147_000_000, ...change });
  const told = async () =>
    (await house.db.selectFrom('alert').selectAll().orderBy('run_at').execute())
      .filter(({ kind }) => kind.startsWith('meeting-unanswered'))
      .map(({ kind, recipient, run_at }) => [kind, recipient, run_at.slice(0, 13)]);

  beforeEach(async () => {
    house = await openHouse('2026-11-23T10:00:00.000Z');
    await house.openCase('CH-1003', 'Example Child');
    await house.inMeeting(meetingId, {
      type: 'start-meeting',
      seriesId: 'series',
      title: 'Strategy meeting',
      meetingType: 'strategy',
      chair: people.chair,
      startedAt: house.clock.toISOString(),
      rememberedChildren: [],
    });
    const chair = acting(people.chair, 'chair');
    await house.inMeeting(meetingId, { type: 'pick-children', children: ['CH-1003'] }, chair);
    await house.onCase('CH-1003', {
      type: 'ask-at-meeting',
      meetingId,
      meetingType: 'strategy',
      chair: people.chair,
    });
  });
  afterEach(() => house.close());

  it('is ended by the product six hours after its start, and its silence is chased', async () => {
    const sweep = sweeping();
    house.clock = new Date('2026-11-23T15:59:00.000Z');
    assert.equal(await sweep.runOnce(), 0);
    assert.equal((await house.record.meetings.load(meetingId))?.endedAt, null);
    house.clock = new Date('2026-11-23T16:00:30.000Z');
    assert.equal(await sweep.runOnce(), 1);
    assert.equal(await sweep.runOnce(), 0);
    await sweep.stop();
    assert.equal((await house.record.meetings.load(meetingId))?.endedAt, house.clock.toISOString());
    assert.equal((await house.record.cases.load('CH-1003'))?.meetings[0]?.status, 'missed');
    assert.deepEqual(await told(), [
      ['meeting-unanswered', people.chair.id, '2026-11-23T16'],
      ['meeting-unanswered-escalated', people.manager.id, '2026-11-24T09'],
    ]);
  });

  it('may last longer where the service is told so, and one that fails holds up no other', async () => {
    await house.inMeeting('M-other', {
      type: 'start-meeting',
      seriesId: 'by-hand',
      title: null,
      meetingType: null,
      chair: people.chair,
      startedAt: '2026-11-23T10:01:00.000Z',
      rememberedChildren: [],
    });
    const lines: string[] = [];
    const failing = {
      ...house.record,
      cases: { ...house.record.cases, execute: () => Promise.reject(new Error('Example Child')) },
    };
    house.clock = new Date('2026-11-23T17:00:00.000Z');
    const patient = sweeping({ hours: 8 });
    assert.equal(await patient.runOnce(), 0);
    await patient.stop();
    const sweep = sweeping({ record: failing, log: (line) => lines.push(line) });
    await sweep.runOnce();
    await sweep.stop();
    assert.notEqual((await house.record.meetings.load('M-other'))?.endedAt, null);
    assert.equal((await house.record.meetings.load(meetingId))?.endedAt, null);
    assert.ok(lines.includes('a meeting could not be ended: Error'));
    assert.doesNotMatch(lines.join(), /Example/);
  });
});
