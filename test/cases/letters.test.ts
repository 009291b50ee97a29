import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { eraseStream, sweepLetters } from '../../src/cases/index.ts';
import { onBothStores } from '../support/databases.ts';
import { asWorker, council, letter, NOW } from './council.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00.000Z');
const words = Buffer.from('Nia Vale, reasonable grounds');
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

onBothStores('cases letter store', (open) => {
  it('gives back what was stored, and shows nothing of it on disk', async () => {
    const { record, folder } = council(await open());
    const hash = await record.letters.put('CH-1', words);
    assert.deepEqual(Buffer.from(await record.letters.get('CH-1', hash)), words);
    const [file = '', ...others] = files(folder);
    assert.equal(others.length, 0);
    assert.doesNotMatch(readFileSync(file, 'latin1'), /Nia Vale/);
    assert.ok(!file.includes(hash) && !file.includes('CH-1'));
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('stores the same content of one stream once, and under another stream apart', async () => {
    const { record, folder } = council(await open());
    await record.letters.put('CH-1', words);
    const hash = await record.letters.put('CH-1', words);
    assert.equal(files(folder).length, 1);
    await assert.rejects(record.letters.get('CH-2', hash), /nothing stored under CH-2/);
    await record.letters.put('CH-2', words);
    assert.equal(files(folder).length, 2);
  });

  it('says when bytes are damaged or missing, and mends them when the letter comes again', async () => {
    const { record, folder } = council(await open());
    const hash = await record.letters.put('CH-1', words);
    const [file = ''] = files(folder);
    writeFileSync(file, readFileSync(file).fill(0, 40, 41));
    await assert.rejects(record.letters.get('CH-1', hash), /is damaged/);
    writeFileSync(file, '');
    await assert.rejects(record.letters.get('CH-1', hash), /is damaged/);
    await record.letters.put('CH-1', words);
    assert.deepEqual(Buffer.from(await record.letters.get('CH-1', hash)), words);
    await assert.rejects(record.letters.get('CH-1', 'f'.repeat(64)), /is missing/);
  });

  it('cannot read a letter of an erased stream, and sweeps its file away', async () => {
    const db = await open();
    const { record, folder } = council(db);
    const hash = await record.letters.put('CH-1', words);
    await eraseStream(db, 'CH-1', NOW);
    await assert.rejects(record.letters.get('CH-1', hash), /was erased/);
    for (const file of files(folder)) utimesSync(file, LONG_AGO, LONG_AGO);
    assert.equal(await sweepLetters(db, folder, Date.parse(NOW)), 1);
    assert.deepEqual(files(folder), []);
  });

  it('sweeps only files that no event names and that are older than a day', async () => {
    const db = await open();
    const { record, folder } = council(db);
    const named = await record.letters.put('triage-1', words);
    const opening = {
      type: 'open-triage',
      letter: letter('l-1', named),
      reading: null,
      bestGuess: null,
      reasons: [],
    } as const;
    await record.triage.execute('triage-1', opening, asWorker());
    await record.letters.put('CH-1', Buffer.from('left over'));
    for (const file of files(folder)) utimesSync(file, LONG_AGO, LONG_AGO);
    await record.letters.put('CH-1', Buffer.from('just stored'));
    assert.equal(await sweepLetters(db, folder, Date.now()), 1);
    assert.deepEqual(Buffer.from(await record.letters.get('triage-1', named)), words);
  });
});

describe('cases letter bytes', () => {
  it('come back whole, whatever they are', async () => {
    const { openDatabase, migrate } = await import('../../src/database/index.ts');
    const db = await openDatabase({ file: ':memory:' });
    await migrate(db);
    const { record } = council(db);
    const anyBytes = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const hash = await record.letters.put('CH-1', bytes);
        assert.deepEqual(new Uint8Array(await record.letters.get('CH-1', hash)), bytes);
      }),
      { numRuns: 30 },
    );
    await db.destroy();
  });
});
