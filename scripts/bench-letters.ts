import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { defaultLetterSettings, knownCase } from '../src/letters/index.ts';
import { takeApart } from '../src/letters/parts.ts';
import { read } from '../src/letters/read.ts';
import type { KnownCase } from '../src/letters/reading.ts';
import { letterPdf } from '../test/letters/renderings.ts';

/**
 * `npm run bench`: how fast letters are read, on one core and in one run. Exit code 1 where a measure misses its aim:
 * 250 letters of 8 KB a second, a PDF letter within twice its libraries alone, 10,000 cases for at most 1 ms more.
 */
const folder = new URL('../test/fixtures/letters/', import.meta.url);
const cases: readonly KnownCase[] = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')).map(
  knownCase,
);
const context = { receivedOn: '2026-11-22' };
const head = [
  'From: NRM Decisions <nrm.decisions@modernslavery.gov.uk>',
  'To: Priya <priya@torvale.example>',
  'Subject: NRM00418273',
  'Date: Mon, 1 Jun 2026 10:00:00 +0000',
  'MIME-Version: 1.0',
].join('\r\n');
const sentence =
  'The referral was looked at with care and with all that the council and the school had sent with it. ';
const letter = `Dear Priya\r\n\r\nKayden MARSH, 14 March 2010, NRM00418273\r\n\r\nWe have decided that there are reasonable grounds to believe that he is a victim.\r\n\r\n${`${sentence.repeat(4)}\r\n\r\n`.repeat(18)}Yours\r\n`;
const bytes = (text: string) => new TextEncoder().encode(text);
const plain = bytes(`${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${letter}`);
const html = bytes(
  `${head}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${letter
    .split('\r\n\r\n')
    .map((part) => `<p style="margin:0">${part}</p>`)
    .join('')}</body></html>`,
);
const pdf = Buffer.from(letterPdf(letter))
  .toString('base64')
  .replace(/(.{76})/g, '$1\r\n');
const withPdf = bytes(
  `${head}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\nContent-Type: application/pdf; name=letter.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}\r\n--b--\r\n`,
);

/** Mean milliseconds of one call, after a warm-up. */
async function time(rounds: number, work: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < Math.ceil(rounds / 4); round += 1) await work();
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) await work();
  return (performance.now() - began) / rounds;
}
const judge = (mime: Uint8Array, known: readonly KnownCase[]) => async () =>
  read((await takeApart(mime)).mail, known, defaultLetterSettings, context);

const perText = await time(300, judge(plain, cases));
const perHtml = await time(300, judge(html, cases));
const perPdf = await time(60, judge(withPdf, cases));
const librariesAlone = await time(60, async () => {
  const mail = await PostalMime.parse(withPdf);
  for (const file of mail.attachments) {
    if (typeof file.content === 'string') continue;
    const document = await getDocumentProxy(new Uint8Array(file.content.slice(0)), { verbosity: 0 });
    await extractText(document, { mergePages: false });
    await document.loadingTask.destroy();
  }
});
const many: readonly KnownCase[] = Array.from({ length: 10_000 }, (_value, number) => ({
  id: `C-${number}`,
  child: { name: `Child${number} Family${number % 700}`, aliases: [], dateOfBirth: '2010-01-01' },
  references: [`NRM${String(70_000_000 + number)}`],
  referrer: 'worker@torvale.example',
}));
const kept = [...many, ...cases];
const perMany = await time(300, judge(plain, kept));

const aims = [
  ['text letters of 8 KB a second', 1000 / perText, 1000 / perText >= 250],
  ['HTML letters of 8 KB a second', 1000 / perHtml, 1000 / perHtml >= 250],
  ['PDF letter, times its libraries alone', perPdf / librariesAlone, perPdf / librariesAlone <= 2],
  ['ms more a letter with 10,000 cases', perMany - perText, perMany - perText <= 1],
] as const;
for (const [name, value, met] of aims)
  console.log(`${met ? 'met   ' : 'MISSED'} ${value.toFixed(2).padStart(9)}  ${name}`);
process.exitCode = aims.every(([, , met]) => met) ? 0 : 1;
