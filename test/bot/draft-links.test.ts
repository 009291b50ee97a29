import assert from 'node:assert/strict';
import { administrator, worker } from '../../demo/sample/people.ts';
import { subPageIn } from '../../demo/teams-window/deep-link.ts';
import type { CaseCommand } from '../../src/nrm/index.ts';
import { subPageOf } from '../../tab/work/sub-page.ts';
import { type Office, startOffice } from './support/companion.ts';

const caseId = 'CH-1003';
const at = '2026-11-22T09:12:00.000Z';

describe('bot: the way from a card to a draft', () => {
  let office: Office;
  const run = async (command: CaseCommand): Promise<void> => {
    const { id, name } = administrator;
    const result = await office.record.cases.execute(caseId, command, {
      actor: { kind: 'person', person: { id, name }, roles: ['administrator'] },
      now: new Date().toISOString(),
      idempotencyKey: `draft-link:${command.type}`,
    });
    assert.equal(result.status, 'done');
  };
  before(async () => {
    office = await startOffice();
    await office.openCase(caseId, 'Tamsin Pellow');
    await office.teams.controls.install(worker.id);
    await run({
      type: 'import-referral',
      stage: 'with-ca',
      reference: 'NRM00123456',
      submittedOn: '2025-11-20',
      decidedOn: null,
      source: 'Case file',
    });
    const sha256 = await office.record.letters.put(caseId, Buffer.from('mime'));
    await office.record.cases.execute(
      caseId,
      {
        type: 'file-letter',
        letter: {
          letterId: 'letter-1',
          sha256,
          subject: 'Questions about Tamsin Pellow',
          from: 'nrm@modernslavery.gov.uk',
          receivedAt: at,
          attachments: [],
          kind: 'information-request',
          outcome: null,
          trust: 'authentic',
          reference: 'NRM00123456',
          matchedBy: 'reference',
          why: [],
          found: { mailbox: worker.email, folderName: 'Junk Email', rescued: true, foundAt: at },
        },
        reading: { kind: 'information-request', replyBy: null, questions: ['Who drove?'] },
      },
      { actor: { kind: 'system' }, now: new Date().toISOString(), idempotencyKey: 'draft-link:letter' },
    );
    await office.deliver();
  });
  after(() => office.stop());

  it('R45, R46: the card about a request leads straight to the draft of the answer, and names no child', () => {
    const chat = office.teams.controls.personalChat(worker.id);
    const cards = office.teams.controls.messages(chat).map(({ card }) => JSON.stringify(card));
    const card = cards.find((text) => text.includes('Open the draft'));
    assert.ok(card, cards.join('\n'));
    const url = /"title":"Open the draft","url":"([^"]+)"/.exec(card)?.[1] ?? '';
    assert.deepEqual(subPageOf(subPageIn(url) ?? undefined), {
      view: 'work',
      caseId,
      draftFor: 'R45:reply:letter-1',
    });
    assert.doesNotMatch(card, /Tamsin|Who drove/);
  });
});
