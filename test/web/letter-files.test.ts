import assert from 'node:assert/strict';
import { readsOf } from '../../src/access/reads.ts';
import type { KnownPeople } from '../../src/web/api-types.ts';
import { signed, strangersKey } from '../access/tokens.ts';
import { type House, letter, openHouse, people, system } from '../support/council-house.ts';
import { openDoor, type Service } from './service.ts';

const caseId = 'CH-1003';
const html =
  '<p>The decision is <b>positive</b>.</p><script>steal()</script><p style="display:none">hidden</p>';
const mime = [
  'From: "Example <script>" <nrm@modernslavery.gov.uk>',
  'Subject: Decision\u202e',
  'Date: Mon, 23 Nov 2026 09:00:00 +0000',
  'Content-Type: text/html; charset=utf-8',
  '',
  html,
].join('\r\n');

const addresses = [
  `/api/cases/${caseId}/letters/letter-1`,
  `/api/cases/${caseId}/letters/letter-1/text`,
  `/api/cases/${caseId}/people`,
  '/api/triage/entry-1/letter',
  '/api/triage/entry-1/letter/text',
] as const;

describe('Web: letters to read and people to name', () => {
  let house: House;
  let door: Service;
  before(async () => {
    house = await openHouse();
    await house.openCase(caseId, 'Example Child');
    const sha256 = await house.record.letters.put(caseId, Buffer.from(mime));
    await house.onCase(caseId, {
      type: 'file-letter',
      letter: letter(house.clock, { sha256, subject: '"; filename="evil.html' }),
      reading: { kind: 'other-competent-authority' },
    });
    const damaged = await house.record.letters.put('entry-1', Buffer.from(mime));
    await house.record.triage.execute(
      'entry-1',
      {
        type: 'open-triage',
        letter: letter(house.clock, { letterId: 'letter-2', sha256: damaged, trust: 'suspect' }),
        reading: null,
        bestGuess: null,
        reasons: ['It is not proven.'],
      },
      { actor: system, now: house.clock.toISOString(), idempotencyKey: 'open-1' },
    );
    door = await openDoor(house);
  });
  after(async () => {
    await door.stop();
    await house.close();
  });

  for (const path of addresses) {
    const call = (authorization: string | null) =>
      fetch(`${door.url}${path}`, { headers: authorization === null ? {} : { authorization } });

    it(`gives nothing at ${path} without a good token of a member`, async () => {
      const forged = await signed({ oid: people.teamManager.id }, { key: strangersKey });
      const guest = await signed({ oid: people.teamManager.id, acct: 1 });
      const answers = [await call(null), await call(`Bearer ${forged}`), await call(`Bearer ${guest}`)];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [401, 401, 403],
      );
      for (const answer of answers) assert.ok(!(await answer.text()).includes('positive'));
    });

    it(`refuses ${path} to a member who has no need to know`, async () => {
      const answer = await door.as(people.stranger.id, path);
      const text = await answer.text();
      assert.equal(answer.status, 403);
      assert.ok(!text.includes('positive') && !text.includes('Example'), text);
    });
  }

  it('keeps the letters of the tray from the worker of the best guess too', async () => {
    for (const path of ['/api/triage/entry-1/letter', '/api/triage/entry-1/letter/text'])
      assert.equal((await door.as(people.worker.id, path)).status, 403);
  });

  it('shows what a person sees, as plain text and nothing that runs or hides', async () => {
    for (const [who, path] of [
      [people.worker, addresses[1]],
      [people.teamManager, addresses[4]],
    ] as const) {
      const answer = await door.as(who.id, path);
      const text = await answer.text();
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.match(text, /^Subject: Decision\nFrom: .*nrm@modernslavery\.gov\.uk/);
      assert.match(text, /The decision is positive\./);
      assert.doesNotMatch(text, /steal|hidden|\u202e|<p>/);
    }
  });

  it('names the files by their content, never by what the sender wrote', async () => {
    for (const [who, path, ending] of [
      [people.worker, addresses[0], 'eml'],
      [people.teamManager, addresses[3], 'eml'],
      [people.teamManager, addresses[4], 'txt'],
    ] as const) {
      const answer = await door.as(who.id, path);
      assert.match(
        answer.headers.get('content-disposition') ?? '',
        new RegExp(`^attachment; filename="letter-[0-9a-f]{12}\\.${ending}"$`),
      );
    }
    const original = await door.as(people.teamManager.id, addresses[3]);
    assert.deepEqual(Buffer.from(await original.arrayBuffer()), Buffer.from(mime));
  });

  it('notes each reading, of the tray under the entry’s id', async () => {
    const tray = await readsOf(house.db, 'entry-1');
    const onCase = await readsOf(house.db, caseId);
    assert.ok(
      tray.some(({ personId, what }) => personId === people.teamManager.id && what === 'letter:letter-2'),
    );
    assert.ok(
      onCase.some(({ personId, what }) => personId === people.worker.id && what === 'letter:letter-1'),
    );
    assert.ok(![...tray, ...onCase].some(({ personId }) => personId === people.stranger.id));
  });

  it('says 404 for letters that are not there, whatever is asked', async () => {
    for (const path of [
      `/api/cases/${caseId}/letters/none/text`,
      `/api/cases/${caseId}/letters/..%2f..%2fetc/text`,
      '/api/triage/none/letter',
      '/api/triage/%00/letter/text',
    ]) {
      const answer = await door.as(people.teamManager.id, path);
      assert.equal(answer.status, 404, path);
      assert.ok(!(await answer.text()).includes('Error'), path);
    }
  });

  it('says so where a message cannot be shown as text', async () => {
    const shut = await openDoor(house, { letterText: async () => 'This message cannot be shown as text.' });
    const answer = await shut.as(people.worker.id, addresses[1]);
    await shut.stop();
    assert.deepEqual([answer.status, await answer.text()], [200, 'This message cannot be shown as text.']);
  });

  it('offers the people of the case and the Exploitation Team, without addresses', async () => {
    const answer = await door.as(people.worker.id, `/api/cases/${caseId}/people`);
    const { leads, supporters } = (await answer.json()) as KnownPeople;
    assert.deepEqual(
      supporters.map(({ id }) => id),
      [people.teamWorker.id, people.teamManager.id],
    );
    assert.deepEqual(
      leads.slice(0, 3).map(({ id }) => id),
      [people.worker.id, people.manager.id, people.chair.id],
    );
    assert.deepEqual(Object.keys(leads[0] ?? {}), ['id', 'name']);
  });

  it('names only people on that list, by the names that the council knows', async () => {
    const name = (idempotencyKey: string, lead: string) =>
      door.as(people.worker.id, `/api/cases/${caseId}/commands`, {
        idempotencyKey,
        command: {
          type: 'name-people',
          leadProfessional: { id: lead, name: 'Somebody Else' },
          exploitationTeamSupporter: { id: people.teamWorker.id, name: 'x' },
        },
      });
    const refused = (await (await name('names-0001', people.stranger.id)).json()) as {
      status: string;
      refusal: { rule: string };
    };
    assert.deepEqual([refused.status, refused.refusal.rule], ['refused', 'R19']);
    assert.equal(
      ((await (await name('names-0002', people.manager.id)).json()) as { status: string }).status,
      'done',
    );
    const state = await house.record.cases.load(caseId);
    assert.equal(state?.people?.leadProfessional.name, people.manager.name);
    assert.equal(state?.people?.exploitationTeamSupporter.name, people.teamWorker.name);
  });
});
