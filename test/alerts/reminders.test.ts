import assert from 'node:assert/strict';
import { type DueSweep, startDueSweep } from '../../src/alerts/due-sweep.ts';
import { acting, council, type House, letter, openHouse, people } from '../support/council-house.ts';

const caseId = 'CH-1003';
const names = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));
const administrator = acting(people.administrator, 'administrator');
const worker = acting(people.worker, 'worker');

describe('Alerts: reminders before anything is missed', () => {
  let house: House;
  let sweep: DueSweep;
  beforeEach(async () => {
    house = await openHouse('2026-11-16T10:00:00.000Z');
    sweep = startDueSweep({
      db: house.db,
      record: house.record,
      council,
      now: () => house.clock,
      everyMs: 2_147_000_000,
    });
  });
  afterEach(async () => {
    await sweep.stop();
    await house.close();
  });

  const open = (dateOfBirth: string) =>
    house.onCase(caseId, {
      type: 'open-case',
      child: { name: 'Example Child', aliases: [], dateOfBirth },
      involvement: 'open',
      worker: people.worker,
      manager: people.manager,
      referrerMailbox: 'worker@torvale.example',
      chairs: [people.chair],
    });
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
      administrator,
    );
  const at = async (instant: string): Promise<void> => {
    house.clock = new Date(instant);
    await sweep.runOnce();
  };
  const told = async (about: string): Promise<readonly string[]> => {
    const rows = await house.db
      .selectFrom('alert')
      .selectAll()
      .where('kind', '=', 'obligation-reminder')
      .where('subject_detail', 'like', `${about}%`)
      .orderBy('run_at')
      .execute();
    return rows.map((row) => `${names.get(row.recipient)} ${row.run_at.slice(0, 10)}`).sort();
  };

  it('R39, D16: of a draft on the Home Office service 14 days after its last save, once', async () => {
    await open('2012-05-04');
    await house.inMeeting('m1', {
      type: 'start-meeting',
      seriesId: 's',
      title: 'Strategy meeting',
      meetingType: 'strategy',
      chair: people.chair,
      startedAt: house.clock.toISOString(),
      rememberedChildren: [],
    });
    await house.onCase(caseId, {
      type: 'ask-at-meeting',
      meetingId: 'm1',
      meetingType: 'strategy',
      chair: people.chair,
    });
    const chair = acting(people.chair, 'chair');
    await house.onCase(
      caseId,
      { type: 'answer-at-meeting', meetingId: 'm1', answer: 'refer', reason: null, decideBy: null },
      chair,
    );
    await house.onCase(
      caseId,
      { type: 'name-people', leadProfessional: people.worker, exploitationTeamSupporter: people.teamWorker },
      chair,
    );
    await house.onCase(caseId, { type: 'record-form-draft', lastSavedOn: '2026-11-14' }, worker);
    await at('2026-11-27T10:00:00.000Z');
    assert.deepEqual(await told('R39:draft'), []);
    for (const day of ['28', '30']) await at(`2026-11-${day}T09:30:00.000Z`);
    await at('2026-12-01T09:30:00.000Z');
    // Fourteen days on is a Saturday: the next working morning.
    assert.deepEqual(await told('R39:draft'), ['worker 2026-11-30']);
  });

  it('R31, D14: of the 18th birthday at 180, 90, 30, 7 and 0 days, the manager from 30 on where no talk is planned', async () => {
    await open('2009-06-07');
    await withTheCompetentAuthority();
    for (const day of [
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
      '2027-03-09',
      '2027-05-10',
      '2027-06-01',
      '2027-06-07',
    ])
      await at(`${day}T10:00:00.000Z`);
    assert.deepEqual(await told('R31:transition'), [
      'manager 2027-05-10',
      // 7 days before is a bank holiday: the next working morning.
      'manager 2027-06-01',
      'manager 2027-06-07',
      'worker 2026-12-09',
      'worker 2027-03-09',
      'worker 2027-05-10',
      'worker 2027-06-01',
      'worker 2027-06-07',
    ]);
  });

  it('R45, D8: of questions at half time, not the manager; and nobody of a case that came in long after', async () => {
    await open('2012-05-04');
    await withTheCompetentAuthority();
    const questions = letter(house.clock, { kind: 'information-request', outcome: null });
    await house.onCase(caseId, {
      type: 'file-letter',
      letter: questions,
      reading: { kind: 'information-request', replyBy: '2026-11-26' },
    });
    await at('2026-11-20T10:00:00.000Z');
    assert.deepEqual(await told('R45:reply'), []);
    await at('2026-11-23T10:00:00.000Z');
    assert.deepEqual(await told('R45:reply'), ['worker 2026-11-23']);
  });

  it('R50, D7: of each new round of looking in Junk, and R55, D13: of the review window at 14 and 7 days', async () => {
    await open('2012-05-04');
    await withTheCompetentAuthority();
    for (const day of ['24', '25', '30']) await at(`2026-11-${day}T10:00:00.000Z`);
    await at('2026-12-01T10:00:00.000Z');
    assert.deepEqual(await told('R50:look'), ['worker 2026-11-24', 'worker 2026-12-01']);
    await house.onCase(
      caseId,
      {
        type: 'record-decision',
        stage: 'rg',
        outcome: 'negative',
        decidedOn: '2026-12-01',
        toldBy: 'Duty officer',
      },
      worker,
    );
    for (const day of ['16', '17', '18', '24', '29']) await at(`2026-12-${day}T10:00:00.000Z`);
    assert.deepEqual(await told('R55:review'), ['worker 2026-12-17', 'worker 2026-12-24']);
  });

  it('R47, D10: of each chase of the second decision, the manager too, and of nothing before its earliest day', async () => {
    await open('2012-05-04');
    await withTheCompetentAuthority();
    await house.onCase(
      caseId,
      {
        type: 'record-decision',
        stage: 'rg',
        outcome: 'positive',
        decidedOn: '2026-11-16',
        toldBy: 'Duty officer',
      },
      worker,
    );
    for (const day of ['2026-12-31', '2027-01-04', '2027-01-27', '2027-01-28', '2027-02-25'])
      await at(`${day}T10:00:00.000Z`);
    assert.deepEqual(await told('R47:'), [
      'manager 2027-01-28',
      'manager 2027-02-25',
      'worker 2027-01-28',
      'worker 2027-02-25',
    ]);
  });
});

