import assert from 'node:assert/strict';
import { type Child, people, withProcess } from './child.ts';
import * as steps from './steps.ts';

const born = (dateOfBirth: string) => ({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth } });
const plain = ({ id, name }: { id: string; name: string }) => ({ id, name });

const paused = (type: 'suspend' | 'resume', one: Child, on: string) =>
  one.fills(people.worker, type, { on, words: 'Told by the duty desk' });

describe('Process: side tracks and moves', () => {
  const { child } = withProcess();

  it('several referrals over time: after a decision a new one opens beside the old, which keeps its reference', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.fills(people.worker, 'record-reference', { reference: 'NRM00900001' });
    await robin.gets('rg-old', steps.rg('negative', '2026-12-07'));
    await robin.does(people.worker, steps.start);
    const open = await robin.seenBy(people.worker);
    assert.equal(open.stage, 'considering');
    assert.deepEqual(open.references, ['NRM00900001']);
    assert.equal(open.decisions.length, 1);
    await robin.does(people.worker, steps.answer('refer'));
    await robin.does(people.worker, steps.names);
    await robin.gets('late-old', { kind: 'acknowledgement' }, { reference: 'NRM00900001' });
    assert.match((await robin.seenBy(people.worker)).duties('R48')[0]?.title ?? '', /does not fit the case/u);
  });

  it('R15: referred elsewhere: no toolkit is asked for, the clocks run from the day where it is known', async () => {
    const robin = await child();
    assert.ok((await robin.seenBy(people.worker)).may('referred-elsewhere'));
    await robin.fills(people.worker, 'referred-elsewhere', {
      body: 'Border Force',
      submittedOn: '2026-12-04',
    });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'submitted');
    assert.equal(view.duty('R22:toolkit'), undefined);
    assert.equal(view.duty('R43:rg')?.due, '2026-12-11T23:59:59.999Z');
    assert.ok(view.duty('R9:safeguarding'));
  });

  it('R40: an import shows as such, runs from the days given, and is the administrator’s alone', async () => {
    const robin = await child();
    const asked = {
      type: 'import-referral',
      stage: 'submitted',
      reference: null,
      submittedOn: '2026-12-01',
      decidedOn: null,
      source: 'Case file',
    } as const;
    assert.equal((await robin.refused(people.worker, asked)).code, 'not-allowed');
    assert.equal((await robin.seenBy(people.manager)).action('import-referral'), undefined);
    await steps.imported(robin);
    const view = await robin.seenBy(people.worker);
    assert.equal(view.told(/taken over from Case file/u).length, 1);
    assert.equal(view.duty('R43:rg')?.due, '2026-12-08T23:59:59.999Z');
  });

  it('R19: passed on to another lead professional, tasks and alerts move with the case', async () => {
    const robin = await child();
    await steps.submit(robin);
    assert.equal((await robin.seenBy(people.worker)).action('reassign'), undefined);
    const entered = { leadProfessional: people.chair.id, reason: 'Long leave' };
    assert.equal((await robin.fills(people.manager, 'reassign', entered)).status, 'done');
    const view = await robin.seenBy(people.chair);
    assert.equal(view.leadProfessional?.name, people.chair.name);
    assert.equal(view.duty('R43:rg')?.who[0]?.person?.name, people.chair.name);
    assert.ok(view.may('record-reference'));
    const none = await robin.fills(people.manager, 'reassign', { reason: 'Nobody yet' });
    assert.equal(none.status, 'incomplete');
    await robin.fills(people.manager, 'reassign', {
      referrerMailbox: 'exploitation.team@torvale.example',
      reason: 'A team inbox from now on',
    });
    assert.deepEqual((await robin.seenBy(people.manager)).record.formerMailboxes, [people.worker.email]);
  });

  it('R19: cover for an absent manager: both have the tasks and may act, until whoever is back ends it', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.teamManager, {
      type: 'set-cover',
      role: 'manager',
      person: plain(people.chair),
    });
    const cover = await robin.seenBy(people.chair);
    assert.ok(cover.yourRoles.includes('manager'));
    assert.ok(cover.action('override-guard', 'toolkit-missing'));
    const ending = (await robin.seenBy(people.manager)).action('end-cover');
    assert.equal(ending?.about, 'manager');
    await robin.fills(people.manager, 'end-cover', {}, 'manager');
    assert.equal((await robin.seenBy(people.chair)).action('override-guard'), undefined);
  });

  it('a contradicting letter is never refused and never hidden: filed before any referral, for a person to resolve', async () => {
    const robin = await child();
    await robin.gets('early', steps.cg('positive', '2026-12-04'));
    const view = await robin.seenBy(people.manager);
    assert.equal(view.stage, 'none');
    assert.equal(view.letters.length, 1);
    assert.deepEqual(
      view.duties('R48').flatMap(({ who }) => who.map(({ role }) => role)),
      ['worker', 'manager'],
    );
  });

  it('a correction is a new event: the answer changes, and the history keeps both', async () => {
    const robin = await child();
    await robin.asked('mis-tap');
    await robin.does(people.chair, steps.atMeeting('mis-tap', 'refer'));
    await robin.does(people.worker, steps.names);
    assert.equal((await robin.seenBy(people.chair)).stage, 'agreed');
    await robin.does(people.chair, steps.atMeeting('mis-tap', 'do-not-refer', 'I tapped the wrong one'));
    const view = await robin.seenBy(people.chair);
    assert.equal(view.stage, 'considering');
    assert.equal(view.told(/Meeting answered: refer/u).length, 1);
    assert.equal(view.told(/Answer corrected from refer to do not refer/u).length, 1);
  });

  it('R48: both decisions in one letter are recorded as two, each with its effects', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('both', { kind: 'combined', outcome: 'negative', decidedOn: '2026-12-07' });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'cg-negative');
    assert.deepEqual(
      view.decisions.map(({ stage, outcome }) => `${stage} ${outcome}`),
      ['rg positive', 'cg negative'],
    );
    assert.equal(view.duties('R30').length, 2);
  });

  it('R42: suspended and resumed: the clocks stand still and go on with the days that were left; reviews go on', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('ack-p', { kind: 'acknowledgement' });
    robin.at('2026-12-09T10:00:00.000Z');
    await paused('suspend', robin, '2026-12-09');
    const still = await robin.seenBy(people.worker);
    assert.equal(still.stage, 'suspended');
    assert.equal(still.duty('R43:rg'), undefined);
    await robin.asked('while-suspended', 'core-group');
    assert.ok((await robin.seenBy(people.chair)).duty('R59:meeting:while-suspended'));
    robin.at('2026-12-16T10:00:00.000Z');
    await paused('resume', robin, '2026-12-16');
    const on = await robin.seenBy(people.worker);
    assert.equal(on.stage, 'with-ca');
    assert.equal(on.duty('R43:rg')?.due, '2026-12-21T23:59:59.999Z');
    assert.equal(on.action('resume'), undefined);
  });

  it('R31: a child may not leave the NRM; a young adult may, and the Competent Authority is told', async () => {
    const minor = await child();
    await steps.submit(minor);
    assert.equal((await minor.seenBy(people.worker)).action('withdraw'), undefined);
    const said = { type: 'withdraw', on: '2026-12-07', mode: 'written', words: 'By letter' } as const;
    assert.equal((await minor.refused(people.worker, said)).code, 'child-may-not-withdraw');
    const grown = await child(born('2009-01-04'));
    await steps.submit(grown);
    grown.at('2027-01-05T10:00:00.000Z');
    assert.ok((await grown.seenBy(people.worker)).may('withdraw'));
    await grown.fills(people.worker, 'withdraw', {
      on: '2027-01-05',
      mode: 'talk',
      words: 'In a talk with Priya',
    });
    const view = await grown.seenBy(people.worker);
    assert.equal(view.stage, 'withdrawn');
    assert.match(view.duties('R60')[0]?.title ?? '', /leaves the NRM/u);
    assert.ok(view.may('record-safeguarding'));
  });

  it('R31: “could not ask” and “no answer” never count as consent: the manager is told and the stage waits', async () => {
    const grown = await child(born('2009-01-04'));
    await steps.submit(grown);
    grown.at('2027-01-05T10:00:00.000Z');
    await grown.fills(people.worker, 'record-transition', {
      step: 'could-not-ask',
      on: '2027-01-05',
      words: 'Missing since Christmas',
    });
    const view = await grown.seenBy(people.manager);
    assert.equal(view.stage, 'submitted');
    const duty = view.duty('R31:transition');
    assert.match(duty?.title ?? '', /consent to continue not confirmed/u);
    assert.ok(duty?.who.some(({ role }) => role === 'manager'));
  });

  it('P1: managers get a card on a decision, a rescue, a request, an overdue first decision and one not to refer', async () => {
    const robin = await child();
    await steps.submit(robin);
    await robin.gets('p1-ask', { kind: 'information-request', replyBy: '2026-12-11' });
    robin.at('2026-12-15T10:00:00.000Z');
    await robin.chased();
    await robin.gets('p1-rg', steps.rg('negative', '2026-12-15'));
    const cards = (await robin.alerts()).filter((one) => one.endsWith('to manager'));
    assert.ok(cards.filter((one) => one.startsWith('letter-filed')).length >= 2);
    assert.ok(cards.filter((one) => one.startsWith('obligation-overdue')).length >= 2);
  });
});
