import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { bytesOf, cases, textOf } from './corpus.ts';

const letter = (sign: string, greeting = 'Dear Ms Hart') =>
  `NRM00418273\n\n${greeting}\n\nKayden MARSH, 14 March 2010\n\nWe have decided that there are reasonable grounds to believe that Kayden is a victim of modern slavery. The recovery period begins today.\n\nYours sincerely\nA. Decision\n${sign}\n`;
const office = 'Single Competent Authority';
/** The head of a colleague's mail: what it was before is replaced by plain text. */
const head = (textOf('0069.eml').split('\r\n\r\n')[0] ?? '')
  .replace(/^Subject:.*$/m, 'Subject: for your file')
  .replace(/^Content-Type:.*(?:\r\n[ \t].*)*/m, 'Content-Type: text/plain; charset=utf-8');

const reader = letterReader(() => '2026-11-22');
const read = async (text: string, from = head) =>
  (
    await reader.readLetter(
      bytesOf(`${from}\r\n\r\n${text.replace(/\n/g, '\r\n')}`),
      cases,
      defaultLetterSettings,
    )
  ).reading;

describe('letters: a letter copied into a colleague’s own words', () => {
  after(() => reader.close());

  const ways = {
    'below a line of the colleague': `Hi, this came today, I could not forward it.\n\n${letter(office)}`,
    'below a greeting of the colleague': `Dear Mark,\n\nPlease see below.\n\n${letter(office)}`,
    'with marks of quoting and no head': `They write:\n\n${letter(office).replace(/^/gm, '> ')}`,
    alone: letter(office),
  };
  for (const [way, text] of Object.entries(ways))
    it(`is found ${way}`, async () => {
      const { trust, kind, outcome, case: found, needsPerson } = await read(text);
      assert.deepEqual(
        { trust, kind, outcome, found, needsPerson },
        {
          trust: 'forwarded',
          kind: 'reasonable-grounds',
          outcome: 'positive',
          found: 'CH-1001',
          needsPerson: true,
        },
      );
    });

  it('is none in the colleague’s own words about a decision, in a template, or in a letter to the office', async () => {
    for (const text of [
      `Hi,\n\n${letter('Mark Lidstone\nSocial worker')}`,
      `This is the template for the training.\n\n${letter(office)}`,
      `For your file.\n\n${letter(office, 'Dear Competent Authority')}`,
    ])
      assert.equal((await read(text)).trust, null, text);
  });

  it('is found whatever the colleague says of the day, and however the office signs', async () => {
    for (const text of [
      `Sorry, I was in training all day and will draft a note for the minutes.\n\n${letter(office)}`,
      `See below.\n\n${letter('SCA')}`,
      `See below.\n\n${letter('Team Lead, Single Competent Authority')}`,
      `See below.\n\n${letter(office)}\nKind regards\nMark`,
      `See below.\n\nnrm.decisions@modernslavery.gov.uk, yesterday:\n\n${letter('')}`,
    ])
      assert.deepEqual((await read(text)).trust, 'forwarded', text);
  });

  it('is none where the office is only spoken of, or the letter is made up', async () => {
    for (const text of [
      'Dear all,\n\nThere are reasonable grounds to believe that Kayden is a victim and we will refer him to the\nNational Referral Mechanism\n\nMark\nNational Referral Mechanism champion',
      `Dear all,\n\nnothing in it is real:\n\n${letter(office)}`,
    ])
      assert.equal((await read(text)).trust, null, text);
  });

  it('is suspect where it comes from somebody who is not of the council', async () => {
    const stranger = head
      .replace(/exploitation\.team@torvale\.example/gi, 'x@elsewhere.example')
      .replace(/torvale\.example;/g, 'elsewhere.example;');
    const reading = await read(letter(office), stranger);
    assert.deepEqual([reading.trust, reading.needsPerson], ['suspect', true]);
  });
});
