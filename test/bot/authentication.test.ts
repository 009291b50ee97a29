import assert from 'node:assert/strict';
import { teamsChannel } from '../../bot/teams/channel.ts';
import { installation, message, serviceUrl } from '../../demo/microsoft-365/connector/activities.ts';
import type { Chat } from '../../demo/microsoft-365/connector/chats.ts';
import {
  issueAppToken,
  issueChannelToken,
  issueUserToken,
  type WrongToken,
} from '../../demo/microsoft-365/sign-in/tokens.ts';
import { apps, chair, tenantId } from '../../demo/sample/people.ts';
import { memoryBook } from './support/memory-book.ts';
import { startTeams, type Teams } from './support/teams.ts';

const chat: Chat = {
  id: 'a:1chat',
  kind: 'personal',
  members: [chair.id],
  botInstalled: true,
  meeting: null,
  messages: [],
};

describe('bot: who may speak to the endpoint', () => {
  let teams: Teams;
  let turns = 0;
  const printed: unknown[] = [];
  const original = console.error;

  before(async () => {
    console.error = (...parts: unknown[]) => printed.push(parts);
    teams = await startTeams(() => async () => {
      turns += 1;
      return { kind: 'none' };
    });
  });
  after(async () => {
    console.error = original;
    await teams.stop();
  });
  beforeEach(() => {
    turns = 0;
    teams.log.length = 0;
  });

  const good = () => message(teams.microsoft.world, chat, chair, 'help', false);
  const post = async (body: unknown, authorization: string | null) => {
    const response = await fetch(teams.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === null ? {} : { authorization }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const token = (wrong?: WrongToken) => issueChannelToken(teams.microsoft.world, serviceUrl, wrong);
  const refused = async (body: unknown, authorization: string | null) => {
    assert.deepEqual(await post(body, authorization), { status: 401, text: '' });
    assert.equal(turns, 0);
    assert.equal(teams.log.length, 1);
    assert.equal(teams.log[0]?.[0], 'bot-request-refused');
    assert.ok(!JSON.stringify(teams.log).includes('ey'), 'no token in the log');
  };

  it('lets the channel in', async () => {
    assert.deepEqual(await post(good(), `Bearer ${await token()}`), { status: 200, text: '' });
    assert.equal(turns, 1);
  });

  it('allows a clock that is two minutes off', async () => {
    assert.equal((await post(good(), `Bearer ${await token('just-expired')}`)).status, 200);
  });

  it('refuses a request without a token, and other schemes', async () => {
    await refused(good(), null);
    teams.log.length = 0;
    await refused(good(), 'Basic dXNlcjpwYXNz');
    teams.log.length = 0;
    await refused(good(), 'Bearer garbage');
  });

  const wrongs: readonly WrongToken[] = [
    'expired',
    'not-yet-valid',
    'wrong-issuer',
    'wrong-audience',
    'wrong-key',
    'unknown-key',
    'unsigned',
    'confused-algorithm',
    'no-service-url',
    'other-service-url',
  ];
  for (const wrong of wrongs) {
    it(`refuses a token that is ${wrong}`, async () => {
      await refused(good(), `Bearer ${await token(wrong)}`);
    });
  }

  it('refuses an app token and a person’s own token, whatever channel the body claims', async () => {
    const { world } = teams.microsoft;
    const own = await issueUserToken(world, chair, { audience: apps.bot.id, clientId: apps.bot.id });
    const app = await issueAppToken(world, apps.bot.id, apps.bot.id);
    for (const [body, bearer] of [
      [good(), own],
      [{ ...good(), channelId: 'AseChannel' }, own],
      [good(), app],
    ] as const) {
      teams.log.length = 0;
      await refused(body, `Bearer ${bearer}`);
    }
  });

  it('refuses other channels, tenants and places even under a good token', async () => {
    const bearer = `Bearer ${await token()}`;
    const { serviceUrl: _dropped, ...withoutService } = good();
    const otherTenant = { tenant: { id: '99999999-9999-4999-8999-999999999999' } };
    const bodies: readonly unknown[] = [
      { ...good(), channelId: 'webchat' },
      { ...good(), channelId: 'emulator' },
      { ...good(), channelId: 'MSTEAMS' },
      { ...good(), channelData: otherTenant },
      { ...good(), channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } },
      withoutService,
      { ...good(), serviceUrl: 'http://smba.trafficmanager.net/uk/' },
      { ...good(), serviceUrl: 'https://smba.trafficmanager.net.elsewhere.example/' },
      { ...good(), serviceUrl: 'https://smba.trafficmanager.net:8443/uk/' },
    ];
    for (const body of bodies) {
      teams.log.length = 0;
      await refused(body, bearer);
    }
  });

  it('refuses what is not an activity', async () => {
    const bearer = `Bearer ${await token()}`;
    for (const body of [
      '',
      'not json',
      '[]',
      'null',
      '"text"',
      '{}',
      '{"type":"message"}',
      '{"__proto__":{}}',
    ]) {
      teams.log.length = 0;
      await refused(body, bearer);
    }
  });

  it('keeps the SDK’s own words off the console', () => {
    assert.deepEqual(printed, []);
  });

  it('remembers nothing of an installation it did not believe', async () => {
    const body = installation(teams.microsoft.world, chat, chair, 'add');
    await refused(body, `Bearer ${await token('wrong-key')}`);
  });

  it('does not start without an app id or a tenant', () => {
    const options = {
      appId: apps.bot.id,
      homeTenantId: tenantId,
      tenantIds: [tenantId],
      tokens: { token: async () => '' },
      rewrite: (url: string) => url,
      log: () => {},
    };
    assert.throws(() => teamsChannel({ ...options, appId: ' ' }, memoryBook()), /app id/);
    assert.throws(() => teamsChannel({ ...options, tenantIds: [] }, memoryBook()), /tenant/);
  });
});
