import assert from 'node:assert/strict';
import type { Mailbox } from '../../demo/microsoft-365/graph/mailbox.ts';
import { usualQuirks } from '../../demo/microsoft-365/graph/quirks.ts';
import { worker } from '../../demo/sample/people.ts';
import { MailError, type MailErrorReason } from '../../src/mailbox/ports.ts';
import { plainMessage, startTenant, type Tenant } from './support/tenant.ts';

const address = worker.email;

const fails = (call: Promise<unknown>, reason: MailErrorReason, retryAfterSeconds: number | null = null) =>
  assert.rejects(call, (error: unknown) => {
    assert.ok(error instanceof MailError, `not a MailError: ${String(error)}`);
    assert.equal(error.reason, reason);
    assert.equal(error.retryAfterSeconds, retryAfterSeconds);
    assert.doesNotMatch(error.message, /worker|okafor/i);
    return true;
  });

describe('microsoft graph mail', () => {
  let tenant: Tenant;
  let mailbox: Mailbox;
  before(async () => {
    tenant = await startTenant();
  });
  beforeEach(() => {
    mailbox = tenant.microsoft365.exchange.mailbox(address);
  });
  afterEach(() => {
    tenant.microsoft365.faults.clear();
    Object.assign(mailbox, { inScope: true, enabled: true });
    Object.assign(mailbox.quirks, usualQuirks());
  });
  after(() => tenant.microsoft365.stop());

  const folderOf = async (role: string) => {
    const found = (await tenant.mail.folders(address)).find((folder) => folder.role === role);
    assert.ok(found);
    return found.id;
  };

  /** A whole round: ids found and removed, and the cursor at its end. */
  const round = async (folderId: string, cursor: string | null) => {
    const found: string[] = [];
    const removed: string[] = [];
    for (let at = cursor; ; ) {
      const page = await tenant.mail.delta(address, folderId, at);
      found.push(...page.found);
      removed.push(...page.removed);
      if (page.delta !== null) return { found, removed, cursor: page.delta };
      at = page.next;
    }
  };

  it('finds every folder, nested and hidden ones too, and knows the well-known ones by id', async () => {
    mailbox.createFolder('inbox', 'NRM letters');
    mailbox.createFolder('Inbox/NRM letters', 'Older', true);
    for (let n = 0; n < 12; n += 1) mailbox.createFolder('inbox', `Project ${n}`);
    mailbox.renameFolder('junkemail', 'Sothach');
    const folders = await tenant.mail.folders(address);
    const paths = folders.map(({ path }) => path);
    assert.ok(paths.includes('Inbox/NRM letters/Older'));
    assert.ok(paths.includes('Inbox/Project 11'));
    assert.ok(paths.includes('Sync Issues'));
    assert.equal(folders.find(({ role }) => role === 'junkemail')?.path, 'Sothach');
    assert.equal(new Set(folders.map(({ id }) => id)).size, folders.length);
    assert.ok(!folders.some(({ id }) => mailbox.folders.get(id)?.search), 'search folders hold no mail');
    mailbox.renameFolder('junkemail', 'Junk Email');
  });

  it('walks a folder page by page and then tells only what is new, under ids that a move does not change', async () => {
    const junk = await folderOf('junkemail');
    const ids = [1, 2, 3, 4, 5, 6, 7].map((n) => mailbox.deliver('junkemail', plainMessage(`Junk ${n}`)));
    const first = await round(junk, null);
    assert.deepEqual(new Set(first.found), new Set(ids.map(({ immutableId }) => immutableId)));
    const [moved] = ids;
    assert.ok(moved);
    mailbox.move(moved.immutableId, 'inbox');
    const second = await round(junk, first.cursor);
    assert.deepEqual([second.found, second.removed], [[], [moved.immutableId]]);
    const envelope = await tenant.mail.envelope(address, moved.immutableId);
    assert.equal(envelope?.folderId, await folderOf('inbox'));
  });

  it('goes on over empty pages and repeated items', async () => {
    Object.assign(mailbox.quirks, { emptyPages: true, duplicates: true });
    const id = mailbox.deliver('archive', plainMessage('Archived')).immutableId;
    const all = await round(await folderOf('archive'), null);
    assert.deepEqual([...new Set(all.found)], [id]);
  });

  it('calls a forgotten cursor lost', async () => {
    const inbox = await folderOf('inbox');
    const { cursor } = await round(inbox, null);
    tenant.microsoft365.controls.loseCursors(address, { folder: 'inbox' });
    await fails(tenant.mail.delta(address, inbox, cursor), 'cursor-lost');
    assert.ok((await round(inbox, null)).cursor);
  });

  it('follows no link that leads away from Graph', async () => {
    await fails(
      tenant.mail.delta(address, 'any', 'https://graph.microsoft.com.example.org/v1.0/x'),
      'unavailable',
    );
    await fails(tenant.mail.delta(address, 'any', 'http://graph.microsoft.com/v1.0/x'), 'unavailable');
  });

  it('gives a message byte for byte and its envelope as it stands', async () => {
    const mime = plainMessage('Eight bits');
    const { immutableId } = mailbox.deliver('inbox', mime);
    assert.deepEqual(Buffer.from((await tenant.mail.mime(address, immutableId)) ?? []), mime);
    const envelope = await tenant.mail.envelope(address, immutableId);
    assert.equal(envelope?.subject, 'Eight bits');
    assert.equal(envelope?.from, 'someone@example.org');
    assert.equal(envelope?.hasAttachments, false);
    assert.match(envelope?.receivedAt ?? '', /^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/);
    assert.ok(envelope?.headers?.some(({ name }) => name.toLowerCase() === 'message-id'));
  });

  it('still reads a message deleted for good, and says null for one purged', async () => {
    const { immutableId } = mailbox.deliver('inbox', plainMessage('Deleted'));
    mailbox.remove(immutableId, 'recoverable');
    assert.equal((await tenant.mail.envelope(address, immutableId))?.subject, 'Deleted');
    assert.ok(await tenant.mail.mime(address, immutableId));
    mailbox.remove(immutableId, 'purge');
    assert.equal(await tenant.mail.envelope(address, immutableId), null);
    assert.equal(await tenant.mail.mime(address, immutableId), null);
  });

  it('lists what a folder has received since a moment, over all pages', async () => {
    mailbox.createFolder('inbox', 'Many');
    const sent = Array.from({ length: 120 }, (_, n) =>
      mailbox.deliver('Inbox/Many', plainMessage(`Many ${n}`)),
    );
    const folder = mailbox.folder('Inbox/Many').id;
    const listed = await tenant.mail.listed(address, folder, '2020-01-01T00:00:00.000Z');
    assert.deepEqual(new Set(listed), new Set(sent.map(({ immutableId }) => immutableId)));
    assert.deepEqual(await tenant.mail.listed(address, folder, '2100-01-01T00:00:00.000Z'), []);
  });

  it('keeps to two calls at a time per mailbox', async () => {
    Object.assign(mailbox.quirks, { concurrency: 2, latency: 10 });
    const { immutableId } = mailbox.deliver('inbox', plainMessage('Busy'));
    const calls = Array.from({ length: 12 }, () => tenant.mail.envelope(address, immutableId));
    assert.equal((await Promise.all(calls)).length, 12);
  });

  it('hands on how long to wait, also a fraction of a second', async () => {
    tenant.microsoft365.faults.add({ kind: 'throttle', retryAfter: '1.5', where: '/messages/', times: 1 });
    await fails(tenant.mail.envelope(address, 'any'), 'throttled', 1.5);
    tenant.microsoft365.faults.add({ kind: 'throttle', where: '/messages/', times: 1 });
    await fails(tenant.mail.envelope(address, 'any'), 'throttled');
  });

  it('takes gateway pages, broken answers, silence and half answers for an outage', async () => {
    const { faults } = tenant.microsoft365;
    for (const status of [500, 502, 503, 504] as const) {
      faults.add({ kind: 'error', status, html: true, where: '/messages/', times: 1 });
      await fails(tenant.mail.envelope(address, 'any'), 'unavailable');
    }
    faults.add({ kind: 'answer', response: { status: 200, body: '<html>' }, where: '/messages/', times: 1 });
    await fails(tenant.mail.envelope(address, 'any'), 'unavailable');
    const { immutableId } = mailbox.deliver('inbox', plainMessage('Cut off'));
    faults.add({ kind: 'reset', where: '/messages/', times: 1 });
    await fails(tenant.mail.mime(address, immutableId), 'unavailable');
    const quick = await startTenant(3, 50);
    quick.microsoft365.faults.add({ kind: 'slow', milliseconds: 2_000, where: 'graph.microsoft.com' });
    await quick.tokens.token();
    await fails(quick.mail.folders(address), 'unavailable');
    await quick.microsoft365.stop();
    await fails(quick.mail.folders(address), 'unavailable');
  });

  it('tells a mailbox out of scope from one that cannot be watched', async () => {
    mailbox.inScope = false;
    await fails(tenant.mail.folders(address), 'forbidden');
    mailbox.enabled = false;
    await fails(tenant.mail.folders(address), 'unwatchable');
  });

  it('asks for a new token after a 401', async () => {
    const { faults } = tenant.microsoft365;
    const body = { error: { code: 'InvalidAuthenticationToken', message: 'Expired.' } };
    faults.add({ kind: 'answer', response: { status: 401, body }, where: '/messages/', times: 1 });
    await fails(tenant.mail.envelope(address, 'any'), 'unauthorised');
    faults.add({ kind: 'slow', milliseconds: 1, where: '/oauth2/', times: 1 });
    assert.equal(await tenant.mail.envelope(address, 'any'), null);
    assert.deepEqual(faults.list(), [], 'a token was asked for');
  });
});
