import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isObject } from '../../bot/teams/before-auth.ts';
import { inboundEvent } from '../../bot/teams/inbound.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const start = {
  type: 'event',
  name: 'application/vnd.microsoft.meetingStart',
  conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', tenantId: 't' },
  channelData: { meeting: { id: 'from-channel-data' } },
  value: { Id: 'from-value', Title: 'Strategy', JoinUrl: 'https://x', StartTime: '2026-11-22T09:00:00Z' },
};

describe('bot: what comes in from Teams', () => {
  it('takes the meeting’s id from channelData and its actual start', () => {
    const event = inboundEvent(start, now);
    assert.ok(event?.kind === 'meeting-started');
    assert.deepEqual(event.meeting, {
      meetingId: 'from-channel-data',
      title: 'Strategy',
      joinUrl: 'https://x',
      at: '2026-11-22T09:00:00.000Z',
    });
  });

  it('does without title, join address and time', () => {
    const event = inboundEvent({ ...start, value: { Title: null }, channelData: {} }, now);
    assert.ok(event?.kind === 'meeting-started');
    assert.deepEqual(event.meeting, {
      meetingId: '19:meeting_x@thread.v2',
      title: null,
      joinUrl: null,
      at: now.toISOString(),
    });
  });

  it('never throws, whatever a signed activity holds', () => {
    const kinds = fc.constantFrom(
      'event',
      'message',
      'invoke',
      'installationUpdate',
      'conversationUpdate',
      '',
    );
    const names = fc.constantFrom(
      start.name,
      'application/vnd.microsoft.meetingEnd',
      'adaptiveCard/action',
      'application/search',
    );
    fc.assert(
      fc.property(fc.object(), kinds, names, fc.anything(), (body, type, name, value) => {
        const activity: unknown = { ...body, type, name, value };
        assert.ok(isObject(activity));
        const event = inboundEvent(activity, now);
        if (event?.kind === 'card-action' || event?.kind === 'message') assert.notEqual(event.from.id, '');
        assert.ok(event === null || typeof event.conversation.id === 'string');
      }),
      { numRuns: 500 },
    );
  });

  it('knows nobody without an Entra object id', () => {
    const anonymous = { type: 'message', text: 'help', from: { id: '29:x', name: 'Somebody' } };
    assert.equal(inboundEvent(anonymous, now), null);
  });

  it('reads the fallback of older clients as the same tap', () => {
    const from = { id: '29:x', aadObjectId: 'p1', name: 'P' };
    const data = { meeting: 'M-1', verb: 'answer' };
    const tapped = inboundEvent({ type: 'message', from, value: data, replyToId: 'a1' }, now);
    assert.ok(tapped?.kind === 'card-action');
    assert.deepEqual([tapped.verb, tapped.activityId], ['answer', 'a1']);
  });
});
