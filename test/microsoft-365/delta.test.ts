import assert from 'node:assert/strict';
import type { Client } from '@microsoft/microsoft-graph-client';
import { type Microsoft365, startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { worker } from '../../demo/sample/people.ts';
import { deltaOf, graphClient, immutableIds, walk } from './product.ts';

const statusOf = (status: number, code: string) => (error: { statusCode?: number; code?: string }) =>
  error.statusCode === status && error.code === code;

describe('local Microsoft 365: message delta', () => {
  let m365: Microsoft365;
  let client: Client;
  const mailbox = worker.email;
  const junk = deltaOf(worker.id, 'junkemail');
  const archive = deltaOf(worker.id, 'archive');

  beforeEach(async () => {
    m365 = await startMicrosoft365();
    client = await graphClient(m365);
    m365.controls.quirks(mailbox, { latency: 0 });
  });
  afterEach(() => m365.stop());

  const letter = (n: number) =>
    Buffer.from(
      `From: a@home.example\r\nSubject: letter ${n}\r\nMessage-ID: <${n}@home.example>\r\n\r\nText ${n}\r\n`,
    );
  const deliver = (n = 1, folder = 'junkemail') =>
    m365.controls.deliver({ mailbox, folder, mime: letter(n) }).id;

  it('gives the whole folder first, then only what is new, over absolute links', async () => {
    deliver(1);
    const first = await walk(client, junk);
    assert.deepEqual(
      first.items.map((i) => i.subject),
      ['letter 1'],
    );
    assert.match(first.delta, /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\/.+\?\$deltatoken=.{80,}$/);
    deliver(2);
    const second = await walk(client, first.delta);
    assert.deepEqual(
      second.items.map((i) => i.subject),
      ['letter 2'],
    );
    assert.deepEqual((await walk(client, second.delta)).items, []);
  });

  it('answers the same round again when the same link is followed again', async () => {
    const { delta } = await walk(client, junk);
    const id = deliver();
    for (const round of [await walk(client, delta), await walk(client, delta)]) {
      assert.deepEqual(
        round.items.map((i) => i.id),
        [id],
      );
    }
  });

  it('obeys odata.maxpagesize and ends a full page with a nextLink and an empty page', async () => {
    for (let n = 1; n <= 6; n += 1) deliver(n);
    const round = await walk(client, junk, [immutableIds, 'odata.maxpagesize=3']);
    assert.deepEqual(round.sizes, [3, 3, 0]);
    assert.equal(new Set(round.items.map((i) => i.id)).size, 6);
  });

  it('can put an empty page with a nextLink before every page and list items twice', async () => {
    const { delta } = await walk(client, junk);
    m365.controls.quirks(mailbox, { emptyPages: true, duplicates: true });
    const id = deliver();
    const round = await walk(client, delta);
    assert.equal(round.sizes[0], 0);
    assert.deepEqual(
      round.items.map((i) => i.id),
      [id, id],
    );
  });

  it('reports a move as removed here and new there; the id changes unless it is immutable', async () => {
    const starts = async (prefer: string[]) => [
      await walk(client, junk, prefer),
      await walk(client, archive, prefer),
    ];
    const id = deliver();
    const [junkDefault, archiveDefault] = await starts([]);
    const [junkKept, archiveKept] = await starts([immutableIds]);
    m365.controls.move(mailbox, id, 'archive');
    const removed = (await walk(client, junkKept?.delta ?? '')).items;
    assert.deepEqual(
      removed.map((i) => [i.id, i['@removed']]),
      [[id, { reason: 'deleted' }]],
    );
    assert.deepEqual(
      (await walk(client, archiveKept?.delta ?? '')).items.map((i) => i.id),
      [id],
    );
    const gone = (await walk(client, junkDefault?.delta ?? '', [])).items[0];
    const come = (await walk(client, archiveDefault?.delta ?? '', [])).items[0];
    assert.equal(gone?.id, junkDefault?.items[0]?.id);
    assert.notEqual(come?.id, gone?.id);
    assert.equal(come?.subject, 'letter 1');
  });

  it('loses a message that went away and came back under immutable ids: removal only', async () => {
    const id = deliver();
    const { delta } = await walk(client, junk);
    m365.controls.move(mailbox, id, 'archive');
    m365.controls.move(mailbox, id, 'junkemail');
    const round = await walk(client, delta);
    assert.deepEqual(
      round.items.map((i) => i['@removed']?.reason),
      ['deleted'],
    );
    assert.deepEqual((await walk(client, round.delta)).items, []);
    m365.controls.quirks(mailbox, { returnLost: false });
    assert.deepEqual(
      (await walk(client, delta)).items.map((i) => i.subject),
      ['letter 1'],
    );
  });

  it('can keep silent about a moved message in its new folder', async () => {
    const { delta } = await walk(client, archive);
    m365.controls.quirks(mailbox, { moveUnannounced: true });
    const id = deliver();
    m365.controls.move(mailbox, id, 'archive');
    assert.deepEqual((await walk(client, delta)).items, []);
    assert.equal((await walk(client, archive)).items.length, 1);
  });

  it('shows a changed flag sparsely, whatever was selected', async () => {
    const id = deliver();
    const { delta } = await walk(client, `${junk}?$select=subject,from`);
    m365.controls.markRead(mailbox, id, true);
    const [item] = (await walk(client, delta)).items;
    assert.equal(item?.isRead, true);
    assert.equal(item?.subject, undefined);
    assert.equal(typeof item?.parentFolderId, 'string');
  });

  it('reports a deleted message as removed, for a purge as for the bin', async () => {
    const ids = [deliver(1), deliver(2)];
    const { delta } = await walk(client, junk);
    m365.controls.remove(mailbox, ids[0] ?? '', 'trash');
    m365.controls.remove(mailbox, ids[1] ?? '', 'purge');
    const items = (await walk(client, delta)).items;
    assert.deepEqual(
      items.map((i) => i.id),
      ids,
    );
    assert.ok(items.every((i) => i['@removed'] !== undefined));
  });

  it('sees a change only after the replication lag and never loses it', async () => {
    const { delta } = await walk(client, junk);
    m365.controls.quirks(mailbox, { lag: 60_000 });
    const id = deliver();
    const early = await walk(client, delta);
    assert.deepEqual(early.items, []);
    m365.clock.advance(60_001);
    assert.deepEqual(
      (await walk(client, early.delta)).items.map((i) => i.id),
      [id],
    );
  });

  it('answers 410 SyncStateNotFound at a dead deltaLink, with the way to a fresh start', async () => {
    const { delta } = await walk(client, junk);
    assert.ok(m365.controls.loseCursors(mailbox, { folder: 'junkemail', location: true }) > 0);
    const failed = await walk(client, delta).catch((error: unknown) => error);
    assert.ok(statusOf(410, 'SyncStateNotFound')(failed as { statusCode?: number }));
    const location = (failed as { headers: Headers }).headers.get('Location') ?? '';
    deliver();
    assert.equal((await walk(client, location)).items.length, 1);
  });

  it('answers 410 in the middle of a walk too', async () => {
    for (let n = 0; n < 4; n += 1) deliver(n);
    const prefer = `${immutableIds}, odata.maxpagesize=2`;
    const page = await client.api(junk).header('Prefer', prefer).get();
    m365.controls.loseCursors(mailbox, { which: 'next' });
    await assert.rejects(walk(client, page['@odata.nextLink']), statusOf(410, 'SyncStateNotFound'));
    assert.equal((await walk(client, junk)).items.length, 4);
  });

  it('does not know "from now on": $deltatoken=latest starts with the whole folder', async () => {
    deliver();
    assert.equal((await walk(client, `${junk}?$deltatoken=latest`)).items.length, 1);
  });

  it('ends a round early when $top is sent, as has been seen', async () => {
    for (let n = 0; n < 5; n += 1) deliver(n);
    assert.equal((await walk(client, `${junk}?$top=2`)).items.length, 2);
    m365.controls.quirks(mailbox, { top: 'rejected' });
    await assert.rejects(walk(client, `${junk}?$top=2`), statusOf(400, 'ErrorInvalidUrlQuery'));
  });

  it('takes receivedDateTime ge as its only filter', async () => {
    deliver(1);
    m365.clock.advance(600_000);
    deliver(2);
    const since = new Date(m365.clock.now().getTime() - 60_000).toISOString();
    const filtered = await walk(client, `${junk}?$filter=receivedDateTime ge ${since}`);
    assert.deepEqual(
      filtered.items.map((i) => i.subject),
      ['letter 2'],
    );
    await assert.rejects(
      walk(client, `${junk}?$filter=isRead eq false`),
      statusOf(400, 'ErrorInvalidUrlQueryFilter'),
    );
  });

  it('has no delta over all folders at once', async () => {
    const url = `https://graph.microsoft.com/v1.0/users/${worker.id}/messages/delta`;
    await assert.rejects(walk(client, url), statusOf(400, 'ErrorInvalidRequest'));
  });
});
