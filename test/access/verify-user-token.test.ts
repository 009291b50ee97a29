import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import { SignJWT, UnsecuredJWT } from 'jose';
import { userTokenVerifier } from '../../src/access/verify-user-token.ts';
import {
  apiId,
  keyDocument,
  memberClaims,
  now,
  seconds,
  signed,
  strangersKey,
  tenantId,
  tenantKey,
  verifier,
} from './tokens.ts';

const refusalOf = async (token: string) => {
  const verdict = await verifier()(token);
  return verdict.ok ? 'let in' : `${verdict.refusal.status} ${verdict.refusal.reason}`;
};

const otherTenant = '99999999-9999-4999-8999-999999999999';

describe('access: a user token', () => {
  it('of a member names the person by object id', async () => {
    assert.deepEqual(await verifier()(await signed()), {
      ok: true,
      principal: { id: memberClaims.oid, tenantId, name: 'Daniel Okafor' },
    });
  });

  it('asked for by our own page is taken', async () => {
    const token = await signed({ azp: '44444444-4444-4444-8444-444444444444' });
    assert.equal(await refusalOf(token), 'let in');
  });

  it('that ran out two minutes ago is inside the tolerance', async () => {
    assert.equal(await refusalOf(await signed({ exp: seconds - 120 })), 'let in');
  });

  it('finds its keys at the rewritten address', async () => {
    const asked: string[] = [];
    const server = createServer(async (request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await keyDocument()));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    const verify = userTokenVerifier({
      tenantIds: [tenantId],
      audience: apiId,
      clientIds: [],
      rewrite: (url) => url.replace('https:/', `http://127.0.0.1:${address.port}`),
      now: () => now,
    });
    const first = await verify(await signed());
    const second = await verify(await signed());
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    assert.ok(first.ok && second.ok);
    assert.deepEqual(asked, [`/login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`]);
  });

  const claim = (title: string, changes: Parameters<typeof signed>[0], expected: string) =>
    it(`${title} is refused`, async () => {
      assert.equal(await refusalOf(await signed(changes)), expected);
    });

  claim('that ran out ten minutes ago', { exp: seconds - 600 }, '401 ERR_JWT_EXPIRED');
  claim(
    'that is not valid for half an hour yet',
    { nbf: seconds + 1800 },
    '401 ERR_JWT_CLAIM_VALIDATION_FAILED',
  );
  claim('from another issuer', { iss: 'https://issuer.example' }, '401 ERR_JWT_CLAIM_VALIDATION_FAILED');
  claim('for another audience', { aud: stranger(1) }, '401 ERR_JWT_CLAIM_VALIDATION_FAILED');
  claim('of version 1.0', { ver: '1.0' }, '401 not a version 2.0 token');
  claim('without our scope', { scp: 'User.Read access_as_user_not' }, '401 scope missing');
  claim('asked for by an unknown client', { azp: stranger(2) }, '401 client not allowed');
  claim('with an empty object id', { oid: '' }, '401 no object id');
  claim('of a guest by account type', { acct: 1 }, '403 guest');
  claim('of a guest by home tenant', { idp: `https://sts.windows.net/${otherTenant}/` }, '403 guest');
  claim(
    'of a guest by external name',
    { preferred_username: 'sam.holt_police.example#EXT#@torvale.example' },
    '403 guest',
  );
  claim(
    'of another tenant',
    { tid: otherTenant, iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` },
    '403 tenant not allowed',
  );

  it('whose tenant claim and issuer differ is refused', async () => {
    const token = await signed({ iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` });
    assert.equal(await refusalOf(token), '401 ERR_JWT_CLAIM_VALIDATION_FAILED');
  });

  it('without an expiry is refused', async () => {
    const { exp: _exp, ...claims } = memberClaims;
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .sign(tenantKey);
    assert.equal(await refusalOf(token), '401 ERR_JWT_CLAIM_VALIDATION_FAILED');
  });

  it('with the right key id but signed by a stranger is refused', async () => {
    const token = await signed({}, { key: strangersKey });
    assert.equal(await refusalOf(token), '401 ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  });

  it('with an unknown key id is refused', async () => {
    const token = await signed({}, { key: strangersKey, kid: 'key-2' });
    assert.equal(await refusalOf(token), '401 ERR_JWKS_NO_MATCHING_KEY');
  });

  it('without a signature is refused', async () => {
    assert.equal(await refusalOf(new UnsecuredJWT(memberClaims).encode()), '401 ERR_JOSE_ALG_NOT_ALLOWED');
  });

  it('signed with the public key as a shared secret is refused', async () => {
    const secret = createPublicKey(tenantKey).export({ type: 'spki', format: 'pem' });
    const token = await new SignJWT(memberClaims)
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(Buffer.from(secret));
    assert.equal(await refusalOf(token), '401 ERR_JOSE_ALG_NOT_ALLOWED');
  });

  it('that was changed after signing is refused', async () => {
    const [head, , mark] = (await signed()).split('.');
    const body = Buffer.from(JSON.stringify({ ...memberClaims, oid: 'x' })).toString('base64url');
    assert.equal(await refusalOf(`${head}.${body}.${mark}`), '401 ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  });

  it('that is no token at all is refused', async () => {
    for (const garbage of ['', 'x', 'a.b.c', '..', '💥.💥.💥']) {
      assert.equal(await refusalOf(garbage), '401 not a token', garbage);
    }
  });

  it('of unreasonable length is refused unread', async () => {
    assert.equal(await refusalOf('x'.repeat(16_385)), '401 token too long');
  });

  it('cannot be judged while the keys are out of reach, and that is not its fault', async () => {
    const down = verifier(() => Promise.reject(new Error('no network')));
    const broken = verifier(async () => new Response('no', { status: 500 }));
    for (const verify of [down, broken]) {
      const verdict = await verify(await signed());
      assert.deepEqual(verdict, {
        ok: false,
        refusal: { status: 503, reason: 'signing keys out of reach' },
      });
    }
  });
});

function stranger(n: number): string {
  return `7777777${n}-7777-4777-8777-777777777777`;
}
