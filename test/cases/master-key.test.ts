import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMasterKey, readMasterKey } from '../../src/cases/index.ts';
import { migrate, openDatabase } from '../../src/database/index.ts';
import { lettersFolder } from './council.ts';
import { asked, tallies } from './tally.ts';

describe('cases master key', () => {
  it('is made once, readable only by its owner, and read back the same', async () => {
    const db = await openDatabase({ file: ':memory:' });
    await migrate(db);
    const file = join(lettersFolder(), 'keys', 'master.key');
    const made = await createMasterKey(file, db);
    assert.deepEqual(Buffer.from((await readMasterKey(file)).key), Buffer.from(made.key));
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    await assert.rejects(createMasterKey(file, db), /EEXIST/);
    await db.destroy();
  });

  it('is never made anew beside data that another key wrote', async () => {
    const db = await openDatabase({ file: ':memory:' });
    await migrate(db);
    await tallies(db).execute('A', { type: 'add', amounts: [1] }, asked('k'));
    await assert.rejects(
      createMasterKey(join(lettersFolder(), 'master.key'), db),
      /Restore the master key file/,
    );
    await db.destroy();
  });

  it('says what to do when its file is missing, or is another file', async () => {
    const folder = lettersFolder();
    await assert.rejects(readMasterKey(join(folder, 'none.key')), /Restore it from its backup/);
    writeFileSync(join(folder, 'other.key'), 'not a key');
    await assert.rejects(readMasterKey(join(folder, 'other.key')), /not a master key file/);
  });
});
