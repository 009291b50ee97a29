import assert from 'node:assert/strict';
import { type Microsoft365, startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { worker } from '../../demo/sample/people.ts';
import { graphToken, local } from './product.ts';

describe('local Microsoft 365: faults and limits', () => {
  let m365: Microsoft365;
  let headers: Record<string, string>;
  beforeEach(async () => {
    m365 = await startMicrosoft365();
    headers = { Authorization: `Bearer ${await graphToken(m365)}` };
  });
  afterEach(() => m365.stop());

  const inbox = () =>
    fetch(local(m365, `https://graph.microsoft.com/v1.0/users/${worker.id}/mailFolders/inbox`), { headers });

  it('throttles the fifth call at once to one mailbox, and recovers', async () => {
    m365.controls.quirks(worker.email, { latency: 400 });
    const answers = await Promise.all(Array.from({ length: 7 }, inbox));
    const throttled = answers.filter(({ status }) => status === 429);
    assert.ok(throttled.length >= 1 && throttled.length <= 3, `${throttled.length} of 7 were throttled`);
    assert.equal(throttled[0]?.headers.get('retry-after'), '1');
    assert.equal((await throttled[0]?.json())?.error.code, 'ApplicationThrottled');
    assert.equal((await inbox()).status, 200);
  });

  for (const retryAfter of ['2', '1.5', undefined]) {
    it(`throttles with Retry-After ${retryAfter ?? 'absent'}, as often as asked`, async () => {
      m365.faults.add({ kind: 'throttle', times: 1, ...(retryAfter === undefined ? {} : { retryAfter }) });
      const answer = await inbox();
      assert.equal(answer.status, 429);
      assert.equal(answer.headers.get('retry-after'), retryAfter ?? null);
      assert.equal((await inbox()).status, 200);
    });
  }

  it('fails with JSON or HTML', async () => {
    m365.faults.add({ kind: 'error', status: 504, times: 1 });
    m365.faults.add({ kind: 'error', status: 503, html: true, times: 1 });
    const [json, html] = [await inbox(), await inbox()];
    assert.deepEqual([json.status, html.status], [504, 503]);
    assert.equal(typeof (await json.json()).error.innerError.date, 'string');
    assert.equal(html.headers.get('content-type'), 'text/html');
  });

  it('breaks off in the middle of a body', async () => {
    m365.faults.add({ kind: 'reset', times: 1, where: 'graph.microsoft.com' });
    await assert.rejects(inbox().then((answer) => answer.text()));
    assert.equal((await inbox()).status, 200);
  });

  it('answers late', async () => {
    m365.faults.add({ kind: 'slow', milliseconds: 10_000 });
    const url = local(m365, `https://graph.microsoft.com/v1.0/users/${worker.id}`);
    await assert.rejects(fetch(url, { headers, signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
  });

  it('strikes only where it is told to', async () => {
    m365.faults.add({ kind: 'error', status: 500, where: '/mailFolders/junkemail' });
    assert.equal((await inbox()).status, 200);
    assert.equal(m365.faults.list().length, 1);
  });
});
