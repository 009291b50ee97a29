import assert from 'node:assert/strict';
import { chair, exploitationTeamManager, manager, secondWorker, worker } from '../../demo/sample/people.ts';
import type { CaseCommand } from '../../src/nrm/index.ts';
import { type Office, startOffice } from './support/companion.ts';

const system = { kind: 'system' } as const;
const at = '2026-11-22T09:12:00.000Z';

const letter = {
  letterId: 'letter-1',
  sha256: 'a'.repeat(64),
  subject: '[Open](https://evil.example) Tamsin Pellow',
  from: 'nrm@modernslavery.gov.uk',
  receivedAt: at,
  attachments: [],
  kind: 'reasonable-grounds',
  outcome: 'positive',
  trust: 'authentic',
  reference: null,
  matchedBy: 'reference',
  why: [],
  found: { mailbox: worker.email, folderName: 'Junk Email', rescued: true, foundAt: at },
} as const;

describe('bot: cards about letters', () => {
  let office: Office;
  const chatOf = (person: string) => office.teams.controls.personalChat(person);
  const last = (person: string) => {
    const found = office.teams.controls.messages(chatOf(person)).at(-1);
    assert.ok(found);
    return found;
  };
  const run = async (command: CaseCommand) => {
    const now = new Date().toISOString();
    const key = `test:${command.type}`;
    const stored =
      command.type === 'file-letter' ? await office.record.letters.put('CH-1003', Buffer.from('mime')) : '';
    const sent =
      command.type === 'file-letter'
        ? { ...command, letter: { ...command.letter, sha256: stored } }
        : command;
    const result = await office.record.cases.execute('CH-1003', sent, {
      actor: system,
      now,
      idempotencyKey: key,
    });
    assert.equal(result.status, 'done');
  };

  before(async () => {
    office = await startOffice();
    await office.openCase('CH-1003', 'Tamsin Pellow');
    for (const who of [chair, worker, manager, exploitationTeamManager, secondWorker])
      await office.teams.controls.install(who.id);
    const reading = { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-11-20' } as const;
    await run({ type: 'file-letter', letter, reading });
    await office.deliver();
  });
  after(() => office.stop());

  it('tells the manager in one line, without the child’s name or the letter’s words', () => {
    const { card, summary } = last(manager.id);
    const text = JSON.stringify(card);
    assert.match(
      text,
      /Reasonable Grounds decision: positive; found in Junk Email at 09:12; filed to CH-1003/,
    );
    assert.doesNotMatch(text, /Tamsin|evil/);
    assert.doesNotMatch(summary ?? '', /Tamsin|positive/);
  });

  it('tells the worker that it was rescued, and nobody else', () => {
    const rescued = JSON.stringify(last(worker.id).card);
    assert.match(rescued, /A letter was rescued for you/);
    assert.match(rescued, /Open the case.*teams\.microsoft\.com\/l\/entity\/.*CH-1003/);
    assert.doesNotMatch(JSON.stringify(last(chair.id).card), /CH-1003/);
    assert.doesNotMatch(JSON.stringify(last(secondWorker.id).card), /CH-1003/);
  });

  it('refuses somebody else’s acknowledgement and takes the manager’s once, in place', async () => {
    const { id, card } = last(manager.id);
    const alert = /"alert":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const tap = (person: string, activityId: string) =>
      office.teams.controls.tap({
        person,
        conversationId: chatOf(person),
        activityId,
        verb: 'acknowledge',
        data: { alert },
      });
    const other = await tap(worker.id, last(worker.id).id);
    assert.match(other.notice ?? '', /not for you/);
    const taken = await tap(manager.id, id);
    assert.match(JSON.stringify(taken.card), /Acknowledged by.*Margaret Trevose/);
    const again = await tap(manager.id, id);
    assert.deepEqual(again.card, taken.card);
    assert.doesNotMatch(JSON.stringify(last(manager.id).card), /Action\.Execute/);
  });

  it('tells the Exploitation Team manager of a letter that needs a person, without its subject', async () => {
    const sha256 = await office.record.letters.put('T-1', Buffer.from('mime'));
    const opened = await office.record.triage.execute(
      'T-1',
      {
        type: 'open-triage',
        letter: { ...letter, sha256, trust: 'suspect' },
        reading: null,
        bestGuess: 'CH-1003',
        reasons: [
          'The sender is not proven.',
          '"Tamsin is a victim."',
          'A person must look: unread letter: Tamsin.pdf',
        ],
      },
      { actor: system, now: new Date().toISOString(), idempotencyKey: 'triage:T-1' },
    );
    assert.equal(opened.status, 'done');
    await office.deliver();
    const text = JSON.stringify(last(exploitationTeamManager.id).card);
    assert.match(text, /A letter needs a person/);
    assert.doesNotMatch(text, /Tamsin|evil|CH-1003/);
    assert.match(text, /The sender is not proven/);
    assert.match(text, /Open the tray.*teams\.microsoft\.com\/l\/entity\/.*tray/);
  });

  it('tells the manager of a decision that came by telephone, and takes the acknowledgement', async () => {
    await office.openCase('CH-1005', 'Tamsin Other');
    const acting = (name: 'worker' | 'administrator', who: typeof worker) => ({
      actor: { kind: 'person', person: { id: who.id, name: who.name }, roles: [name] } as const,
      now: new Date().toISOString(),
      idempotencyKey: `phone:${name}`,
    });
    await office.record.cases.execute(
      'CH-1005',
      {
        type: 'import-referral',
        stage: 'with-ca',
        reference: 'NRM00777888',
        submittedOn: '2026-01-05',
        decidedOn: null,
        source: 'the old list',
      },
      acting('administrator', manager),
    );
    const told = await office.record.cases.execute(
      'CH-1005',
      {
        type: 'record-decision',
        stage: 'rg',
        outcome: 'positive',
        decidedOn: '2026-01-12',
        toldBy: 'Ms [Open](x) Quill',
      },
      acting('worker', worker),
    );
    assert.equal(told.status, 'done');
    await office.deliver();
    const { id, card, summary } = last(manager.id);
    assert.match(
      JSON.stringify(card),
      /Reasonable Grounds decision: positive; told by telephone by Ms \[Open\]\(x\) Quill; on CH-1005/,
    );
    assert.doesNotMatch(`${JSON.stringify(card)}${summary}`, /Tamsin/);
    const taken = await office.teams.controls.tap({
      person: manager.id,
      conversationId: chatOf(manager.id),
      activityId: id,
      verb: 'acknowledge',
      data: { alert: /"alert":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '' },
    });
    assert.match(JSON.stringify(taken.card), /Acknowledged by.*Margaret Trevose/);
  });
});
