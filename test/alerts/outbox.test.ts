import assert from 'node:assert/strict';
import type { Alert, AlertRequest, DeliverAlert } from '../../src/alerts/alert.ts';
import { alertBook } from '../../src/alerts/book.ts';
import { type Delivery, startDelivery } from '../../src/alerts/delivery.ts';
import { claimAlerts, complete, gapMs } from '../../src/alerts/outbox.ts';
import { queueAlerts } from '../../src/alerts/queue.ts';
import { type Database, transaction } from '../../src/database/index.ts';
import { onBothStores } from '../support/databases.ts';

const start = '2026-11-23T10:00:00.000Z';
const manager = '00000000-0000-4000-8000-000000000003';
const at = (milliseconds: number): Date => new Date(Date.parse(start) + milliseconds);
const hour = 3_600_000;

const request = (changes: Partial<AlertRequest> = {}): AlertRequest => ({
  dedupeKey: 'letter-filed:CH-1003:letter-1',
  kind: 'letter-filed',
  recipient: manager,
  subject: { kind: 'case', id: 'CH-1003', detail: 'letter-1' },
  runAt: start,
  wantsAcknowledgement: true,
  ...changes,
});

const queue = (db: Database, ...requests: AlertRequest[]) =>
  transaction(db, (trx) => queueAlerts(trx, requests));

const card = { conversationId: 'a:1', activityId: 'activity-1' };
const sent = { outcome: 'delivered', activity: card } as const;

