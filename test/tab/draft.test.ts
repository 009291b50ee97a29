import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as drafts from '../../src/drafts/index.ts';
import type { ActionView, DraftView } from '../../src/web/api-types.ts';
import { sayBlanks } from '../../tab/words/draft.ts';
import { countBlanks, draftForDuty, freeDrafts, letterAnswered, sentAction } from '../../tab/work/draft.ts';
import { openedForm } from '../../tab/work/filled.ts';
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

  const field = (name: string): ActionView['form'][number] => ({
    name,
    label: name,
    kind: 'text',
    required: true,
    askedWhen: null,
    hint: null,
    options: null,
    max: null,
    most: null,
    initial: name === 'sentOn' ? '2026-11-23' : null,
    from: null,
    onlyIfAsked: false,
  });
  const action = (command: ActionView['command'], about: string | null, ...names: string[]): ActionView => ({
    command,
    about,
    aboutWords: null,
    title: 'As the list calls it',
    rule: 'R60',
    group: 'letters',
    options: {},
    initial: {},
    alsoAsk: [],
    blocked: null,
    form: names.map(field),
  });
  const actions = [
    action('record-reply', 'l0', 'sentOn'),
    action('record-reply', 'l1', 'sentOn'),
    action('record-done', 'R50:look:1', 'words'),
    action('record-ca-update', null, 'purpose', 'covers', 'sentOn'),
    action('record-review-request', null, 'step', 'on'),
  ];
  const opened = (sent: DraftView['sent']) => {
    const found = sentAction(draft(sent), actions);
    return found && { about: found.about, title: found.title, entered: openedForm(found.form) };
  };

  it('R60: "I sent it" is the action of the case, with what the draft knows filled in', () => {
    const title = 'Record that I sent it';
    assert.deepEqual(opened({ command: 'record-reply', letterId: 'l1' }), {
      about: 'l1',
      title,
      entered: { sentOn: '2026-11-23' },
    });
    assert.deepEqual(opened({ command: 'record-ca-update', purpose: 'closing', covers: ['u3'] }), {
      about: null,
      title,
      entered: { purpose: 'closing', covers: 'u3', sentOn: '2026-11-23' },
    });
    assert.deepEqual(opened({ command: 'record-review-request' })?.entered, { step: 'sent' });
    assert.equal(opened({ command: 'record-done', key: 'R50:look:1' })?.about, 'R50:look:1');
  });

  it('R46: who may not record it is offered no way to', () => {
    assert.equal(opened(null), null);
    assert.equal(opened({ command: 'record-reply', letterId: 'other' }), null);
    assert.equal(letterAnswered(draft({ command: 'record-reply', letterId: 'l1' })), 'l1');
    assert.equal(letterAnswered(draft(null)), null);
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
