import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { bytesOf, cases, textOf } from './corpus.ts';
import { letterDocx, letterPdf } from './renderings.ts';

const head = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '')
  .replace(/^Content-Type:.*\r\n/m, '')
  .replace(/^Content-Transfer-Encoding:.*\r\n/m, '');

const message = (type: string, encoding: string, body: string): string =>
  `${head}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;

const letter = (deciding: string): string =>
  [
    'Dear Priya Nandakumar',
    'Potential victim: Kayden MARSH\nDate of birth: 14 March 2010\nNRM reference: NRM00418273',
    `We have looked at everything in the referral. ${deciding} The reasons are in the minute.`,
    'A conclusive grounds decision may be positive or negative and is made later, if there is one.',
    'Yours sincerely',
    'Decision maker 4471\nNational Referral Mechanism',
  ].join('\n\n');

const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
const quotedPrintable = (text: string): string =>
  text
    .replace(/=/g, '=3D')
    .replace(/(.{60})/g, '$1=\r\n')
    .replace(/([^\r])\n/g, '$1\r\n');
const wrapped = (text: string): string => text.replace(/(.{1,40}) /g, '$1\n');
const html = (text: string): string =>
  `<html><body>${text
    .split('\n\n')
    .map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`)
    .join('')}</body></html>`;
const disclaimer =
  '\n\nThis e-mail and any files with it are private and meant only for the person named. If you have received it in error please tell the sender and delete it.';
const banner =
  'CAUTION: This e-mail came from outside the council. Do not open attachments unless you know the sender.\n\n';
const below =
  '\n\nFrom: Nandakumar, Priya\nSent: 1 March 2026 10:00\nTo: NRM\nSubject: Kayden\n\nPlease decide. We think there are no reasonable grounds to doubt him and hope for a positive decision.';
const utf8 = 'text/plain; charset="utf-8"';

const attached = (type: string, name: string, file: Uint8Array): string =>
  `${head}\r\nContent-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: text/plain\r\n\r\nPlease see the letter.\r\n--bb\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
    Buffer.from(file)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')}\r\n--bb--\r\n`;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const renderings: Readonly<Record<string, (text: string) => string>> = {
  'plain text': (text) => message(utf8, '8bit', text),
  base64: (text) => message(utf8, 'base64', base64(text)),
  'quoted-printable': (text) => message(utf8, 'quoted-printable', quotedPrintable(text)),
  'narrow lines': (text) => message(utf8, '8bit', wrapped(text)),
  'line feeds alone': (text) => message(utf8, '8bit', text).replace(/\r\n/g, '\n'),
  HTML: (text) => message('text/html; charset="utf-8"', 'base64', base64(html(text))),
  'HTML with the opposite hidden in it': (text) =>
    message(
      'text/html; charset="utf-8"',
      'base64',
      base64(
        html(
          `${text}\n\n<span style="display: none">A negative reasonable grounds decision has been made.</span>`,
        ),
      ),
    ),
  'a PDF': (text) => attached('application/pdf', 'letter.pdf', letterPdf(text)),
  'a PDF sent as bytes of no type': (text) =>
    attached('application/octet-stream', 'letter.pdf', letterPdf(text)),
  'a Word document': (text) => attached(word, 'letter.docx', letterDocx(text)),
  'a disclaimer below': (text) => message(utf8, 'base64', base64(text + disclaimer)),
  'a banner above': (text) => message(utf8, 'base64', base64(banner + text)),
  "the worker's own words quoted below": (text) => message(utf8, 'base64', base64(text + below)),
};

const pairs: readonly (readonly [string, string])[] = [
  [
    'We have decided that there are reasonable grounds to believe that he is a victim.',
    'We have decided that there are no reasonable grounds to believe that he is a victim.',
  ],
  [
    'A positive reasonable grounds decision has been made.',
    'A negative reasonable grounds decision has been made.',
  ],
  ['The reasonable grounds threshold is met.', 'The reasonable grounds threshold is not met.'],
];

describe('letters: the verdict follows the deciding sentence alone', () => {
  const reader = letterReader(() => '2026-11-22');
  after(() => reader.close());

  for (const [name, render] of Object.entries(renderings)) {
    it(`stays the same as ${name}, and flips with the deciding sentence`, async () => {
      for (const [positive, negative] of pairs) {
        for (const [deciding, outcome] of [
          [positive, 'positive'],
          [negative, 'negative'],
        ] as const) {
          const mail = Buffer.from(render(letter(deciding)), 'utf8').toString('latin1');
          const { reading } = await reader.readLetter(bytesOf(mail), cases, defaultLetterSettings);
          const { kind, outcome: read, case: whose, needsPerson } = reading;
          assert.deepEqual(
            { kind, read, whose, needsPerson },
            { kind: 'reasonable-grounds', read: outcome, whose: 'CH-1001', needsPerson: false },
            deciding,
          );
        }
      }
    });
  }

  const others: Readonly<Record<string, (text: string) => string>> = {
    'another child': (text) =>
      text
        .replace(/Kayden MARSH/g, 'Zoë CASTELLANE-BOYD')
        .replace('14 March 2010', '15/06/2011')
        .replace('NRM00418273', 'NRM00452290')
        .replace(/\bhe\b/g, 'she'),
    'another worker': (text) => text.replace('Priya Nandakumar', 'Ms R. Aziz'),
    'no capitals in the name': (text) => text.replace('Kayden MARSH', 'Kayden Marsh'),
    'American spelling': (text) =>
      `${text}\n\nWe recognize that he labored hard and that your organization favored him.`,
    'British spelling': (text) =>
      `${text}\n\nWe recognise that he laboured hard and that your organisation favoured him.`,
    'an earlier decision told again': (text) =>
      text.replace(
        'We have looked',
        'We wrote to you on 3 January 2024 about another matter. We have looked',
      ),
    'a signature and a telephone number': (text) =>
      `${text}\n\nImran Sethwala\nCompetent Authority\nTel 01632 960187`,
    'two more levels of quotation': (text) =>
      `${text}${below}\n\nFrom: NRM\nSent: 1 February 2026 10:00\nTo: Priya\nSubject: Kayden\n\nA negative decision may follow.`,
  };
  for (const [name, change] of Object.entries(others)) {
    it(`stays the same with ${name}`, async () => {
      for (const [positive, negative] of pairs)
        for (const [deciding, outcome] of [
          [positive, 'positive'],
          [negative, 'negative'],
        ] as const) {
          const text = change(letter(deciding));
          const reference = /NRM\d+/.exec(text)?.[0] ?? '';
          const whole = message(utf8, 'base64', base64(text)).replace(/NRM00418273/g, reference);
          const mail = Buffer.from(whole, 'utf8');
          const { reading } = await reader.readLetter(
            bytesOf(mail.toString('latin1')),
            cases,
            defaultLetterSettings,
          );
          assert.deepEqual(
            { kind: reading.kind, outcome: reading.outcome, needsPerson: reading.needsPerson },
            { kind: 'reasonable-grounds', outcome, needsPerson: false },
            `${deciding} ${reading.why.join(' | ')}`,
          );
        }
    });
  }

  it("gives the letter to a person where the reference is one child's and the name another's", async () => {
    const text = letter(pairs[0]?.[0] ?? '')
      .replace(/Kayden MARSH/g, 'Tyler MARSH')
      .replace('14 March 2010', '2 August 2012');
    const mail = message(utf8, '8bit', text);
    const { reading } = await reader.readLetter(bytesOf(mail), cases, defaultLetterSettings);
    assert.deepEqual([reading.case, reading.needsPerson], [null, true]);
  });

  it('gives a letter with both decisions to a person', async () => {
    const text = letter(
      'A positive reasonable grounds decision has been made. A positive conclusive grounds decision has been made.',
    );
    const { reading } = await reader.readLetter(
      bytesOf(message(utf8, '8bit', text)),
      cases,
      defaultLetterSettings,
    );
    assert.deepEqual([reading.kind, reading.needsPerson], ['conclusive-grounds', true]);
    assert.equal(reading.why.filter((line) => line.includes('decision has been made')).length, 2);
  });
});
