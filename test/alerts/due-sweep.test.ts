import assert from 'node:assert/strict';
import { alertBook } from '../../src/alerts/book.ts';
import { startDelivery } from '../../src/alerts/delivery.ts';
import { type DueSweep, startDueSweep } from '../../src/alerts/due-sweep.ts';
import { officeTime } from '../../src/alerts/office-hours.ts';
import { acting, council, type House, openHouse, people } from '../support/council-house.ts';

const caseId = 'CH-1003';
const names = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));

describe('Alerts: chasing what is missed', () => {
  let house: House;
  let sweep: DueSweep;
  const sweeping = () =>
    startDueSweep({
      db: house.db,
      record: house.record,
      council,
      now: () => house.clock,
      everyMs: 2_147_000_000,
    });
  beforeEach(async () => {
    house = await openHouse('2026-11-16T10:00:00.000Z');
    await house.openCase(caseId, 'Example Child');
    sweep = sweeping();
    await sweep.runOnce();
  });
  afterEach(async () => {
    await sweep.stop();
    await house.close();
  });

  const overdue = async (): Promise<readonly string[]> => {
    const rows = await house.db
      .selectFrom('alert')
      .selectAll()
      .where('kind', '=', 'obligation-overdue')
      .orderBy('run_at')
      .orderBy('recipient')
      .execute();
    return rows.map(
      (row) => `${row.subject_detail} to ${names.get(row.recipient)} at ${row.run_at.slice(0, 16)}`,
    );
  };
  const at = async (instant: string): Promise<void> => {
    house.clock = new Date(instant);
    await sweep.runOnce();
  };
  const withTheCompetentAuthority = () =>
    house.onCase(
      caseId,
      {
        type: 'import-referral',
        stage: 'with-ca',
        reference: 'NRM00123456',
        submittedOn: '2026-11-16',
        decidedOn: null,
        source: 'the old list',
      },
      acting(people.administrator, 'administrator'),
    );

  it('tells of a missed Reasonable Grounds decision the next morning, the manager too, and daily on working days', async () => {
    await withTheCompetentAuthority();
    const aboutDecision = async () =>
      (await overdue()).filter((line) => line.startsWith('R43:rg to manager'));
    await at('2026-11-23T17:59:00.000Z');
    assert.deepEqual(await aboutDecision(), []);
    await at('2026-11-24T03:00:00.000Z');
    assert.deepEqual(await aboutDecision(), []);
    for (const day of ['24', '25', '26', '27', '28', '29', '30']) await at(`2026-11-${day}T09:00:30.000Z`);
    assert.deepEqual(
      (await aboutDecision()).map((line) => line.slice(-16, -6)),
      ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'],
    );
  });

  it('tells it once a day however often it looks, also after a restart', async () => {
    await withTheCompetentAuthority();
    await at('2026-11-24T09:00:30.000Z');
    const first = await overdue();
    await at('2026-11-24T09:01:30.000Z');
    const restarted = sweeping();
    await restarted.runOnce();
    await restarted.stop();
    assert.ok(first.length > 0);
    assert.deepEqual(await overdue(), first);
  });

  it('tells the worker and the manager of a consideration not answered, from the working day after it was due', async () => {
    await house.onCase(
      caseId,
      { type: 'start-consideration', place: 'tab' },
      acting(people.worker, 'worker'),
    );
    await at('2026-11-17T17:00:00.000Z');
    assert.deepEqual(await overdue(), []);
    await at('2026-11-18T09:00:30.000Z');
    const told = (await overdue()).filter((line) => line.startsWith('R1:consider'));
    assert.deepEqual(told, [
      'R1:consider to worker at 2026-11-18T09:00',
      'R1:consider to manager at 2026-11-18T09:00',
    ]);
  });

  it('tells again each working morning what nobody has acknowledged, until somebody does', async () => {
    await withTheCompetentAuthority();
    await house.onCase(
      caseId,
      {
        type: 'record-decision',
        stage: 'rg',
        outcome: 'negative',
        decidedOn: '2026-11-16',
        toldBy: 'the caseworker',
      },
      acting(people.worker, 'worker'),
    );
    const sent: string[] = [];
    const delivery = startDelivery({
      db: house.db,
      deliver: async (alert) => {
        if (alert.activity === null) sent.push(`${alert.kind} ${house.clock.toISOString().slice(0, 10)}`);
        return {
          outcome: 'delivered',
          activity: { conversationId: 'a:1', activityId: alert.activity?.activityId ?? alert.id },
        };
      },
      now: () => house.clock,
      pollMs: 2_147_000_000,
    });
    const morning = async (day: string) => {
      await at(`2026-11-${day}T09:00:30.000Z`);
      await delivery.runOnce();
    };
    await delivery.runOnce();
    await morning('17');
    await morning('18');
    const book = alertBook(house.db);
    const told = (await book.forSubject({ kind: 'case', id: caseId })).filter(
      (alert) => alert.wantsAcknowledgement,
    );
    const [first] = told;
    assert.ok(first !== undefined);
    await book.acknowledge(first.id, people.manager.id, house.clock.toISOString());
    await morning('19');
    await delivery.stop();
    const filed = sent.filter((line) => line.startsWith('letter-filed'));
    assert.deepEqual(filed, [
      'letter-filed 2026-11-16',
      'letter-filed 2026-11-17',
      'letter-filed 2026-11-18',
    ]);
    const after = (await book.forSubject({ kind: 'case', id: caseId })).filter(
      (alert) => alert.wantsAcknowledgement,
    );
    assert.deepEqual(
      after.map(({ state, acknowledgedBy }) => [state, acknowledgedBy]),
      told.map(() => ['acknowledged', people.manager.id]),
    );
  });
});

describe('Alerts: office hours', () => {
  const cases: readonly [title: string, at: string, expected: string][] = [
    ['keep the moment within them', '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['wait for nine in the early morning', '2026-11-23T05:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['wait for the next day from six in the evening', '2026-11-23T18:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    ['wait for Monday on a Saturday', '2026-11-28T12:00:00.000Z', '2026-11-30T09:00:00.000Z'],
    ['pass over Christmas', '2026-12-24T20:00:00.000Z', '2026-12-29T09:00:00.000Z'],
    ['follow summer time', '2026-07-01T05:00:00.000Z', '2026-07-01T08:00:00.000Z'],
  ];
  for (const [title, at, expected] of cases) {
    it(title, () => assert.equal(officeTime(at, []), expected));
  }

  it('pass over a day that the administrator added', () => {
    assert.equal(officeTime('2026-11-23T10:00:00.000Z', ['2026-11-23']), '2026-11-24T09:00:00.000Z');
  });
});
