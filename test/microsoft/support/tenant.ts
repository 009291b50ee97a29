import { type Microsoft365, startMicrosoft365 } from '../../../demo/microsoft-365/server.ts';
import { apps, tenantId } from '../../../demo/sample/people.ts';
import type { MailSource } from '../../../src/mailbox/ports.ts';
import { createGraphGet, type GraphGet } from '../../../src/microsoft/graph-client.ts';
import { createGraphMail } from '../../../src/microsoft/graph-mail.ts';
import { createSignIn, type SignInSettings, type TokenSource } from '../../../src/microsoft/sign-in.ts';

export type Tenant = {
  readonly microsoft365: Microsoft365;
  readonly tokens: TokenSource;
  readonly get: GraphGet;
  readonly mail: MailSource;
  signIn(change?: Partial<SignInSettings>): TokenSource;
};

/** A local Microsoft 365 and the real clients in front of it. */
export const startTenant = async (pageSize = 3, timeoutMs = 5_000): Promise<Tenant> => {
  const microsoft365 = await startMicrosoft365();
  const signIn = (change: Partial<SignInSettings> = {}): TokenSource =>
    createSignIn({
      tenantId,
      clientId: apps.watcher.id,
      credential: { kind: 'secret', secret: apps.watcher.secret },
      standIn: microsoft365.url,
      ...change,
    });
  const tokens = signIn();
  const get = createGraphGet({ tokens, standIn: microsoft365.url, timeoutMs });
  return { microsoft365, tokens, get, mail: createGraphMail({ get, pageSize }), signIn };
};

/** A small message with bytes that are not UTF-8. */
export const plainMessage = (subject: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `From: Someone <someone@example.org>\r\nTo: worker@torvale.example\r\nSubject: ${subject}\r\n` +
        `Message-ID: <${subject.replaceAll(' ', '.')}@example.org>\r\nDate: Mon, 2 Nov 2026 09:00:00 +0000\r\n` +
        'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nCaf',
    ),
    Buffer.from([0xe9, 0x0d, 0x0a]),
  ]);
