import assert from 'node:assert/strict';
import { tabLink } from '../../bot/cards/tab-link.ts';
import { subPageIn } from '../../demo/teams-window/deep-link.ts';
import type { FiledLetter } from '../../src/nrm/index.ts';
import { sayClaim, sayEffect, sayProof } from '../../tab/words/proof.ts';
import { candidates } from '../../tab/work/candidates.ts';
import { subPageOf } from '../../tab/work/sub-page.ts';
import { letter, row } from '../support/sample-work.ts';

const trusted = (trust: FiledLetter['trust']) => letter({ trust });

describe('tab: words about a letter', () => {
  it('states as fact only what a proven letter states', () => {
    assert.equal(sayClaim(trusted('authentic')), 'Reasonable Grounds decision: positive');
    for (const trust of ['suspect', 'forwarded', null] as const)
      assert.match(sayClaim(trusted(trust)), /^Claims to be: /);
  });

  it('tells what to do with mail that is not proven', () => {
    const words = sayProof(trusted('suspect'));
    for (const said of ['Not proven', 'Do not act', 'do not answer', 'a number you already have'])
      assert.ok(words.includes(said), said);
  });

  it('says that choosing the child does not make a suspect letter count', () => {
    assert.match(sayEffect(trusted('suspect')), /changes nothing/);
    assert.match(sayEffect(trusted('authentic')), /recorded on the case at once/);
  });
});

describe('tab: which case a letter may go to', () => {
  const rows = Array.from({ length: 30 }, (_, n) => row(`CH-${1000 + n}`, { childName: `Nguyễn ${n}` }));
  const ids = (search: string, guess: string | null) =>
    candidates(rows, search, guess).shown.map(({ caseId }) => caseId);

  it('offers nothing but the best guess until somebody searches', () => {
    assert.deepEqual([ids('', null), ids(' ', 'CH-1007'), ids('', 'CH-9999')], [[], ['CH-1007'], []]);
  });

  it('puts the best guess first where it matches, and says how many more there are', () => {
    const found = candidates(rows, 'nguyen', 'CH-1020');
    assert.deepEqual([found.shown[0]?.caseId, found.shown.length, found.more], ['CH-1020', 8, 22]);
    assert.deepEqual(ids('ch-1003', 'CH-1020'), ['CH-1003']);
  });
});

describe('tab: links from cards', () => {
  it('come out of the address as the bot put them in', () => {
    const place = (where: Parameters<typeof tabLink>[1]) =>
      subPageOf(subPageIn(tabLink('app-1', where)) ?? undefined);
    assert.deepEqual(place('tray'), { view: 'tray' });
    for (const caseId of ['CH-1003', 'Ä.1_2', 'a&b"c'])
      assert.deepEqual(place({ caseId }), { view: 'work', caseId });
    const draftFor = 'R45:reply:letter-1';
    assert.deepEqual(place({ caseId: 'Ä.1_2', draftFor }), { view: 'work', caseId: 'Ä.1_2', draftFor });
  });

  it('hold the case number and the app alone', () => {
    assert.equal(
      tabLink('app-1', { caseId: 'CH-1003' }),
      'https://teams.microsoft.com/l/entity/app-1/my-work?context=%7B%22subEntityId%22%3A%22case%3ACH-1003%22%7D',
    );
  });

  it('lead to the list when they name nothing known', () => {
    for (const named of [undefined, '', 'case:', 'case: x', 'other', `case:${'x'.repeat(65)}`])
      assert.deepEqual(subPageOf(named), { view: 'work', caseId: null });
  });

  it('are known from other addresses', () => {
    for (const address of [
      'nonsense',
      'https://elsewhere.example/l/entity/app-1/my-work?context=%7B%22subEntityId%22%3A%22tray%22%7D',
      'https://teams.microsoft.com/l/entity/app-1/other?context=%7B%22subEntityId%22%3A%22tray%22%7D',
      'https://teams.microsoft.com/l/entity/app-1/my-work?context=%7B',
      'https://teams.microsoft.com/l/entity/app-1/my-work',
    ])
      assert.equal(subPageIn(address), null, address);
  });
});
