import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { secondWorker, worker } from '../../demo/sample/people.ts';
import { letterReader } from '../../src/letters/read-letter.ts';
import { defaultLetterSettings } from '../../src/letters/settings.ts';
import { createWatcher } from '../../src/mailbox/watch.ts';
import { londonDay, stageOf } from '../../src/nrm/index.ts';
import { startTenant, type Tenant } from '../microsoft/support/tenant.ts';
import { type CouncilProcess, council } from './support/council.ts';

describe('mailbox journey', () => {
  let tenant: Tenant;
  let office: Awaited<ReturnType<typeof council>>;
  let process: CouncilProcess;
  const reader = letterReader(() => londonDay(new Date().toISOString()));

  before(async () => {
    tenant = await startTenant();
    office = await council(tenant.microsoft365.world.now);
    process = await office.start();
    await office.open(process.record);
  });
  after(async () => {
    await process.db.destroy();
    await reader.close();
    await tenant.microsoft365.stop();
    await office.remove();
  });

  const watcher = () =>
    createWatcher({
      source: tenant.mail,
      db: process.db,
      record: process.record,
      readLetter: reader.readLetter,
      letters: defaultLetterSettings,
      mailboxes: [worker.email, secondWorker.email],
      now: tenant.microsoft365.world.now,
      holder: 'the watcher',
    });

  const lettersOn = async (caseId: string) => (await process.record.cases.load(caseId))?.letters ?? [];

  /** Everything this process knew is thrown away; the next one opens the same data. */
  const restart = async (): Promise<void> => {
    await process.db.destroy();
    process = await office.start();
  };

  it('puts a letter from Junk on the case, once, with its bytes, also after the process is thrown away', async () => {
    await watcher().runOnce();
    const { id } = tenant.microsoft365.controls.deliver({ sample: 'reasonable-grounds-positive' });
    const { turns } = await watcher().runOnce();
    assert.deepEqual(
      turns.map(({ status }) => status),
      ['done', 'done'],
    );

    const [letter, ...more] = await lettersOn('CH-1001');
    assert.ok(letter);
    assert.deepEqual(more, []);
    assert.match(letter.messageId ?? '', /^[^<>\s]+@[^<>\s]+$/);
    assert.equal(letter.found.folderName, 'Junk Email');
    assert.equal(letter.found.rescued, true);
    assert.equal(letter.found.mailbox, worker.email);
    assert.deepEqual(
      [letter.kind, letter.outcome, letter.trust],
      ['reasonable-grounds', 'positive', 'authentic'],
    );
    const state = await process.record.cases.load('CH-1001');
    assert.ok(state);
    assert.equal(stageOf(state), 'rg-positive');
    const bytes = await process.record.letters.get('CH-1001', letter.sha256);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), letter.sha256);
    const sent = tenant.microsoft365.exchange.mailbox(worker.email).findMessage(id);
    assert.deepEqual(Buffer.from(bytes), sent?.mime);

    await restart();
    await watcher().runOnce();
    tenant.microsoft365.controls.move(worker.email, id, 'inbox');
    tenant.microsoft365.controls.loseCursors(worker.email);
    await watcher().runOnce();
    assert.equal((await lettersOn('CH-1001')).length, 1);
  });

  it('takes the same letter in a second mailbox for the same letter', async () => {
    const [letter] = await lettersOn('CH-1001');
    assert.ok(letter);
    const mime = Buffer.from(await process.record.letters.get('CH-1001', letter.sha256));
    tenant.microsoft365.controls.deliver({
      mailbox: secondWorker.email,
      folder: 'inbox',
      mime,
      redate: false,
    });
    await watcher().runOnce();
    assert.equal((await lettersOn('CH-1001')).length, 1);
    assert.deepEqual(await process.record.triage.open(), []);
  });

  it('sends a forgery, a forwarded letter and an unproven one to the tray, once each, and nothing else', async () => {
    for (const sample of ['forged-decision', 'forwarded-decision', 'unauthenticated-decision']) {
      tenant.microsoft365.controls.deliver({ sample });
    }
    for (const sample of ['newsletter', 'solicitor', 'other-home-office']) {
      tenant.microsoft365.controls.deliver({ sample });
    }
    await watcher().runOnce();
    await restart();
    await watcher().runOnce();
    const open = await process.record.triage.open();
    assert.deepEqual(open.map(({ letter }) => letter.trust).toSorted(), ['forwarded', 'suspect', 'suspect']);
    const health = await watcher().health();
    assert.deepEqual(
      health.map(({ state, backlog }) => [state, backlog]),
      [
        ['watching', 0],
        ['watching', 0],
      ],
    );
  });

  it('sends a letter whose reference stands on two cases to the tray, and to neither case', async () => {
    const before = await process.record.triage.open();
    const [first] = await lettersOn('CH-1001');
    assert.ok(first);
    const mime = Buffer.from(await process.record.letters.get('CH-1001', first.sha256));
    // A person has put a letter of the first child on the second child's case: both hold the number now.
    const sha256 = await process.record.letters.put('triage-by-hand', mime);
    const roles = ['exploitation-team-manager', 'manager'] as const;
    const context = (idempotencyKey: string) => ({
      actor: { kind: 'person', person: { id: worker.id, name: worker.name }, roles } as const,
      now: tenant.microsoft365.world.now().toISOString(),
      idempotencyKey,
    });
    const acknowledgement = { kind: 'acknowledgement' } as const;
    const letter = {
      ...first,
      letterId: 'by-hand',
      sha256,
      attachments: [],
      kind: 'acknowledgement',
    } as const;
    await process.record.triage.execute(
      'triage-by-hand',
      { type: 'open-triage', letter, reading: acknowledgement, bestGuess: null, reasons: ['two fit'] },
      context('open'),
    );
    const chosen = await process.record.triage.execute(
      'triage-by-hand',
      { type: 'file-from-triage', caseId: 'CH-1002' },
      context('file'),
    );
    assert.equal(chosen.status, 'done');
    const counts = async () => [(await lettersOn('CH-1001')).length, (await lettersOn('CH-1002')).length];
    const there = await counts();
    const another = mime
      .toString('latin1')
      .replace(/^Message-ID: .*$/im, 'Message-ID: <n@x.example>')
      .replaceAll('positive', 'negative');
    tenant.microsoft365.controls.deliver({
      mailbox: worker.email,
      folder: 'inbox',
      mime: Buffer.from(another, 'latin1'),
      redate: false,
    });
    await watcher().runOnce();
    const open = await process.record.triage.open();
    assert.equal(open.length, before.length + 1);
    assert.match(open.at(-1)?.reasons.join(' ') ?? '', /two cases/);
    assert.deepEqual(await counts(), there);
  });
});
