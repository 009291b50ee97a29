import assert from 'node:assert/strict';
import { type Child, people, withProcess } from './child.ts';
import * as steps from './steps.ts';

const entry = (section: string, words: string, on: string | null = null) => ({
  section,
  noneKnown: 'false',
  words,
  on: on ?? '',
  source: 'Case file',
});

const sectionOf = async (one: Child, section: string) =>
  (await one.seenBy(people.worker)).summary.pack.find((part) => part.section === section)?.entries ?? [];

describe('Process: prepare and send', () => {
  const { child, of } = withProcess();

  it('R33, R38: the line for addresses turns done when one is entered, or “none known”', async () => {
    const robin = await child();
    await steps.agree(robin);
    const missing = async () => (await robin.seenBy(people.worker)).summary.packMissing;
    assert.ok((await missing()).includes('addresses'));
    assert.match(
      (await robin.seenBy(people.worker)).duty('R38:pack')?.title ?? '',
      /earlier addresses and councils/u,
    );
    await robin.fills(
      people.worker,
      'record-pack-fact',
      entry('addresses', '4 Sea Row, until June, exploited there'),
    );
    assert.ok(!(await missing()).includes('addresses'));
    const none = await child();
    await steps.agree(none);
    const told = { section: 'addresses', noneKnown: 'true', source: 'Mother' };
    assert.equal((await none.fills(people.worker, 'record-pack-fact', told)).status, 'done');
    assert.ok(!(await none.seenBy(people.worker)).summary.packMissing.includes('addresses'));
  });

  it('R34: an alias that somebody corrects into the child’s details is what the letter matcher then knows', async () => {
    const robin = await child();
    const form = (await robin.seenBy(people.worker)).action('correct-child')?.form;
    const shown = Object.fromEntries((form ?? []).map(({ name, initial }) => [name, initial]));
    assert.equal(shown.name, 'Robin Marlow');
    await robin.fills(people.worker, 'correct-child', {
      ...shown,
      aliases: 'Rob M\nLittle Rob',
      reason: 'The sister says so',
    });
    const known = await of().house.record.cases.known();
    assert.deepEqual(known.find(({ id }) => id === robin.caseId)?.child.aliases, ['Rob M', 'Little Rob']);
  });

  it('R35: the pack shows what led to the referral in the order of its days, and an entry needs its day', async () => {
    const robin = await child();
    await steps.agree(robin);
    const bare = await robin.fills(people.worker, 'record-pack-fact', entry('chronology', 'Went missing'));
    assert.equal(bare.status, 'incomplete');
    for (const [words, on] of [
      ['Found in Leeds', '2026-10-03'],
      ['Went missing', '2026-09-30'],
      ['Two phones seen', '2026-11-02'],
    ] as const)
      await robin.fills(people.worker, 'record-pack-fact', entry('chronology', words, on));
    assert.deepEqual(
      (await sectionOf(robin, 'chronology')).map(({ words }) => words),
      ['Went missing', 'Found in Leeds', 'Two phones seen'],
    );
  });

  it('R36: places go to the pack with their source', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.fills(
      people.chair,
      'record-pack-fact',
      entry('locations', 'The flat above the arcade, Leeds'),
    );
    assert.deepEqual(await sectionOf(robin, 'locations'), [
      { words: 'The flat above the arcade, Leeds', on: null, source: 'Case file' },
    ]);
  });

  it('R37: a person of concern recorded for the police is one for the pack too', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.fills(people.worker, 'record-exploiter', {
      description: 'Known as K, drives a grey van, last seen in Leeds',
      source: 'A friend',
    });
    assert.equal((await sectionOf(robin, 'people-of-concern'))[0]?.source, 'A friend');
    assert.ok(!(await robin.seenBy(people.worker)).summary.packMissing.includes('people-of-concern'));
  });

  it('R38: what is still missing for the form is one task of the lead professional, gone when all is answered', async () => {
    const robin = await child();
    await steps.agree(robin);
    const { summary, obligations } = await robin.seenBy(people.worker);
    assert.equal(summary.packMissing.length, 5);
    assert.equal(obligations.find(({ key }) => key === 'R38:pack')?.who[0]?.role, 'lead-professional');
    for (const section of summary.packMissing)
      await robin.fills(people.worker, 'record-pack-fact', {
        section,
        noneKnown: 'true',
        source: 'Asked everybody',
      });
    assert.equal((await robin.seenBy(people.worker)).duty('R38:pack'), undefined);
  });

  it('R39: “sent” has the name of who sent it, the day and the time, and is done once', async () => {
    const robin = await child();
    await steps.submit(robin, '2026-12-21T15:30:00.000Z');
    const [sent] = (await robin.seenBy(people.manager)).told(/sent to the Home Office/u);
    assert.equal(sent?.who, people.worker.name);
    assert.match(sent?.words ?? '', /21 December 2026, 15:30/u);
    const again = await robin.refused(people.worker, steps.sending('2026-12-21T15:30:00.000Z'));
    assert.equal(again.rule, 'R39');
    assert.equal((await robin.seenBy(people.worker)).action('mark-submitted'), undefined);
  });

  it('R39: it cannot be sent in the future, nor before it is agreed', async () => {
    const robin = await child();
    assert.equal((await robin.refused(people.worker, steps.sending('2026-12-07T09:00:00.000Z'))).rule, 'R19');
    await steps.agree(robin);
    await steps.prepare(robin);
    assert.equal(
      (await robin.refused(people.worker, steps.sending('2026-12-09T09:00:00.000Z'))).code,
      'time-not-valid',
    );
  });
});
