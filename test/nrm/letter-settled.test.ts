import assert from 'node:assert/strict';
import { currentReferral } from '../../src/nrm/index.ts';
import { on, told } from './duty-lines.ts';
import { actors, monday, opened, type Story, state, submitted, tell } from './factories.ts';
import { acknowledgement, file, numbered, positive, questions, rg } from './letter-stories.ts';
import { like, manager, sample } from './samples.ts';

describe('nrm: letters that were filed', () => {
  it('R45: a request keeps its day, who stated it, and the day it came', () => {
    const [stated] = state(file(submitted(), questions('2026-12-17')).story).informationRequests;
    const request = {
      letterId: 'new',
      replyBy: '2026-12-17',
      replyByStated: true,
      askedOn: '2026-12-07',
      status: 'open',
    };
    assert.deepEqual(stated, request);
    const came = { receivedAt: '2026-12-03T23:30:00.000Z' };
    const [reckoned] = state(file(submitted(), questions('2026-02-30'), came).story).informationRequests;
    assert.deepEqual(reckoned, {
      ...request,
      replyBy: '2026-12-10',
      replyByStated: false,
      askedOn: '2026-12-03',
    });
    const lost = file(
      submitted(),
      questions(null),
      { receivedAt: 'unreadable' },
      actors.system,
      on('2026-12-09'),
    );
    assert.deepEqual(state(lost.story).informationRequests[0]?.askedOn, '2026-12-09');
  });

  it('R46, R32: a reply answers its own letter alone; twice is once; another day to come is refused', () => {
    const first = file(submitted(), questions('2026-12-17'), { letterId: 'letter-1' }).story;
    const two = file(first, questions('2026-12-18')).story;
    const three = file(two, { kind: 'adult-transition' }, { letterId: 'at-18' }).story;
    const replied = told(three, sample['record-reply']);
    const statuses = (story: Story) =>
      [...state(story).informationRequests, ...state(story).transitionRequests].map(
        ({ letterId, status }) => `${letterId} ${status}`,
      );
    assert.deepEqual(statuses(replied), ['letter-1 answered', 'new open', 'at-18 open']);
    assert.deepEqual(tell(replied, manager, sample['record-reply']).events, []);
    assert.deepEqual(statuses(told(replied, like('record-reply', { letterId: 'at-18' }))), [
      'letter-1 answered',
      'new open',
      'at-18 answered',
    ]);
    const future = tell(three, manager, like('record-reply', { sentOn: '2026-12-08' })).refusal;
    assert.deepEqual([future?.rule, future?.code], ['R46', 'date-not-valid']);
  });

  it('P2: a letter settled by a person counts with a number the case did not hold; its words are kept tidy', () => {
    const doubt = file(numbered(), acknowledgement, { reference: '7770002', trust: 'suspect' }).story;
    const another = file(doubt, rg(), { letterId: 'other', trust: 'suspect' }).story;
    const settle = like('settle-letter', { letterId: 'new', reason: ' ' });
    const settled = tell(another, manager, settle);
    assert.deepEqual(settled.events, [
      {
        type: 'letter-settled',
        letterId: 'new',
        how: 'counts',
        reason: null,
        by: manager.kind === 'person' ? manager.person : null,
      },
      { type: 'reference-recorded', reference: '7770002', letterId: 'new' },
      { type: 'acknowledged', letterId: 'new' },
    ]);
    assert.deepEqual(
      state(settled.story).awaiting.map(({ letterId }) => letterId),
      ['other'],
    );
    assert.deepEqual(currentReferral(state(settled.story))?.references, ['NRM00123456', '7770002']);
    const again = tell(settled.story, manager, settle).refusal;
    assert.deepEqual([again?.rule, again?.code], ['P2', 'letter-not-open']);
  });

  it('R48: a letter that still does not fit says why and what to do first', () => {
    const early = file(opened(), rg()).story;
    const { refusal } = tell(early, manager, like('settle-letter', { letterId: 'new' }));
    assert.equal(
      refusal?.message,
      'The letter is about a referral, and this case does not show one as sent. Correct the case first, or set the letter aside with a reason.',
    );
    const aside = told(
      early,
      like('settle-letter', { letterId: 'new', how: 'set-aside', reason: 'Not ours' }),
    );
    assert.deepEqual(state(aside).contradictions, []);
    assert.deepEqual(
      state(early).contradictions.map(({ letterId }) => letterId),
      ['new'],
    );
  });

  it('P2: a second sighting changes nothing unless it brings the proof that was missing', () => {
    const doubt = file(submitted(), rg(), { trust: 'suspect' }).story;
    const two = file(doubt, acknowledgement, { letterId: 'other', trust: 'suspect' }).story;
    assert.deepEqual(file(two, rg(), { trust: 'suspect' }).events, []);
    assert.deepEqual(file(positive(), rg(), { letterId: 'letter-x' }).events.length, 1);
    const proven = file(two, rg(), {});
    assert.deepEqual(
      proven.events.map(({ type }) => type),
      ['letter-filed', 'letter-proven', 'rg-decided'],
    );
    const { letters, awaiting, readings } = state(proven.story);
    assert.deepEqual(
      letters.map(({ letterId, trust }) => `${letterId} ${trust}`),
      ['other suspect', 'new authentic'],
    );
    assert.deepEqual(awaiting, [
      {
        letterId: 'other',
        why: 'It is not proven that this mail comes from the Competent Authority. It counts once a person has checked it.',
        since: monday,
      },
    ]);
    assert.deepEqual(Object.keys(readings), ['new', 'other']);
  });
});
