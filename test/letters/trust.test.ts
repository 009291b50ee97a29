import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { bytesOf, cases, textOf } from './corpus.ts';

const genuine = textOf('0004.eml');
const swap = (from: RegExp | string, to: string) => (mail: string) => {
  assert.ok(typeof from === 'string' ? mail.includes(from) : from.test(mail), `nothing to change: ${from}`);
  return mail.replace(from, to);
};
const stamp = /^Authentication-Results: spf=[\s\S]*?reason=100\r\n/m;
const result = (text: string) => swap(stamp, `Authentication-Results: ${text}\r\n`);
const pass =
  'spf=pass smtp.mailfrom=a.example; dkim=pass header.d=a.example;dmarc=pass action=none header.from=';

const table: readonly (readonly [string, (mail: string) => string, string, boolean])[] = [
  ['the letter as it came', (mail) => mail, 'authentic', false],
  [
    'header names in other capitals',
    swap('Authentication-Results: spf', 'AUTHENTICATION-RESULTS: spf'),
    'authentic',
    false,
  ],
  [
    'dmarc=fail with compauth=pass by a trusted sealer',
    result(
      'spf=fail; dkim=fail;dmarc=fail action=oreject header.from=modernslavery.gov.uk;compauth=pass reason=130',
    ),
    'authentic',
    false,
  ],
  [
    'the older form with the recipient domain between',
    result(
      'spf=pass smtp.mailfrom=modernslavery.gov.uk; torvale.example; dkim=pass header.d=modernslavery.gov.uk;torvale.example; dmarc=pass action=none header.from=modernslavery.gov.uk;compauth=pass reason=100',
    ),
    'authentic',
    false,
  ],
  ['no result at all', swap(stamp, ''), 'suspect', true],
  [
    'a second author without angle brackets in the same From line',
    swap(/^(From: .*)\r\n/m, '$1, someone@evil.example\r\n'),
    'suspect',
    true,
  ],
  [
    'a result below the line of entry only',
    (mail) =>
      swap(
        'Return-Path:',
        `Authentication-Results: ${pass}modernslavery.gov.uk;compauth=pass reason=100\r\nReturn-Path:`,
      )(mail.replace(stamp, '')),
    'suspect',
    true,
  ],
  [
    'dmarc=fail above, dmarc=pass planted below',
    (mail) =>
      swap(
        'Return-Path:',
        `Authentication-Results: ${pass}modernslavery.gov.uk\r\nReturn-Path:`,
      )(
        result(
          'spf=fail; dkim=none;dmarc=fail action=none header.from=modernslavery.gov.uk;compauth=fail reason=000',
        )(mail),
      ),
    'suspect',
    true,
  ],
  [
    'softpass is no proof',
    result(
      'spf=softfail; dkim=none;dmarc=none action=none header.from=modernslavery.gov.uk;compauth=softpass reason=201',
    ),
    'suspect',
    true,
  ],
  [
    'bestguesspass alone is no proof',
    result('spf=pass; dkim=none;dmarc=bestguesspass action=none header.from=modernslavery.gov.uk'),
    'suspect',
    true,
  ],
  [
    'temperror is no proof',
    result(
      'spf=temperror; dkim=none;dmarc=temperror action=none header.from=modernslavery.gov.uk;compauth=none reason=405',
    ),
    'suspect',
    true,
  ],
  ['a pass for another domain', result(`${pass}evil.example;compauth=pass reason=100`), 'suspect', true],
  [
    'dmarc=pass hidden in a comment',
    result(
      'spf=fail (dmarc=pass; compauth=pass) smtp.mailfrom=x.example; dkim=none;dmarc=fail action=none header.from=modernslavery.gov.uk;compauth=fail reason=000',
    ),
    'suspect',
    true,
  ],
  [
    'dmarc=pass hidden in a quoted address',
    result(
      'spf=fail smtp.mailfrom="a;dmarc=pass header.from=modernslavery.gov.uk"@x.example; dkim=none;dmarc=none header.from=modernslavery.gov.uk',
    ),
    'suspect',
    true,
  ],
  [
    'a result that names a server',
    result(`mx1.homeoffice.gov.uk; ${pass}modernslavery.gov.uk;compauth=pass`),
    'suspect',
    true,
  ],
  [
    'two From headers',
    swap('From: NRM Decisions', 'From: "x" <x@freehost.example>\r\nFrom: NRM Decisions'),
    'suspect',
    true,
  ],
  [
    'the address only in the name',
    (mail) =>
      result(`${pass}freehost.example;compauth=pass reason=100`)(
        swap(
          'From: NRM Decisions <nrm.decisions@modernslavery.gov.uk>',
          'From: "nrm.decisions@modernslavery.gov.uk" <x@freehost.example>',
        )(mail),
      ),
    'suspect',
    true,
  ],
  [
    'a look-alike that passes for itself',
    (mail) =>
      result(`${pass}modern-slavery-gov.example;compauth=pass reason=100`)(
        swap('<nrm.decisions@modernslavery.gov.uk>', '<nrm.decisions@modern-slavery-gov.example>')(mail),
      ),
    'suspect',
    true,
  ],
  [
    'a trusted domain as an extra label',
    (mail) =>
      result(`${pass}modernslavery.gov.uk.mailer.example;compauth=pass reason=100`)(
        swap(
          '<nrm.decisions@modernslavery.gov.uk>',
          '<nrm.decisions@modernslavery.gov.uk.mailer.example>',
        )(mail),
      ),
    'suspect',
    true,
  ],
  [
    'answers that go elsewhere',
    swap('\r\nSubject:', '\r\nReply-To: nrm@freehost.example\r\nSubject:'),
    'authentic',
    true,
  ],
  [
    'a decision by way of GOV.UK Notify',
    (mail) =>
      result(`${pass}notifications.service.gov.uk;compauth=pass reason=100`)(
        swap('<nrm.decisions@modernslavery.gov.uk>', '<nrm@notifications.service.gov.uk>')(mail),
      ),
    'authentic',
    true,
  ],
];

describe('letters: trust', () => {
  const reader = letterReader(() => '2026-11-22');
  after(() => reader.close());

  for (const [name, change, trust, needsPerson] of table) {
    it(`takes ${name} for ${trust}${needsPerson ? ', to a person' : ''}`, async () => {
      const { reading } = await reader.readLetter(bytesOf(change(genuine)), cases, defaultLetterSettings);
      assert.deepEqual({ trust: reading.trust, needsPerson: reading.needsPerson }, { trust, needsPerson });
      assert.equal(reading.kind, 'reasonable-grounds');
    });
  }
});
