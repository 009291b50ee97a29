import assert from 'node:assert/strict';
import { IdempotencyKeyReused } from '../../src/cases/repetition.ts';
import { verify } from '../../src/cases/verify.ts';
import { onBothStores } from '../support/databases.ts';
import { asked, tallies, tally } from './tally.ts';

onBothStores('cases journal', (open) => {
  it('appends with gapless positions over all streams and versions within each', async () => {
    const db = await open();
    const { execute } = tallies(db);
    await execute('A', { type: 'add', amounts: [1, 2] }, asked('k1'));
    await execute('B', { type: 'add', amounts: [5] }, asked('k1'));
    await execute('A', { type: 'add', amounts: [3] }, asked('k2'));
    const rows = await db
      .selectFrom('journal_event')
      .select(['position', 'stream_id', 'version'])
      .orderBy('position')
      .execute();
    assert.deepEqual(
      rows.map((row) => `${row.position} ${row.stream_id}${row.version}`),
      ['1 A1', '2 A2', '3 B1', '4 A3'],
    );
    assert.equal((await verify(db)).ok, true);
  });

  it('folds the events it has written, actor included', async () => {
    const { execute, load } = tallies(await open());
    await execute('A', { type: 'add', amounts: [1, 2] }, asked('k1'));
    const { state, events } = await load('A');
    assert.deepEqual(state, { sum: 3, version: 2 });
    assert.deepEqual(events[1]?.actor, asked('k1').actor);
  });

  it('gives the first answer again for the same key, and writes nothing', async () => {
    const { execute, load } = tallies(await open());
    const first = await execute('A', { type: 'add', amounts: [4] }, asked('tap'));
    await execute('A', { type: 'add', amounts: [5] }, asked('other'));
    const again = await execute('A', { amounts: [4], type: 'add' }, asked('tap', '2026-01-06T09:00:00.000Z'));
    assert.deepEqual(again, { ...first, repeated: true });
    assert.equal((await load('A')).state?.sum, 9);
  });

  it('remembers a command that changed nothing, too', async () => {
    const { execute } = tallies(await open());
    const first = await execute('A', { type: 'add', amounts: [] }, asked('tap'));
    const again = await execute('A', { type: 'add', amounts: [] }, asked('tap'));
    assert.deepEqual(again, { ...first, repeated: true });
  });

  it('refuses one key for two different commands', async () => {
    const { execute } = tallies(await open());
    await execute('A', { type: 'add', amounts: [4] }, asked('tap'));
    await assert.rejects(execute('A', { type: 'add', amounts: [5] }, asked('tap')), IdempotencyKeyReused);
  });

  it('lets a refused command be repeated under its key once it is right', async () => {
    const { execute } = tallies(await open());
    const refused = await execute('A', { type: 'add', amounts: [-1] }, asked('tap'));
    const corrected = await execute('A', { type: 'add', amounts: [1] }, asked('tap'));
    assert.deepEqual([refused.status, corrected.status], ['refused', 'done']);
  });

  it('decides again for writers who come second, so that none is lost and no rule is broken', async () => {
    const first = await open();
    const second = open.store === 'memory' ? first : await open.another(first);
    await tallies(first).execute('A', { type: 'add', amounts: [3] }, asked('start'));
    const takes = Array.from({ length: 8 }, (_, n) =>
      tallies(n % 2 ? first : second).execute('A', { type: 'add', amounts: [-1] }, asked(`take-${n}`)),
    );
    const done = (await Promise.all(takes)).filter((result) => result.status === 'done');
    assert.equal(done.length, 3);
    assert.deepEqual((await tallies(second).load('A')).state, { sum: 0, version: 4 });
  });

  it('carries out one command once when it comes several times at the same moment', async () => {
    const db = await open();
    const same = () => tallies(db).execute('A', { type: 'add', amounts: [2] }, asked('tap'));
    const results = await Promise.all([same(), same(), same(), same()]);
    assert.equal(results.filter((r) => r.status === 'done' && !r.repeated).length, 1);
    assert.equal((await tallies(db).load('A')).state?.sum, 2);
  });

  it('writes all or nothing: when what follows fails, no event stays', async () => {
    const db = await open();
    const failing = tallies(db, async () => {
      throw new Error('the outbox is full');
    });
    await assert.rejects(failing.execute('A', { type: 'add', amounts: [2] }, asked('tap')), /outbox is full/);
    assert.equal((await tallies(db).load('A')).state, null);
    const retried = await tallies(db).execute('A', { type: 'add', amounts: [2] }, asked('tap'));
    assert.equal(retried.status === 'done' && retried.repeated, false);
    assert.equal((await verify(db)).ok, true);
  });

  it('brings events of an older schema to today’s', async () => {
    const db = await open();
    await tallies(db, undefined, { ...tally, schemaVersion: 1 }).execute(
      'A',
      { type: 'add', amounts: [2] },
      asked('old'),
    );
    await tallies(db).execute('A', { type: 'add', amounts: [2] }, asked('new'));
    assert.equal((await tallies(db).load('A')).state?.sum, 22);
  });

  it('keeps words, actors and commands out of every clear column', async () => {
    const db = await open();
    await tallies(db).execute('A', { type: 'add', amounts: [2], note: 'Kestrel Moon' }, asked('tap'));
    for (const table of ['journal_event', 'journal_stream', 'journal_command', 'journal_head'] as const) {
      const rows = await db.selectFrom(table).selectAll().execute();
      const clear = rows.map((row) =>
        Object.values(row)
          .map((value) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
          )
          .join(' '),
      );
      assert.doesNotMatch(clear.join('\n'), /Kestrel|Robin/);
      assert.ok(clear.length > 0);
    }
  });
});
