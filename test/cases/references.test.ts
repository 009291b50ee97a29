import assert from 'node:assert/strict';
import { eraseStream, type Record, rebuildViews } from '../../src/cases/index.ts';
import type { Database } from '../../src/database/index.ts';
import { onBothStores } from '../support/databases.ts';
import { asWorker, by, council, letter, manager, NOW, openCase, settings } from './council.ts';
import { testKey } from './tally.ts';

const acknowledgement = { kind: 'acknowledgement' } as const;
const system = (key: string) => ({ actor: { kind: 'system' } as const, now: NOW, idempotencyKey: key });

/** Imports a sent referral; `reference` null = its number is not known yet. */
const sent = (record: Record, caseId: string, reference: string | null) =>
  record.cases.execute(
    caseId,
    {
      type: 'import-referral',
      stage: 'submitted',
      reference,
      submittedOn: '2026-01-02',
      decidedOn: null,
      source: 'the old list',
    },
    by(manager, ['administrator']),
  );

/** CH-1 has the reference, CH-2 was sent and has none. */
const two = async (db: Database) => {
  const { record } = council(db);
  await record.cases.execute('CH-1', openCase('Nia Vale'), asWorker());
  await record.cases.execute('CH-2', openCase('Owen Firth'), asWorker());
  assert.equal((await sent(record, 'CH-1', 'NRM00123456')).status, 'done');
  assert.equal((await sent(record, 'CH-2', null)).status, 'done');
  return record;
};

const type = (record: Record, caseId: string, reference: string) =>
  record.cases.execute(caseId, { type: 'record-reference', reference }, asWorker());

const referencesOf = async (record: Record, caseId: string) =>
  (await record.cases.load(caseId))?.referrals.flatMap((referral) => referral.references);

onBothStores('cases references', (open) => {
  it('refuse to stand on a second case, however written, and say nothing of the other child', async () => {
    const record = await two(await open());
    const refused = await type(record, 'CH-2', 'nrm 123-456');
    assert.ok(refused.status === 'refused');
    assert.equal(refused.refusal.code, 'reference-on-another-case');
    assert.equal(refused.refusal.rule, 'R40');
    assert.doesNotMatch(refused.refusal.message, /CH-1|Nia|Vale/);
    assert.deepEqual(await referencesOf(record, 'CH-2'), []);
    assert.equal((await type(record, 'CH-2', 'NRM00999999')).status, 'done');
    assert.equal((await type(record, 'CH-1', 'NRM-00123456')).status, 'done');
  });

  it('R40: a mistyped one is taken back, is free for its own case then, and the history keeps both', async () => {
    const record = await two(await open());
    const correct = (
      caseId: string,
      wrong: string,
      right: string | null,
      reason = 'Two digits were swapped',
    ) => record.cases.execute(caseId, { type: 'correct-reference', wrong, right, reason }, asWorker());
    const taken = await correct('CH-1', 'nrm 123-456', 'NRM00123465');
    assert.equal(taken.status, 'done');
    assert.deepEqual(await referencesOf(record, 'CH-1'), ['NRM00123465']);
    assert.equal((await type(record, 'CH-2', 'NRM00123456')).status, 'done', 'it belongs to the other child');
    const onTwo = await correct('CH-1', 'NRM00123465', 'NRM00123456');
    assert.equal(onTwo.status === 'refused' ? onTwo.refusal.code : '', 'reference-on-another-case');
    assert.deepEqual(await referencesOf(record, 'CH-1'), ['NRM00123465'], 'nothing was half done');
    const history = await record.cases.history('CH-1');
    assert.ok(history.some(({ event }) => event.type === 'reference-corrected'));
  });

  it('refuse an import that brings them a second time, and leave no half of it behind', async () => {
    const db = await open();
    const record = await two(db);
    await record.cases.execute('CH-3', openCase('Third Child'), asWorker());
    const head = await db.selectFrom('journal_head').selectAll().execute();
    const refused = await sent(record, 'CH-3', 'NRM00123456');
    assert.equal(refused.status === 'refused' && refused.refusal.code, 'reference-on-another-case');
    assert.deepEqual(await db.selectFrom('journal_head').selectAll().execute(), head);
    assert.equal((await sent(record, 'CH-3', 'NRM00123457')).status, 'done');
  });

  it('go to one case alone when two people type the same one at the same moment', async () => {
    const record = await two(await open());
    await record.cases.execute('CH-3', openCase('Third Child'), asWorker());
    await sent(record, 'CH-3', null);
    const results = await Promise.all(['CH-2', 'CH-3'].map((id) => type(record, id, 'NRM00555555')));
    assert.deepEqual(results.map(({ status }) => status).sort(), ['done', 'refused']);
  });

  it('keep a machine from filing a letter that quotes them to another case', async () => {
    const record = await two(await open());
    const filing = { ...letter('l-1', 'ab', 'NRM00123456'), matchedBy: 'person' } as const;
    const command = { type: 'file-letter', letter: filing, reading: acknowledgement } as const;
    const refused = await record.cases.execute('CH-2', command, system('file'));
    assert.equal(refused.status === 'refused' && refused.refusal.code, 'reference-on-another-case');
    assert.equal((await record.cases.load('CH-2'))?.letters.length, 0);
  });

  it('stand on two cases once a person has put such a letter there from the tray', async () => {
    const record = await two(await open());
    const sha256 = await record.letters.put('triage-1', Buffer.from('the letter'));
    const opening = {
      type: 'open-triage',
      letter: letter('l-1', sha256, 'NRM00123456'),
      reading: acknowledgement,
      bestGuess: 'CH-1',
      reasons: ['two fit'],
    } as const;
    await record.triage.execute('triage-1', opening, asWorker());
    const chosen = { type: 'file-from-triage', caseId: 'CH-2' } as const;
    assert.equal((await record.triage.execute('triage-1', chosen, asWorker())).status, 'done');
    const known = await record.cases.known();
    assert.deepEqual(
      known.map(({ references }) => references),
      [['NRM00123456'], ['NRM00123456']],
    );
  });

  it('are found again in views that are written anew, are nowhere in clear, and go with the case', async () => {
    const db = await open();
    const record = await two(db);
    const rows = async () => db.selectFrom('case_reference').selectAll().execute();
    const live = await rows();
    assert.deepEqual(
      live.map((row) => row.case_id),
      ['CH-1'],
    );
    assert.match(live[0]?.reference_digest ?? '', /^[0-9a-f]{64}$/);
    assert.doesNotMatch(JSON.stringify(live), /123456/);
    await rebuildViews(db, testKey, settings);
    assert.deepEqual(await rows(), live);
    await eraseStream(db, 'CH-1', NOW);
    assert.deepEqual(await rows(), []);
    assert.equal((await type(record, 'CH-2', 'NRM00123456')).status, 'done');
  });
});
