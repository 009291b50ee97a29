import assert from 'node:assert/strict';
import { authors } from '../../src/letters/passed-on/authors.ts';

const letter =
  'Dear Ms Hart\n\nNRM00418273 Kayden FROST\n\nWe have decided that there are reasonable grounds.\n\nNRM Decisions';

/** The head of a letter that is passed on, as mail programs write it. */
const heads: Readonly<Record<string, string>> = {
  outlook:
    'From: NRM Decisions <nrm@modernslavery.gov.uk>\nSent: 02 June 2026 15:40\nTo: M Bello <m@x.example>\nSubject: Decision\n\n',
  outlookDate:
    '________________________________\nFrom: NRM Decisions <nrm@modernslavery.gov.uk>\nDate: Tuesday, 2 June 2026 at 15:40\nTo: M Bello <m@x.example>\nSubject: Decision\n\n',
  bold: '*From:* NRM Decisions <nrm@modernslavery.gov.uk>\n*Sent:* 02 June 2026 15:40\n*To:* M Bello\n*Subject:* Decision\n\n',
  mdbold:
    '**From:** NRM Decisions <nrm@modernslavery.gov.uk>\n**Sent:** 02 June 2026 15:40\n**To:** M Bello\n**Subject:** Decision\n\n',
  gmail:
    '---------- Forwarded message ---------\nFrom: NRM Decisions <nrm@modernslavery.gov.uk>\nDate: Tue, 2 Jun 2026 at 15:40\nSubject: Decision\nTo: <m@x.example>\n\n\n',
  apple:
    'Begin forwarded message:\n\nFrom: NRM Decisions <nrm@modernslavery.gov.uk>\nSubject: Decision\nDate: 2 June 2026 at 15:40:00 BST\nTo: m@x.example\n\n',
  appleQuoted:
    'Begin forwarded message:\n\n> From: NRM Decisions <nrm@modernslavery.gov.uk>\n> Subject: Decision\n> Date: 2 June 2026\n> To: m@x.example\n> \n> ',
  thunder:
    '-------- Forwarded Message --------\nSubject: \tDecision\nDate: \tTue, 2 Jun 2026 15:40:00 +0100\nFrom: \tNRM Decisions <nrm@modernslavery.gov.uk>\nTo: \tm@x.example\n\n\n',
  orig: '-----Original Message-----\nFrom: NRM Decisions [mailto:nrm@modernslavery.gov.uk]\nSent: 02 June 2026 15:40\nTo: M Bello\nSubject: Decision\n\n',
  notes:
    '----- Forwarded by Denise Hart/CSC/Torvale on 03/06/2026 09:10 -----\n\nFrom:\tNRM Decisions <nrm@modernslavery.gov.uk>\nTo:\tm@x.example\nDate:\t02/06/2026 15:40\nSubject:\tDecision\n\n',
  wrote: 'On 2 Jun 2026, at 15:40, NRM Decisions <nrm@modernslavery.gov.uk> wrote:\n\n',
  wrote2: 'On Tue, 2 Jun 2026 at 15:40, NRM Decisions\n<nrm@modernslavery.gov.uk> wrote:\n\n',
  wrote2Quoted: 'On Tue, 2 Jun 2026 at 15:40, NRM Decisions\n<nrm@modernslavery.gov.uk> wrote:\n\n> ',
  wroteOn: 'NRM Decisions <nrm@modernslavery.gov.uk> wrote on 2 June 2026:\n\n',
  wroteByNumbersQuoted: '02.06.2026 15:40 NRM Decisions <nrm@modernslavery.gov.uk>:\n\n> ',
  wroteInTwoLines: 'From: NRM Decisions <nrm@modernslavery.gov.uk>\nDate: Tue, 2 Jun 2026\n\n',
  welsh:
    'Oddi wrth: NRM Decisions <nrm@modernslavery.gov.uk>\nAnfonwyd: 02 June 2026 15:40\nAt: M Bello\nPwnc: Decision\n\n',
  german:
    'Von: NRM Decisions <nrm@modernslavery.gov.uk>\nGesendet: 02.06.2026 15:40\nAn: M Bello\nBetreff: Decision\n\n',
  polish:
    'Od: NRM Decisions <nrm@modernslavery.gov.uk>\nWysłano: 02.06.2026 15:40\nDo: M Bello\nTemat: Decision\n\n',
  dutch:
    'Van: NRM Decisions <nrm@modernslavery.gov.uk>\nVerzonden: 02.06.2026 15:40\nAan: M Bello\nOnderwerp: Decision\n\n',
  groupWise: '>>> NRM Decisions <nrm@modernslavery.gov.uk> 02/06/2026 15:40 >>>\n\n',
  marked:
    '--- Original message ---\nFrom: nrm@modernslavery.gov.uk\nSent: 2 June 2026\nSubject: Decision\n\n',
  table:
    'From: | NRM Decisions <nrm@modernslavery.gov.uk>\nSent: | 02 June 2026 15:40\nTo: | M Bello\nSubject: | Decision\n\n',
  dateFirst:
    'Date: 2 June 2026\nFrom: NRM Decisions <nrm@modernslavery.gov.uk>\nTo: m@x.example\nSubject: Decision\n\n',
  spaced:
    'From:  NRM Decisions <nrm@modernslavery.gov.uk>\n\nSent:  02 June 2026 15:40\n\nTo:  M Bello\n\nSubject:  Decision\n\n',
  twoLines:
    'From:\nNRM Decisions <nrm@modernslavery.gov.uk>\nSent:\n02 June 2026 15:40\nTo:\nM Bello\nSubject:\nDecision\n\n',
  importance:
    'From: NRM Decisions <nrm@modernslavery.gov.uk>\nSent: 02 June 2026 15:40\nTo: M Bello\nCc: A; B\nSubject: Decision\nImportance: High\n\n',
  sensitivity:
    'From: NRM Decisions <nrm@modernslavery.gov.uk>\nSent: 02 June 2026 15:40\nTo: M Bello\nSubject: Decision\nAttachments: letter.pdf\nSensitivity: Confidential\n\n',
  onbehalf:
    'From: Tillotson Bronwen On Behalf Of NRM Decisions <nrm@modernslavery.gov.uk>\nSent: 02 June 2026 15:40\nTo: M Bello\nSubject: Decision\n\n',
  noAddress: 'From: NRM Decisions\nSent: 02 June 2026 15:40\nTo: M Bello\nSubject: Decision\n\n',
};

describe('letters: the head of a letter that somebody passes on', () => {
  for (const [program, head] of Object.entries(heads))
    it(`is read in the manner of ${program}`, () => {
      const below = program.endsWith('Quoted') ? letter.replace(/\n/g, '\n> ') : letter;
      const { own, quoted } = authors(`Hi, this came.\n\nDenise\n\n${head}${below}\n`);
      const [first] = quoted;
      assert.equal(quoted.length, 1);
      assert.doesNotMatch(own, /Dear|From/);
      assert.match(first?.text ?? '', /^\s*Dear Ms Hart.*NRM Decisions\s*$/s);
      assert.equal(first?.address ?? null, program === 'noAddress' ? null : 'nrm@modernslavery.gov.uk');
      assert.match(first?.date ?? '', /\b0?2.(?:Jun|06)/);
      if (!/^(?:wrote|groupWise)/.test(program)) assert.equal(first?.subject, 'Decision');
    });

  it('is none where a letter begins with its own date and addressee', () => {
    const text = 'Date: 2 June 2026\nTo: Ms Hart\n\nDear Ms Hart\n\nPlease reply by 9 June.';
    assert.deepEqual(authors(text), { own: text, quoted: [] });
  });
});
