import assert from 'node:assert/strict';
import { administrator, manager, worker } from '../../demo/sample/people.ts';
import type { CaseCommand, Role } from '../../src/nrm/index.ts';
import { type Office, startOffice } from './support/companion.ts';

describe('bot: what a manager is told at once', () => {
  let office: Office;
  const cards = (person: string) =>
    office.teams.controls
      .messages(office.teams.controls.personalChat(person))
      .map((one) => JSON.stringify(one));
  let keys = 0;
  const run = async (who: { id: string; name: string }, role: Role, command: CaseCommand) => {
    const result = await office.record.cases.execute('CH-1003', command, {
      actor: { kind: 'person', person: { id: who.id, name: who.name }, roles: [role] },
      now: new Date().toISOString(),
      idempotencyKey: `told-at-once:${++keys}`,
    });
    assert.equal(result.status, 'done');
    await office.deliver();
  };

  beforeEach(async () => {
    office = await startOffice();
    await office.openCase('CH-1003', 'Tamsin Pellow');
    for (const who of [manager, worker]) await office.teams.controls.install(who.id);
    await run(administrator, 'administrator', {
      type: 'import-referral',
      stage: 'rg-positive',
      reference: 'NRM00123456',
      submittedOn: '2026-11-02',
      decidedOn: '2026-11-09',
      source: 'case system',
    });
  });
  afterEach(() => office.stop());

  it('R53: a threat of removal, with legal advice named and no child’s name', async () => {
    await run(worker, 'worker', { type: 'report-threat', kind: 'removal', words: 'Tamsin is on a flight' });
    const card = cards(manager.id).at(-1) ?? '';
    assert.match(card, /Detention or removal threatened: CH-1003/u);
    assert.match(card, /take legal advice/u);
    assert.doesNotMatch(card, /Tamsin|Pellow|flight/u);
  });

  it('R61, R62: a closing attempt, with each thing that is missing, to acknowledge', async () => {
    await run(worker, 'worker', { type: 'request-closing', how: 'closing', reason: 'Tamsin is settled' });
    const card = cards(manager.id).at(-1) ?? '';
    assert.match(card, /Closing or step-down asked for: CH-1003/u);
    assert.match(card, /Missing before it can be confirmed: a multi-agency assessment/u);
    assert.match(card, /multi-agency assessment.*agreed view.*is updated first/su);
    assert.match(card, /Acknowledge/u);
    assert.doesNotMatch(card, /Tamsin|Pellow|settled/u);
  });

  it('R61: says nothing of a closing that was taken back before the card went', async () => {
    const before = cards(manager.id).length;
    const actor = {
      kind: 'person',
      person: { id: worker.id, name: worker.name },
      roles: ['worker'],
    } as const;
    const now = new Date().toISOString();
    const closing = { type: 'request-closing', how: 'closing', reason: 'Settled' } as const;
    await office.record.cases.execute('CH-1003', closing, { actor, now, idempotencyKey: 'closing-12345' });
    await run(worker, 'worker', { type: 'cancel-closing', reason: 'Too early' });
    assert.equal(cards(manager.id).length, before);
  });
});
