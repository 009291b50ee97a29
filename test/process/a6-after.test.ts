import assert from 'node:assert/strict';
import { type Child, people, withProcess } from './child.ts';
import * as steps from './steps.ts';

const closing = { type: 'request-closing', how: 'closing', reason: 'Settled with an aunt' } as const;
const update = (purpose: 'information' | 'step-down' | 'closing', covers: readonly string[] = []) =>
  ({
    type: 'record-ca-update',
    purpose,
    covers,
    sentOn: '2026-12-10',
    words: 'The reasons, and what has changed',
    mitigation: purpose === 'information' ? null : 'School, aunt and police agree on the plan',
  }) as const;

/** What R61 asks for, as the social worker records it. */
const mitigated = async (one: Child): Promise<void> => {
  await one.fills(people.worker, 'record-assessment', {
    on: '2026-12-10',
    agencies: 'Police\nHealth\nSchool',
    words: 'No contact with anybody of concern since June',
  });
  await one.fills(people.worker, 'record-mitigation', {
    agreedBy: 'Police\nMargaret Trevose',
    words: 'Lives with an aunt in another town',
  });
};

describe('Process: review, new information, closing', () => {
  const { child } = withProcess();

  it('R54: after a negative first decision no second one is awaited, and the duties that go on are shown', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    const view = await robin.seenBy(people.worker);
    assert.deepEqual(view.duties('R47'), []);
    assert.deepEqual(view.summary.test, null);
    for (const rule of ['R55', 'R57', 'R30']) assert.equal(view.duties(rule).length, 1, rule);
  });

  it('R55: on a negative case a review can be asked for with new evidence, and the history shows it', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    const view = await robin.seenBy(people.worker);
    assert.match(view.duties('R55')[0]?.title ?? '', /until 9 January 2027/u);
    assert.ok(view.may('record-review-request'));
    const entered = { step: 'sent', on: '2026-12-10', evidence: 'A phone with messages was found' };
    assert.equal((await robin.fills(people.worker, 'record-review-request', entered)).status, 'done');
    const after = await robin.seenBy(people.worker);
    assert.match(after.duties('R55')[0]?.title ?? '', /asked for on 10 December 2026/u);
    assert.equal(after.record.reviewRequests[0]?.evidence, 'A phone with messages was found');
  });

  it('R55: after the window it is still offered, with a note', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    robin.at('2027-02-01T10:00:00.000Z');
    const view = await robin.seenBy(people.worker);
    assert.match(view.duties('R55')[0]?.title ?? '', /the 30 days ended on 9 January 2027/u);
    assert.ok(view.may('record-review-request'));
  });

  it('R56: a negative decision and then a positive review: the case shows positive, the history both', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    robin.at('2027-01-20T10:00:00.000Z');
    await robin.gets('review-1', {
      kind: 'reconsideration',
      outcome: 'positive',
      decidedOn: '2027-01-20',
    });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'rg-positive');
    assert.deepEqual(
      view.decisions.map(({ outcome, review, letterId }) => [outcome, review, letterId]),
      [
        ['negative', false, 'rg-1'],
        ['positive', true, 'review-1'],
      ],
    );
    assert.equal(view.duty('R47:cg')?.notBefore, '2027-03-06');
  });

  it('R56: a review that upholds what stood is kept, and the stage stays', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    robin.at('2027-01-20T10:00:00.000Z');
    const told = { stage: 'review', outcome: 'negative', decidedOn: '2027-01-20', toldBy: 'Duty desk' };
    assert.equal((await robin.fills(people.worker, 'record-decision', told)).status, 'done');
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'rg-negative');
    assert.equal(view.decisions.length, 2);
  });

  it('R57: a negative letter creates the safeguarding review, in stronger words for an unaccompanied child', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    const [task] = (await robin.seenBy(people.manager)).duties('R57');
    assert.match(task?.title ?? '', /ends no protection and no support/u);
    await robin.does(people.worker, {
      type: 'correct-child',
      child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2011-05-04' },
      unaccompanied: true,
      reason: 'Arrived alone',
    });
    const [stronger] = (await robin.seenBy(people.manager)).duties('R57');
    assert.match(stronger?.title ?? '', /unaccompanied child’s safeguarding now/u);
    await robin.fills(people.worker, 'record-done', { words: 'Reviewed with health' }, task?.key ?? null);
    assert.deepEqual((await robin.seenBy(people.manager)).duties('R57'), []);
  });

  it('R58: a negative decision changes neither status nor hazard nor tasks', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.does(people.teamWorker, { type: 'set-hazard', words: '' });
    await robin.does(people.worker, { type: 'ask-partner', partner: 'Police', what: 'The van' });
    const before = await robin.seenBy(people.worker);
    await robin.gets('rg-58', steps.rg('negative', '2026-12-07'));
    const after = await robin.seenBy(people.worker);
    assert.deepEqual(after.record.socialCare, before.record.socialCare);
    assert.deepEqual(after.record.hazard, before.record.hazard);
    assert.ok(after.duties('R20').length === 1 && after.summary.hazard === 'set');
  });

  it('R59: once sent, every later meeting of any kind records a review, and those that did not are listed', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    await robin.asked('r59-a', 'core-group');
    await robin.ended('r59-a');
    robin.at('2026-12-17T10:00:00.000Z');
    await robin.asked('r59-b', 'stability');
    const view = await robin.seenBy(people.chair);
    assert.ok(view.duty('R59:meeting:r59-b'));
    assert.equal(view.action('answer-at-meeting', 'r59-b')?.command, 'answer-at-meeting');
    await robin.fills(people.chair, 'review-at-meeting', { result: 'nothing-new' }, 'r59-b');
    const after = await robin.seenBy(people.worker);
    assert.deepEqual(after.summary.reviewGaps, ['r59-a']);
    assert.equal(after.told(/Reviewed in the meeting: nothing new/u).length, 1);
  });

  it('R59, R60: a meeting that finds something new asks for its words and leads to an update', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.asked('r59-new');
    const bare = await robin.fills(
      people.chair,
      'review-at-meeting',
      { result: 'new-information' },
      'r59-new',
    );
    assert.equal(bare.status, 'incomplete');
    await robin.does(people.chair, steps.reviewed('r59-new', 'new-information', 'Seen with K again'));
    assert.match(
      (await robin.seenBy(people.worker)).duties('R60')[0]?.title ?? '',
      /a meeting found something new/u,
    );
  });

  it('R60: new information that could affect a decision becomes a task, and the update closes it in the log', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.fills(people.chair, 'record-new-information', {
      words: 'A cousin was found in the same flat',
      mayAffectDecision: true,
    });
    robin.at('2026-12-10T10:00:00.000Z');
    const view = await robin.seenBy(people.worker);
    assert.equal(view.duties('R60').length, 1);
    const [waiting] = view.action('record-ca-update')?.options.covers ?? [];
    assert.match(waiting?.label ?? '', /New information, 7 December 2026/u);
    await robin.does(people.worker, update('information', [waiting?.value ?? '']));
    const after = await robin.seenBy(people.worker);
    assert.deepEqual(after.duties('R60'), []);
    assert.equal(after.record.updatesSent[0]?.by.name, people.worker.name);
    await robin.fills(people.chair, 'record-new-information', {
      words: 'New school',
      mayAffectDecision: 'false',
    });
    assert.deepEqual((await robin.seenBy(people.worker)).duties('R60'), []);
  });

  it('R61: closing without the assessment and the agreed view is refused, to every manager, with no way past', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    await robin.does(people.worker, closing);
    const { blocked } = (await robin.seenBy(people.manager)).action('confirm-closing') ?? {};
    assert.deepEqual(
      [blocked?.rule, blocked?.next?.command, blocked?.override],
      ['R61', 'record-assessment', null],
    );
    const refusal = await robin.refused(people.manager, { type: 'confirm-closing' });
    assert.deepEqual([refusal.rule, refusal.override], ['R61', []]);
    assert.equal((await robin.refused(people.worker, { type: 'confirm-closing' })).code, 'not-allowed');
    const one = await robin.refused(people.worker, {
      type: 'record-assessment',
      on: '2026-12-10',
      agencies: ['Police', ' police'],
      words: 'Alone',
    });
    assert.equal(one.code, 'agencies-missing');
  });

  it('R61, R62: the order is enforced: assessment and agreement, then the update, then the manager’s closing', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    const early = await robin.refused(people.worker, update('closing'));
    assert.equal(early.rule, 'R62');
    await robin.does(people.worker, closing);
    await mitigated(robin);
    const waiting = (await robin.seenBy(people.manager)).action('confirm-closing')?.blocked;
    assert.deepEqual([waiting?.rule, waiting?.next?.command], ['R62', 'record-ca-update']);
    const bare = await robin.fills(people.worker, 'record-ca-update', {
      purpose: 'closing',
      sentOn: '2026-12-10',
      words: 'The reasons',
    });
    assert.deepEqual(bare.status === 'incomplete' && Object.keys(bare.messages), ['mitigation']);
    await robin.does(people.worker, update('closing'));
    const ready = await robin.seenBy(people.manager);
    assert.ok(ready.may('confirm-closing'));
    assert.equal(ready.record.updatesSent[0]?.mitigation, 'School, aunt and police agree on the plan');
    await robin.does(people.manager, { type: 'confirm-closing' });
    const closed = await robin.seenBy(people.manager);
    assert.equal(closed.record.socialCare.status, 'closed');
    assert.equal(closed.stage, 'rg-positive');
  });

  it('R62: stepping down to Early Help needs the update with reasons and mitigation first', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.fills(people.worker, 'request-closing', { how: 'step-down', reason: 'Lower risk' });
    robin.at('2026-12-10T10:00:00.000Z');
    assert.equal((await robin.refused(people.manager, { type: 'confirm-closing' })).rule, 'R62');
    await robin.does(people.worker, update('step-down'));
    await robin.does(people.manager, { type: 'confirm-closing' });
    assert.equal((await robin.seenBy(people.manager)).record.socialCare.status, 'stepped-down');
    await robin.does(people.worker, { type: 'reopen', reason: 'Missing again' });
    assert.equal((await robin.seenBy(people.manager)).record.socialCare.status, 'active');
  });

  it('R61: while the question is open nothing is closed, and a request can be taken back', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    await robin.does(people.worker, closing);
    const blocked = (await robin.seenBy(people.manager)).action('confirm-closing')?.blocked;
    assert.deepEqual([blocked?.code, blocked?.next?.command], ['question-open', 'answer-consideration']);
    await robin.does(people.worker, { type: 'cancel-closing', reason: 'Too early' });
    assert.equal((await robin.seenBy(people.manager)).action('confirm-closing'), undefined);
  });

  it('R63: “missing 3 times in 30 days” stands on the case, and who received what is listed', async () => {
    const robin = await child();
    for (const [from, to] of [
      ['2026-11-10', '2026-11-11'],
      ['2026-11-20', '2026-11-21'],
      ['2026-12-06', ''],
    ])
      await robin.fills(people.worker, 'record-missing', { from, to, words: '' });
    const view = await robin.seenBy(people.chair);
    assert.equal(view.summary.missingLine, 'Missing 3 times in 30 days, missing now');
    assert.ok(view.summary.banners.some(({ rule }) => rule === 'R63'));
    await robin.fills(people.chair, 'record-shared', {
      withWhom: 'School',
      what: 'The plan',
      on: '2026-12-07',
    });
    assert.equal((await robin.seenBy(people.worker)).record.shared[0]?.withWhom, 'School');
  });
});
