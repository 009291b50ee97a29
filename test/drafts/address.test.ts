import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkAddress } from '../../src/drafts/index.ts';

const setting = 'nrm@modernslavery.gov.uk';
const trustedDomains = ['modernslavery.gov.uk', 'homeoffice.gov.uk'];
const check = (to: string | null, fromLetter: readonly string[] = []) =>
  checkAddress({ to, fromLetter, settings: [setting, 'ieca@homeoffice.gov.uk'], trustedDomains });

describe('drafts: the trusted-address check', () => {
  it('R46: trusts the council’s setting, and what a proven letter names within a trusted domain', () => {
    assert.equal(check(setting).trusted, true);
    assert.equal(check('IECA@homeoffice.gov.uk').trusted, true);
    assert.equal(check('NRM@ModernSlavery.gov.uk').trusted, true);
    const desk = 'duty.desk@cases.homeoffice.gov.uk';
    assert.equal(check(desk, [desk]).trusted, true);
  });

  const refused: readonly [string, string | null, readonly string[], RegExp][] = [
    ['no address', null, [], /No address is known/],
    [
      'a trusted domain that no proven letter names',
      'other@homeoffice.gov.uk',
      [],
      /neither in a proven letter/,
    ],
    [
      'another domain, though the letter names it',
      'desk@casework.example',
      ['desk@casework.example'],
      /does not belong/,
    ],
    ['a look-alike', 'nrm@modernslavery-gov.uk', ['nrm@modernslavery-gov.uk'], /made to look like/],
    ['a look-alike in other letters', 'nrm@homeoff1ce.gov.uk', [], /made to look like/],
    ['a trusted domain in front of another', 'nrm@homeoffice.gov.uk.example', [], /made to look like/],
    ['two addresses', `${setting},x@evil.example`, [`${setting},x@evil.example`], /not one plain address/],
    ['an address with link parameters', `${setting}?bcc=x@evil.example`, [], /not one plain address/],
    ['a line break in it', `${setting}\nBcc: x@evil.example`, [], /not one plain address/],
  ];
  for (const [what, to, fromLetter, words] of refused)
    it(`R46: warns of ${what}, and says whom to ask`, () => {
      const verdict = check(to, fromLetter);
      assert.equal(verdict.trusted, false);
      assert.match(verdict.trusted ? '' : verdict.warning, words);
      assert.match(
        verdict.trusted ? '' : verdict.warning,
        /Send nothing there\. Ask the Competent Authority/,
      );
    });

  it('R46: whatever a letter names, an address outside the trusted domains is never trusted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (to) => {
        if (/@(?:[\w-]+\.)*(?:modernslavery|homeoffice)\.gov\.uk$/i.test(to)) return;
        assert.equal(check(to, [to]).trusted, false);
      }),
    );
  });
});
