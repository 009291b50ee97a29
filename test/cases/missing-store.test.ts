import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingStore } from '../../src/cli/store.ts';

describe('cases: the store that an operator names', () => {
  const folder = join(tmpdir(), 'nrm-no-such-folder');

  it('is missed where there is no file, instead of an empty one being made and found whole', () => {
    assert.equal(missingStore({ NRM_DATA_FOLDER: folder }), join(folder, 'nrm.sqlite'));
  });

  it('is not looked for on disk where a database server is named', () => {
    assert.equal(missingStore({ NRM_DATA_FOLDER: folder, DATABASE_URL: 'postgres://localhost/nrm' }), null);
  });
});
