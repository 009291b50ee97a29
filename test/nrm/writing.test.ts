import assert from 'node:assert/strict';
import { draftFor, requestStatus, updateStatus } from '../../src/nrm/index.ts';
import {
  actors,
  duty,
  given,
  letter,
  monday,
  openCase,
  people,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';

const tuesday = '2026-12-08T10:00:00.000Z';
const asked = (story: Story = submitted(), letterId = 'asks'): Story =>
  tell(
    story,
    actors.system,
    {
      type: 'file-letter',
      letter: letter({ letterId, kind: 'information-request', outcome: null, reference: 'NRM00123456' }),
      reading: {
        kind: 'information-request',
        replyBy: '2026-12-14',
        questions: ['Where did the child live?'],
        answerTo: 'duty.desk@modernslavery.gov.uk',
      },
    },
    tuesday,
  ).story;
const key = 'R45:reply:asks';
const take = { type: 'record-draft', draft: 'information-reply', duty: key } as const;

describe('nrm: drafts, questions taken back, letters in the case system', () => {
  it('R45: keeps the questions of a request one by one with its reading', () => {
    const reading = state(asked()).readings.asks;
    assert.deepEqual(reading?.kind === 'information-request' ? reading.questions : null, [
      'Where did the child live?',
    ]);
  });

  it('R46: a draft taken shows on the duty and answers nothing', () => {
    const { story, events } = tell(asked(), actors.worker, take, tuesday);
    assert.deepEqual(events, [
      { type: 'draft-made', draft: 'information-reply', duty: key, by: people.worker },
    ]);
    assert.equal(requestStatus(state(asked()), 'asks', '2026-12-08'), 'open');
    assert.equal(requestStatus(state(story), 'asks', '2026-12-08'), 'drafted');
    assert.equal(requestStatus(state(story), 'asks', '2026-12-15'), 'overdue');
    assert.match(duty(story, key, tuesday)?.title ?? '', /\(draft taken on 8 December 2026\)$/);
    const sent = tell(
      story,
      actors.worker,
      { type: 'record-reply', letterId: 'asks', sentOn: '2026-12-08' },
      tuesday,
    );
    assert.equal(requestStatus(state(sent.story), 'asks', '2026-12-15'), 'answered');
    assert.equal(duty(sent.story, key, tuesday), undefined);
  });

  it('R46: refuses a draft that no open duty asks for, and one by a partner', () => {
    const code = (
      actor: (typeof actors)['worker' | 'partner'],
      command: typeof take | object,
      story = asked(),
    ) => tell(story, actor, { ...take, ...command }, tuesday).refusal?.code;
    assert.equal(code(actors.worker, { duty: 'R45:reply:other' }), 'draft-does-not-fit');
    assert.equal(code(actors.worker, { draft: 'chase' }), 'draft-does-not-fit');
    assert.equal(code(actors.worker, { duty: null }), 'draft-does-not-fit');
    assert.equal(code(actors.partner, {}), 'not-allowed');
  });

  it('R42: an update can be drafted of a person’s own accord once a referral was sent, a review once there is a decision', () => {
    const free = (draft: 'ca-update' | 'review-request', story: Story) =>
      tell(story, actors.worker, { type: 'record-draft', draft, duty: null }).refusal?.code ?? 'accepted';
    assert.equal(free('ca-update', submitted()), 'accepted');
    assert.equal(free('review-request', submitted()), 'draft-does-not-fit');
    const decided = tell(submitted(), actors.worker, {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'negative',
      decidedOn: '2026-12-07',
      toldBy: 'Duty officer',
    }).story;
    assert.equal(free('review-request', decided), 'accepted');
  });

  it('R60: an update is needed, drafted, sent', () => {
    const needed = tell(submitted(), actors.worker, {
      type: 'record-new-information',
      words: 'A new address',
      mayAffectDecision: true,
    }).story;
    const id = state(needed).tracks.updatesNeeded[0]?.updateId ?? '';
    assert.equal(updateStatus(state(needed), id), 'needed');
    const drafted = tell(needed, actors.worker, {
      type: 'record-draft',
      draft: 'ca-update',
      duty: `R60:update:${id}`,
    }).story;
    assert.equal(updateStatus(state(drafted), id), 'drafted');
    const sent = tell(drafted, actors.worker, {
      type: 'record-ca-update',
      purpose: 'information',
      covers: [id],
      sentOn: '2026-12-07',
      words: 'Told of the address',
      mitigation: null,
    }).story;
    assert.equal(updateStatus(state(sent), id), 'sent');
    assert.equal(updateStatus(state(sent), 'u999'), null);
  });

  it('R45: questions that the Competent Authority took back are no longer due, and new ones are', () => {
    const back = { type: 'withdraw-request', letterId: 'asks', reason: 'Told by the caseworker' } as const;
    assert.equal(
      tell(asked(), actors.worker, { ...back, reason: ' ' }, tuesday).refusal?.code,
      'words-missing',
    );
    const { story } = tell(asked(), actors.worker, back, tuesday);
    assert.equal(requestStatus(state(story), 'asks', '2026-12-20'), 'withdrawn');
    assert.equal(duty(story, key, tuesday), undefined);
    assert.deepEqual(tell(story, actors.worker, back, tuesday).events, []);
    assert.equal(
      tell(story, actors.worker, { ...back, letterId: 'none' }, tuesday).refusal?.code,
      'request-unknown',
    );
    const again = asked(story, 'asks-again');
    assert.ok(duty(again, 'R45:reply:asks-again', tuesday));
  });

  it('R49: each letter asks for its place in the council’s case system until a person confirms it', () => {
    const story = asked();
    const open = duty(story, 'R49:case-system:asks', tuesday);
    assert.equal(
      open?.title,
      'Put the request for information of 7 December 2026 into the council’s case system, then confirm it',
    );
    assert.equal(open.state, 'open');
    const confirm = { type: 'confirm-letter-in-case-system', letterId: 'asks' } as const;
    const done = tell(story, actors.worker, confirm, tuesday);
    assert.deepEqual(done.events, [{ type: 'letter-in-case-system', letterId: 'asks', by: people.worker }]);
    assert.equal(duty(done.story, 'R49:case-system:asks', tuesday), undefined);
    assert.deepEqual(tell(done.story, actors.manager, confirm, tuesday).events, []);
    assert.equal(tell(story, actors.partner, confirm, tuesday).refusal?.code, 'not-allowed');
    assert.equal(
      tell(story, actors.worker, { ...confirm, letterId: 'none' }, tuesday).refusal?.code,
      'letter-unknown',
    );
  });

  it('P2: a letter that waits for a person, or was set aside, is not asked into the case system', () => {
    const waiting = tell(submitted(), actors.system, {
      type: 'file-letter',
      letter: letter({ letterId: 'doubtful', trust: 'suspect' }),
      reading: { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-12-07' },
    }).story;
    const confirm = { type: 'confirm-letter-in-case-system', letterId: 'doubtful' } as const;
    assert.equal(duty(waiting, 'R49:case-system:doubtful'), undefined);
    assert.equal(tell(waiting, actors.worker, confirm).refusal?.code, 'letter-waits');
    const settle = (how: 'counts' | 'set-aside') =>
      tell(waiting, actors.worker, {
        type: 'settle-letter',
        letterId: 'doubtful',
        how,
        reason: 'Checked by telephone',
      }).story;
    assert.equal(duty(settle('set-aside'), 'R49:case-system:doubtful'), undefined);
    assert.ok(duty(settle('counts'), 'R49:case-system:doubtful'));
  });

  it('D4, D5: nobody is asked about what is late before it is', () => {
    const offered = (now: string) =>
      ['R40:reference', 'R41:acknowledgement'].map((one) => {
        const open = duty(submitted(), one, now);
        return open === undefined ? undefined : draftFor(open);
      });
    assert.deepEqual(offered('2026-12-08T10:00:00.000Z'), [null, null]);
    assert.deepEqual(offered('2026-12-10T10:00:00.000Z'), ['chase', 'chase']);
    const early = { type: 'record-draft', draft: 'chase', duty: 'R40:reference' } as const;
    assert.equal(tell(submitted(), actors.worker, early).refusal?.code, 'draft-does-not-fit');
  });

  it('a duty that no mail helps with has no draft', () => {
    assert.equal(draftFor({ key: 'R30:tell:1-1', due: null, state: 'open' }), null);
  });

  it('nothing is drafted on a case that sent nothing', () => {
    const fresh = given([actors.worker, openCase()]);
    assert.equal(
      tell(fresh, actors.worker, { type: 'record-draft', draft: 'ca-update', duty: null }, monday).refusal
        ?.code,
      'draft-does-not-fit',
    );
  });
});
