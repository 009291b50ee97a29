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
/** What a letter tells beside its decision: no two sentences of the letters measured are the same. */
const who = [
  'The social worker',
  'The school',
  'The police officer',
  'A youth worker',
  'The family',
  'The carer',
];
const told = [
  'wrote to us about what was seen near the station on day',
  'sent a chronology in which he is said to have been away from home on night',
  'spoke of new clothes, of two telephones and of a debt in note number',
  'could not say where he had stayed in week',
  'looked at the account with care and set it beside what was known by entry',
  'explained that he had been moved between addresses before meeting',
];
const telling = (letter: number, sentences: number): string =>
  Array.from({ length: sentences }, (_value, at) => {
    const end = at % 4 === 3 ? '\r\n\r\n' : ' ';
    return `${who[at % who.length]} ${told[Math.floor(at / who.length) % told.length]} ${letter * 100 + at} of the file, as the form of the council says.${end}`;
  }).join('');
const letterOf = (letter: number, sentences: number): string =>
  `Dear Priya\r\n\r\nKayden MARSH, 14 March 2010, NRM00418273\r\n\r\nWe have decided that there are reasonable grounds to believe that he is a victim.\r\n\r\n${telling(letter, sentences)}\r\n\r\nYours\r\n`;
const bytes = (text: string) => new TextEncoder().encode(text);
/** Forty messages, each with as many sentences as 8 KB hold. */
const ofEightKilobytes = (message: (letter: string) => Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: 40 }, (_value, number) => {
    let sentences = 80;
    while (message(letterOf(number, sentences)).length > 8_192) sentences -= 1;
    return message(letterOf(number, sentences));
  });
const plain = ofEightKilobytes((letter) =>
  bytes(`${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${letter}`),
);
const html = ofEightKilobytes((letter) =>
  bytes(
    `${head}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${letter
      .split('\r\n\r\n')
      .map((part) => `<p style="margin:0">${part}</p>`)
      .join('')}</body></html>`,
  ),
);
const pdf = Buffer.from(letterPdf(letterOf(0, 70)))
  .toString('base64')
  .replace(/(.{76})/g, '$1\r\n');
const withPdf = bytes(
  `${head}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\nContent-Type: application/pdf; name=letter.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}\r\n--b--\r\n`,
);

type Work = (round: number) => Promise<unknown>;
/**
 * Mean milliseconds of one core for one call, after a warm-up as long, since a service reads on for months: what else the
 * machine does meanwhile does not count.
 */
async function time(rounds: number, work: Work): Promise<number> {
  for (let round = 0; round < rounds; round += 1) await work(round);
  const began = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await work(round);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000 / rounds;
}
/** The same of two sorts of work, turn by turn: whatever else slows the machine down slows both. */
async function compare(rounds: number, one: Work, other: Work): Promise<readonly [number, number]> {
  const spent: [number, number] = [0, 0];
  for (let round = 0; round < rounds * 1.5; round += 1)
    for (const [at, work] of [one, other].entries()) {
      const began = process.cpuUsage();
      await work(round);
      const { user, system } = process.cpuUsage(began);
      if (round >= rounds / 2) spent[at] = (spent[at] ?? 0) + (user + system) / 1_000 / rounds;
    }
  return spent;
}
const judge = (some: readonly Uint8Array[], known: readonly KnownCase[]) => async (round: number) => {
  const mime = some[round % some.length];
  if (mime !== undefined) read((await takeApart(mime)).mail, known, defaultLetterSettings, context);
};

const perText = await time(400, judge(plain, cases));
const perHtml = await time(400, judge(html, cases));
const [perPdf, librariesAlone] = await compare(60, judge([withPdf], cases), async () => {
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
// Never the same letter in turn: its sentences would still be remembered, and the second reading cost less.
const others = [...plain.slice(plain.length / 2), ...plain.slice(0, plain.length / 2)];
const [perMany, perFew] = await compare(400, judge(plain, kept), judge(others, cases));

const aims = [
  ['text letters of 8 KB a second', 1000 / perText, 1000 / perText >= 250],
  ['HTML letters of 8 KB a second', 1000 / perHtml, 1000 / perHtml >= 250],
  ['PDF letter, times its libraries alone', perPdf / librariesAlone, perPdf / librariesAlone <= 2],
  ['ms more a letter with 10,000 cases', perMany - perFew, perMany - perFew <= 1],
] as const;
for (const [name, value, met] of aims)
  console.log(`${met ? 'met   ' : 'MISSED'} ${value.toFixed(2).padStart(9)}  ${name}`);
process.exitCode = aims.every(([, , met]) => met) ? 0 : 1;
