import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as drafts from '../../src/drafts/index.ts';
import type { DraftView } from '../../src/web/api-types.ts';
import { sayBlanks } from '../../tab/words/draft.ts';
import { countBlanks, draftForDuty, freeDrafts, sentAsks, sentCommand } from '../../tab/work/draft.ts';
import { mailLink } from '../../tab/work/mail-link.ts';
import { sampleCase } from '../support/sample-work.ts';

const draft = (sent: DraftView['sent']): DraftView => ({
  kind: 'ca-update',
  duty: null,
  rule: 'R42',
  to: 'nrm@modernslavery.gov.uk',
  subject: 'NRM reference NRM00123456: update on our referral',
  body: 'Dear colleague,',
  blanks: 0,
  address: { trusted: true, because: 'It is the setting.' },
  notes: [],
  sent,
});
const facts = { on: '2026-11-23', words: ' Told of the address ', mitigation: '' };

describe('tab: a draft on the page', () => {
  it('counts blanks as the service does, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('[TO FILL IN: x]', '[TO FILL IN:', ']', '\n'));
    fc.assert(
      fc.property(fc.array(text), (parts) => {
        assert.equal(countBlanks(parts.join('')), drafts.countBlanks(parts.join('')));
      }),
    );
    assert.deepEqual([0, 1, 3].map(sayBlanks), [
      'Nothing is left to fill in.',
      '1 place is still to be filled in.',
      '3 places are still to be filled in.',
    ]);
  });

  it('R46: the link to a message holds one address and the subject, and no text', () => {
    const link = mailLink('nrm@modernslavery.gov.uk', 'NRM reference A&body=x: 100% ü');
    assert.equal(
      link,
      'mailto:nrm@modernslavery.gov.uk?subject=NRM%20reference%20A%26body%3Dx%3A%20100%25%20%C3%BC',
    );
    assert.deepEqual([...new URL(link).searchParams.keys()], ['subject']);
    assert.deepEqual([...new URL(mailLink('a?bcc=b@c.example', 'x')).searchParams.keys()], ['subject']);
  });

  it('R60: "I sent it" becomes the command that answers the duty', () => {
    const update = { command: 'record-ca-update', purpose: 'information', covers: ['u3'] } as const;
    assert.deepEqual(sentCommand(draft(update), facts), {
      type: 'record-ca-update',
      purpose: 'information',
      covers: ['u3'],
      sentOn: '2026-11-23',
      words: 'Told of the address',
      mitigation: null,
    });
    assert.deepEqual(sentCommand(draft({ command: 'record-review-request' }), facts), {
      type: 'record-review-request',
      step: 'sent',
      on: '2026-11-23',
      evidence: 'Told of the address',
    });
    assert.deepEqual(sentCommand(draft({ command: 'record-reply', letterId: 'l1' }), facts), {
      type: 'record-reply',
      letterId: 'l1',
      sentOn: '2026-11-23',
    });
    assert.deepEqual(sentCommand(draft({ command: 'record-done', key: 'R50:look:1' }), facts), {
      type: 'record-done',
      key: 'R50:look:1',
      words: 'Told of the address',
    });
  });

  it('R62: before closing the update needs how the risk is mitigated', () => {
    const closing = draft({ command: 'record-ca-update', purpose: 'closing', covers: [] });
    assert.equal(sentAsks(closing).mitigation, true);
    assert.equal(sentCommand(closing, facts), null);
    const command = sentCommand(closing, { ...facts, mitigation: 'A safe home' });
    assert.equal(command?.type === 'record-ca-update' && command.mitigation, 'A safe home');
  });

  it('nothing is recorded without a day, without words where they are needed, or where nothing can be', () => {
    const review = draft({ command: 'record-review-request' });
    assert.equal(sentCommand(review, { ...facts, on: '' }), null);
    assert.equal(sentCommand(review, { ...facts, words: ' ' }), null);
    assert.equal(sentCommand(draft(null), facts), null);
    assert.deepEqual(sentAsks(draft({ command: 'record-reply', letterId: 'l1' })), {
      words: null,
      mitigation: false,
    });
  });

  it('puts each draft beside its duty, and the others with the Competent Authority', () => {
    const view = sampleCase('CH-1003');
    assert.ok(view);
    const offered = [
      { kind: 'chase', duty: 'b' },
      { kind: 'ca-update', duty: null },
    ] as const;
    const shown = { ...view, competentAuthority: { ...view.competentAuthority, drafts: offered } };
    assert.deepEqual(draftForDuty(shown, 'b'), offered[0]);
    assert.equal(draftForDuty(shown, 'c'), null);
    assert.deepEqual(freeDrafts(shown), [offered[1]]);
  });
});
