import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { manager, policeGuest, worker } from '../sample/people.ts';
import { eventually, must, type Step } from './steps.ts';
import { buttonsOn, wordsOn } from './teams.ts';
import type { World } from './world.ts';

const child = 'CH-1001';

/** A Reasonable Grounds letter in Junk: from its arrival to the manager's Acknowledge (R49, R50, P1). */
export const letterSteps: readonly Step<World>[] = [
  {
    title: 'Without a token the service answers 401, and a guest sees nothing',
    run: async ({ product }) => {
      assert.equal(await product.status('/api/my-work', null), 401);
      assert.equal(await product.statusWith('/api/my-work', 'not.a.token'), 401);
      assert.equal(await product.status('/api/my-work', policeGuest), 403);
      assert.equal(await product.status(`/api/cases/${child}`, policeGuest), 403);
    },
  },
  {
    title: 'The tab lists the social worker’s children with what is due',
    run: async ({ product }) => {
      const { children } = await product.myWork(worker);
      const row = children.find(({ caseId }) => caseId === child);
      must(row, `${child} is not on the list of ${worker.name}.`);
      assert.equal(row.stage, 'submitted');
      must(
        row.obligations.some(({ rule }) => rule === 'R43'),
        'The date of the first decision is not shown (R43).',
      );
    },
  },
  {
    title: 'A Reasonable Grounds letter falls into Junk Email and is on the child’s case by itself',
    run: async (world) => {
      await world.teams.deliver('reasonable-grounds-positive', 'junkemail');
      const view = await eventually(`the letter on ${child}`, async () => {
        const seen = await world.product.caseOf(worker, child);
        return seen.letters.length > 0 ? seen : null;
      });
      const letter = view.letters[0];
      must(letter, 'The letter is gone again.');
      assert.equal(view.letters.length, 1);
      assert.equal(letter.kind, 'reasonable-grounds');
      assert.equal(letter.outcome, 'positive');
      assert.equal(letter.trust, 'authentic');
      assert.equal(letter.found.rescued, true);
      assert.equal(letter.found.folderName, 'Junk Email');
      const bytes = await world.product.letter(worker, child, letter.letterId);
      assert.equal(
        createHash('sha256').update(bytes).digest('hex'),
        letter.sha256,
        'the stored bytes are not those read',
      );
    },
  },
  {
    title: 'The decision is recorded and the next date is set',
    run: async ({ product }) => {
      const view = await product.caseOf(worker, child);
      assert.equal(view.stage, 'rg-positive');
      assert.equal(view.decisions.length, 1);
      const next = view.obligations.find(({ rule }) => rule === 'R47');
      must(next?.notBefore, 'There is no earliest date for the second decision (R47).');
      must(!view.obligations.some(({ rule }) => rule === 'R43'), 'The first decision is still shown as due.');
    },
  },
  {
    title: 'The social worker is told that it was rescued from Junk',
    run: async ({ teams }) => {
      const { message } = await teams.card(worker, /rescued/i);
      assert.match(wordsOn(message.card), /Reasonable Grounds decision: positive; found in Junk Email/);
    },
  },
  {
    title: 'The manager gets the card, and Acknowledge changes it in place',
    run: async ({ teams, killed }) => {
      const line =
        /Reasonable Grounds decision: positive; found in Junk Email at \d\d:\d\d; filed to CH-1001/;
      const where = await teams.card(manager, line);
      must(!/Kayden|Marsh/.test(JSON.stringify(where.message)), 'The manager’s card names the child.');
      const tapped = await teams.press(manager, where, 'Acknowledge');
      must(tapped.card, `The card did not change: ${tapped.notice ?? 'no word'}`);
      assert.match(wordsOn(tapped.card), new RegExp(`Acknowledged by:? ${manager.name}`));
      assert.equal(
        buttonsOn(tapped.card).some(({ title }) => title === 'Acknowledge'),
        false,
      );
      const cards = await teams.cards(manager.id, line);
      must(cards.length === 1 || killed, 'The manager has the card more than once.');
    },
  },
];
