import assert from 'node:assert/strict';
import type { Database } from '../../src/database/index.ts';
import type { ReadLetter } from '../../src/letters/reading.ts';
import { MailError } from '../../src/mailbox/ports.ts';
import { startWatcher, type Watcher } from '../../src/mailbox/watch.ts';
import { onBothStores } from '../support/databases.ts';
import { letterSettings, readScripted } from './support/letters.ts';
import { address, office } from './support/office.ts';

const letter = 'case:CH-1:a';
const healthOf = async (watcher: Watcher) => {
  const [health] = await watcher.health();
  assert.ok(health);
  return health;
};

onBothStores('mailbox watch', (open) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });

  it('files a letter from Junk in one turn and says that it was rescued', async () => {
    const { watcher, arrive, filed, pass } = office(db);
    const watch = watcher();
    await watch.runOnce();
    pass(60);
    arrive('junk', letter);
    await watch.runOnce();
    await watch.runOnce();
    assert.equal(filed().length, 1);
    assert.deepEqual(filed()[0]?.letter.found, {
      mailbox: address,
      folderName: 'Junk Email',
      rescued: true,
      foundAt: '2026-11-20T09:01:00.000Z',
    });
  });

  it('keeps to the folder where a letter was seen first, though it was moved before it could be read', async () => {
    const { watcher, arrive, mailbox, filed, source, pass } = office(db);
    let readable = false;
    const watch = watcher({
      source: { ...source, envelope: async (name, id) => (readable ? source.envelope(name, id) : null) },
    });
    await watch.runOnce();
    const id = arrive('junk', letter);
    await watch.runOnce();
    mailbox.move(id, 'inbox');
    readable = true;
    pass(15);
    await watch.runOnce();
    assert.deepEqual(
      filed().map(({ letter: { found } }) => [found.folderName, found.rescued]),
      [['Junk Email', true]],
    );
  });

  it('asks where a letter is when only its removal was seen', async () => {
    const { watcher, arrive, mailbox, filed } = office(db);
    const watch = watcher();
    await watch.runOnce();
    const back = arrive('inbox', letter);
    mailbox.move(back, 'junk');
    mailbox.move(back, 'inbox');
    const deleted = arrive('inbox', 'case:CH-1:b');
    mailbox.delete(deleted);
    mailbox.delete(deleted);
    await watch.runOnce();
    assert.deepEqual(
      filed()
        .map(({ letter: { found } }) => [found.folderName, found.rescued])
        .toSorted(),
      [
        ['Inbox', false],
        ['Recoverable Items', true],
      ],
    );
  });

  it('marks what was in the mailbox before watching began, and nothing else', async () => {
    const { watcher, arrive, filed, pass } = office(db);
    arrive('inbox', letter);
    pass(3600);
    const watch = watcher();
    await watch.runOnce();
    arrive('inbox', 'case:CH-1:b');
    await watch.runOnce();
    assert.deepEqual(
      filed().map(({ letter: { found } }) => found.alreadyThere ?? false),
      [true, false],
    );
  });

  it('lets one process at a time have the mailbox and fences a late one', async () => {
    const { watcher, arrive, source, texts, pass } = office(db);
    let release = (): void => undefined;
    const frozen = new Promise<void>((go) => {
      release = go;
    });
    const late = watcher({
      holder: 'late',
      source: {
        ...source,
        delta: async (mailbox, folderId, cursor) => {
          const page = await source.delta(mailbox, folderId, cursor);
          await frozen;
          return page;
        },
      },
    });
    arrive('junk', letter);
    const lateTurn = late.runOnce();
    while ((await watcher({ holder: 'probe' }).runOnce()).turns[0]?.status !== 'elsewhere') pass(0);
    pass(61);
    const next = watcher({ holder: 'next' });
    assert.equal((await next.runOnce()).turns[0]?.status, 'done');
    release();
    assert.equal((await lateTurn).turns[0]?.status, 'elsewhere');
    assert.deepEqual(texts(), [letter]);
  });

  it('gives the mailbox back when it stops', async () => {
    const { watcher } = office(db);
    const first = watcher({ holder: 'first' });
    await first.runOnce();
    assert.equal((await watcher({ holder: 'second' }).runOnce()).turns[0]?.status, 'elsewhere');
    await first.stop();
    assert.equal((await watcher({ holder: 'second' }).runOnce()).turns[0]?.status, 'done');
  });

  it('rests for as long as the service asked, and says so', async () => {
    const { watcher, faults, pass, arrive, texts } = office(db);
    const watch = watcher();
    arrive('inbox', letter);
    faults.throttled = 1;
    await watch.runOnce();
    assert.equal((await healthOf(watch)).state, 'slowed-down');
    pass(29);
    assert.equal((await watch.runOnce()).turns[0]?.status, 'resting');
    pass(2);
    await watch.runOnce();
    assert.equal((await healthOf(watch)).state, 'watching');
    assert.deepEqual(texts(), [letter]);
  });

  it('raises one alarm for a mailbox that cannot be watched, and another look finds it well again', async () => {
    const { watcher, mailboxes, mailbox, alarms, pass } = office(db);
    const watch = watcher();
    mailboxes.clear();
    await watch.runOnce();
    pass(901);
    await watch.runOnce();
    assert.deepEqual(
      alarms.map(({ kind }) => kind),
      ['mailbox-state'],
    );
    assert.equal((await healthOf(watch)).state, 'unwatchable');
    mailboxes.set(address, mailbox);
    pass(901);
    await watch.runOnce();
    const health = await healthOf(watch);
    assert.deepEqual([health.state, health.reason, health.retryAt], ['watching', null, null]);
    assert.equal(health.lastGoodRoundAt, '2026-11-20T09:30:02.000Z');
  });

  it('goes on with the other folders when one cannot be read', async () => {
    const { watcher, source, arrive, mailbox, texts } = office(db);
    mailbox.addFolder('odd', 'Odd');
    arrive('inbox', letter);
    const watch = watcher({
      source: {
        ...source,
        delta: async (name, folderId, cursor) => {
          if (folderId === 'junk') throw new MailError('forbidden', 'Graph answered 403.');
          return source.delta(name, folderId, cursor);
        },
      },
    });
    await watch.runOnce();
    const health = await healthOf(watch);
    assert.deepEqual(texts(), [letter]);
    assert.equal(health.state, 'partly-read');
    assert.equal(health.lastGoodRoundAt, null);
  });

  it('never lets a message that cannot be read block the others, and puts it before a person in the end', async () => {
    const readLetter: ReadLetter = async (mime, cases, settings) => {
      if (new TextDecoder().decode(mime).startsWith('case:CH-666')) throw new Error('poison');
      return readScripted(mime, cases, settings);
    };
    const { watcher, arrive, filed, alarms, pass } = office(db, { readLetter });
    const watch = watcher();
    arrive('junk', 'case:CH-666:x');
    arrive('junk', letter);
    await watch.runOnce();
    assert.deepEqual(
      filed().map(({ place }) => place),
      ['CH-1'],
    );
    assert.equal((await healthOf(watch)).backlog, 1);
    for (let hour = 0; hour < 16; hour += 1) {
      pass(3600);
      await watch.runOnce();
    }
    const [, stuck] = filed();
    assert.equal(filed().length, 2);
    assert.match(stuck?.place ?? '', /^triage-letter-/);
    assert.match(stuck?.letter.why.join() ?? '', /Open it in Outlook/);
    assert.equal(stuck?.letter.found.folderName, 'Junk Email');
    assert.deepEqual(
      alarms.map(({ kind }) => kind),
      ['message-given-up'],
    );
    assert.equal((await healthOf(watch)).backlog, 0);
  });

  it('sends a letter that its case refuses to the tray with the reason', async () => {
    const { watcher, arrive, filed } = office(db, { refuses: 'CH-1' });
    arrive('inbox', letter);
    await watcher().runOnce();
    assert.match(filed()[0]?.place ?? '', /^triage-/);
  });

  it('finds by the sweep what no round showed, files it and raises an alarm', async () => {
    const { watcher, source, arrive, texts, alarms, pass } = office(db);
    const deaf = watcher({
      sweepHours: 12,
      source: {
        ...source,
        delta: async (name, folderId, cursor) => ({
          ...(await source.delta(name, folderId, cursor)),
          found: [],
        }),
      },
    });
    await deaf.runOnce();
    arrive('inbox', letter);
    pass(12 * 3600);
    await deaf.runOnce();
    await deaf.runOnce();
    assert.deepEqual(texts(), [letter]);
    assert.deepEqual(
      alarms.map(({ kind }) => kind),
      ['only-sweep-saw'],
    );
  });

  it('watches by itself until it is stopped', async () => {
    const { source, record, arrive, filed, now, watcher } = office(db);
    arrive('junk', letter);
    let turns = 0;
    const running = await new Promise<Watcher>((resolve) => {
      const started = startWatcher({
        source,
        db,
        record,
        readLetter: readScripted,
        letters: letterSettings,
        mailboxes: [address],
        pollSeconds: 0.01,
        now,
        onTurn: () => {
          turns += 1;
          if (turns === 3) resolve(started);
        },
      });
    });
    await running.stop();
    const after = turns;
    assert.equal((await watcher({ holder: 'next' }).runOnce()).turns[0]?.status, 'done');
    assert.equal(turns, after, 'nothing runs any more');
    assert.equal(filed().length, 1);
  });
});
