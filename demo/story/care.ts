import assert from 'node:assert/strict';
import { exploitationTeamManager, manager, secondWorker, worker } from '../sample/people.ts';
import { eventually, must, type Step } from './steps.ts';
import { wordsOn } from './teams.ts';
import type { World } from './world.ts';

const tray = /a person (must|needs to) (look|decide)|could not be filed|needs a person/i;

/** What must never happen: a forgery acted on, a letter lost or doubled, a history that cannot prove itself (P2, R51). */
export const careSteps: readonly Step<World>[] = [
  {
    title:
      'A forged decision changes no case: it waits in the tray, and the Exploitation Team manager is told',
    run: async ({ teams, product }) => {
      const before = (await product.myWork(secondWorker)).children.map(({ caseId, lettersCount }) => [
        caseId,
        lettersCount,
      ]);
      await teams.deliver('forged-decision');
      const { message } = await teams.card(exploitationTeamManager, tray);
      assert.doesNotMatch(wordsOn(message.card), /Kayden|Marsh|Ismail|Mohammed/);
      const after = (await product.myWork(secondWorker)).children.map(({ caseId, lettersCount }) => [
        caseId,
        lettersCount,
      ]);
      assert.deepEqual(after, before, 'a forged letter reached a case');
    },
  },
  {
    title: 'A letter with an unknown reference waits in the tray too',
    run: async ({ teams }) => {
      const before = (await teams.cards(exploitationTeamManager.id, tray)).length;
      await teams.deliver('unknown-reference');
      await eventually(
        'a second card about the tray',
        async () => (await teams.cards(exploitationTeamManager.id, tray)).length > before,
      );
    },
  },
  {
    title: 'The same letter arriving again adds nothing',
    run: async ({ teams, product }) => {
      const before = await product.caseOf(worker, 'CH-1001');
      const mailboxes = (await teams.call('GET', '/mailboxes')) as { email: string }[];
      must(mailboxes.length > 0, 'There is no mailbox.');
      await teams.call('POST', '/deliver', { sample: 'reasonable-grounds-positive-sibling' });
      await eventually('the next letter on CH-1002', async () => {
        const { letters } = await product.caseOf(worker, 'CH-1002');
        return letters.length === 1;
      });
      const after = await product.caseOf(worker, 'CH-1001');
      assert.equal(after.letters.length, before.letters.length);
      assert.equal(after.decisions.length, 1);
    },
  },
  {
    title: 'Nobody was told twice, and no card in a shared chat names a child',
    run: async ({ teams }) => {
      const decided = await teams.cards(
        manager.id,
        /Reasonable Grounds decision: positive; .*filed to CH-1001/,
      );
      assert.equal(decided.length, 1, 'the manager has the card about CH-1001 more than once');
      const rescued = await teams.cards(worker.id, /rescued/i);
      assert.equal(rescued.length, 1, 'the worker was told of the rescue more than once');
    },
  },
  {
    title: 'The history proves itself: every hash chain holds',
    run: async ({ office }) => {
      const { code, text } = await office.nrm('verify');
      assert.equal(code, 0, text);
    },
  },
];
