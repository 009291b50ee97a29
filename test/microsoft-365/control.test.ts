import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { decodeJwt } from 'jose';
import { type Microsoft365, startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { sampleCases } from '../../demo/sample/children.ts';
import { secondWorker, worker } from '../../demo/sample/people.ts';

type Folder = { name: string; messages: { id: string; subject: string; receivedAt: string }[] };
type MailboxView = { email: string; folders: Folder[] };

describe('local Microsoft 365: control room', () => {
  let m365: Microsoft365;
  beforeEach(async () => {
    m365 = await startMicrosoft365();
  });
  afterEach(() => m365.stop());

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${m365.url}/_control/${path}`, { method: 'POST', body: JSON.stringify(body), headers });
  const see = async (path: string) => (await fetch(`${m365.url}/_control/${path}`)).json();
  const inFolder = async (email: string, name: string) => {
    const mailboxes: MailboxView[] = await see('mailboxes');
    return mailboxes.find((m) => m.email === email)?.folders.find((f) => f.name === name)?.messages ?? [];
  };

  it('delivers a sample letter to where it usually lands, dated now', async () => {
    const delivered = await (await post('deliver', { sample: 'reasonable-grounds-positive' })).json();
    assert.equal(delivered.mailbox, worker.email);
    assert.equal(delivered.folder, 'Junk Email');
    const [message] = await inFolder(worker.email, 'Junk Email');
    assert.equal(message?.id, delivered.id);
    assert.match(message?.subject ?? '', /reasonable grounds decision/);
  });

  it('delivers any message anywhere, moves it, and deletes it', async () => {
    const eml = Buffer.from('From: a@b.example\r\nSubject: hello\r\n\r\nx\r\n').toString('base64');
    const { id } = await (
      await post('deliver', { mailbox: secondWorker.email, folder: 'inbox', eml })
    ).json();
    const place = { mailbox: secondWorker.email, message: id };
    assert.equal((await post('move', { ...place, folder: 'Inbox/NRM letters' })).status, 204);
    assert.equal((await inFolder(secondWorker.email, 'NRM letters')).length, 1);
    assert.equal((await post('delete', place)).status, 204);
    assert.deepEqual(
      (await inFolder(secondWorker.email, 'Deleted Items')).map((m) => m.subject),
      ['hello'],
    );
  });

  it('says what is wrong with a request', async () => {
    for (const [body, why] of [
      [{}, /Say which letter/],
      [{ sample: 'none-such' }, /No sample letter/],
      [{ sample: 'newsletter', folder: 'nowhere' }, /No folder/],
      [{ sample: 3 }, /expected string/],
    ] as const) {
      const answer = await post('deliver', body);
      assert.equal(answer.status, 400);
      assert.match((await answer.json()).error.message, why);
    }
  });

  it('switches faults and the clock', async () => {
    assert.equal(
      (await post('faults', { kind: 'error', status: 503, times: 2, where: 'graph' })).status,
      204,
    );
    assert.deepEqual(
      (await see('faults')).map((f: { left: number }) => f.left),
      [2],
    );
    await fetch(`${m365.url}/_control/faults`, { method: 'DELETE' });
    assert.deepEqual(await see('faults'), []);
    await post('clock', { now: '2026-03-01T09:00:00Z' });
    assert.match((await see('clock')).now, /^2026-03-01T09:00:0/);
  });

  it('signs a person in for the Teams window', async () => {
    const { token } = await (await post('user-token', { person: secondWorker.id })).json();
    assert.equal(decodeJwt(token).oid, secondWorker.id);
  });

  it('lets no page of another origin press its buttons', async () => {
    const answer = await post('clock', { advance: 1 }, { Origin: 'http://elsewhere.example' });
    assert.equal(answer.status, 403);
  });

  it('answers nobody who calls it by another name than loopback', async () => {
    const outgoing = request(`${m365.url}/_control/people`, { headers: { Host: 'elsewhere.example' } });
    outgoing.end();
    const [answer] = await once(outgoing, 'response');
    answer.resume();
    assert.equal(answer.statusCode, 421);
  });

  it('knows 404 for hosts and addresses that are not there', async () => {
    for (const path of [
      '/',
      '/nowhere.example/x',
      '/_control/none',
      '/graph.microsoft.com/beta/users',
      '/%zz',
    ]) {
      assert.equal((await fetch(m365.url + path)).status, 404, path);
    }
  });

  it('runs as a process of its own until it is told to stop', async () => {
    const main = new URL('../../demo/microsoft-365/main.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [main, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url } = JSON.parse(line);
    assert.equal((await fetch(`${url}/_control/people`)).status, 200);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  });
});

describe('sample children', () => {
  it('open each case once and count referral dates back from today', () => {
    const cases = sampleCases('2026-11-22');
    assert.equal(new Set(cases.map(({ caseId }) => caseId)).size, cases.length);
    for (const { commands } of cases) {
      assert.deepEqual(
        commands.map(({ type }) => type),
        ['open-case', 'import-referral'].slice(0, commands.length),
      );
    }
    const junk = cases.find(({ caseId }) => caseId === 'CH-1001')?.commands[1];
    assert.ok(
      junk?.type === 'import-referral' && junk.stage === 'submitted' && junk.submittedOn === '2026-11-18',
    );
    assert.equal(cases.find(({ caseId }) => caseId === 'CH-1050')?.commands.length, 1);
  });
});
