import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createApi } from '../../tab/api.ts';
import { type Load, loaded } from '../../tab/load.ts';
import { notAllowed, offline } from '../../tab/words/problem.ts';

const answering = (response: Response | Error) => {
  const get = sinon.stub<Parameters<typeof fetch>, ReturnType<typeof fetch>>();
  if (response instanceof Error) get.rejects(response);
  else get.resolves(response);
  return { get, api: createApi({ token: async () => 'a-token', fetch: get }) };
};

describe('tab: talking to the service', () => {
  it('sends the token with every call and escapes ids', async () => {
    const { get, api } = answering(Response.json({ done: true }));
    await api.letter('CH/1', 'a b');
    const [url, init] = get.firstCall.args;
    assert.equal(url, '/api/cases/CH%2F1/letters/a%20b');
    assert.deepEqual(init?.headers, { Authorization: 'Bearer a-token' });
  });

  for (const [status, kind] of [
    [401, 'signed-out'],
    [403, 'not-allowed'],
    [404, 'missing'],
    [500, 'broken'],
  ] as const) {
    it(`turns ${status} into a sentence with what to do`, async () => {
      const { api } = answering(new Response('', { status }));
      const answer = await api.myWork();
      assert.ok(!answer.ok);
      assert.equal(answer.problem.kind, kind);
      assert.ok(answer.problem.advice.length > 20);
    });
  }

  it('shows the service’s own sentence on 403', async () => {
    const { api } = answering(Response.json({ message: 'Guests see no cases here.' }, { status: 403 }));
    const answer = await api.myWork();
    assert.equal(answer.ok ? '' : answer.problem.advice, 'Guests see no cases here.');
  });

  it('says that it is offline when the call fails, and signed out when there is no token', async () => {
    const broken = await answering(new Error('network')).api.me();
    assert.equal(broken.ok ? '' : broken.problem.kind, 'offline');
    const get = sinon.stub<Parameters<typeof fetch>, ReturnType<typeof fetch>>();
    const none = await createApi({ token: () => Promise.reject(new Error('no')), fetch: get }).me();
    assert.equal(none.ok ? '' : none.problem.kind, 'signed-out');
    assert.equal(get.callCount, 0);
  });
});

describe('tab: what a view knows', () => {
  const shown: Load<string> = { state: 'shown', value: 'list', stale: null };

  it('keeps the last answer while the service is away and drops the warning when it is back', () => {
    const away = loaded(shown, { ok: false, problem: offline });
    assert.deepEqual(away, { state: 'shown', value: 'list', stale: offline });
    assert.deepEqual(loaded(away, { ok: true, value: 'new' }), { state: 'shown', value: 'new', stale: null });
  });

  it('takes a child off the screen as soon as the person may no longer see it', () => {
    const refused = loaded(shown, { ok: false, problem: notAllowed(null) });
    assert.deepEqual(refused, { state: 'failed', problem: notAllowed(null) });
  });
});
