import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { readsOf } from '../../src/access/reads.ts';
import type { CaseView, ReferralPack } from '../../src/web/api-types.ts';
import { signed, strangersKey } from '../access/tokens.ts';
import { entry, halfWay } from '../pack/filled.ts';
import { acting, type House, openHouse, people } from '../support/council-house.ts';
import { openDoor, type Service } from './service.ts';

const caseId = 'CH-1003';
const addresses = ['referral-pack', 'referral-pack.docx', 'referral-papers.docx'].map(
  (name) => `/api/cases/${caseId}/${name}`,
);
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('Web: the referral pack', () => {
  let house: House;
  let door: Service;
  const worker = acting(people.worker, 'worker');
  const pack = async () =>
    (await (await door.as(people.worker.id, addresses[0] ?? '')).json()) as ReferralPack;
  before(async () => {
    house = await openHouse('2026-12-07T10:00:00.000Z');
    await house.openCase(caseId, 'Robin Marlow');
    await house.onCase(caseId, { type: 'start-consideration', place: 'tab' }, worker);
    for (const command of halfWay) await house.onCase(caseId, command, worker);
    door = await openDoor(house);
  });
  after(async () => {
    await door.stop();
    await house.close();
  });

  for (const path of addresses) {
    const call = (authorization: string | null) =>
      fetch(`${door.url}${path}`, { headers: authorization === null ? {} : { authorization } });

    it(`gives nothing at ${path} without a good token of somebody on the case`, async () => {
      const forged = await signed({ oid: people.worker.id }, { key: strangersKey });
      const guest = await signed({ oid: people.worker.id, acct: 1 });
      const answers = [
        await call(null),
        await call(`Bearer ${forged}`),
        await call(`Bearer ${guest}`),
        await door.as(people.stranger.id, path),
        await door.as(people.administrator.id, path),
      ];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [401, 401, 403, 403, 403],
      );
      for (const answer of answers) assert.doesNotMatch(await answer.text(), /Robin|Marlow|Harbour/u);
    });
  }

  it('R38: shows each missing question by the form’s page to the people on the case', async () => {
    for (const who of [people.worker, people.manager, people.chair, people.teamManager]) {
      const answer = await door.as(who.id, addresses[0] ?? '');
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const body = (await answer.json()) as ReferralPack;
      assert.deepEqual(
        body.gaps.find(({ field }) => field === 'education'),
        {
          field: 'education',
          page: 6,
          label: 'Schools, and when',
          ask: 'Which schools has the child been to, and when?',
          whom: 'The school or college, and the family',
        },
      );
    }
  });

  it('R38: a gap that a person answers through the page is gone', async () => {
    const before = await pack();
    const answer = await door.as(people.worker.id, `/api/cases/${caseId}/commands`, {
      idempotencyKey: 'education-1',
      command: entry('form', 'Torvale Academy since 2023', { field: 'education', source: 'The school' }),
    });
    assert.equal(((await answer.json()) as { status: string }).status, 'done');
    const now = await pack();
    assert.equal(now.progress.ready, before.progress.ready + 1);
    assert.equal(
      now.gaps.some(({ field }) => field === 'education'),
      false,
    );
  });

  it('R38: refuses a box that the form does not have, without repeating what was typed', async () => {
    const answer = await door.as(people.worker.id, `/api/cases/${caseId}/commands`, {
      idempotencyKey: 'no-such-box',
      command: { ...entry('form', 'A secret of the child'), field: 'shoe-size' },
    });
    assert.equal(answer.status, 400);
    assert.doesNotMatch(await answer.text(), /secret|shoe/u);
  });

  it('R38: hands over a Word file named without the child, and notes who took it', async () => {
    for (const [path, words] of [
      [addresses[1] ?? '', /Referral pack, case CH-1003/u],
      [addresses[2] ?? '', /Chronology of the events/u],
    ] as const) {
      const answer = await door.as(people.worker.id, path);
      assert.equal(answer.headers.get('content-type'), word);
      assert.match(
        answer.headers.get('content-disposition') ?? '',
        /^attachment; filename="referral-(pack|papers)\.docx"$/u,
      );
      const buffer = Buffer.from(await answer.arrayBuffer());
      assert.match((await mammoth.extractRawText({ buffer })).value, words);
    }
    const reads = (await readsOf(house.db, caseId)).map(({ what }) => what);
    for (const what of ['referral-pack', 'referral-pack-word', 'referral-papers-word'])
      assert.ok(reads.includes(what), what);
    assert.ok(!door.lines.some((line) => /Robin|Marlow|CH-1003/u.test(line)));
  });

  it('R39: once it is sent, the chronology says by whom and the pack says when', async () => {
    const steps = [
      { type: 'answer-consideration', place: 'tab', answer: 'refer', reason: 'Signs', decideBy: null },
      {
        type: 'name-people',
        leadProfessional: people.worker,
        exploitationTeamSupporter: people.teamWorker,
      },
      { type: 'attach-toolkit', completedOn: '2026-12-04', document: 'Toolkit.docx', reviewOn: null },
      {
        type: 'mark-submitted',
        submittedAt: '2026-12-07T09:00:00.000Z',
        safeguardingAnswer: 'Done by the night team',
      },
    ] as const;
    await house.onCase(caseId, steps[0], worker);
    await house.onCase(
      caseId,
      { type: 'answer-consultation', advice: 'refer', words: 'Agreed' },
      acting(people.teamManager, 'exploitation-team-manager'),
    );
    for (const step of steps.slice(1)) await house.onCase(caseId, step, worker);
    assert.equal((await pack()).sentAt, '2026-12-07T09:00:00.000Z');
    const view = (await (await door.as(people.worker.id, `/api/cases/${caseId}`)).json()) as CaseView;
    const sent = view.chronology.find(({ words }) => words.includes('sent to the Home Office'));
    assert.deepEqual([sent?.who, sent?.at], [people.worker.name, '2026-12-07T10:00:00.000Z']);
  });
});
