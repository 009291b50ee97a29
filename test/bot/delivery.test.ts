import assert from 'node:assert/strict';
import { companionCard } from '../../bot/cards/parts.ts';
import { DeliveryError } from '../../bot/ports.ts';
import type { StandInResponse } from '../../demo/microsoft-365/room.ts';
import { chair, worker } from '../../demo/sample/people.ts';
import { startTeams, type Teams } from './support/teams.ts';

const host = 'smba.trafficmanager.net';

describe('bot: what Teams says when it does not take a message', () => {
  let teams: Teams;
  let hits = 0;

  before(async () => {
    teams = await startTeams(() => async () => ({ kind: 'none' }));
    await teams.controls.install(chair.id);
  });
  after(() => teams.stop());
  afterEach(() => teams.microsoft.faults.clear());

  const send = () => teams.channel.outbox.sendToPerson(chair.id, companionCard([]), 'x');
  const failing = async (response: StandInResponse): Promise<DeliveryError> => {
    teams.microsoft.faults.add({ kind: 'answer', where: host, response, times: 5 });
    try {
      await send();
    } catch (error) {
      hits = 5 - (teams.microsoft.faults.list()[0]?.left ?? 0);
      assert.ok(error instanceof DeliveryError);
      return error;
    }
    return assert.fail('it was sent');
  };

  const table: readonly (readonly [number, object, DeliveryError['reason']])[] = [
    [403, { error: { code: 'ForbiddenOperationException', subCode: 'MessageWritesBlocked' } }, 'blocked'],
    [403, { error: { code: 'BotNotInConversationRoster' } }, 'not-installed'],
    [412, { error: { code: 'PreconditionFailed' } }, 'conflict'],
    [413, { error: { code: 'MessageSizeTooBig' } }, 'too-big'],
    [429, { error: { code: 'TooManyRequests' } }, 'throttled'],
    [500, { error: { code: 'ServiceError' } }, 'unavailable'],
    [502, {}, 'unavailable'],
  ];
  for (const [status, body, reason] of table) {
    it(`${status} ${JSON.stringify(body)} is "${reason}", and is not repeated by the SDK`, async () => {
      const error = await failing({ status, body });
      assert.equal(error.reason, reason);
      assert.equal(error.cause, undefined);
      assert.equal(hits, reason === 'not-installed' ? 2 : 1);
    });
  }

  it('tells how long to wait where Teams says so, without waiting itself', async () => {
    const error = await failing({ status: 429, headers: { 'Retry-After': '30' }, body: {} });
    assert.equal(error.retryAfterSeconds, 30);
    assert.equal(hits, 1);
  });

  it('knows a person who has blocked the bot, and one who never had it', async () => {
    teams.controls.block(chair.id);
    await assert.rejects(send(), { reason: 'blocked' });
    teams.controls.unblock(chair.id);
    await send();
    await assert.rejects(teams.channel.outbox.sendToPerson(worker.id, companionCard([]), 'x'), {
      reason: 'not-installed',
    });
  });

  it('changes a card in place', async () => {
    const sent = await send();
    await teams.channel.outbox.update(sent, companionCard([{ type: 'TextBlock', text: 'new' }]), 'x');
    const message = teams.controls.messages(sent.conversationId).find((m) => m.id === sent.activityId);
    assert.match(JSON.stringify(message?.card), /new/);
    assert.ok(message?.editedAt);
  });

  it('is refused by the connector without a good token', async () => {
    const url = `${teams.microsoft.url}/${host}/uk/v3/conversations/x/activities`;
    const response = await fetch(url, { method: 'POST', body: '{}', headers: { authorization: 'Bearer x' } });
    assert.equal(response.status, 401);
  });
});
