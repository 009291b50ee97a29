import assert from 'node:assert/strict';
import { request } from 'node:http';
import { readsOf } from '../../src/access/reads.ts';
import type { CaseView, MyWork, TriageList } from '../../src/web/api-types.ts';
import { signed, strangersKey } from '../access/tokens.ts';
import { type House, letter, openHouse, people } from '../support/council-house.ts';
import { openDoor, type Service, wellHealth } from './service.ts';

const caseId = 'CH-1003';
const childName = 'Example Child';
const apiRoutes = [
  ['GET', '/api/me'],
  ['GET', '/api/help'],
  ['GET', '/api/my-work'],
  ['GET', `/api/cases/${caseId}`],
  ['GET', `/api/cases/${caseId}/letters/letter-1`],
  ['POST', `/api/cases/${caseId}/commands`],
  ['GET', '/api/triage'],
  ['POST', '/api/triage/entry-1'],
] as const;

const json = { 'content-type': 'application/json' };
const command = (type: string, rest: object = {}) => ({
  idempotencyKey: 'tap-0000001',
  command: { type, ...rest },
});
const start = command('start-consideration', { place: 'tab' });

describe('Web: the door', () => {
  let house: House;
  let door: Service;
  before(async () => {
    house = await openHouse();
    await house.openCase(caseId, childName);
    door = await openDoor(house);
  });
  after(async () => {
    await door.stop();
    await house.close();
  });
  afterEach(() => {
    const told = door.lines.join('\n');
    assert.ok(!told.includes(childName) && !told.includes(caseId) && !told.includes('eyJ'), told);
  });

  for (const [method, path] of apiRoutes) {
    const call = (authorization: string | null) =>
      fetch(`${door.url}${path}`, {
        method,
        headers: { ...json, ...(authorization === null ? {} : { authorization }) },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });

    it(`asks ${method} ${path} for a token and says no more`, async () => {
      for (const wrong of [null, 'Basic eHg6eHg=', 'Bearer', 'Bearer x.y.z', 'nonsense']) {
        const answer = await call(wrong);
        assert.equal(answer.status, 401);
        assert.equal(await answer.text(), '');
      }
    });

    it(`refuses a forged token at ${method} ${path} with an empty answer`, async () => {
      const forged = await signed({ oid: people.worker.id }, { key: strangersKey });
      const answer = await call(`Bearer ${forged}`);
      assert.equal(answer.status, 401);
      assert.equal(await answer.text(), '');
    });

    it(`lets no guest in at ${method} ${path}`, async () => {
      const answer = await call(`Bearer ${await signed({ oid: people.worker.id, acct: 1 })}`);
      assert.equal(answer.status, 403);
      const text = await answer.text();
      assert.match(text, /Guests cannot use it/);
      assert.ok(!text.includes(childName));
    });
  }

  it('answers 503 and not 401 while the signing keys are out of reach', async () => {
    const shut = await openDoor(house, {
      access: {
        verify: async () => ({ ok: false, refusal: { status: 503, reason: 'signing keys out of reach' } }),
        recordRead: async () => {},
      },
    });
    const answer = await shut.as(people.worker.id, '/api/me');
    await shut.stop();
    assert.equal(answer.status, 503);
  });

  it('says the same of a case that is not yours and one that does not exist', async () => {
    for (const rest of ['', '/letters/letter-1']) {
      const hidden = await door.as(people.stranger.id, `/api/cases/${caseId}${rest}`);
      const nothing = await door.as(people.stranger.id, `/api/cases/CH-9999${rest}`);
      assert.deepEqual([hidden.status, await hidden.text()], [nothing.status, await nothing.text()]);
      assert.equal(hidden.status, 403);
    }
    const hidden = await door.as(people.stranger.id, `/api/cases/${caseId}/commands`, start);
    const nothing = await door.as(people.stranger.id, '/api/cases/CH-9999/commands', start);
    assert.deepEqual([hidden.status, await hidden.text()], [nothing.status, await nothing.text()]);
  });

  it('shows a case to each person on it, and to the Exploitation Team manager', async () => {
    for (const who of [people.worker, people.manager, people.chair, people.teamManager]) {
      const answer = await door.as(who.id, `/api/cases/${caseId}`);
      assert.equal(answer.status, 200, who.name);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const view = (await answer.json()) as CaseView;
      assert.deepEqual([view.caseId, view.child.name, view.stage], [caseId, childName, 'none']);
    }
  });

  it('does not show it to the rest of the Exploitation Team or to administrators', async () => {
    for (const who of [people.teamWorker, people.administrator]) {
      assert.equal((await door.as(who.id, `/api/cases/${caseId}`)).status, 403, who.name);
    }
  });

  it('notes who looked at a case', async () => {
    await door.as(people.chair.id, `/api/cases/${caseId}`);
    const reads = await readsOf(house.db, caseId);
    assert.ok(reads.some(({ personId, what }) => personId === people.chair.id && what === 'case'));
    assert.ok(!reads.some(({ personId }) => personId === people.stranger.id));
  });

  it('says who you are', async () => {
    const answer = await door.as(people.teamManager.id, '/api/me');
    assert.deepEqual(await answer.json(), {
      id: people.teamManager.id,
      name: people.teamManager.name,
      roles: ['exploitation-team-manager'],
    });
  });

  it('lists your children and nobody else’s', async () => {
    const mine = (await (await door.as(people.worker.id, '/api/my-work')).json()) as MyWork;
    const theirs = (await (await door.as(people.stranger.id, '/api/my-work')).json()) as MyWork;
    const all = (await (await door.as(people.teamManager.id, '/api/my-work')).json()) as MyWork;
    assert.deepEqual(
      [mine, theirs, all].map(({ children }) => children.map((child) => child.caseId)),
      [[caseId], [], [caseId]],
    );
  });

  const garbage: readonly [title: string, body: unknown, status: number][] = [
    ['what is no JSON', '{"command":', 400],
    ['an empty object', {}, 400],
    ['an array', [], 400],
    ['null', 'null', 400],
    ['an unknown command', command('close-case'), 400],
    ['a command of the prototype', command('constructor'), 400],
    ['a letter, which pages may not file', command('file-letter', { letter: {}, reading: {} }), 400],
    ['a command without its fields', command('mark-submitted'), 400],
    ['a day that does not exist', command('record-reply', { letterId: 'x', sentOn: '2026-02-31' }), 400],
    ['a missing idempotency key', { command: { type: 'start-consideration', place: 'tab' } }, 400],
    ['more than 256 KB', JSON.stringify({ pad: 'x'.repeat(300_000) }), 413],
  ];
  for (const [title, body, status] of garbage) {
    it(`refuses ${title} as a command with ${status} and a sentence`, async () => {
      const answer = await door.as(people.worker.id, `/api/cases/${caseId}/commands`, body);
      const { message } = (await answer.json()) as { message: string };
      assert.equal(answer.status, status, message);
      assert.ok(message.length > 10 && !/\.[jt]s:|node_modules|Error/.test(message), message);
    });
  }

  it('refuses a body that is no JSON, is compressed, or lies about being small', async () => {
    const authorization = `Bearer ${await signed({ oid: people.worker.id })}`;
    const to = `${door.url}/api/cases/${caseId}/commands`;
    const text = await fetch(to, { method: 'POST', headers: { authorization }, body: 'hello' });
    const form = await fetch(to, { method: 'POST', headers: { authorization }, body: new FormData() });
    const packed = await fetch(to, {
      method: 'POST',
      headers: { authorization, ...json, 'content-encoding': 'gzip' },
      body: 'not gzip at all',
    });
    assert.deepEqual([text.status, form.status, packed.status], [415, 415, 415]);
    const chunked = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(to, { method: 'POST', headers: { authorization, ...json } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      call.on('error', reject);
      for (let n = 0; n < 30; n += 1) call.write(`"${'x'.repeat(10_000)}",`);
      call.end();
    });
    assert.equal(chunked, 413);
  });

  it('carries out a command once for one key, and gives the refusal of the process as an answer', async () => {
    const to = `/api/cases/${caseId}/commands`;
    const first = (await (await door.as(people.worker.id, to, start)).json()) as { status: string };
    const again = (await (await door.as(people.worker.id, to, start)).json()) as {
      status: string;
      repeated: boolean;
    };
    assert.deepEqual([first.status, again.status, again.repeated], ['done', 'done', true]);
    const declined = await door.as(people.worker.id, to, {
      idempotencyKey: 'tap-0000002',
      command: {
        type: 'answer-consideration',
        place: 'tab',
        answer: 'do-not-refer',
        reason: null,
        decideBy: null,
      },
    });
    const refused = (await declined.json()) as { status: string; refusal: { rule: string } };
    assert.deepEqual([declined.status, refused.status, refused.refusal.rule], [200, 'refused', 'R1']);
  });

  it('answers 409 when a key is used for another command', async () => {
    const to = `/api/cases/${caseId}/commands`;
    await door.as(people.worker.id, to, start);
    const other = {
      ...command('record-reference', { reference: '1234567' }),
      idempotencyKey: start.idempotencyKey,
    };
    assert.equal((await door.as(people.worker.id, to, other)).status, 409);
  });

  it('hands out a letter as a download, with its exact bytes', async () => {
    const bytes = Buffer.from('From: nrm@modernslavery.gov.uk\r\n\r\nBytes \u0000 as they came');
    const sha256 = await house.record.letters.put(caseId, bytes);
    await house.onCase(caseId, {
      type: 'file-letter',
      letter: letter(house.clock, { letterId: 'letter-9', sha256, kind: 'other-competent-authority' }),
      reading: { kind: 'other-competent-authority' },
    });
    const answer = await door.as(people.worker.id, `/api/cases/${caseId}/letters/letter-9`);
    assert.equal(answer.headers.get('content-type'), 'message/rfc822');
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /^attachment; filename="letter-[0-9a-f]{12}\.eml"$/,
    );
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bytes);
    const none = await door.as(people.worker.id, `/api/cases/${caseId}/letters/nothing`);
    assert.equal(none.status, 404);
  });

  it('keeps the tray for the Exploitation Team managers, who file and dismiss from it', async () => {
    const bytes = Buffer.from('a letter with an unknown reference');
    const sha256 = await house.record.letters.put('entry-7', bytes);
    await house.record.triage.execute(
      'entry-7',
      {
        type: 'open-triage',
        letter: letter(house.clock, { letterId: 'letter-7', sha256 }),
        reading: { kind: 'other-competent-authority' },
        bestGuess: caseId,
        reasons: ['The reference is on no case.'],
      },
      { actor: { kind: 'system' }, now: house.clock.toISOString(), idempotencyKey: 'open-7' },
    );
    assert.equal((await door.as(people.worker.id, '/api/triage')).status, 403);
    const list = (await (await door.as(people.teamManager.id, '/api/triage')).json()) as TriageList;
    assert.deepEqual(
      list.entries.map(({ triageId }) => triageId),
      ['entry-7'],
    );
    const choice = { action: 'file', idempotencyKey: 'choice-0001', caseId };
    assert.equal((await door.as(people.worker.id, '/api/triage/entry-7', choice)).status, 403);
    const nowhere = { ...choice, caseId: 'CH-9999' };
    assert.equal((await door.as(people.teamManager.id, '/api/triage/entry-7', nowhere)).status, 403);
    for (const bad of [
      {},
      { ...choice, action: 'burn' },
      { action: 'dismiss', idempotencyKey: 'choice-0002' },
    ]) {
      assert.equal((await door.as(people.teamManager.id, '/api/triage/entry-7', bad)).status, 400);
    }
    assert.equal((await door.as(people.teamManager.id, '/api/triage/no-entry', choice)).status, 404);
    const filed = await door.as(people.teamManager.id, '/api/triage/entry-7', choice);
    assert.equal(((await filed.json()) as { status: string }).status, 'done');
    const state = await house.record.cases.load(caseId);
    assert.ok(
      state?.letters.some(({ letterId, matchedBy }) => letterId === 'letter-7' && matchedBy === 'chosen'),
    );
    assert.deepEqual(Buffer.from(await house.record.letters.get(caseId, sha256)), bytes);
  });

  it('says nothing of itself at unknown addresses and wrong methods', async () => {
    const unknown = await fetch(`${door.url}/api/children?name=${encodeURIComponent(childName)}`);
    const wrong = await fetch(`${door.url}/api/me`, { method: 'DELETE' });
    assert.deepEqual(
      [unknown.status, await unknown.json()],
      [404, { message: 'There is nothing at this address.' }],
    );
    assert.deepEqual(
      [wrong.status, await wrong.json()],
      [405, { message: 'This address does not do that.' }],
    );
  });

  it('hides what broke inside', async () => {
    const broken = await openDoor(house, {
      access: {
        verify: async () => ({
          ok: true,
          principal: { id: people.worker.id, tenantId: 't', name: people.worker.name },
        }),
        recordRead: async () => {
          throw new Error(`could not note ${childName}`);
        },
      },
    });
    const answer = await broken.as(people.worker.id, `/api/cases/${caseId}`);
    await broken.stop();
    assert.equal(answer.status, 500);
    assert.ok(!(await answer.text()).includes(childName));
    assert.ok(!broken.lines.join().includes(childName));
  });

  it('logs method, route, status and time of each call', async () => {
    await door.as(people.worker.id, `/api/cases/${caseId}?name=${encodeURIComponent(childName)}`);
    assert.match(door.lines.at(-1) ?? '', /^GET \/api\/cases\/:caseId 200 \d+ ms$/);
  });
});

