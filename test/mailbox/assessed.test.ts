import assert from 'node:assert/strict';
import { narrator, sentenceFor } from '../../demo/narrate.ts';
import type { Assessed } from '../../src/mailbox/index.ts';
import { foundWords } from '../../src/mailbox/index.ts';
import { onBothStores } from '../support/databases.ts';
import { address, office } from './support/office.ts';

onBothStores('mailbox assessed', (open) => {
  it('tells where each message was seen and what became of it, once, and nothing of its content', async () => {
    const { watcher, arrive } = office(await open());
    const told: Assessed[] = [];
    const watch = watcher({ onAssessed: (one) => told.push(one) });
    await watch.runOnce();
    arrive('junk', 'case:CH-1:a');
    await watch.runOnce();
    await watch.runOnce();
    assert.deepEqual(told, [{ mailbox: address, folder: 'Junk Email', verdict: 'filed', caseId: 'CH-1' }]);
  });
});

describe('mailbox assessed, in words', () => {
  const words: readonly [Assessed['verdict'], string | null][] = [
    ['filed', 'filed to CH-1'],
    ['triage', 'needs a person'],
    ['gave-up', 'needs a person'],
    ['unrelated', 'not ours'],
    ['ruled-out', null],
    ['gone', null],
  ];
  for (const [verdict, expected] of words)
    it(`says of ${verdict}: ${expected}`, () =>
      assert.equal(foundWords({ verdict, caseId: verdict === 'filed' ? 'CH-1' : null }), expected));

  it('becomes a readable line of the demo', () => {
    const found = { event: 'letter-found', folder: 'Junk Email', mailbox: address, outcome: 'filed to CH-1' };
    assert.equal(sentenceFor(found), `A letter was found in Junk Email of ${address}: filed to CH-1.`);
    const lines: string[] = [];
    const tell = narrator(
      (line) => lines.push(line.slice(10)),
      () => new Date(),
    );
    tell.line(JSON.stringify({ event: 'meeting-started', reason: 'strategy' }));
    tell.line(JSON.stringify({ event: 'answer-recorded', reason: 'CH-1' }));
    tell.line(JSON.stringify({ event: 'alert-sent', kind: 'meeting-prompt' }));
    tell.line(JSON.stringify({ event: 'due-sweep', line: 'x' }));
    assert.deepEqual(lines, [
      'A meeting has started: strategy.',
      'An answer was recorded on CH-1.',
      'A card was sent: meeting-prompt.',
    ]);
  });
});
