import assert from 'node:assert/strict';
import fc from 'fast-check';
import { migrate, openDatabase } from '../../src/database/index.ts';
import { createWatcher } from '../../src/mailbox/watch.ts';
import { killable } from './support/crash.ts';
import { letterSettings, readScripted } from './support/letters.ts';
import { notebook } from './support/notebook.ts';
import { scriptedMail } from './support/scripted-mail.ts';
import { ScriptedMailbox } from './support/scripted-mailbox.ts';

const mailboxNames = ['worker@council.example', 'duty@council.example'];
const letters = ['case:CH-1:a', 'case:CH-1:b', 'case:CH-2:c', 'forward:d', 'forward:e', 'chatter:f'];
const folderNames = ['inbox', 'junk', 'deleted', 'rule-1', 'rule-2'];

const small = fc.nat({ max: 40 });
const box = fc.nat({ max: 1 });
const folder = fc.constantFrom(...folderNames);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('arrive'), box, folder, letter: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move'), box, message: small, folder }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('there-and-back'), box, message: small, folder }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), box, message: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), box, message: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add-folder'), box, folder }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove-folder'), box, folder }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose-cursors'), box, folder }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('throttle'), calls: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('outage'), calls: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('poll') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('poll-and-crash'),
      at: fc.integer({ min: 1, max: 60 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Runs one history and the quiet day after it; returns the letters a poll could see and what was handed over. */
const live = async (history: readonly Step[]) => {
  const db = await openDatabase({ file: ':memory:' });
  await migrate(db);
  let time = Date.parse('2026-11-20T09:00:00Z');
  const now = (): Date => new Date(time);
  const faults = { throttled: 0, unavailable: 0 };
  const boxes = mailboxNames.map((name) => [name, new ScriptedMailbox()] as const);
  const source = scriptedMail(new Map(boxes), faults);
  const notes = notebook();
  const seen = new Set<string>();
  let processes = 0;

  const start = () => {
    processes += 1;
    const life = killable();
    const watcher = createWatcher({
      source: life.port(source),
      record: life.port(notes.record),
      now: life.clock(now),
      db,
      readLetter: readScripted,
      letters: letterSettings,
      mailboxes: mailboxNames,
      sweepHours: 1_000_000,
      holder: `process ${processes}`,
    });
    return { life, watcher };
  };
  let process = start();

  const poll = async (): Promise<void> => {
    const visible = new Map(boxes.map(([name, scripted]) => [name, scripted.visible()]));
    const { turns } = await process.watcher.runOnce();
    for (const turn of turns) {
      if (turn.status !== 'done' || turn.cycle.failed.length > 0) continue;
      for (const letter of visible.get(turn.mailbox) ?? []) seen.add(letter);
    }
  };

  for (const at of history) {
    time += 20_000;
    const [, scripted] = boxes['box' in at ? at.box : 0] ?? [];
    if (scripted === undefined) continue;
    const ids = scripted.ids();
    const id = 'message' in at ? ids[at.message % Math.max(1, ids.length)] : undefined;
    if (at.do === 'arrive' && scripted.folderIds().includes(at.folder)) {
      scripted.arrive(at.folder, letters[at.letter] ?? 'chatter:f', now().toISOString());
    }
    if (at.do === 'move' && id !== undefined) scripted.move(id, at.folder);
    if (at.do === 'there-and-back' && id !== undefined) {
      const home = scripted.message(id)?.folder;
      scripted.move(id, at.folder);
      if (home) scripted.move(id, home);
    }
    if (at.do === 'delete' && id !== undefined) scripted.delete(id);
    if (at.do === 'restore' && id !== undefined) scripted.restore(id);
    if (at.do === 'add-folder') scripted.addFolder(at.folder, `Rules/${at.folder}`);
    if (at.do === 'remove-folder' && at.folder.startsWith('rule')) scripted.removeFolder(at.folder);
    if (at.do === 'lose-cursors') scripted.loseCursors(at.folder);
    if (at.do === 'throttle') faults.throttled = at.calls;
    if (at.do === 'outage') faults.unavailable = at.calls;
    if (at.do === 'poll') await poll();
    if (at.do === 'poll-and-crash') {
      process.life.killAt(at.at, at.when);
      await process.watcher.runOnce().catch(() => undefined);
      if (process.life.dead()) {
        // The next process has to wait for the dead one's lease to run out.
        time += 61_000;
        process = start();
      } else {
        process.life.killAt(Number.POSITIVE_INFINITY, 'before');
      }
    }
  }
  faults.throttled = 0;
  faults.unavailable = 0;
  for (let hour = 0; hour < 16; hour += 1) {
    time += 3_600_000;
    await poll();
  }
  const waiting = (await process.watcher.health()).reduce((sum, { backlog }) => sum + backlog, 0);
  await process.watcher.stop();
  await db.destroy();
  return { seen, filed: notes.filed().map(notes.textOf), waiting };
};

const runs = Number(globalThis.process.env.NRM_HISTORIES ?? 80);

describe('mailbox histories', () => {
  it('files every letter that a poll could see exactly once, whatever happens', async function () {
    this.timeout(runs * 200 + 20_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (history) => {
        const { seen, filed, waiting } = await live(history);
        const wanted = [...seen].filter((letter) => !letter.startsWith('chatter'));
        assert.deepEqual(
          wanted.filter((letter) => !filed.includes(letter)),
          [],
          'a letter was lost',
        );
        assert.equal(new Set(filed).size, filed.length, 'a letter was filed twice');
        assert.ok(!filed.some((letter) => letter.startsWith('chatter')), 'ordinary mail was filed');
        assert.equal(waiting, 0, 'something still waits after a quiet day');
      }),
      { numRuns: runs },
    );
  });
});
