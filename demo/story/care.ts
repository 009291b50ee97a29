import assert from 'node:assert/strict';
import { sampleCases } from '../sample/children.ts';
import { exploitationTeamManager, manager, policeGuest, secondWorker, worker } from '../sample/people.ts';
import { eventually, must, type Step } from './steps.ts';
import { wordsOn } from './teams.ts';
import type { World } from './world.ts';

type Mailbox = {
  readonly email: string;
  readonly folders: readonly {
    readonly wellKnown: string | null;
    readonly messages: readonly { readonly id: string }[];
  }[];
};

/** Every word of four letters or more in the sample children's names, and their case numbers. */
const childNames = (): readonly string[] =>
  sampleCases('2026-01-01').flatMap(({ caseId, commands }) => {
    const opened = commands.find((command) => command.type === 'open-case');
    const names = opened ? [opened.child.name, ...opened.child.aliases] : [];
    return [caseId, ...names.flatMap((name) => name.split(/\s+/)).filter((word) => word.length > 3)];
  });

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
    title:
      'A colleague’s forward waits in the tray; the Exploitation Team manager files it, and then it counts',
    run: async ({ teams, product }) => {
      await teams.deliver('forwarded-decision');
      const entry = await eventually('the forward in the tray', async () => {
        const { entries } = await product.tray(exploitationTeamManager);
        return entries.find(({ bestGuess }) => bestGuess === 'CH-1038');
      });
      assert.equal((await product.caseOf(worker, 'CH-1038')).letters.length, 0);
      assert.equal(await product.status('/api/triage', worker), 403);
      const filed = await product.decideOnLetter(exploitationTeamManager, entry.triageId, {
        action: 'file',
        idempotencyKey: `file-${entry.triageId}`,
        caseId: 'CH-1038',
      });
      assert.equal(filed.status, 'done', JSON.stringify(filed));
      const view = await product.caseOf(worker, 'CH-1038');
      assert.deepEqual([view.letters.length, view.decisions.length], [1, 1]);
      const { entries } = await product.tray(exploitationTeamManager);
      must(
        !entries.some(({ triageId }) => triageId === entry.triageId),
        'The filed letter is still in the tray.',
      );
    },
  },
  {
    title: 'The same letter moved from Junk to the Inbox is still one letter',
    run: async ({ teams, product }) => {
      const mailboxes = (await teams.call('GET', '/mailboxes')) as readonly Mailbox[];
      const own = mailboxes.find(({ email }) => email === worker.email);
      const letter = own?.folders.find(({ wellKnown }) => wellKnown === 'junkemail')?.messages[0];
      must(own && letter, 'The letter is not in Junk Email any more.');
      await teams.call('POST', '/move', { mailbox: own.email, message: letter.id, folder: 'inbox' });
      await teams.deliver('reasonable-grounds-positive-sibling');
      await eventually('the letter that came after it, on CH-1002', async () => {
        const { letters } = await product.caseOf(worker, 'CH-1002');
        return letters.length === 1;
      });
      assert.equal((await product.caseOf(worker, 'CH-1001')).letters.length, 1);
    },
  },
  {
    title: 'A second copy of the decision adds a document, not a decision (R51)',
    run: async ({ teams, product }) => {
      await teams.deliver('reasonable-grounds-positive', 'inbox');
      const view = await eventually('the second copy on CH-1001', async () => {
        const seen = await product.caseOf(worker, 'CH-1001');
        return seen.letters.length === 2 ? seen : null;
      });
      assert.equal(view.decisions.length, 1);
      assert.equal(view.stage, 'rg-positive');
    },
  },
  {
    title: 'Nobody was told twice, and no card in a shared chat names a child',
    run: async ({ teams, killed }) => {
      const decided = await teams.cards(
        manager.id,
        /Reasonable Grounds decision: positive; .*filed to CH-1001/,
      );
      must(decided.length === 1 || killed, 'The manager has the card about CH-1001 more than once.');
      const rescued = await teams.cards(worker.id, /rescued/i);
      must(rescued.length === 1 || killed, 'The worker was told of the rescue more than once.');
      const shared = (await teams.chats(policeGuest.id)).filter(({ kind }) => kind === 'groupChat');
      const seen = shared.map(({ messages }) => JSON.stringify(messages)).join();
      must(
        seen.includes('National Referral Mechanism'),
        'There is nothing in the shared chats to look through.',
      );
      assert.deepEqual(
        childNames().filter((name) => seen.includes(name)),
        [],
        'a shared chat names a child',
      );
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
