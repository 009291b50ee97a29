import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { readsOf } from '../../src/access/reads.ts';
import { defaultHelp } from '../../src/council/help.ts';
import { defaultLetterSettings } from '../../src/letters/settings.ts';
import type { CaseView, CommandResponse, DraftView } from '../../src/web/api-types.ts';
import { acting, council, type House, letter, openHouse, people } from '../support/council-house.ts';
import { openDoor, type Service } from './service.ts';

const caseId = 'CH-1003';
const childName = 'Nguyễn Văn Minh';
const key = 'R45:reply:asks';
const draftAt = (kind: string, duty?: string) =>
  `/api/cases/${caseId}/drafts/${kind}${duty === undefined ? '' : `/${encodeURIComponent(duty)}`}`;
const files = ['docx', 'pdf', 'csv'] as const;

describe('Web: drafts, exports and the case system', () => {
  let house: House;
  let door: Service;
  const view = async (): Promise<CaseView> =>
    (await (await door.as(people.worker.id, `/api/cases/${caseId}`)).json()) as CaseView;
  let sent = 0;
  const command = async (who: string, body: object): Promise<CommandResponse> =>
    (await (
      await door.as(who, `/api/cases/${caseId}/commands`, {
        idempotencyKey: `draft-test-${++sent}`,
        command: body,
      })
    ).json()) as CommandResponse;

  before(async () => {
    house = await openHouse();
    await house.openCase(caseId, childName);
    await house.onCase(
      caseId,
      {
        type: 'import-referral',
        stage: 'with-ca',
        reference: 'NRM00123456',
        submittedOn: '2026-11-20',
        decidedOn: null,
        source: 'Case file',
      },
      acting(people.administrator, 'administrator'),
    );
    await house.onCase(caseId, {
      type: 'file-letter',
      letter: letter(house.clock, {
        letterId: 'asks',
        kind: 'information-request',
        outcome: null,
        subject: 'Questions',
      }),
      reading: {
        kind: 'information-request',
        replyBy: '2026-12-01',
        questions: ['Who drove the car?'],
        answerTo: 'duty.desk@modernslavery.gov.uk',
      },
    });
    door = await openDoor(house, { council: { ...council, letters: defaultLetterSettings } });
  });
  after(async () => {
    await door.stop();
    await house.close();
  });

  it('R45: the case offers the draft that fits the duty, and how the Competent Authority is reached (R42)', async () => {
    const { competentAuthority } = await view();
    assert.deepEqual(competentAuthority, {
      address: 'nrm@modernslavery.gov.uk',
      telephone: '0300 072 4345',
      lastUpdate: null,
      drafts: [
        { kind: 'information-reply', duty: key },
        { kind: 'ca-update', duty: null },
      ],
    });
  });

  it('R46: gives the draft with the reference, signed by who asks for it', async () => {
    const answer = await door.as(people.worker.id, draftAt('information-reply', key));
    const draft = (await answer.json()) as DraftView;
    assert.equal(answer.status, 200);
    assert.match(draft.subject, /^NRM reference NRM00123456: /);
    assert.match(draft.body, /1\. You asked: Who drove the car\?/);
    assert.ok(draft.body.includes(`${people.worker.name}\nSocial worker\nTorvale\n`));
    assert.deepEqual([draft.to, draft.address.trusted], ['duty.desk@modernslavery.gov.uk', true]);
    assert.ok(!`${draft.subject}${draft.body}`.includes('Minh'));
  });

  it('R46: with a council that trusts other domains the same address gives a warning', async () => {
    const strict = await openDoor(house, {
      council: { ...council, letters: { ...defaultLetterSettings, trustedDomains: ['panel.example'] } },
    });
    const answer = await strict.as(people.worker.id, draftAt('information-reply', key));
    const draft = (await answer.json()) as DraftView;
    await strict.stop();
    assert.equal(draft.address.trusted, false);
  });

  it('C18: an update goes to the address of the council’s own settings', async () => {
    const own = await openDoor(house, {
      council: {
        ...council,
        letters: defaultLetterSettings,
        help: {
          ...defaultHelp,
          contacts: [{ name: 'Our caseworkers', address: 'ieca@homeoffice.gov.uk', telephone: null }],
        },
      },
    });
    const answer = await own.as(people.worker.id, draftAt('ca-update'));
    const draft = (await answer.json()) as DraftView;
    await own.stop();
    assert.deepEqual([draft.to, draft.address.trusted], ['ieca@homeoffice.gov.uk', true]);
  });

  it('says 404 where nothing on the case asks for a draft', async () => {
    for (const path of [
      draftAt('information-reply'),
      draftAt('information-reply', 'R45:reply:none'),
      draftAt('chase', key),
      draftAt('review-request'),
      draftAt('nonsense', '../..'),
    ])
      assert.equal((await door.as(people.worker.id, path)).status, 404, path);
  });

  it('B3: a draft taken and then recorded as sent stand in the chronology, and the duty is done', async () => {
    const took = await command(people.worker.id, {
      type: 'record-draft',
      draft: 'information-reply',
      duty: key,
    });
    assert.equal(took.status, 'done');
    assert.match(
      (await view()).obligations.find((one) => one.key === key)?.title ?? '',
      /\(draft taken on 23 November 2026\)/,
    );
    await command(people.worker.id, { type: 'record-reply', letterId: 'asks', sentOn: '2026-11-23' });
    const after = await view();
    assert.ok(!after.obligations.some((one) => one.key === key));
    const words = after.chronology.map((entry) => entry.words).join('\n');
    assert.match(words, /took a draft: answer to the Competent Authority’s questions/);
    assert.match(words, /Reply sent on 23 November 2026/);
  });

  it('R49: a letter confirmed in the case system shows in view and chronology, once however often it is said', async () => {
    const confirm = { type: 'confirm-letter-in-case-system', letterId: 'asks' };
    const before = await view();
    assert.ok(before.obligations.some((one) => one.key === 'R49:case-system:asks'));
    await command(people.worker.id, confirm);
    await command(people.manager.id, confirm);
    const after = await view();
    assert.deepEqual(after.lettersInCaseSystem, ['asks']);
    assert.ok(!after.obligations.some((one) => one.key === 'R49:case-system:asks'));
    const said = after.chronology.filter(({ words }) => words.startsWith('Done in the case system'));
    assert.deepEqual(
      said.map(({ words, who }) => [words, who]),
      [
        [
          'Done in the case system: request for information of 23 November 2026, “Questions”',
          people.worker.name,
        ],
      ],
    );
  });

  const textOf = {
    docx: async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
    pdf: async (bytes: Uint8Array) =>
      (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text,
    csv: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  };

  for (const format of files)
    it(`R49: exports the chronology as ${format} for the people on the case, and notes that they took it`, async () => {
      const path = `/api/cases/${caseId}/chronology.${format}`;
      const answer = await door.as(people.worker.id, path);
      assert.equal(answer.status, 200);
      assert.equal(
        answer.headers.get('content-disposition'),
        `attachment; filename="chronology-CH-1003-2026-11-23.${format}"`,
      );
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const text = (await textOf[format](new Uint8Array(await answer.arrayBuffer()))).replace(/\s+/g, ' ');
      assert.ok(text.includes('Done in the case system: request for information'), text);
      assert.ok(text.includes(`Exported from NRM Companion by ${people.worker.name} on 23 November 2026`));
      const noted = await readsOf(house.db, caseId);
      assert.ok(
        noted.some(({ personId, what }) => personId === people.worker.id && what === `chronology:${format}`),
      );
    });

  for (const path of [
    draftAt('ca-update'),
    ...files.map((one) => `/api/cases/${caseId}/chronology.${one}`),
  ]) {
    it(`gives nothing at ${path} without a token, or to who is not on the case`, async () => {
      assert.equal((await fetch(`${door.url}${path}`)).status, 401);
      for (const who of [people.stranger, people.administrator]) {
        const answer = await door.as(who.id, path);
        assert.equal(answer.status, 403);
        assert.ok(!(await answer.text()).includes('Minh'));
      }
    });
  }

  it('knows no other format, and no line of the log names a child', async () => {
    assert.equal((await door.as(people.worker.id, `/api/cases/${caseId}/chronology.html`)).status, 404);
    assert.ok(door.lines.length > 0);
    assert.ok(door.lines.every((line) => !line.includes('Minh') && !line.includes('asks')));
  });
});
