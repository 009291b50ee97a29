import assert from 'node:assert/strict';
import { eraseStream, rebuildViews, verify } from '../../src/cases/index.ts';
import type { Database } from '../../src/database/index.ts';
import { onBothStores } from '../support/databases.ts';
import { asWorker, by, chair, council, letter, manager, NOW, openCase, settings, worker } from './council.ts';
import { testKey } from './tally.ts';

const rgPositive = { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-01-05' } as const;
const start = {
  type: 'start-meeting',
  seriesId: 's-1',
  title: 'Strategy meeting',
  meetingType: 'strategy',
  chair,
  startedAt: NOW,
  rememberedChildren: [],
} as const;

/** Two cases, a letter in the tray that is then filed, one that waits, and two meetings of one series. */
async function busy(db: Database) {
  const { record, queued } = council(db);
  await record.cases.execute('CH-1', openCase('Nia Vale'), asWorker());
  await record.cases.execute('CH-2', openCase('Owen Firth'), asWorker());
  const sha256 = await record.letters.put('triage-1', Buffer.from('the letter'));
  const opening = {
    type: 'open-triage',
    reading: rgPositive,
    bestGuess: null,
    reasons: ['no reference'],
  } as const;
  await record.triage.execute('triage-1', { ...opening, letter: letter('l-1', sha256) }, asWorker());
  await record.triage.execute('triage-2', { ...opening, letter: letter('l-2', sha256) }, asWorker());
  await record.meetings.execute('m-1', start, by(chair, ['chair']));
  await record.meetings.execute('m-1', { type: 'pick-children', children: ['CH-1'] }, by(chair, ['chair']));
  await record.meetings.execute('m-1', { type: 'end-meeting', endedAt: NOW }, by(chair, ['chair']));
  await record.meetings.execute('m-2', { ...start, rememberedChildren: ['CH-1'] }, by(chair, ['chair']));
  return { record, queued, sha256 };
}

const views = async (db: Database) => ({
  cases: await db.selectFrom('case_view').selectAll().orderBy('case_id').execute(),
  members: await db.selectFrom('case_member').selectAll().orderBy('case_id').orderBy('person_id').execute(),
  references: await db.selectFrom('case_reference').selectAll().orderBy('case_id').execute(),
  meetings: await db.selectFrom('meeting_view').selectAll().orderBy('meeting_id').execute(),
  triage: await db.selectFrom('triage_view').selectAll().orderBy('triage_id').execute(),
  letters: await db.selectFrom('letter_reference').selectAll().orderBy('file_name').execute(),
});

onBothStores('cases record', (open) => {
  it('shows a case to the people on it and to nobody else', async () => {
    const { record } = await busy(await open());
    const seenBy = async (id: string) => (await record.cases.ofPerson(id)).map((state) => state.caseId);
    assert.deepEqual(await seenBy(worker.id), ['CH-1', 'CH-2']);
    assert.deepEqual(await seenBy(manager.id), ['CH-1', 'CH-2']);
    assert.deepEqual(await seenBy(chair.id), ['CH-1', 'CH-2']);
    assert.deepEqual(await seenBy('p-guest'), []);
  });

  it('pages through all cases by id', async () => {
    const { record } = await busy(await open());
    assert.deepEqual(
      (await record.cases.all(null, 1)).map((state) => state.caseId),
      ['CH-1'],
    );
    assert.deepEqual(
      (await record.cases.all('CH-1', 10)).map((state) => state.caseId),
      ['CH-2'],
    );
  });

  it('files from the tray: bytes under the case’s key, the case’s events and the tray’s together', async () => {
    const db = await open();
    const { record, queued, sha256 } = await busy(db);
    const told = queued.length;
    const done = await record.triage.execute(
      'triage-1',
      { type: 'file-from-triage', caseId: 'CH-1' },
      asWorker('tap'),
    );
    assert.equal(done.status, 'done');
    const state = await record.cases.load('CH-1');
    assert.deepEqual(
      state?.letters.map((one) => [one.letterId, one.matchedBy]),
      [['l-1', 'chosen']],
    );
    assert.deepEqual(Buffer.from(await record.letters.get('CH-1', sha256)).toString(), 'the letter');
    assert.equal((await record.triage.load('triage-1'))?.status, 'filed');
    assert.deepEqual(
      (await record.triage.open()).map((entry) => entry.triageId),
      ['triage-2'],
    );
    assert.ok(queued.length > told);
    const again = await record.triage.execute(
      'triage-1',
      { type: 'file-from-triage', caseId: 'CH-1' },
      asWorker('tap'),
    );
    assert.equal(again.status === 'done' && again.repeated, true);
    assert.equal((await record.cases.load('CH-1'))?.letters.length, 1);
    assert.equal((await verify(db)).ok, true);
  });

  it('files one letter once, whoever taps at the same moment and whichever case they choose', async () => {
    const { record } = await busy(await open());
    const file = (caseId: string, key: string) =>
      record.triage.execute('triage-1', { type: 'file-from-triage', caseId }, asWorker(key));
    await Promise.all([file('CH-1', 'a'), file('CH-2', 'b'), file('CH-1', 'c'), file('CH-2', 'd')]);
    const counts = await Promise.all(
      ['CH-1', 'CH-2'].map(async (id) => (await record.cases.load(id))?.letters.length),
    );
    assert.deepEqual(counts.sort(), [0, 1]);
  });

  it('leaves the letter in the tray when the chosen case does not exist', async () => {
    const { record } = await busy(await open());
    const refused = await record.triage.execute(
      'triage-1',
      { type: 'file-from-triage', caseId: 'CH-9' },
      asWorker(),
    );
    assert.equal(refused.status, 'refused');
    assert.equal((await record.triage.load('triage-1'))?.status, 'open');
    assert.equal(await record.cases.load('CH-9'), null);
  });

  it('takes the same letter seen in a second mailbox as the same command', async () => {
    const { record } = await busy(await open());
    const filed = (mailbox: string) => {
      const one = letter('l-9', 'ab');
      const command = {
        type: 'file-letter',
        letter: { ...one, found: { ...one.found, mailbox } },
        reading: rgPositive,
      } as const;
      return record.cases.execute('CH-1', command, asWorker('file:CH-1:l-9'));
    };
    await filed('one@council.example');
    const again = await filed('two@council.example');
    assert.equal(again.status === 'done' && again.repeated, true);
  });

  it('remembers the children of a series and which meetings are running', async () => {
    const { record } = await busy(await open());
    assert.deepEqual(await record.meetings.rememberedChildren('s-1'), ['CH-1']);
    assert.deepEqual(await record.meetings.rememberedChildren('s-2'), []);
    assert.deepEqual(
      (await record.meetings.running('s-1')).map((meeting) => meeting.meetingId),
      ['m-2'],
    );
  });

  it('brings up a case when something falls due, and not again once it was looked at', async () => {
    const { record } = await busy(await open());
    await record.cases.execute('CH-1', { type: 'start-consideration', place: 'chat' }, asWorker());
    const later = '2027-01-05T09:00:00.000Z';
    const due = await record.cases.due(later, 10);
    assert.deepEqual(
      due.map((state) => state.caseId),
      ['CH-1'],
    );
    for (const state of due) await record.cases.lookedAt(state, later);
    assert.deepEqual(await record.cases.due(later, 10), []);
  });

  it('knows every case for the letter matcher, its new reference at once, and an erased one no more', async () => {
    const db = await open();
    const { record } = await busy(db);
    assert.deepEqual((await record.cases.known()).map((one) => one.id).sort(), ['CH-1', 'CH-2']);
    const imported = {
      type: 'import-referral',
      stage: 'with-ca',
      reference: 'NRM-7',
      submittedOn: '2026-01-02',
      decidedOn: null,
      source: 'list',
    } as const;
    const done = await record.cases.execute('CH-2', imported, by(worker, ['administrator']));
    assert.equal(done.status, 'done');
    const known = await record.cases.known();
    assert.deepEqual(known.find((one) => one.id === 'CH-2')?.references, ['NRM-7']);
    await eraseStream(db, 'CH-1', NOW);
    assert.deepEqual(
      (await record.cases.known()).map((one) => one.id),
      ['CH-2'],
    );
  });

  it('rebuilds from the events exactly the views that grew with them', async () => {
    const db = await open();
    const { record } = await busy(db);
    await record.triage.execute('triage-1', { type: 'file-from-triage', caseId: 'CH-1' }, asWorker());
    const live = await views(db);
    assert.equal(await rebuildViews(db, testKey, settings), 6);
    assert.deepEqual(await views(db), live);
  });

  it('tells the history of a case with who did what', async () => {
    const { record } = await busy(await open());
    const history = await record.cases.history('CH-1');
    assert.equal(history[0]?.event.type, 'case-opened');
    for (const [index, { version, actor }] of history.entries())
      assert.deepEqual([version, actor], [index + 1, asWorker().actor]);
  });
});
