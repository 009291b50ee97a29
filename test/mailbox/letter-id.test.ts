import assert from 'node:assert/strict';
import type { ParsedMessage, Reading } from '../../src/letters/reading.ts';
import { letterIdOf } from '../../src/mailbox/letter-id.ts';
import { readingForCase } from '../../src/mailbox/reading-for-case.ts';
import { routeOf } from '../../src/mailbox/route.ts';

const attachment = (sha256: string) => ({
  name: 'letter.pdf',
  mediaType: 'application/pdf',
  sha256,
  size: 3,
  bytes: new Uint8Array(3),
});

const message: ParsedMessage = {
  subject: 'Decision',
  from: 'casework@modernslavery.gov.uk',
  messageId: '<1@modernslavery.gov.uk>',
  sentAt: '2026-11-20T09:00:00.000Z',
  attachments: [attachment('aa'), attachment('bb')],
};

const reading: Reading = {
  kind: 'reasonable-grounds',
  outcome: 'positive',
  reference: 'NRM-20261',
  trust: 'authentic',
  replyBy: null,
  decidedOn: null,
  case: 'CH-9001',
  matchBy: 'reference',
  needsPerson: false,
  why: [],
};

describe('mailbox letter id', () => {
  const id = letterIdOf(message, reading, 'mime-1');

  it('is the same for a copy whose bytes Exchange has put together anew', () => {
    const copy = { ...message, attachments: [attachment('bb'), attachment('aa')] };
    assert.equal(letterIdOf(copy, reading, 'mime-2'), id);
    assert.match(id, /^letter-[0-9a-f]{40}$/);
  });

  it('is the same whatever cases were known when it was read', () => {
    assert.equal(letterIdOf(message, { ...reading, case: null, matchBy: null, why: ['x'] }, 'mime-1'), id);
  });

  it('is another for a forgery that borrows the Message-ID', () => {
    assert.notEqual(letterIdOf(message, { ...reading, trust: 'suspect' }, 'mime-1'), id);
    assert.notEqual(letterIdOf({ ...message, attachments: [] }, reading, 'mime-1'), id);
  });

  it('rests on the bytes where there is no Message-ID', () => {
    const bare = { ...message, messageId: null };
    assert.notEqual(letterIdOf(bare, reading, 'mime-1'), letterIdOf(bare, reading, 'mime-2'));
  });
});

describe('mailbox routing', () => {
  const route = (change: Partial<Reading>) => {
    const changed = { ...reading, ...change };
    return routeOf(changed, readingForCase(changed, '2026-11-20T09:00:00.000Z')).to;
  };

  it('files only what is authentic, certain and complete', () => {
    assert.equal(route({}), 'case');
    assert.equal(route({ trust: 'suspect' }), 'triage');
    assert.equal(route({ trust: 'forwarded' }), 'triage');
    assert.equal(route({ trust: null }), 'triage');
    assert.equal(route({ needsPerson: true, why: ['two cases fit'] }), 'triage');
    assert.equal(route({ case: null }), 'triage');
    assert.equal(route({ outcome: null }), 'triage');
  });

  it('lets a person see what pretends, even when it is no letter', () => {
    assert.equal(route({ kind: 'unrelated', trust: 'suspect' }), 'triage');
    assert.equal(route({ kind: 'unrelated', trust: null }), 'nothing');
    assert.equal(route({ kind: 'unrelated', trust: 'authentic' }), 'nothing');
  });

  it('counts a decision without a stated day from the day it arrived in England', () => {
    assert.deepEqual(readingForCase(reading, '2026-07-01T23:30:00.000Z'), {
      kind: 'reasonable-grounds',
      outcome: 'positive',
      decidedOn: '2026-07-02',
    });
  });
});
