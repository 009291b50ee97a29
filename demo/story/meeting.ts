import assert from 'node:assert/strict';
import { chair, exploitationWorker, manager, policeGuest, worker } from '../sample/people.ts';
import { eventually, must, type Step } from './steps.ts';
import { buttonsOn, wordsOn } from './teams.ts';
import type { World } from './world.ts';

const child = 'CH-1050';
const childNames = /Rowan|Ashdown/;
const seriesId = 'strategy-rowan';
const members = [chair.id, worker.id, manager.id, policeGuest.id];
const prompt = /is an NRM referral needed\?/;
const danger = /immediate danger.*999/i;

const inMeeting = (world: World) => world.teams.card(chair, prompt);
const now = async (world: World) => (await inMeeting(world)).message.card;

/** A strategy meeting: the prompt in private, the answers, the refusals, the correction, what follows (R1, R3, R5, R8, R19). */
export const meetingSteps: readonly Step<World>[] = [
  {
    title: 'A strategy meeting starts: the chair gets the prompt in private, danger line first',
    run: async (world) => {
      world.meeting = await world.teams.startMeeting({
        title: 'Strategy meeting',
        organiser: chair.id,
        members,
        seriesId,
      });
      const card = (await inMeeting(world)).message.card as { body?: unknown[] } | null;
      assert.match(wordsOn(card?.body?.[0]), danger);
    },
  },
  {
    title: 'The shared chat shows the bare question at most: no child, no answer, no reason',
    run: async (world) => {
      const shared = await eventually('the bare question in the meeting chat', async () =>
        (await world.teams.chats(policeGuest.id)).find(
          ({ id, messages }) => id === world.meeting && messages.length > 0,
        ),
      );
      assert.equal(childNames.test(JSON.stringify(shared)), false);
      const question = shared.messages.find(({ card }) => card !== null);
      must(question, 'There is no question in the shared chat.');
      const refused = await world.teams.press(
        policeGuest,
        { chat: shared, message: question },
        'I am the chair: open it privately',
      );
      must(refused.notice !== null && refused.card === null, 'A guest’s tap was not refused.');
    },
  },
  {
    title: 'The chair picks the child from the list',
    run: async (world) => {
      const card = await inMeeting(world);
      await world.teams.press(chair, card, 'Continue', { children: child });
      const question = await now(world);
      assert.match(wordsOn(question), /Is a National Referral Mechanism referral needed for this child\?/);
      assert.deepEqual(
        ['Refer', 'Do not refer', 'Decide later'].filter(
          (title) => !buttonsOn(question).some((b) => b.title === title),
        ),
        [],
      );
    },
  },
  {
    title: '“Do not refer” without a reason is refused with the sentence that says why',
    run: async (world) => {
      const result = await world.teams.press(chair, await inMeeting(world), 'Do not refer', {
        [`reason:${child}`]: '',
      });
      assert.match(`${wordsOn(result.card)} ${result.notice ?? ''}`, /needs clear reasons in writing/);
    },
  },
  {
    title: 'A tap by somebody else is refused',
    run: async (world) => {
      const { chat, message } = await inMeeting(world);
      const button = buttonsOn(message.card).find(({ title }) => title === 'Refer');
      must(button, 'There is no button "Refer".');
      const shared = (await world.teams.chats(worker.id)).find(({ id }) => id === world.meeting);
      const stone = shared?.messages.find(({ card }) => card !== null);
      must(shared && stone, 'There is no card in the shared chat to send the forged tap from.');
      const tap = {
        person: worker.id,
        conversationId: shared.id,
        activityId: stone.id,
        verb: button.verb,
        data: button.data,
        inputs: {},
      };
      const forged = await eventually('an answer to the forged tap', async () => {
        const answered = (await world.teams.connector('tap', tap)) as {
          status: number;
          notice: string | null;
        };
        return answered.status === 200 ? answered : null;
      });
      assert.match(forged.notice ?? '', /chair/i);
      must(chat.id !== shared.id, 'The prompt stands in the shared chat.');
      assert.equal((await world.product.caseOf(worker, child)).stage, 'considering');
    },
  },
  {
    title: 'A mis-tap is corrected: first “Decide later”, then “Refer”',
    run: async (world) => {
      const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      await world.teams.press(chair, await inMeeting(world), 'Decide later', {
        [`decideBy:${child}`]: inAWeek,
      });
      assert.match(wordsOn(await now(world)), /Recorded: ?Decide later/);
      await world.teams.press(chair, await inMeeting(world), 'Change answer');
      await world.teams.press(chair, await inMeeting(world), 'Refer');
      assert.match(wordsOn(await now(world)), /Recorded: ?Refer/);
      const { chronology } = await world.product.caseOf(worker, child);
      must(chronology.length >= 3, 'The correction is not in the history.');
    },
  },
  {
    title: 'Until the two people are named the duty stays open and visible',
    run: async ({ product }) => {
      const view = await product.caseOf(worker, child);
      assert.equal(view.stage, 'considering');
      must(
        view.obligations.some(({ rule }) => rule === 'R19'),
        'The names that are missing are not shown (R19).',
      );
    },
  },
  {
    title: 'With the names the referral is agreed',
    run: async ({ teams, product }) => {
      const where = await teams.card(worker, /Who takes the referral forward\?/);
      await teams.press(worker, where, 'Name them', {
        leadProfessional: worker.id,
        exploitationTeamSupporter: exploitationWorker.id,
      });
      const view = await product.caseOf(worker, child);
      assert.equal(view.stage, 'agreed');
      assert.equal(view.leadProfessional?.id, worker.id);
      must(!view.obligations.some(({ rule }) => rule === 'R19'), 'The names are still shown as missing.');
    },
  },
  {
    title: 'The next meeting of the series remembers the child, ends unanswered, and the chair is reminded',
    run: async (world) => {
      await world.teams.endMeeting(world.meeting);
      const again = await world.teams.startMeeting({
        title: 'Strategy meeting',
        organiser: chair.id,
        members,
        seriesId: 'strategy-second',
      });
      const before = (await world.teams.cards(chair.id, prompt)).length;
      must(before > 0, 'The chair has no prompt.');
      const second = await eventually('the second prompt', async () => {
        const cards = await world.teams.cards(chair.id, /Which children is this meeting about\?/);
        return cards.at(-1);
      });
      await world.teams.press(chair, second, 'Continue', { children: 'CH-1052' });
      await world.teams.endMeeting(again);
      await world.teams.card(chair, /not (yet )?(been )?(answered|considered|recorded)|still to answer/i);
      const view = await world.product.caseOf(worker, 'CH-1052');
      must(
        view.obligations.some(({ rule }) => rule === 'R3'),
        'The unanswered question is not shown as open (R3).',
      );
    },
  },
];
