import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { rtfToText } from '../../src/letters/text/rtf.ts';
import { bytesOf, cases, textOf } from './corpus.ts';

const head = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '')
  .replace(/^(?:Content-T.*|Subject:.*|From:.*|MIME-Version:.*)\r\n/gim, '')
  .trimEnd();
const decides =
  'We have decided that there are reasonable grounds to believe that Jamie Stone is a victim of trafficking.';
const letter = (from: string, subject: string, said: string) =>
  bytesOf(
    `${head}\r\nFrom: ${from}\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${said}\r\n`,
  );
const office = 'NRM <nrm@modernslavery.gov.uk>';
const rg = (to: string) =>
  `${to}\r\n\r\nNRM00418273\r\n\r\nDear colleague\r\n\r\n${decides}\r\n\r\nSingle Competent Authority`;

describe('letters: a decision is not lost, and a forged one inside is not believed', () => {
  const reader = letterReader(() => '2026-06-12');
  after(() => reader.close());
  const read = async (mime: Uint8Array) =>
    (await reader.readLetter(mime, cases, defaultLetterSettings)).reading;

  it('shows a person what seems to decide, whatever office or subject it bears', async () => {
    const said = `Dear Priya\r\n\r\n${decides}\r\n\r\nThe charity is not part of the Competent Authority.\r\n\r\nS Patel`;
    const from = 'S Patel <s.patel@modernslavery.gov.uk>';
    for (const [sender, subject, words] of [
      [from, 'Outcome', said],
      [from, 'Outcome', said.replace(/The charity.*/, '')],
      [from, 'Decision and feedback survey', said],
      ['NRM Policy and Casework <x@modernslavery.gov.uk>', 'Outcome', said],
    ] as const)
      assert.equal((await read(letter(sender, subject, words))).needsPerson, true, sender + subject);
  });

  it('suspects a quoted letter whose From line names two domains', async () => {
    const quoted = (from: string) =>
      `See below.\r\n\r\nFrom: ${from}\r\nSent: 3 March 2026 10:12\r\nTo: Jo\r\nSubject: NRM00418273\r\n\r\n${rg('')}`;
    const trust = async (from: string) => {
      const mime = letter('Jo <jo@torvale.example>', 'FW: decision', quoted(from));
      const passed = Buffer.from(mime)
        .toString('latin1')
        .replace('header.from=modernslavery.gov.uk', 'header.from=torvale.example');
      return (await read(Buffer.from(passed, 'latin1'))).trust;
    };
    assert.equal(await trust(office), 'forwarded');
    assert.equal(await trust('NRM <nrm@modernslavery.gov.uk<mailto:nrm@modernslavery.gov.uk>>'), 'forwarded');
    assert.equal(await trust(`${office} <x@evil.example>`), 'suspect');
    assert.equal(await trust(`${office} [mailto:x@evil.example]`), 'suspect');
  });

  it('suspects an attached letter whose own check speaks against its author', async () => {
    const received =
      'Received: from x.example by y.mail.protection.outlook.com; Tue, 3 Mar 2026 10:00:00 +0000\r\n';
    const trust = async (from: string, result: string) => {
      const checked = result === '' ? '' : `Authentication-Results: ${result}\r\n${received}`;
      const mime = `${head}\r\nFrom: Jo <jo@torvale.example>\r\nSubject: FW\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: message/rfc822\r\n\r\n${checked}From: ${from}\r\nSubject: NRM00418273\r\n\r\n${rg('')}\r\n--B--\r\n`;
      return (
        await read(bytesOf(mime.replace('header.from=modernslavery.gov.uk', 'header.from=torvale.example')))
      ).trust;
    };
    const from = (domain: string) => `spf=pass; dmarc=pass header.from=${domain}`;
    assert.equal(await trust(office, from('MODERNSLAVERY.gov.uk')), 'forwarded');
    assert.equal(await trust(office, ''), 'forwarded');
    assert.equal(await trust(office, from('evil.example')), 'suspect');
    assert.equal(await trust(office, `${from('modernslavery.GOV.uk')}; compauth=fail reason=1`), 'suspect');
    assert.equal(await trust(`${office}, x@evil.example`, ''), 'suspect');
  });

  it('reads or refuses RTF that was shaped to stall in a moment', async function () {
    this.timeout(10_000);
    const started = performance.now();
    await assert.rejects(rtfToText(Buffer.from(`{\\rtf1 ${'{\\info'.repeat(150_000)}`)), /too deep/);
    assert.equal(await rtfToText(Buffer.from('{\\rtf1{\\info{\\author A \\} B}}yes}')), 'yes');
    assert.ok(performance.now() - started < 2_000);
  });
});
