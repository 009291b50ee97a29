import assert from 'node:assert/strict';
import { people, withProcess } from './child.ts';
import * as steps from './steps.ts';

const acknowledgement = { kind: 'acknowledgement' } as const;

describe('Process: reference, Competent Authority, decisions', () => {
  const { child } = withProcess();

  it('R40: until the reference is there it is missing and chased; the confirmation mail fills it', async () => {
    const robin = await child();
    await steps.submit(robin);
    robin.at('2026-12-09T10:00:00.000Z');
    const before = await robin.seenBy(people.worker);
    assert.equal(before.duty('R40:reference')?.state, 'overdue');
    assert.ok(before.may('record-reference'));
    await robin.gets('ack-1', acknowledgement, { reference: 'NRM00123456' });
    const after = await robin.seenBy(people.worker);
    assert.deepEqual(after.references, ['NRM00123456']);
    assert.equal(after.duty('R40:reference'), undefined);
    assert.equal(after.stage, 'with-ca');
  });

  it('R40: typed by a person it counts as well, and a number of another case is refused', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.fills(people.worker, 'record-reference', { reference: 'NRM 00 777 001' });
    assert.deepEqual((await robin.seenBy(people.worker)).references, ['NRM 00 777 001']);
    const other = await child();
    await steps.submit(other);
    const refusal = await other.refused(people.worker, {
      type: 'record-reference',
      reference: 'NRM-00777001',
    });
    assert.equal(refusal.rule, 'R40');
  });

  it('R41: “acknowledged” stands in the history with the mail on the case; until then it is chased', async () => {
    const robin = await child();
    await steps.submit(robin);
    robin.at('2026-12-10T10:00:00.000Z');
    assert.equal((await robin.seenBy(people.worker)).duty('R41:acknowledgement')?.state, 'overdue');
    await robin.gets('ack-2', acknowledgement);
    const view = await robin.seenBy(people.worker);
    assert.equal(view.duty('R41:acknowledgement'), undefined);
    assert.equal(view.told(/acknowledged/u).length, 1);
    assert.ok(view.letters.some(({ letterId }) => letterId === 'ack-2'));
  });

  it('R42: the case shows whom to write to, and when an update was last sent', async () => {
    const robin = await child();
    assert.equal((await robin.seenBy(people.worker)).summary.competentAuthority, null);
    await steps.submit(robin);
    const before = (await robin.seenBy(people.worker)).summary.competentAuthority;
    assert.equal(before?.contacts[0]?.address, 'nrm@modernslavery.gov.uk');
    assert.equal(before?.lastUpdate, null);
    await robin.fills(people.worker, 'record-ca-update', {
      purpose: 'information',
      sentOn: '2026-12-07',
      words: 'New address',
    });
    assert.equal((await robin.seenBy(people.manager)).summary.competentAuthority?.lastUpdate, '2026-12-07');
  });

  it('R43: sent on Monday 21 December 2026, the first decision is due on Wednesday 30 December 2026', async () => {
    const robin = await child();
    await steps.submit(robin, '2026-12-21T15:30:00.000Z');
    const duty = (await robin.seenBy(people.worker)).duty('R43:rg');
    assert.equal(duty?.due, '2026-12-30T23:59:59.999Z');
    robin.at('2026-12-31T10:00:00.000Z');
    const late = await robin.seenBy(people.manager);
    assert.match(late.duty('R43:rg')?.title ?? '', /Reasonable Grounds decision overdue/u);
    assert.doesNotMatch(late.duty('R43:rg')?.title ?? '', /fail/iu);
  });

  it('R44, R48: the words of the test stand beside the date of the decision that is awaited', async () => {
    const robin = await child();
    await steps.submit(robin);
    assert.equal((await robin.seenBy(people.chair)).summary.test, 'I suspect but cannot prove');
    await robin.gets('rg-44', steps.rg('positive', '2026-12-07'));
    assert.equal((await robin.seenBy(people.chair)).summary.test, 'On the balance of probabilities');
  });

  it('R45: a request for information opens a task with its reply date, for the lead and the Exploitation Team', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('ask-1', { kind: 'information-request', replyBy: '2026-12-15' });
    const view = await robin.seenBy(people.worker);
    const duty = view.duty('R45:reply:ask-1');
    assert.match(duty?.title ?? '', /by 15 December 2026, quoting the reference/u);
    assert.deepEqual(
      duty?.who.map(({ person }) => person?.name),
      [people.worker.name, people.teamWorker.name],
    );
    robin.at('2026-12-16T10:00:00.000Z');
    const late = (await robin.seenBy(people.manager)).duty('R45:reply:ask-1');
    assert.ok(late?.who.some(({ role }) => role === 'manager') && late.state === 'overdue');
  });

  it('R46: the reply that a person sent closes the request; it is logged with its day, and done once', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('ask-2', { kind: 'information-request', replyBy: null });
    assert.ok((await robin.seenBy(people.teamWorker)).action('record-reply', 'ask-2'));
    assert.equal((await robin.seenBy(people.chair)).action('record-reply', 'ask-2'), undefined);
    const future = await robin.refused(people.worker, {
      type: 'record-reply',
      letterId: 'ask-2',
      sentOn: '2026-12-24',
    });
    assert.equal(future.rule, 'R46');
    await robin.fills(people.teamWorker, 'record-reply', { sentOn: '2026-12-07' }, 'ask-2');
    const view = await robin.seenBy(people.worker);
    assert.deepEqual(view.duties('R45'), []);
    assert.equal(view.told(/Reply sent on/u)[0]?.who, people.teamWorker.name);
  });

  it('R47: after a positive decision of 29 December 2026 the case says “not before 12 February 2027”, never due before', async () => {
    const robin = await child();
    await steps.submit(robin, '2026-12-21T15:30:00.000Z');
    robin.at('2026-12-29T12:00:00.000Z');
    await robin.gets('rg-47', steps.rg('positive', '2026-12-29'));
    for (const day of ['2026-12-30', '2027-02-11']) {
      robin.at(`${day}T12:00:00.000Z`);
      const duty = (await robin.seenBy(people.worker)).duty('R47:cg');
      assert.deepEqual([duty?.notBefore, duty?.due, duty?.state], ['2027-02-12', null, 'waiting']);
      assert.match(duty?.title ?? '', /not before 12 February 2027/u);
    }
    robin.at('2027-03-15T12:00:00.000Z');
    const chase = (await robin.seenBy(people.manager)).duty('R47:chase:1');
    assert.match(chase?.title ?? '', /Ask the Competent Authority for news: 76 days/u);
  });

  it('R47: a second decision that comes earlier than expected is filed all the same', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    robin.at('2026-12-20T10:00:00.000Z');
    await robin.gets('cg-early', steps.cg('positive', '2026-12-20'));
    assert.equal((await robin.seenBy(people.worker)).stage, 'cg-positive');
  });

  it('R48: a Conclusive Grounds letter on a negative case is filed, and a person is asked to resolve it', async () => {
    const robin = await child();
    await steps.decided(robin, 'negative');
    await robin.gets('cg-odd', steps.cg('positive', '2026-12-10'));
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'rg-negative');
    assert.ok(view.letters.some(({ letterId }) => letterId === 'cg-odd'));
    assert.match(view.duty('R48:letter:cg-odd')?.title ?? '', /does not fit the case/u);
    const settle = view.action('settle-letter', 'cg-odd');
    assert.deepEqual(
      settle?.options.how?.map(({ value }) => value),
      ['set-aside'],
    );
    const bare = await robin.fills(people.worker, 'settle-letter', { how: 'set-aside' }, 'cg-odd');
    assert.equal(bare.status, 'incomplete');
    await robin.fills(
      people.worker,
      'settle-letter',
      { how: 'set-aside', reason: 'Meant for a sister' },
      'cg-odd',
    );
    assert.deepEqual((await robin.seenBy(people.worker)).duties('R48'), []);
  });

  it('R67: an outcome is shown only as the Competent Authority stated it, with its letter beside it and no likelihood', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    const view = await robin.seenBy(people.chair);
    assert.deepEqual(view.decisions, [
      { stage: 'rg', outcome: 'positive', decidedOn: '2026-12-10', review: false, letterId: 'rg-1' },
    ]);
    assert.doesNotMatch(JSON.stringify(view), /likely|probability of|score|predict/iu);
  });

  it('R67: no action lets anybody judge: a decision is only recorded as told, with the name of who told it', async () => {
    const robin = await child();
    await steps.submit(robin);
    const recording = (await robin.seenBy(people.worker)).action('record-decision');
    assert.deepEqual(
      recording?.options.stage?.map(({ value }) => value),
      ['rg', 'combined'],
    );
    const bare = await robin.fills(people.worker, 'record-decision', {
      stage: 'rg',
      outcome: 'positive',
      decidedOn: '2026-12-07',
    });
    assert.deepEqual(bare.status === 'incomplete' && Object.keys(bare.messages), ['toldBy']);
    assert.equal((await robin.seenBy(people.chair)).action('record-decision'), undefined);
  });

  it('R49, P1: a letter is on the case at once, with a card to the manager and a word to the worker', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    const view = await robin.seenBy(people.manager);
    assert.equal(view.stage, 'rg-positive');
    assert.equal(view.told(/Letter filed/u).length, 1);
    const alerts = await robin.alerts();
    assert.ok(alerts.includes('letter-filed to manager'));
  });

  it('R50, P1: the same letter in Junk is filed just as fast, and manager and worker hear where it lay', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('rg-junk', steps.rg('positive', '2026-12-07'), {
      found: {
        mailbox: 'priya.nandakumar@torvale.example',
        folderName: 'Junk Email',
        rescued: true,
        foundAt: '2026-12-07T10:00:30.000Z',
      },
    });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.told(/rescued from Junk Email/u).length, 1);
    const alerts = await robin.alerts();
    assert.ok(alerts.includes('letter-filed to manager') && alerts.includes('letter-rescued to worker'));
  });

  it('R50: when the decision is late, the lead professional is asked to look in every folder, round after round', async () => {
    const robin = await child();
    await steps.submit(robin);
    robin.at('2026-12-15T10:00:00.000Z');
    const view = await robin.seenBy(people.worker);
    assert.match(view.duty('R50:look:1')?.title ?? '', /Junk above all/u);
    await robin.fills(people.worker, 'record-done', { words: 'Looked in all of them' }, 'R50:look:1');
    assert.equal((await robin.seenBy(people.worker)).duty('R50:look:1'), undefined);
    robin.at('2026-12-23T10:00:00.000Z');
    assert.ok((await robin.seenBy(people.worker)).duty('R50:look:2'));
  });

  it('R51: a second copy adds a document, not a second decision', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    await robin.gets('rg-copy', steps.rg('positive', '2026-12-10'));
    const view = await robin.seenBy(people.worker);
    assert.equal(view.decisions.length, 1);
    assert.equal(view.letters.length, 2);
    assert.match(view.duties('R51')[0]?.title ?? '', /more than once/u);
  });

  it('R52: after a positive decision the case shows until when the recovery period lasts', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    assert.match((await robin.seenBy(people.chair)).duties('R52')[0]?.title ?? '', /24 January 2027/u);
  });

  it('R53: the flag stands on the case; a threat of removal goes to the manager until somebody has dealt with it', async () => {
    const robin = await child();
    await steps.decided(robin, 'positive');
    const view = await robin.seenBy(people.chair);
    assert.ok(view.summary.banners.some(({ rule }) => rule === 'R53'));
    await robin.fills(people.chair, 'report-threat', {
      kind: 'removal',
      words: 'A letter about removal on Friday',
    });
    const manager = await robin.seenBy(people.manager);
    const [threat] = manager.duties('R53').filter(({ state }) => state === 'overdue');
    assert.match(threat?.title ?? '', /legal advice/u);
    await robin.chased();
    assert.ok(
      (await robin.alerts()).some((one) => /^(threat-reported|obligation-overdue) to manager$/u.test(one)),
    );
    await robin.fills(
      people.manager,
      'record-done',
      { words: 'Solicitor instructed, Competent Authority told' },
      threat?.key ?? null,
    );
    const after = await robin.seenBy(people.manager);
    assert.ok(after.duties('R53').every(({ state }) => state !== 'overdue'));
  });

  it('P2: a suspect mail is filed and moves nothing until a person says that it counts', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('rg-suspect', steps.rg('negative', '2026-12-07'), { trust: 'suspect' });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'submitted');
    assert.match(view.duty('P2:letter:rg-suspect')?.title ?? '', /before it counts/u);
    assert.equal((await robin.seenBy(people.chair)).action('settle-letter'), undefined);
    await robin.fills(people.manager, 'settle-letter', { how: 'counts' }, 'rg-suspect');
    assert.equal((await robin.seenBy(people.worker)).stage, 'rg-negative');
  });
});
