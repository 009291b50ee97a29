import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { body } from '../../src/letters/mail.ts';
import { takeApart } from '../../src/letters/parts.ts';
import { bytesOf, cases, textOf } from './corpus.ts';

const message = (head: string, text: string | Buffer): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(`From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n`),
      typeof text === 'string' ? Buffer.from(text, 'latin1') : text,
    ]),
  );
const textIn = async (head: string, text: string | Buffer): Promise<string> =>
  body((await takeApart(message(head, text))).mail).trim();
const plain = (charset: string, coding: string): string =>
  `Content-Type: text/plain${charset === '' ? '' : `; charset=${charset}`}\r\nContent-Transfer-Encoding: ${coding}`;
const said = 'It’s “yes” for Arbën – now.';
const utf8 = Buffer.from(said);
const windows = Buffer.from('It\x92s \x93yes\x94 for Arb\xebn \x96 now.', 'latin1');

describe('letters: the text of a message', () => {
  const ways: readonly (readonly [string, string, Buffer])[] = [
    ['windows-1252', plain('windows-1252', '8bit'), windows],
    ['windows-1252 that calls itself Latin-1', plain('iso-8859-1', '8bit'), windows],
    ['windows-1252 that calls itself UTF-8', plain('utf-8', '8bit'), windows],
    ['windows-1252 without a label', 'Content-Type: text/plain', windows],
    ['UTF-8 that calls itself Latin-1', plain('iso-8859-1', '8bit'), utf8],
    ['UTF-8 that calls itself ASCII', plain('us-ascii', '8bit'), utf8],
    ['UTF-8 under an unknown label', plain('x-unknown', '8bit'), utf8],
    ['UTF-8 without a label', 'Content-Type: text/plain', utf8],
    ['base64', plain('utf-8', 'base64'), Buffer.from(utf8.toString('base64'))],
    [
      'quoted-printable with the wrong label',
      plain('utf-8', 'quoted-printable'),
      Buffer.from('It=92s =93yes=94 fo=\r\nr Arb=EBn =96 now.'),
    ],
  ];
  for (const [name, head, bytes] of ways) {
    it(`is right in ${name}`, async () => {
      assert.equal(await textIn(head, bytes), said);
    });
  }

  it('joins flowed lines, also those with a space to delete, and soft breaks inside words', async () => {
    const flowed = 'Content-Type: text/plain; format=flowed';
    assert.equal(await textIn(flowed, 'We have \r\ndecided.\r\n'), 'We have decided.');
    assert.equal(await textIn(`${flowed}; delsp=yes`, 'We have deci \r\nded.\r\n'), 'We have decided.');
    assert.equal(
      await textIn(plain('utf-8', 'quoted-printable'), 'We have deci=\r\nded.'),
      'We have decided.',
    );
  });

  it('opens messages inside digests and those that are coded in base64', async () => {
    const coded = Buffer.from('From: q@r.example\r\nSubject: coded\r\n\r\nCoded text\r\n').toString('base64');
    const { mail } = await takeApart(
      message(
        'Content-Type: multipart/mixed; boundary=b',
        `--b\r\nContent-Type: multipart/digest; boundary=c\r\n\r\n--c\r\n\r\nFrom: x@y.example\r\nSubject: inner\r\n\r\nInner text\r\n--c--\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded}\r\n--b--\r\n`,
      ),
    );
    assert.deepEqual(
      mail.mails.map((one) => [one.subject, body(one).trim()]),
      [
        ['inner', 'Inner text'],
        ['coded', 'Coded text'],
      ],
    );
  });

  it('says that files beyond the sixtieth were not opened, and a person looks', async () => {
    const [head = '', letter = ''] = textOf('0004.eml').split(/\r\n\r\n([\s\S]*)/);
    const contentHeads = (head.match(/^Content-T.*(?:\r\n[ \t].*)*\r\n?/gim) ?? []).map((line) =>
      line.trimEnd(),
    );
    const rest = head.replace(/^Content-T.*(?:\r\n[ \t].*)*(?:\r\n|$)/gim, '').trimEnd();
    const files = (count: number): string =>
      Array.from(
        { length: count },
        (_none, at) =>
          `--zz\r\nContent-Type: text/plain; name=n${at}.txt\r\nContent-Disposition: attachment; filename=n${at}.txt\r\n\r\nNotes of a visit, which say nothing of any interest.\r\n`,
      ).join('');
    const reader = letterReader(() => '2026-11-22');
    const whys = await Promise.all(
      [60, 63].map(async (count) => {
        const mime = `${rest}\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\n${contentHeads.join('\r\n')}\r\n\r\n${letter}\r\n${files(count)}--zz--\r\n`;
        const { reading } = await reader.readLetter(bytesOf(mime), cases, defaultLetterSettings);
        return { needsPerson: reading.needsPerson, why: reading.why.join('\n') };
      }),
    );
    await reader.close();
    assert.doesNotMatch(whys[0]?.why ?? '', /beyond/);
    assert.equal(whys[1]?.needsPerson, true);
    assert.match(whys[1]?.why ?? '', /unread letter: an attached file is one of 3 files beyond the 60/);
  });

  it('that differs between plain and formatted text is judged as shown, and a person looks', async () => {
    const head = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '')
      .replace(/^Content-T.*(?:\r\n[ \t].*)*(?:\r\n|$)/gim, '')
      .trimEnd();
    const letter = (not: string) =>
      `The Single Competent Authority has decided that there are ${not}reasonable grounds to believe that Arben is a victim of modern slavery.`;
    const reader = letterReader(() => '2026-11-22');
    const read = async (plainNot: string) => {
      const mime = `${head}\r\nContent-Type: multipart/alternative; boundary=zz\r\n\r\n--zz\r\nContent-Type: text/plain\r\n\r\n${letter(plainNot)}\r\n--zz\r\nContent-Type: text/html\r\n\r\n<p>${letter('')}</p>\r\n--zz--\r\n`;
      return (await reader.readLetter(bytesOf(mime), cases, defaultLetterSettings)).reading;
    };
    const [same, other] = [await read(''), await read('no ')];
    await reader.close();
    assert.deepEqual([same.outcome, other.outcome, other.needsPerson], ['positive', 'positive', true]);
    assert.doesNotMatch(same.why.join('\n'), /different decisions/);
    assert.match(other.why.join('\n'), /its formatted text and its plain text give different decisions/);
  });

  const withPicture = (said: string, bytes: number, how: string): Uint8Array =>
    message(
      'Content-Type: multipart/related; boundary=b',
      [
        '--b',
        'Content-Type: text/html',
        '',
        `<p>${said}</p><img src="cid:one@two">`,
        '--b',
        'Content-Type: image/png; name=image001.png',
        'Content-ID: <one@two>',
        `Content-Disposition: ${how}; filename=image001.png`,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.alloc(bytes, 7).toString('base64'),
        '--b--',
        '',
      ].join('\r\n'),
    );
  const unreadIn = async (mime: Uint8Array) =>
    (await takeApart(mime)).mail.documents.flatMap(({ unread }) => unread ?? []);
  const sentence = 'Outcome as below, with the reference and the name of the young person.';

  it('is whole without the logo under a signature', async () => {
    assert.deepEqual(await unreadIn(withPicture(sentence, 9_000, 'inline')), []);
    const plain = Buffer.from(withPicture(sentence, 90, 'inline'))
      .toString('latin1')
      .replace(/^Content-ID.*\r\n/m, '');
    assert.deepEqual(await unreadIn(bytesOf(plain)), []);
  });

  it('may stand in a picture that is large, attached, or all there is', async () => {
    for (const mime of [
      withPicture(sentence, 90_000, 'inline'),
      withPicture(sentence, 9_000, 'attachment'),
      withPicture('', 9_000, 'inline'),
    ])
      assert.deepEqual(await unreadIn(mime), ['a picture']);
  });
});
