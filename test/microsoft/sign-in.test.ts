import assert from 'node:assert/strict';
import { SignInError } from '../../src/microsoft/sign-in.ts';
import { startTenant, type Tenant } from './support/tenant.ts';

describe('microsoft sign-in', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await startTenant();
  });
  after(() => tenant.microsoft365.stop());
  afterEach(() => tenant.microsoft365.faults.clear());

  /** Counts token requests by a fault that spoils nothing. */
  const counted = (): (() => number) => {
    tenant.microsoft365.faults.add({
      kind: 'slow',
      milliseconds: 1,
      where: '/oauth2/v2.0/token',
      times: 100,
    });
    return () => 100 - (tenant.microsoft365.faults.list()[0]?.left ?? 0);
  };

  it('asks once for a token, however many callers wait for it', async () => {
    const asked = counted();
    const tokens = tenant.signIn();
    const got = await Promise.all(Array.from({ length: 8 }, () => tokens.token()));
    assert.equal(new Set(got).size, 1);
    assert.match(got[0] ?? '', /^[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.equal(asked(), 1);
    await tokens.token();
    assert.equal(asked(), 1, 'and keeps it');
  });

  it('asks for another token after the service refused the one it had', async () => {
    const asked = counted();
    const tokens = tenant.signIn();
    tokens.reject(await tokens.token());
    await tokens.token();
    assert.equal(asked(), 2);
  });

  it('goes on with a good token while the sign-in service is down', async () => {
    const tokens = tenant.signIn();
    const good = await tokens.token();
    tenant.microsoft365.faults.add({ kind: 'error', status: 503, html: true, where: '/oauth2/' });
    tokens.reject('another token');
    assert.equal(await tokens.token(), good);
  });

  it('calls a wrong secret lasting and says what to check, without the secret', async () => {
    const tokens = tenant.signIn({ credential: { kind: 'secret', secret: 'not-the-secret' } });
    await assert.rejects(tokens.token(), (error: unknown) => {
      assert.ok(error instanceof SignInError);
      assert.equal(error.lasting, true);
      assert.match(error.message, /expired/);
      assert.doesNotMatch(error.message, /not-the-secret/);
      return true;
    });
  });

  it('calls an outage passing', async () => {
    tenant.microsoft365.faults.add({ kind: 'error', status: 503, html: true, where: '/oauth2/' });
    await assert.rejects(
      tenant.signIn().token(),
      (error: unknown) => error instanceof SignInError && !error.lasting,
    );
  });

  it('gives up on a sign-in service that does not answer', async () => {
    tenant.microsoft365.faults.add({ kind: 'slow', milliseconds: 3_000, where: '/oauth2/', times: 1 });
    await assert.rejects(tenant.signIn({ timeoutMs: 50 }).token(), SignInError);
  });

  it('refuses a certificate file without a certificate and key at once', () => {
    assert.throws(
      () => tenant.signIn({ credential: { kind: 'certificate', pem: 'nothing of the kind' } }),
      /both as PEM/,
    );
  });
});
