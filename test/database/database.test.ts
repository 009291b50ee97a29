import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { claim, columns, migrate, openDatabase, transaction } from '../../src/database/index.ts';
import { onBothStores } from '../support/databases.ts';

const stream = (id: string) => ({
  stream_id: id,
  stream_kind: null,
  version: 0,
  hash: null,
  wrapped_key: new Uint8Array([1, 2, 3]),
  master_key_id: 'm',
  created_at: '2026-01-05T09:00:00.000Z',
  erased_at: null,
});

onBothStores('database', (open) => {
  it('applies every migration once', async () => {
    const db = await open();
    assert.deepEqual(await migrate(db), []);
  });

  const shareable = open.store === 'memory' ? () => undefined : it;
  shareable('lets two processes migrate at once: one applies, the other finds nothing to do', async () => {
    const first = await open();
    const second = await open.another(first);
    for (const table of await first.introspection.getTables({ withInternalKyselyTables: true }))
      if (table.name !== 'journal_stream') await first.schema.dropTable(table.name).execute();
    await first.schema.dropTable('journal_stream').execute();
    const [one, two] = await Promise.all([migrate(first), migrate(second)]);
    const applied = [...one, ...two];
    assert.ok(applied.includes('0001-record'));
    assert.equal(new Set(applied).size, applied.length);
  });

  it('gives counts and big numbers as numbers, bytes as bytes', async () => {
    const db = await open();
    await db.insertInto('journal_stream').values(stream('a')).execute();
    const row = await db
      .selectFrom('journal_stream')
      .select((e) => [e.fn.countAll<number>().as('count'), e.fn.sum<number>('version').as('sum')])
      .executeTakeFirstOrThrow();
    assert.deepEqual({ ...row }, { count: 1, sum: 0 });
    const { wrapped_key } = await db
      .selectFrom('journal_stream')
      .select('wrapped_key')
      .executeTakeFirstOrThrow();
    assert.deepEqual(wrapped_key && [...wrapped_key], [1, 2, 3]);
  });

  it('sorts text by code point', async () => {
    const db = await open();
    for (const id of ['b', 'B', 'á', 'a-1', 'a1'])
      await db.insertInto('journal_stream').values(stream(id)).execute();
    const rows = await db.selectFrom('journal_stream').select('stream_id').orderBy('stream_id').execute();
    assert.deepEqual(
      rows.map((row) => row.stream_id),
      ['B', 'a-1', 'a1', 'b', 'á'],
    );
  });

  it('refuses a text in a number column', async () => {
    const db = await open();
    const { table, integer } = columns(db);
    await table('strictness').addColumn('n', integer).execute();
    await assert.rejects(sql`insert into strictness (n) values (${'three'})`.execute(db));
  });

  it('undoes the whole transaction when its callback throws', async () => {
    const db = await open();
    const failing = transaction(db, async (trx) => {
      await trx.insertInto('journal_stream').values(stream('gone')).execute();
      throw new Error('on purpose');
    });
    await assert.rejects(failing, /on purpose/);
    assert.equal(await db.selectFrom('journal_stream').select('stream_id').executeTakeFirst(), undefined);
  });

  it('refuses a query on the root database inside a transaction, at once', async () => {
    const db = await open();
    const mistaken = transaction(db, () => db.selectFrom('journal_head').selectAll().execute());
    await assert.rejects(mistaken, /use the transaction it was given/);
    assert.equal((await db.selectFrom('journal_head').select('position').execute()).length, 1);
  });

  it('never hands one row to two claiming workers', async () => {
    const db = await open();
    for (let n = 0; n < 40; n++)
      await db
        .insertInto('journal_stream')
        .values(stream(`job-${n}`))
        .execute();
    const take = () =>
      transaction(db, (trx) =>
        trx
          .updateTable('journal_stream')
          .set({ version: 1 })
          .where(
            'stream_id',
            'in',
            claim(
              trx,
              trx.selectFrom('journal_stream').select('stream_id').where('version', '=', 0).limit(10),
            ),
          )
          .returning('stream_id')
          .execute(),
      );
    const taken = (await Promise.all([take(), take(), take(), take()])).flat().map((row) => row.stream_id);
    assert.equal(new Set(taken).size, taken.length);
    assert.equal(taken.length, 40);
  });
});

describe('database opening', () => {
  it('says what is missing when it is told neither file nor server', async () => {
    await assert.rejects(openDatabase({}), /Say where the data is kept/);
  });

  it('tells a caller who waits too long for the connection why', async () => {
    const db = await openDatabase({ file: ':memory:', patience: 20 });
    let release = (): void => undefined;
    const held = db.transaction().execute(() => new Promise<void>((resolve) => (release = resolve)));
    await assert.rejects(sql`select 1`.execute(db), /was not free within 20 ms/);
    release();
    await held;
    await db.destroy();
  });
});
