import assert from 'node:assert/strict';
import { type Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { type Microsoft365, startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { readSampleLetter } from '../../demo/sample/letters/index.ts';
import { apps, manager, people, policeGuest, secondWorker, worker } from '../../demo/sample/people.ts';
import { graphClient, graphToken, immutableIds, local } from './product.ts';

const is = (status: number, code: string) => (error: { statusCode?: number; code?: string }) =>
  error.statusCode === status && error.code === code;

describe('local Microsoft 365: mail and directory', () => {
  let m365: Microsoft365;
  let client: Client;
  beforeEach(async () => {
    m365 = await startMicrosoft365();
    client = await graphClient(m365);
  });
  afterEach(() => m365.stop());

  const get = (path: string, prefer = immutableIds) => client.api(path).header('Prefer', prefer).get();
  const folders = async (path: string) => {
    const all: { id: string; displayName: string; childFolderCount: number; '@odata.type'?: string }[] = [];
    for (let url: string | undefined = path; url !== undefined; ) {
      const page = await get(url);
      assert.ok(page.value.length <= 10);
      all.push(...page.value);
      url = page['@odata.nextLink'];
    }
    return all;
  };

  it('lists the folders below the root ten a page, hidden ones on request, the search folder typed', async () => {
    const shown = await folders(`/users/${secondWorker.id}/mailFolders`);
    const names = shown.map((f) => f.displayName);
    assert.ok(names.includes('Junk Email') && names.includes('Inbox'));
    assert.ok(!names.includes('Clutter') && !names.includes('NRM letters'));
    assert.deepEqual(
      shown.filter((f) => f['@odata.type'] === '#microsoft.graph.mailSearchFolder').map((f) => f.displayName),
      ['Unread Mail'],
    );
    const all = await folders(`/users/${secondWorker.id}/mailFolders?includeHiddenFolders=true`);
    assert.equal(all.length, shown.length + 2);
    const nested = await folders(`/users/${secondWorker.id}/mailFolders/inbox/childFolders`);
    assert.deepEqual(
      nested.map((f) => f.displayName),
      ['NRM letters'],
    );
  });

  it('knows folders by their well-known names whatever they are called', async () => {
    m365.controls.renameFolder(secondWorker.email, 'junkemail', 'E-bost Sothach');
    const junk = await get(`/users/${secondWorker.id}/mailFolders/JunkEmail`);
    assert.equal(junk.displayName, 'E-bost Sothach');
    assert.equal('wellKnownName' in junk, false);
  });

  it('gives internet message headers only when selected: in order, with duplicates', async () => {
    const { id } = m365.controls.deliver({ sample: 'reasonable-grounds-positive' });
    const path = `/users/${worker.id}/messages/${id}`;
    assert.equal('internetMessageHeaders' in (await get(path)), false);
    const message = await get(`${path}?$select=subject,from,internetMessageHeaders`);
    const names = message.internetMessageHeaders.map((h: { name: string }) => h.name);
    assert.equal(names.filter((name: string) => name === 'Received').length, 5);
    assert.ok(names.indexOf('Authentication-Results') > names.indexOf('Received'));
    assert.ok(names.includes('authentication-results'));
    assert.equal(message.from.emailAddress.address, 'nrm.decisions@modernslavery.gov.uk');
    assert.equal('body' in message, false);
  });

  it('shows the body as HTML, or as text by Prefer, and says so', async () => {
    const { id } = m365.controls.deliver({ sample: 'reasonable-grounds-positive' });
    const path = `/users/${worker.id}/messages/${id}`;
    const shown = await get(path);
    assert.equal(shown.body.contentType, 'html');
    assert.ok(shown.bodyPreview.length <= 255);
    const plain = await get(path, `${immutableIds}, outlook.body-content-type="text"`);
    assert.equal(plain.body.contentType, 'text');
  });

  it('gives the MIME as text/plain bytes, the very ones delivered', async () => {
    const { id } = m365.controls.deliver({ sample: 'conclusive-grounds-pdf', redate: false });
    const path = `/users/${secondWorker.id}/messages/${id}/$value`;
    const bytes = await client.api(path).responseType(ResponseType.ARRAYBUFFER).get();
    assert.ok(Buffer.from(bytes).equals(readSampleLetter('conclusive-grounds-pdf').mime));
    const raw = await client.api(path).responseType(ResponseType.RAW).get();
    assert.match(raw.headers.get('content-type'), /^text\/plain/);
    await raw.arrayBuffer();
  });

  it('lists attachments and gives each in its own type', async () => {
    const { id } = m365.controls.deliver({ sample: 'conclusive-grounds-pdf' });
    const path = `/users/${secondWorker.id}/messages/${id}/attachments`;
    const { value } = await get(path);
    assert.equal(value[0]['@odata.type'], '#microsoft.graph.fileAttachment');
    const raw = await client.api(`${path}/${value[0].id}/$value`).responseType(ResponseType.RAW).get();
    assert.equal(raw.headers.get('content-type'), 'application/pdf');
    const bytes = Buffer.from(await raw.arrayBuffer());
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal(bytes.toString('base64'), value[0].contentBytes);
  });

  it('finds a moved message by its immutable id, no longer by its old default id', async () => {
    const { id } = m365.controls.deliver({ sample: 'reasonable-grounds-negative' });
    const path = `/users/${secondWorker.id}/messages`;
    const before = await get(`${path}/${id}`, 'odata.maxpagesize=1');
    m365.controls.move(secondWorker.email, id, 'inbox');
    assert.equal((await get(`${path}/${id}`)).id, id);
    await assert.rejects(get(`${path}/${before.id}`), is(404, 'ErrorItemNotFound'));
  });

  it('can hide a message for a while after it arrived', async () => {
    m365.controls.quirks(secondWorker.email, { unreadableFor: 5_000 });
    const { id } = m365.controls.deliver({ sample: 'reasonable-grounds-negative' });
    const path = `/users/${secondWorker.id}/messages/${id}`;
    await assert.rejects(get(path), is(404, 'ErrorItemNotFound'));
    m365.clock.advance(5_000);
    assert.equal((await get(path)).id, id);
  });

  it('lists a folder by date in pages, for the sweep', async () => {
    for (let n = 0; n < 5; n += 1) {
      m365.controls.deliver({ sample: 'newsletter' });
      m365.clock.advance(60_000);
    }
    const since = new Date(m365.clock.now().getTime() - 200_000).toISOString();
    const first = await get(
      `/users/${worker.id}/mailFolders/junkemail/messages?$filter=receivedDateTime ge ${since}&$top=2&$select=id`,
    );
    assert.equal(first.value.length, 2);
    const rest = await get(first['@odata.nextLink']);
    assert.equal(rest.value.length, 1);
    assert.equal(rest['@odata.nextLink'], undefined);
  });

  it('answers 401 without a token and with an expired one', async () => {
    const url = local(m365, 'https://graph.microsoft.com/v1.0/users');
    const bare = await fetch(url);
    assert.equal(bare.status, 401);
    const { error } = await bare.json();
    assert.equal(error.code, 'InvalidAuthenticationToken');
    assert.equal(error.innerError['request-id'], bare.headers.get('request-id'));
    const token = await graphToken(m365);
    m365.clock.advance(3_600_000 + 1000);
    const late = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    assert.match((await late.json()).error.message, /expired/);
  });

  it('refuses mailboxes out of scope, names those that cannot be read', async () => {
    const inbox = (id: string) => get(`/users/${id}/mailFolders/inbox`);
    await assert.rejects(inbox(manager.id), is(403, 'ErrorAccessDenied'));
    await assert.rejects(inbox(policeGuest.id), is(404, 'MailboxNotEnabledForRESTAPI'));
    await assert.rejects(inbox('nobody@torvale.example'), is(404, 'ErrorInvalidUser'));
    m365.controls.access(secondWorker.email, { inScope: false });
    await assert.rejects(inbox(secondWorker.id), is(403, 'ErrorAccessDenied'));
  });

  it('knows people by id, address and filter, and the members of a group', async () => {
    assert.equal((await get(`/users/${secondWorker.email}`)).id, secondWorker.id);
    const found = await get(`/users?$filter=mail eq '${manager.email}'&$select=id,userType`);
    assert.deepEqual(found.value, [{ id: manager.id, userType: 'Member' }]);
    const groups = await get('/groups');
    const members = await get(`/groups/${groups.value[0].id}/members?$top=2`);
    const rest = await get(members['@odata.nextLink']);
    const ids = [...members.value, ...rest.value].map((m: { id: string }) => m.id);
    assert.deepEqual(
      ids,
      people.filter((p) => p.mailbox).map((p) => p.id),
    );
    await assert.rejects(get(`/users/${apps.bot.id}`), is(404, 'Request_ResourceNotFound'));
  });
});
