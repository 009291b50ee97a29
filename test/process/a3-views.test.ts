import assert from 'node:assert/strict';
import { people, withProcess } from './child.ts';
import * as steps from './steps.ts';

const views = (of: 'child' | 'sibling' | 'parent', words: string, on = '2026-12-07') =>
  ({ type: 'record-views', of, askedBy: 'Priya Nandakumar', on, words, facts: [] }) as const;

const explained = (to: 'child' | 'family', answer: 'yes' | 'not-yet' | 'not-safe', words: string) =>
  ({ type: 'record-explained', to, answer, on: '2026-12-07', words }) as const;

const born = (dateOfBirth: string | null) => ({
  child: { name: 'Robin Marlow', aliases: [], dateOfBirth },
});

describe('Process: views, explanation, consent', () => {
  const { child } = withProcess();

  it('R23: the child’s views last recorded 41 days ago are said so at the next asking', async () => {
    const robin = await child();
    await robin.does(people.worker, views('child', 'I only carry things for friends', '2026-10-27'));
    await robin.does(people.worker, steps.start);
    const view = await robin.seenBy(people.chair);
    assert.equal(view.summary.viewsLine, 'Child’s views last recorded 41 days ago');
    assert.equal(view.duty('R23:views')?.title, 'Child’s views last recorded 41 days ago');
    await robin.does(people.worker, views('child', 'I want to stay with my aunt'));
    assert.equal((await robin.seenBy(people.chair)).duty('R23:views'), undefined);
  });

  it('R24: a sibling’s view adds a place to the pack, with its source', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    const form = await robin.fills(people.worker, 'record-views', {
      of: 'sibling',
      askedBy: 'Priya Nandakumar',
      on: '2026-12-05',
      words: 'They drive to the arcade on Fridays',
      places: 'The arcade on the front',
      networks: 'The lads with the grey van',
    });
    assert.equal(form.status, 'done');
    const { summary } = await robin.seenBy(people.worker);
    const entries = (section: string) => summary.pack.find((one) => one.section === section)?.entries;
    assert.deepEqual(entries('locations'), [
      { words: 'The arcade on the front', on: null, source: 'sibling, 2026-12-05' },
    ]);
    assert.equal(entries('people-of-concern')?.[0]?.words, 'The lads with the grey van');
  });

  it('R25: the checklist says when, by whom and how the referral was explained to the child', async () => {
    const robin = await child();
    await steps.agree(robin);
    assert.ok((await robin.seenBy(people.worker)).duty('R25:explained'));
    await robin.does(people.worker, explained('child', 'yes', 'Priya, with the picture cards'));
    await robin.does(people.worker, explained('family', 'yes', 'Priya, at home with an interpreter'));
    const view = await robin.seenBy(people.chair);
    assert.deepEqual(view.summary.explained, [
      'Explained to the child: yes, on 7 December 2026',
      'Explained to the family: yes, on 7 December 2026',
    ]);
    assert.equal(view.duty('R25:explained'), undefined);
  });

  it('R26: “not safe to discuss” needs its reason, warns the team, and keeps the NRM out of what the family could see', async () => {
    const robin = await child();
    await steps.agree(robin);
    assert.equal((await robin.refused(people.worker, explained('family', 'not-safe', ''))).rule, 'R26');
    await robin.does(people.worker, explained('family', 'not-safe', 'The uncle is a person of concern'));
    for (const who of [people.worker, people.chair, people.manager]) {
      const { summary } = await robin.seenBy(who);
      assert.equal(summary.mayMentionNrmToFamily, false);
      assert.match(summary.banners[0]?.words ?? '', /Not safe to discuss/u);
    }
  });

  it('R27: a child who objects: the objection is recorded as a view, and sending is still possible', async () => {
    const robin = await child();
    await steps.agree(robin);
    await steps.prepare(robin);
    await robin.does(people.worker, views('child', 'I do not want this'));
    const view = await robin.seenBy(people.worker);
    assert.ok(view.may('mark-submitted'));
    assert.equal(view.action('record-consent'), undefined);
    const refusal = await robin.refused(people.worker, {
      type: 'record-consent',
      answer: 'refused',
      mode: 'verbal',
      on: '2026-12-07',
    });
    assert.equal(refusal.rule, 'R27');
    await robin.does(people.worker, steps.sending('2026-12-07T10:00:00.000Z'));
    assert.equal((await robin.seenBy(people.worker)).record.views.length, 1);
  });

  it('R28: a birth date that makes the person 18 today blocks sending without consent, and nobody overrides it', async () => {
    const robin = await child(born('2008-12-07'));
    await steps.agree(robin);
    await steps.prepare(robin);
    for (const who of [people.worker, people.manager]) {
      const blocked = (await robin.seenBy(who)).action('mark-submitted')?.blocked;
      assert.deepEqual([blocked?.code, blocked?.override], ['adult-consent-missing', null], who.name);
      assert.match(blocked?.why ?? '', /Duty to Notify/u);
    }
    const passed = await robin.refused(people.manager, {
      ...steps.sending('2026-12-07T10:00:00.000Z'),
      override: { reason: 'In haste' },
    });
    assert.equal(passed.rule, 'R28');
    const consent = { answer: 'given', mode: 'written', on: '2026-12-07' };
    assert.equal((await robin.fills(people.worker, 'record-consent', consent)).status, 'done');
    assert.ok((await robin.seenBy(people.worker)).may('mark-submitted'));
  });

  it('R28: the age is that of the day of sending, a 29 February turns on 1 March, and an unknown age is a child’s', async () => {
    const cases = [
      ['2008-12-08', true],
      ['2008-12-07', false],
      [null, true],
    ] as const;
    for (const [dateOfBirth, free] of cases) {
      const robin = await child(born(dateOfBirth));
      await steps.agree(robin);
      await steps.prepare(robin);
      assert.equal((await robin.seenBy(people.worker)).may('mark-submitted'), free, String(dateOfBirth));
    }
    const leap = await child(born('2008-02-29'));
    await steps.agree(leap);
    await steps.prepare(leap);
    leap.at('2026-02-28T12:00:00.000Z');
    assert.ok((await leap.seenBy(people.worker)).may('mark-submitted'));
    leap.at('2026-03-01T12:00:00.000Z');
    assert.ok(!(await leap.seenBy(people.worker)).may('mark-submitted'));
  });

  it('R29: every block has a manager’s way past with a reason, kept on the record; others cannot take it', async () => {
    const robin = await child();
    await steps.agree(robin);
    const sent = steps.sending('2026-12-07T10:00:00.000Z');
    assert.equal((await robin.refused(people.worker, { ...sent, override: { reason: 'Now' } })).rule, 'R29');
    assert.equal((await robin.seenBy(people.worker)).action('override-guard'), undefined);
    const sending = (await robin.seenBy(people.manager)).action('mark-submitted');
    assert.ok(sending?.blocked?.youMay);
    const form = sending.form.map(({ name }) => name);
    assert.ok(form.includes('override'));
    const entered = {
      submittedAt: '2026-12-07T10:00',
      override: 'Danger tonight, the worker is ill',
      safeguardingAnswer: 'The child is with the police',
    };
    assert.equal((await robin.fills(people.manager, 'mark-submitted', entered)).status, 'done');
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'submitted');
    assert.equal(view.told(/Danger tonight, the worker is ill/u).length, 2);
  });

  it('R29: no status hides a safeguarding action: it can be recorded at every stage, by everybody on the case', async () => {
    const robin = await child();
    const everybody = [people.worker, people.chair, people.manager, people.teamManager];
    const offered = async () => {
      for (const who of everybody) assert.ok((await robin.seenBy(who)).may('record-safeguarding'), who.name);
    };
    await offered();
    await steps.agree(robin);
    await offered();
    await steps.prepare(robin);
    await robin.does(people.worker, steps.sending('2026-12-07T10:00:00.000Z'));
    await offered();
    await robin.gets('rg-negative', steps.rg('negative', '2026-12-07'));
    await offered();
  });

  it('R30: after a decision, the task to tell the child names the representative; done by a person’s word', async () => {
    const robin = await child();
    await robin.does(people.worker, {
      type: 'record-representative',
      name: 'Ade Holt',
      relation: 'Guardian',
      contact: null,
    });
    await steps.decided(robin, 'positive');
    const view = await robin.seenBy(people.worker);
    const [task] = view.duties('R30');
    assert.match(task?.title ?? '', /Tell the child of the decision, via Ade Holt/u);
    const done = view.action('record-done', task?.key);
    assert.match(done?.aboutWords ?? '', /Ade Holt/u);
    await robin.fills(people.worker, 'record-done', { words: 'Told with Ade at home' }, task?.key ?? null);
    assert.deepEqual((await robin.seenBy(people.worker)).duties('R30'), []);
  });

  it('R30: given a referral taken over from before, when its decision comes, then the child is told of it like of any other', async () => {
    const robin = await child();
    await steps.imported(robin);
    robin.at('2026-12-10T14:00:00.000Z');
    await robin.gets('rg-imported', steps.rg('positive', '2026-12-10'));
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'rg-positive');
    assert.equal(view.duties('R30').length, 1);
    assert.equal(view.duties('R23').length, 1);
  });

  it('R30, R26: where it is not safe to discuss, the task asks how the child is told', async () => {
    const robin = await child();
    await robin.does(people.worker, explained('family', 'not-safe', 'The uncle is a person of concern'));
    await steps.decided(robin, 'negative');
    assert.match((await robin.seenBy(people.worker)).duties('R30')[0]?.title ?? '', /^Not safe to discuss/u);
  });

  it('R31: “turns 18 in 62 days: consent talk not recorded”, until the young person’s own answer', async () => {
    const robin = await child(born('2009-02-07'));
    await steps.submit(robin);
    const view = await robin.seenBy(people.worker);
    assert.equal(view.duty('R31:transition')?.title, 'Turns 18 in 62 days: consent talk not recorded');
    const steps31 = view.action('record-transition')?.options.step?.map(({ value }) => value);
    assert.ok(steps31?.includes('talk-recorded') && !steps31.includes('stays'));
    await robin.fills(people.worker, 'record-transition', {
      step: 'talk-recorded',
      on: '2026-12-07',
      words: 'Priya, about what comes after the birthday',
    });
    robin.at('2027-02-08T10:00:00.000Z');
    const grown = await robin.seenBy(people.worker);
    assert.match(
      grown.duty('R31:transition')?.title ?? '',
      /Is 18 or over: consent to continue not confirmed/u,
    );
    await robin.fills(people.worker, 'record-transition', {
      step: 'stays',
      mode: 'verbal',
      on: '2027-02-08',
      words: 'Wants to go on',
    });
    const after = await robin.seenBy(people.worker);
    assert.equal(after.duty('R31:transition'), undefined);
    assert.match(after.duties('R60')[0]?.title ?? '', /go on as an adult/u);
  });

  it('R32: the Home Office’s letter on turning 18 opens a task with its reply date', async () => {
    const robin = await child(born('2009-01-20'));
    await steps.submit(robin);
    await robin.gets('adult-1', { kind: 'adult-transition' });
    const view = await robin.seenBy(people.worker);
    assert.match(view.duty('R32:reply:adult-1')?.title ?? '', /by 21 December 2026, quoting the reference/u);
    assert.equal(view.action('record-reply')?.about, 'adult-1');
    await robin.fills(people.worker, 'record-reply', { sentOn: '2026-12-07' }, 'adult-1');
    assert.deepEqual((await robin.seenBy(people.worker)).duties('R32'), []);
  });
});
