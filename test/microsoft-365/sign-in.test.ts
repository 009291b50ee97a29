import assert from 'node:assert/strict';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { type Microsoft365, startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import {
  botFrameworkIssuer,
  issueChannelToken,
  issueUserToken,
  type WrongToken,
} from '../../demo/microsoft-365/sign-in/tokens.ts';
import { apps, policeGuest, worker } from '../../demo/sample/people.ts';
import { graphToken, local, msal } from './product.ts';

describe('local Microsoft 365: sign-in', () => {
  let m365: Microsoft365;
  before(async () => {
    m365 = await startMicrosoft365();
  });
  after(() => m365.stop());

  const get = async (url: string) => (await fetch(local(m365, url))).json();
  const keysOf = (uri: string) => createRemoteJWKSet(new URL(uri));
  const ask = (form: Record<string, string>, tenant = m365.world.tenantId) =>
    fetch(local(m365, `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`), {
      method: 'POST',
      body: new URLSearchParams(form),
    });
  const good = () => ({
    grant_type: 'client_credentials',
    client_id: apps.bot.id,
    client_secret: apps.bot.secret,
    scope: 'https://api.botframework.com/.default',
  });

  it('gives the real MSAL a Graph token that the published keys verify', async () => {
    const token = await graphToken(m365);
    const tenant = m365.world.tenantId;
    const metadata = await get(
      `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`,
    );
    const { payload } = await jwtVerify(token, keysOf(metadata.jwks_uri), {
      audience: 'https://graph.microsoft.com',
      issuer: `https://sts.windows.net/${tenant}/`,
    });
    assert.equal(payload.appid, apps.watcher.id);
    assert.equal(payload.tid, tenant);
  });

  it('lasts 3599 seconds', async () => {
    const answer = await (await ask(good())).json();
    assert.equal(answer.expires_in, 3599);
    const { exp, iat, aud } = decodeJwt(answer.access_token);
    assert.equal((exp ?? 0) - (iat ?? 0), 3599);
    assert.equal(aud, botFrameworkIssuer);
  });

  it('refuses a wrong secret so that MSAL names invalid_client', async () => {
    await assert.rejects(
      msal(m365, 'not-the-secret').acquireTokenByClientCredential({
        scopes: ['https://graph.microsoft.com/.default'],
      }),
      (error: Error & { errorCode?: string }) => error.errorCode === 'invalid_client',
    );
  });

  const refusals: [string, Record<string, string>, number, number][] = [
    ['an unknown app', { client_id: apps.tabClient.id }, 400, 700016],
    ['another grant', { grant_type: 'password' }, 400, 70003],
    ['another scope', { scope: 'https://management.azure.com/.default' }, 400, 1002012],
  ];
  for (const [what, change, status, code] of refusals) {
    it(`refuses ${what} with AADSTS${code}`, async () => {
      const response = await ask({ ...good(), ...change });
      assert.equal(response.status, status);
      assert.deepEqual((await response.json()).error_codes, [code]);
    });
  }

  it('says that an expired secret has expired, when told to', async () => {
    m365.faults.add({ kind: 'expired-secret', times: 1 });
    const response = await ask(good());
    assert.equal(response.status, 401);
    assert.deepEqual((await response.json()).error_codes, [7000222]);
    assert.equal((await ask(good())).status, 200);
  });

  it("refuses another tenant's address", async () => {
    const response = await ask(good(), '99999999-9999-4999-8999-999999999999');
    assert.equal(response.status, 400);
    assert.deepEqual((await response.json()).error_codes, [90002]);
  });

  it('publishes Bot Framework keys that Teams endorses and that verify a channel token', async () => {
    const metadata = await get('https://login.botframework.com/v1/.well-known/openidconfiguration');
    const { keys } = await (await fetch(metadata.jwks_uri)).json();
    assert.deepEqual(keys[0].endorsements, ['msteams']);
    const serviceUrl = 'https://smba.trafficmanager.net/teams/';
    const { payload } = await jwtVerify(
      await issueChannelToken(m365.world, serviceUrl),
      keysOf(metadata.jwks_uri),
      {
        audience: apps.bot.id,
        issuer: botFrameworkIssuer,
      },
    );
    assert.equal(payload.serviceurl, serviceUrl);
  });

  const verifyUser = async (wrong?: WrongToken) => {
    const token = await issueUserToken(m365.world, worker, wrong === undefined ? {} : { wrong });
    const tenant = m365.world.tenantId;
    const uri = `${m365.url}/login.microsoftonline.com/${tenant}/discovery/v2.0/keys`;
    return jwtVerify(token, keysOf(uri), {
      algorithms: ['RS256'],
      audience: apps.bot.id,
      issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    });
  };

  it('signs users in with the claims of a tab token', async () => {
    const { payload } = await verifyUser();
    assert.equal(payload.oid, worker.id);
    assert.equal(payload.ver, '2.0');
    assert.equal(payload.scp, 'access_as_user');
    assert.equal(payload.acct, 0);
    assert.equal(decodeJwt(await issueUserToken(m365.world, policeGuest)).acct, 1);
  });

  const wrongs: WrongToken[] = [
    'expired',
    'just-expired',
    'not-yet-valid',
    'wrong-issuer',
    'wrong-audience',
    'wrong-tenant',
    'wrong-key',
    'unknown-key',
    'unsigned',
    'confused-algorithm',
  ];
  for (const wrong of wrongs) {
    it(`can issue a user token that is refused: ${wrong}`, async () => {
      await assert.rejects(verifyUser(wrong));
    });
  }
});
