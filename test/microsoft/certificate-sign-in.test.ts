import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importX509, jwtVerify } from 'jose';
import { apps, tenantId } from '../../demo/sample/people.ts';
import { createSignIn } from '../../src/microsoft/sign-in.ts';
import { selfSigned } from './support/certificate.ts';

describe('microsoft certificate sign-in', () => {
  it('proves itself by a signed assertion that the certificate verifies, and sends no secret', async () => {
    const { certificate, pem } = selfSigned();
    const asked: URLSearchParams[] = [];
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      asked.push(new URLSearchParams(Buffer.concat(parts).toString()));
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: 'a-token' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const tokens = createSignIn({
        tenantId,
        clientId: apps.watcher.id,
        credential: { kind: 'certificate', pem },
        standIn: `http://127.0.0.1:${port}`,
      });
      assert.equal(await tokens.token(), 'a-token');
    } finally {
      server.close();
    }
    const [form] = asked;
    const key = await importX509(certificate, 'PS256');
    const { payload } = await jwtVerify(form?.get('client_assertion') ?? '', key, {
      clockTolerance: 5,
    });
    assert.equal(payload.iss, apps.watcher.id);
    assert.equal(payload.aud, `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`);
    assert.equal(form?.get('client_secret'), null);
    assert.equal(asked.length, 1);
  });
});