onBothStores('Alerts: the outbox', (open) => {
  let db: Database;
  let clock: Date;
  let running: Delivery[] = [];
  const seen: Alert[] = [];

  /** A delivery that acts only when the test says so. */
  const delivery = (deliver: DeliverAlert, options: { limitMs?: number } = {}): Delivery => {
    const started = startDelivery({
      db,
      deliver: (alert) => {
        seen.push(alert);
        return deliver(alert);
      },
      now: () => clock,
      random: () => 0.5,
      pollMs: 2_147_000_000,
      ...options,
    });
    running.push(started);
    return started;
  };
  const only = async (): Promise<Alert> => {
    const [alert, ...more] = await alertBook(db).forSubject({ kind: 'case', id: 'CH-1003' });
    assert.ok(alert !== undefined && more.length === 0);
    return alert;
  };

  beforeEach(async () => {
    db = await open();
    clock = at(0);
    seen.length = 0;
    running = [];
  });
  afterEach(async () => {
    for (const each of running) await each.stop();
  });

  it('keeps one alert for one dedupe key', async () => {
    await queue(db, request(), request({ recipient: 'someone-else' }));
    await queue(db, request());
    assert.equal((await only()).recipient, manager);
  });

  it('holds nothing of an event whose transaction failed', async () => {
    await assert.rejects(
      transaction(db, async (trx) => {
        await queueAlerts(trx, [request()]);
        throw new Error('the event was refused');
      }),
      /refused/,
    );
    assert.deepEqual(await alertBook(db).forSubject({ kind: 'case', id: 'CH-1003' }), []);
  });

  it('sends what is due once and remembers where its card stands', async () => {
    await queue(db, request());
    const loop = delivery(async () => sent);
    await loop.runOnce();
    await loop.runOnce();
    const alert = await only();
    assert.equal(seen.length, 1);
    assert.deepEqual([alert.state, alert.activity, alert.deliveredAt], ['delivered', card, start]);
  });

  it('leaves a later alert until its moment has come', async () => {
    await queue(db, request({ runAt: at(hour).toISOString() }));
    const loop = delivery(async () => sent);
    await loop.runOnce();
    assert.equal(seen.length, 0);
    clock = at(hour);
    await loop.runOnce();
    assert.equal((await only()).state, 'delivered');
  });

  it('makes an alert void when there is nothing to say any more', async () => {
    await queue(db, request());
    await delivery(async () => ({ outcome: 'gone' })).runOnce();
    assert.equal((await only()).state, 'void');
  });

  it('honours "later" without counting it as a failure', async () => {
    await queue(db, request());
    const loop = delivery(async () => ({ outcome: 'later', at: at(hour).toISOString(), why: 'throttled' }));
    await loop.runOnce();
    const alert = await only();
    assert.deepEqual([alert.state, alert.runAt], ['waiting', at(hour).toISOString()]);
  });

  it('isolates a failing alert from the others', async () => {
    await queue(
      db,
      request({ dedupeKey: 'bad', subject: { kind: 'case', id: 'CH-1', detail: null } }),
      request(),
    );
    await delivery(async (alert) => {
      if (alert.subject.id === 'CH-1') throw new Error('broken');
      return sent;
    }).runOnce();
    assert.equal((await only()).state, 'delivered');
  });

  it('counts a sending that hangs as failed', async () => {
    await queue(db, request());
    await delivery(() => new Promise(() => {}), { limitMs: 5 }).runOnce();
    const alert = await only();
    assert.deepEqual([alert.state, alert.runAt], ['waiting', at(5_000).toISOString()]);
  });

  it('retries with growing gaps, and after a day of failures is dead and counted', async () => {
    await queue(db, request());
    const loop = delivery(async () => {
      throw new Error('Teams is down');
    });
    const gaps: number[] = [];
    for (;;) {
      await loop.runOnce();
      const alert = await only();
      if (alert.state !== 'waiting') break;
      gaps.push(Date.parse(alert.runAt) - clock.getTime());
      clock = new Date(alert.runAt);
    }
    const alert = await only();
    assert.deepEqual(gaps.slice(0, 4), [5_000, 10_000, 20_000, 40_000]);
    assert.equal(alert.state, 'dead');
    assert.ok(clock.getTime() - at(0).getTime() >= 24 * hour);
    const health = await alertBook(db).health(clock.toISOString());
    assert.deepEqual(health, { waiting: 0, late: 0, dead: 1 });
  });

  it('gives dead alerts another day when asked to', async () => {
    await queue(db, request());
    const failing = delivery(async () => {
      throw new Error('Teams is down');
    });
    await failing.runOnce();
    clock = at(25 * hour);
    await failing.runOnce();
    assert.equal((await only()).state, 'dead');
    assert.equal(await alertBook(db).revive(clock.toISOString()), 1);
    await delivery(async () => sent).runOnce();
    assert.equal((await only()).state, 'delivered');
  });

  it('counts an alert late when it is five minutes over its time', async () => {
    await queue(db, request());
    const health = await alertBook(db).health(at(301_000).toISOString());
    assert.deepEqual(health, { waiting: 1, late: 1, dead: 0 });
  });

  it('sends again what was taken by a worker that died', async () => {
    await queue(db, request());
    const [lost] = await claimAlerts(db, start, 10, 60_000, 'one');
    assert.ok(lost !== undefined);
    const loop = delivery(async () => sent);
    await loop.runOnce();
    assert.equal(seen.length, 0);
    clock = at(60_000);
    await loop.runOnce();
    assert.equal((await only()).state, 'delivered');
    await complete(
      db,
      lost,
      { outcome: 'delivered', activity: { conversationId: 'b', activityId: 'late' } },
      start,
    );
    assert.deepEqual((await only()).activity, card);
  });

  it('sends at once after a restart what a process of the same name had taken', async () => {
    await queue(db, request());
    await claimAlerts(db, start, 10, 60_000, 'council-server');
    const again = startDelivery({
      db,
      deliver: async () => sent,
      now: () => clock,
      pollMs: 3_600_000,
      holder: 'council-server',
    });
    await again.runOnce();
    await again.stop();
    assert.equal((await only()).state, 'delivered');
  });

  it('draws a standing card anew in its place when the record changed', async () => {
    await queue(db, request());
    const loop = delivery(async () => sent);
    await loop.runOnce();
    await alertBook(db).redraw({ kind: 'case', id: 'CH-1003' }, clock.toISOString());
    await loop.runOnce();
    await loop.runOnce();
    assert.deepEqual(
      seen.map(({ activity }) => activity),
      [null, card],
    );
  });

  it('keeps the first acknowledgement and shows it to whoever comes second', async () => {
    await queue(db, request());
    await delivery(async () => sent).runOnce();
    const book = alertBook(db);
    const { id } = await only();
    const first = await book.acknowledge(id, manager, at(1).toISOString());
    const second = await book.acknowledge(id, manager, at(2).toISOString());
    assert.ok(first.status === 'acknowledged' && second.status === 'acknowledged');
    assert.deepEqual([first.first, second.first], [true, false]);
    assert.equal(second.alert.acknowledgedAt, at(1).toISOString());
    assert.equal(second.alert.acknowledgedBy, manager);
  });

  it('refuses an acknowledgement by somebody else', async () => {
    await queue(db, request());
    const { id } = await only();
    assert.deepEqual(await alertBook(db).acknowledge(id, 'someone-else', start), { status: 'not-yours' });
    assert.equal((await only()).state, 'waiting');
  });

  it('knows no alert that does not exist', async () => {
    assert.deepEqual(await alertBook(db).acknowledge('nothing', manager, start), { status: 'unknown' });
    assert.equal(await alertBook(db).byId('nothing'), null);
  });

  it('sends without waiting for the next poll when woken', async () => {
    const { promise: told, resolve } = Promise.withResolvers<string>();
    const loop = delivery(async (alert) => {
      resolve(alert.dedupeKey);
      return sent;
    });
    await loop.runOnce();
    await queue(db, request());
    loop.wake();
    assert.equal(await told, request().dedupeKey);
    await loop.stop();
    assert.equal((await only()).state, 'delivered');
  });
});

onBothStores('Alerts: two workers on one outbox', (open) => {
  it('send each alert once', async () => {
    const db = await open();
    const another = open.store === 'memory' ? db : await open.another(db);
    const many = Array.from({ length: 40 }, (_, n) =>
      request({ dedupeKey: `key-${n}`, subject: { kind: 'case', id: `CH-${n}`, detail: null } }),
    );
    await queue(db, ...many);
    const told: string[] = [];
    const worker = (store: Database) =>
      startDelivery({
        db: store,
        deliver: async (alert) => {
          told.push(alert.subject.id);
          return sent;
        },
        now: () => at(0),
        pollMs: 2_147_000_000,
      });
    const workers = [worker(db), worker(another)];
    await Promise.all(workers.map((each) => each.runOnce()));
    await Promise.all(workers.map((each) => each.stop()));
    assert.deepEqual([...told].sort(), many.map(({ subject }) => subject.id).sort());
  });
});

describe('Alerts: gaps between retries', () => {
  it('are spread by chance and never longer than a quarter over 15 minutes', () => {
    assert.equal(gapMs(1, 0), 3_750);
    assert.equal(gapMs(1, 1), 6_250);
    assert.ok(gapMs(1_000, 1) <= 15 * 60_000 * 1.25);
  });
});
