import assert from 'node:assert/strict';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { arrivalOf, redate } from '../../demo/microsoft-365/redate.ts';
import { applyEdits, dateEdits } from '../../demo/microsoft-365/redate-text.ts';
import { readSampleLetter, sampleLetters } from '../../demo/sample/letters/index.ts';

const letterDay = new Date('2026-03-04T10:12:50Z');
const moved = (text: string, days: number) => applyEdits(text, dateEdits(text, letterDay, days));

describe('local Microsoft 365: re-dating letters', () => {
  const texts: [string, string][] = [
    ['on 3 March 2026.', 'on 13 March 2026.'],
    ['on Tuesday 3 March 2026', 'on Friday 13 March 2026'],
    ['Tue, 3rd of March 2026', 'Fri, 13th of March 2026'],
    ['by 17 April', 'by 27 April'],
    ['03/03/2026 and 03.03.2026', '13/03/2026 and 13.03.2026'],
    ['2026-02-25', '2026-03-07'],
    ['25\r\nFebruary 2026', '7\r\nMarch 2026'],
    ['28 Dec 2025', '7 Jan 2026'],
    ['March 3, 2026', 'March 13, 2026'],
    ['3&nbsp;March&nbsp;2026', '13&nbsp;March&nbsp;2026'],
  ];
  for (const [before, after] of texts) {
    it(`moves ${JSON.stringify(before)} by ten days`, () => assert.equal(moved(before, 10), after));
  }

  for (const kept of [
    'born 14 March 2010',
    'date of birth 14/03/2010',
    'NRM/2026/003318',
    'Modern Slavery Act 2015, 26 March 2015',
    'call 020 7946 0123, 31 February 2026',
    'version 1.2.2026.4',
  ]) {
    it(`leaves ${JSON.stringify(kept)} alone`, () => assert.equal(moved(kept, 10), kept));
  }

  it('comes back to where it was, whatever the distance', () => {
    const day = fc.integer({ min: -380, max: 380 });
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (offset, shift) => {
        const date = new Date(letterDay.getTime() + offset * 86_400_000);
        const text = `${date.getUTCDate()} ${date.toLocaleDateString('en-GB', { month: 'long' })} ${date.getUTCFullYear()}`;
        const there = moved(text, shift);
        const to = new Date(letterDay.getTime() + shift * 86_400_000);
        assert.equal(applyEdits(there, dateEdits(there, to, -shift)), text);
      }),
    );
  });

  const arrival = new Date('2026-11-22T09:12:00Z');
  for (const { name } of sampleLetters) {
    describe(name, () => {
      const { mime } = readSampleLetter(name);
      const later = redate(mime, arrival);

      it(`${name} arrives now`, () => assert.equal(arrivalOf(later)?.toISOString(), arrival.toISOString()));

      it(`${name} is untouched byte for byte when it arrives when it arrived`, () => {
        assert.ok(redate(mime, arrivalOf(mime) ?? arrival).equals(mime));
      });

      it(`${name} keeps its attachments and its line count`, async () => {
        const options = { attachmentEncoding: 'base64' } as const;
        const [was, is] = await Promise.all([
          PostalMime.parse(mime, options),
          PostalMime.parse(later, options),
        ]);
        assert.deepEqual(
          is.attachments.map((a) => a.content),
          was.attachments.map((a) => a.content),
        );
        const words = (text = '') => text.replace(/[\d\s]+/g, ' ').split(' ').length;
        assert.ok(Math.abs(words(is.text) - words(was.text)) <= 4);
        assert.equal(is.from?.address, was.from?.address);
        assert.equal(is.messageId, was.messageId);
      });
    });
  }

  it('finds a date across a soft line break of quoted-printable and in base64', async () => {
    const header = 'Date: Wed, 4 Mar 2026 10:12:50 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n';
    const text = 'Entschied on 3 March 2026 \u2013 done.';
    const base64 = `${header}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`;
    const quoted = `${header}Content-Transfer-Encoding: quoted-printable\r\n\r\nEntschied on 3 Mar=\r\nch=202026 =E2=80=93 done.\r\n`;
    for (const raw of [base64, quoted]) {
      const parsed = await PostalMime.parse(redate(Buffer.from(raw), new Date('2026-04-14T10:12:50Z')));
      assert.equal(parsed.text?.trim(), 'Entschied on 13 April 2026 \u2013 done.');
    }
  });

  it('gives back a message that names no time', () => {
    const bare = Buffer.from('Subject: x\r\n\r\n3 March 2026\r\n');
    assert.equal(redate(bare, arrival), bare);
  });
});
