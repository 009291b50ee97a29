import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { obligationsPage } from '../../src/cli/obligations-page.ts';
import { testsIn } from '../../src/cli/proofs.ts';

const root = join(import.meta.dirname, '../..');

describe('House: the page of the obligations', () => {
  it('is as the data and the tests have it today', () => {
    const made = obligationsPage(testsIn(join(root, 'test')));
    const kept = readFileSync(join(root, 'docs/obligations.md'), 'utf8');
    assert.ok(kept === made, 'docs/obligations.md is out of date: make it anew with npm run obligations');
  });

  it('has a section for each of the 69 rules, and none that no test proves', () => {
    const page = readFileSync(join(root, 'docs/obligations.md'), 'utf8');
    assert.equal(page.match(/^## [RP]\d+ /gmu)?.length, 69);
    assert.doesNotMatch(page, /nothing yet/u);
  });

  it('says it where no test names a rule', () => {
    assert.equal(obligationsPage([]).match(/nothing yet/gu)?.length, 69);
    const one = obligationsPage([{ file: 'nrm/a.test.ts', title: 'R12: it is so' }]);
    assert.match(one, /## R12 [\s\S]*?- `test\/nrm\/a\.test\.ts`\n {2}- R12: it/u);
    assert.equal(one.match(/nothing yet/gu)?.length, 68);
  });
});
