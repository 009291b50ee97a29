import assert from 'node:assert/strict';
import { microsoftAddress } from '../../src/microsoft/hosts.ts';

const standIn = 'http://127.0.0.1:4010/';

describe('microsoft hosts', () => {
  it('leaves every address as it is when no stand-in is set', () => {
    const address = 'https://graph.microsoft.com/v1.0/users?$top=1';
    assert.equal(microsoftAddress(address, null), address);
  });

  for (const [host, path] of [
    ['graph.microsoft.com', '/v1.0/users?$top=1&$select=id'],
    ['login.microsoftonline.com', '/tenant/oauth2/v2.0/token'],
    ['login.botframework.com', '/v1/.well-known/keys'],
    ['smba.trafficmanager.net', '/uk/v3/conversations'],
  ] as const) {
    it(`leads ${host} through the stand-in, path and query untouched`, () => {
      assert.equal(
        microsoftAddress(`https://${host}${path}`, standIn),
        `http://127.0.0.1:4010/${host}${path}`,
      );
    });
  }

  for (const address of [
    'https://example.org/v1.0/users',
    'https://graph.microsoft.com.example.org/v1.0/users',
    'https://notmicrosoft.com/',
    'http://127.0.0.1:4010/graph.microsoft.com/v1.0/users',
  ]) {
    it(`does not touch ${address}`, () => {
      assert.equal(microsoftAddress(address, standIn), address);
    });
  }

  for (const elsewhere of [
    'http://192.168.0.4:4010',
    'https://127.0.0.1:4010',
    'http://127.0.0.1.example.org',
    'http://127.0.0.1@example.org/',
    'nonsense',
  ]) {
    it(`refuses ${elsewhere} as a stand-in and says what to do`, () => {
      assert.throws(
        () => microsoftAddress('https://graph.microsoft.com/', elsewhere),
        /MICROSOFT_STANDIN_URL/,
      );
    });
  }
});