describe('Web: pages, health and the bot', () => {
  let house: House;
  let door: Service;
  before(async () => {
    house = await openHouse();
    door = await openDoor(house, { hostOrigins: ['http://127.0.0.1:4010'] });
  });
  after(async () => {
    await door.stop();
    await house.close();
  });

  it('serves the pages with a policy that lets only Microsoft’s hosts and the given ones show them', async () => {
    for (const [path, type] of [
      ['/tab/', 'text/html'],
      ['/tab/index.html', 'text/html'],
      ['/tab/main.js', 'application/javascript'],
    ] as const) {
      const answer = await fetch(`${door.url}${path}`);
      const policy = answer.headers.get('content-security-policy') ?? '';
      assert.equal(answer.status, 200, path);
      assert.ok(
        answer.headers
          .get('content-type')
          ?.replace('text/javascript', 'application/javascript')
          .startsWith(type),
      );
      assert.match(policy, /default-src 'none'; script-src 'self'/);
      assert.match(policy, /frame-ancestors 'self' .*teams\.microsoft\.com.* http:\/\/127\.0\.0\.1:4010/);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('x-frame-options'), null);
      await answer.arrayBuffer();
    }
  });

  it('leads /tab to /tab/ and tells the page who may host it', async () => {
    const led = await fetch(`${door.url}/tab`, { redirect: 'manual' });
    assert.deepEqual([led.status, led.headers.get('location')], [308, '/tab/']);
    const config = await fetch(`${door.url}/tab/config.json`);
    assert.deepEqual(await config.json(), { hostOrigins: ['http://127.0.0.1:4010'] });
  });

  it('gives no file from outside the pages', async () => {
    for (const path of [
      '/tab/../door.test.ts',
      '/tab/%2e%2e/door.test.ts',
      '/tab/..%2fdoor.test.ts',
      '/tab/no.js',
    ]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(door.url);
        request({ hostname, port, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
      assert.ok(status !== undefined && status >= 400 && status < 500, `${path} ${status}`);
    }
  });

  it('tells its health without a token, also to HEAD', async () => {
    const answer = await fetch(`${door.url}/healthz`);
    assert.deepEqual([answer.status, await answer.json()], [200, wellHealth]);
    assert.equal((await fetch(`${door.url}/healthz`, { method: 'HEAD' })).status, 200);
  });

  it('answers 503 when a part is ill or the report itself fails', async () => {
    const ill = await openDoor(house, { health: async () => ({ ...wellHealth, ok: false }) });
    const mute = await openDoor(house, { health: () => Promise.reject(new Error('no database')) });
    const statuses = [
      (await fetch(`${ill.url}/healthz`)).status,
      (await fetch(`${mute.url}/healthz`)).status,
    ];
    await ill.stop();
    await mute.stop();
    assert.deepEqual(statuses, [503, 503]);
  });

  it('hands the parsed body of a message to the bot, and garbage not at all', async () => {
    const bodies: unknown[] = [];
    const withBot = await openDoor(house, {
      botEndpoint: async (call, response) => {
        bodies.push(call.body);
        response.statusCode = 202;
        response.end();
      },
    });
    const post = (body: string) =>
      fetch(`${withBot.url}/api/messages`, { method: 'POST', headers: json, body });
    const good = await post('{"type":"message"}');
    const bad = await post('{"type":');
    const big = await post(JSON.stringify({ pad: 'x'.repeat(300_000) }));
    await withBot.stop();
    assert.deepEqual([good.status, bad.status, big.status], [202, 400, 413]);
    assert.deepEqual(bodies, [{ type: 'message' }]);
  });
});
