import assert from 'node:assert/strict';
import { anchorNow } from '../../src/cases/anchor.ts';
import { CHAIN_START, chainOn, eventHash } from '../../src/cases/chain.ts';
import { eraseStream } from '../../src/cases/erase.ts';
import { type Finding, verify } from '../../src/cases/verify.ts';
import type { Database } from '../../src/database/index.ts';
import { onBothStores } from '../support/databases.ts';
import { asked, tallies } from './tally.ts';

const AT = '2026-01-05T10:00:00.000Z';

/** Three streams, their events interleaved: A1 B1 C1 A2 B2 C2 ... */
async function written(db: Database, rounds = 4): Promise<Database> {
  for (let n = 0; n < rounds; n++)
    for (const id of ['A', 'B', 'C'])
      await tallies(db).execute(id, { type: 'add', amounts: [n + 1] }, asked(`k${n}`));
  return db;
}

const place = (finding: Finding): string => `${finding.problem} ${finding.streamId} ${finding.version}`;
const eventAt = (db: Database, position: number) =>
  db.selectFrom('journal_event').selectAll().where('position', '=', position).executeTakeFirstOrThrow();

onBothStores('cases verification', (open) => {
  it('finds nothing wrong in an untouched journal, anchored at intervals and on demand', async () => {
    const db = await written(await open(), 24);
    await anchorNow(db, AT);
    const { ok, events, streams, anchors, findings } = await verify(db);
    assert.deepEqual(
      { ok, events, streams, anchors, findings },
      { ok: true, events: 72, streams: 3, anchors: 2, findings: [] },
    );
  });

  it('shows by an anchor kept elsewhere that everything was written anew, hashes and all', async () => {
    const first = await written(await open(), 2);
    const kept = await anchorNow(first, AT);
    assert.deepEqual((await verify(first)).head, { ...kept });
    assert.equal((await verify(first, [kept])).ok, true);
    const anew = await written(await open(), 3);
    assert.equal((await verify(anew)).ok, true, 'by itself it looks whole');
    const { findings } = await verify(anew, [kept]);
    assert.deepEqual(
      findings.map(({ problem, position }) => `${problem} ${position}`),
      ['chain-broken 6'],
    );
    const gone = await verify(first, [{ position: 99, chain: kept.chain }]);
    assert.deepEqual(
      gone.findings.map(({ problem, position }) => `${problem} ${position}`),
      ['removed 99'],
    );
  });

  it('names an event whose ciphertext was altered', async () => {
    const db = await written(await open());
    const { payload } = await eventAt(db, 5);
    const altered = Uint8Array.from(payload, (byte, n) => (n === 30 ? byte ^ 1 : byte));
    await db.updateTable('journal_event').set({ payload: altered }).where('position', '=', 5).execute();
    assert.deepEqual((await verify(db)).findings.map(place), ['altered B 2']);
  });

  it('names an event whose time was altered', async () => {
    const db = await written(await open());
    await db.updateTable('journal_event').set({ at: AT }).where('position', '=', 4).execute();
    assert.deepEqual((await verify(db)).findings.map(place), ['altered A 2']);
  });

  it('will not open an event whose time was altered by somebody who mended every hash', async () => {
    const db = await written(await open(), 1);
    const last = await eventAt(db, 3);
    const altered = { ...last, at: '2025-12-01T10:00:00.000Z' };
    const hash = eventHash(altered);
    let chain = CHAIN_START;
    for (const position of [1, 2]) chain = chainOn(chain, (await eventAt(db, position)).hash);
    await db.updateTable('journal_event').set({ at: altered.at, hash }).where('position', '=', 3).execute();
    await db.updateTable('journal_stream').set({ hash }).where('stream_id', '=', 'C').execute();
    await db
      .updateTable('journal_head')
      .set({ chain: chainOn(chain, hash) })
      .execute();
    assert.equal((await verify(db)).ok, true);
    await assert.rejects(tallies(db).load('C'), /authenticate/);
  });

  it('finds an event altered by somebody who also mended its hash', async () => {
    const db = await written(await open());
    const forged = { ...(await eventAt(db, 5)), at: AT };
    const hash = eventHash(forged);
    await db.updateTable('journal_event').set({ at: AT, hash }).where('position', '=', 5).execute();
    const found = (await verify(db)).findings.map(place);
    assert.ok(found.includes('chain-broken B 3'), found.join());
  });

  it('names an event that was removed from the middle', async () => {
    const db = await written(await open());
    await db.deleteFrom('journal_event').where('position', '=', 6).execute();
    const found = (await verify(db)).findings.map(place);
    assert.ok(found.includes('removed C 2'), found.join());
  });

  it('names an event that was removed from the end of its stream', async () => {
    const db = await written(await open());
    await db.deleteFrom('journal_event').where('position', '=', 12).execute();
    const found = (await verify(db)).findings.map(place);
    assert.ok(found.includes('removed C 4'), found.join());
  });

  it('finds a whole stream removed with its key row, by the anchor', async () => {
    const db = await written(await open());
    await anchorNow(db, AT);
    await db.deleteFrom('journal_event').where('stream_id', '=', 'C').execute();
    await db.deleteFrom('journal_stream').where('stream_id', '=', 'C').execute();
    const { ok, findings } = await verify(db);
    assert.equal(ok, false);
    assert.ok(findings.some((finding) => finding.problem === 'removed'));
  });

  it('names events that changed places', async () => {
    const db = await written(await open());
    for (const [from, to] of [
      [4, -1],
      [7, 4],
      [-1, 7],
    ] as const)
      await db.updateTable('journal_event').set({ position: to }).where('position', '=', from).execute();
    const found = (await verify(db)).findings.map(place);
    assert.ok(found.includes('altered A 2') && found.includes('altered A 3'), found.join());
    assert.ok(found.includes('reordered A 2'), found.join());
  });

  it('names an event that was slipped in', async () => {
    const db = await written(await open());
    const last = await eventAt(db, 10);
    const slipped = { ...last, position: 13, version: last.version + 1, previous_hash: last.hash };
    await db
      .insertInto('journal_event')
      .values({ ...slipped, hash: eventHash(slipped) })
      .execute();
    const found = (await verify(db)).findings.map(place);
    assert.ok(found.includes('inserted A 5'), found.join());
  });

  it('still verifies after a stream was erased by its key, and the stream reads as if it were not there', async () => {
    const db = await written(await open());
    await eraseStream(db, 'B', AT);
    assert.equal((await verify(db)).ok, true);
    assert.equal((await tallies(db).load('B')).state, null);
    assert.equal((await tallies(db).load('A')).state?.sum, 10);
    await assert.rejects(
      tallies(db).execute('B', { type: 'add', amounts: [1] }, asked('late')),
      /was erased/,
    );
    await assert.rejects(eraseStream(db, 'B', AT), /nothing to erase/);
  });
});
