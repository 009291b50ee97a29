import assert from 'node:assert/strict';
import { administrator, chair, manager } from '../../demo/sample/people.ts';
import { alertBook } from '../../src/alerts/book.ts';
import type { MailboxHealth, MailboxState } from '../../src/mailbox/health.ts';
import { type Office, startOffice } from './support/companion.ts';
import { deskOf } from './support/desk.ts';

const mailbox = 'worker@council.example';

describe('bot: what only an administrator can mend', () => {
  let office: Office;
  const { cards, last, seen, tap } = deskOf(() => office.teams.controls);
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const health = (state: MailboxState, lastGoodRoundAt: string): MailboxHealth => ({
    mailbox,
    state,
    stateSince: lastGoodRoundAt,
    reason: state === 'watching' ? null : 'Grant the permission, then wait.',
    retryAt: null,
    watchedSince: minutesAgo(600),
    lastGoodRoundAt,
    lastSweepAt: null,
    backlog: 0,
    oldestWaitingSince: null,
  });
  const look = async (...all: readonly MailboxHealth[]) => {
    office.watched.now = all;
    await office.alarms.runOnce();
    await office.deliver();
  };

  beforeEach(async () => {
    office = await startOffice();
    for (const who of [administrator, chair, manager]) await office.teams.controls.install(who.id);
  });
  afterEach(() => office.stop());

  for (const state of ['forbidden', 'unwatchable', 'unauthorised'] as const)
    it(`is told at once of a mailbox that is ${state}, once`, async () => {
      const since = minutesAgo(1);
      await look(health(state, since));
      await look(health(state, since));
      const told = cards(administrator.id).filter((one) => seen(one).includes('cannot be watched'));
      assert.equal(told.length, 1);
      assert.match(seen(last(administrator.id)), /worker@council\.example.*Grant the permission/);
      assert.equal(cards(manager.id).length, 1);
    });

  it('is told of one that cannot be reached after a quarter of an hour (D11), and when it is seen again', async () => {
    await look(health('unavailable', minutesAgo(14)));
    assert.equal(cards(administrator.id).length, 1);
    const since = minutesAgo(16);
    await look(health('unavailable', since));
    assert.match(seen(last(administrator.id)), /A mailbox cannot be watched/);
    await look(health('watching', minutesAgo(0)));
    assert.match(seen(last(administrator.id)), /A mailbox is watched again/);
    assert.doesNotMatch(seen(last(administrator.id)), /Action\.Execute/);
    assert.equal(cards(administrator.id).length, 2);
  });

  it('acknowledges it in place', async () => {
    await look(health('forbidden', minutesAgo(1)));
    const { id } = last(administrator.id);
    const taken = await tap(administrator.id, id, 'acknowledge');
    assert.match(JSON.stringify(taken.card), /Acknowledged by/);
  });

  it('is told once a day that somebody could not be told, until the alerts are revived', async () => {
    const book = alertBook(office.db);
    await office.openCase('CH-1003', 'Tamsin Pellow');
    const found = { id: 'dead-1', kind: 'letter-filed', recipient: 'nobody', subject_id: 'CH-1003' };
    const kept = { dedupe_key: 'd', thread: 'd', subject_kind: 'case', wants_acknowledgement: 0 };
    const at = minutesAgo(3_000);
    await office.db
      .insertInto('alert')
      .values({ ...found, ...kept, queued_for: at, run_at: at, state: 'dead', attempts: 9, failures: 9 })
      .execute();
    await look();
    await look();
    const told = cards(administrator.id).filter((one) => seen(one).includes('Somebody could not be told'));
    assert.equal(told.length, 1);
    assert.match(seen(last(administrator.id)), /dead-1.*revive-alerts/);
    assert.doesNotMatch(seen(last(administrator.id)), /Tamsin|CH-1003/);
    assert.equal(cards(manager.id).length, 1);
    office.passUntil(new Date(Date.now() + 25 * 3_600_000).toISOString());
    await office.alarms.runOnce();
    const rows = async () =>
      office.db.selectFrom('alert').select('id').where('kind', '=', 'undelivered').execute();
    assert.equal((await rows()).length, 2);
    assert.equal(await book.revive(new Date().toISOString()), 1);
    assert.deepEqual(await book.dead(), []);
    office.passUntil(new Date(Date.now() + 50 * 3_600_000).toISOString());
    await office.alarms.runOnce();
    assert.equal((await rows()).length, 2);
  });
});
