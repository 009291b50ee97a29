import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KnownCase } from '../../src/letters/reading.ts';
import type { MailFolder, MessageEnvelope } from '../../src/mailbox/ports.ts';
import { type ScreenInput, screen } from '../../src/mailbox/screen.ts';
import { letterSettings } from './support/letters.ts';

const known: readonly KnownCase[] = [
  {
    id: 'CH-9001',
    child: { name: 'Zoë Ångström-Vale', aliases: ['Bambi'], dateOfBirth: '2010-03-04' },
    references: ['TRV/88-1204'],
    referrer: 'worker@council.example',
  },
];

const lunch: MessageEnvelope = {
  id: 'AAkALg=',
  folderId: 'inbox',
  internetMessageId: '<1@example.org>',
  subject: 'Lunch on Friday',
  from: 'friend@example.org',
  receivedAt: '2026-11-20T09:00:00.000Z',
  preview: 'Shall we meet at noon?',
  hasAttachments: false,
  headers: [{ name: 'Content-Type', value: 'text/plain; charset=utf-8' }],
};

const wanted = (change: Partial<MessageEnvelope>, more: Partial<ScreenInput> = {}): boolean =>
  screen({
    envelope: { ...lunch, ...change },
    mailbox: 'worker@council.example',
    role: 'inbox',
    known,
    settings: letterSettings,
    ...more,
  }).read;

describe('mailbox screen', () => {
  it('rules out ordinary mail and names its rule without a word of it', () => {
    const verdict = screen({
      envelope: lunch,
      mailbox: 'worker@council.example',
      role: 'inbox',
      known,
      settings: letterSettings,
    });
    assert.deepEqual(verdict, { read: false, rule: 'nothing' });
  });

  const pointers: readonly (readonly [string, Partial<MessageEnvelope>])[] = [
    ['the authority itself', { from: 'casework@modernslavery.gov.uk' }],
    ['a sub-domain of it', { from: 'x@mail.homeoffice.gov.uk' }],
    ['a relay', { from: 'nrm@notifications.service.gov.uk' }],
    ['a look-alike with a digit', { from: 'nrm@h0meoffice-gov.uk' }],
    ['a look-alike with a letter missing', { from: 'nrm@modernslavry.gov.example' }],
    ['a look-alike as a sub-domain', { from: 'nrm@homeoffice.gov.uk.example.net' }],
    [
      'an answer address at the authority',
      { headers: [{ name: 'Reply-To', value: '<a@homeoffice.gov.uk>' }] },
    ],
    ['a word of the field', { subject: 'About the N.R.M. form', preview: 'the NRM decision' }],
    ['a word of the field in the preview', { preview: 'We think this is trafficking.' }],
    ['a known reference, written otherwise', { preview: 'see TRV 88 1204 please' }],
    ["a child's name without its marks, surname first", { subject: 'ANGSTROM-VALE, Zoe' }],
    ['an alias', { preview: 'I saw Bambi again' }],
    ['an attachment', { hasAttachments: true }],
    ['an inline attachment', { headers: [{ name: 'content-type', value: 'multipart/related; boundary=x' }] }],
    ['something passed on', { subject: 'FW: for you' }],
    ['something passed on without a word', { subject: '', preview: '-----Original Message----- From: a' }],
  ];
  for (const [what, change] of pointers) {
    it(`reads what points to ${what}`, () => assert.equal(wanted(change), true));
  }

  it('reads whenever anything it would judge by is unknown', () => {
    const fields = ['from', 'subject', 'preview', 'headers', 'hasAttachments'] as const;
    fc.assert(
      fc.property(fc.subarray([...fields], { minLength: 1 }), (absent) => {
        assert.equal(wanted(Object.fromEntries(absent.map((field) => [field, null]))), true);
      }),
    );
  });

  it("passes over the person's own sent mail and drafts, and only those", () => {
    const own = { from: 'Worker@council.example', subject: 'FW: NRM decision' };
    for (const role of ['sentitems', 'drafts', 'outbox'] satisfies MailFolder['role'][]) {
      assert.equal(wanted(own, { role }), false);
      assert.equal(wanted({ ...own, from: 'nrm@homeoffice.gov.uk' }, { role }), true);
    }
    assert.equal(wanted(own, { role: 'inbox' }), true);
    assert.equal(wanted({ from: null, headers: null }, { role: 'drafts' }), false);
  });
});