describe('Alerts: what the manager hears of at once', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await house.openCase(caseId, 'Example Child');
    await house.onCase(
      caseId,
      {
        type: 'import-referral',
        stage: 'rg-positive',
        reference: 'NRM00123456',
        submittedOn: '2026-11-02',
        decidedOn: '2026-11-09',
        source: 'the old list',
      },
      administrator,
    );
  });
  afterEach(() => house.close());
  const queued = async (kind: 'threat-reported' | 'closing-requested') =>
    (await house.db.selectFrom('alert').selectAll().where('kind', '=', kind).execute()).map(
      (row) =>
        `${row.subject_detail?.split(':').slice(0, 2).join(':')} to ${names.get(row.recipient)} at ${row.run_at.slice(0, 16)}${row.wants_acknowledgement ? ' !' : ''}`,
    );
  const overdue = async (now: string) => {
    house.clock = new Date(now);
    const sweep = startDueSweep({
      db: house.db,
      record: house.record,
      council,
      now: () => house.clock,
      everyMs: 2_147_000_000,
    });
    await sweep.runOnce();
    await sweep.stop();
    const rows = await house.db
      .selectFrom('alert')
      .selectAll()
      .where('kind', '=', 'obligation-overdue')
      .where('subject_detail', 'like', 'R53%')
      .execute();
    return rows.map((row) => `${names.get(row.recipient)} ${row.run_at.slice(0, 10)}`).sort();
  };

  it('R53, P1: a threat of removal, at once and at any hour, then every working day until it is dealt with', async () => {
    house.clock = new Date('2026-11-28T23:30:00.000Z');
    const threat = { type: 'report-threat', kind: 'removal', words: 'A letter names a flight' } as const;
    await house.onCase(caseId, threat, worker);
    assert.deepEqual(await queued('threat-reported'), ['R53:threat to manager at 2026-11-28T23:30']);
    assert.deepEqual(await overdue('2026-11-30T10:00:00.000Z'), []);
    assert.deepEqual(await overdue('2026-12-01T10:00:00.000Z'), ['manager 2026-12-01', 'worker 2026-12-01']);
    assert.equal((await overdue('2026-12-02T10:00:00.000Z')).length, 4);
    const state = await house.record.cases.load(caseId);
    const key = `R53:threat:${state?.tracks.threats[0]?.threatId}`;
    await house.onCase(
      caseId,
      { type: 'record-done', key, words: 'Legal advice taken' },
      acting(people.manager, 'manager'),
    );
    assert.equal((await overdue('2026-12-03T10:00:00.000Z')).length, 4, 'no more once it is done');
  });

  it('R61, R62, P1: a closing that was asked for with open guards, until it is done or taken back', async () => {
    const closing = { type: 'request-closing', how: 'closing', reason: 'Settled at home' } as const;
    await house.onCase(caseId, closing, worker);
    assert.deepEqual(await queued('closing-requested'), ['R61:closing to manager at 2026-11-23T10:00 !']);
    await house.onCase(caseId, { type: 'cancel-closing', reason: 'Too early' }, worker);
    await house.onCase(caseId, closing, worker);
    assert.equal((await queued('closing-requested')).length, 2, 'each attempt is told');
  });

  it('R61: a closing with nothing in its way needs no card', async () => {
    await house.openCase('CH-2', 'Other Child');
    await house.onCase(
      'CH-2',
      { type: 'request-closing', how: 'closing', reason: 'No concern left' },
      worker,
    );
    assert.deepEqual(await queued('closing-requested'), []);
  });
});
