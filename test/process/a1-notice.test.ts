import assert from 'node:assert/strict';
import { defaultMeetingTypes } from '../../src/nrm/index.ts';
import type { Help } from '../../src/web/api-types.ts';
import { signed } from '../access/tokens.ts';
import { people, withProcess } from './child.ts';
import * as steps from './steps.ts';

describe('Process: notice and consider', () => {
  const { child, of } = withProcess();

  it('R1: given an open question, when “do not refer” comes without reasons, then it is refused and says why', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    const refusal = await robin.refused(people.worker, steps.answer('do-not-refer', '  '));
    assert.equal(refusal.rule, 'R1');
    assert.match(refusal.message, /clear reasons in writing\. Write the reasons/u);
    assert.equal((await robin.seenBy(people.worker)).stage, 'considering');
  });

  it('R1, R5: “do not refer” stands only with the Exploitation Team manager’s recorded view', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    await robin.does(people.worker, steps.answer('do-not-refer', 'Seen at home, explained'));
    assert.equal((await robin.seenBy(people.worker)).stage, 'considering');
    await robin.does(people.teamManager, steps.view('do-not-refer', 'Agreed, no signs'));
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'not-referred');
    assert.ok((await robin.alerts()).includes('referral-declined to manager'));
  });

  it('R1, R29: while that view cannot be had, a manager may let the answer stand, with a reason', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    await robin.does(people.worker, steps.answer('do-not-refer', 'Seen at home, explained'));
    const passing = (await robin.seenBy(people.manager)).action('override-guard', 'view-missing');
    assert.ok(passing);
    const empty = await robin.fills(people.manager, 'override-guard', { reason: '' }, 'view-missing');
    assert.equal(empty.status, 'incomplete');
    const whole = { reason: 'The team manager is away until January' };
    assert.equal((await robin.fills(people.manager, 'override-guard', whole, 'view-missing')).status, 'done');
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'not-referred');
    assert.equal(view.told(/away until January/u).length, 1);
  });

  it('R2: a consideration opened from an e-mail and one from a chat both show on the child’s case', async () => {
    const robin = await child();
    await robin.does(people.worker, { type: 'start-consideration', place: 'outlook' });
    await robin.does(people.worker, steps.answer('do-not-refer', 'Nothing found'));
    await robin.does(people.teamManager, steps.view('do-not-refer'));
    await robin.does(people.worker, { type: 'start-consideration', place: 'chat' });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.told(/started from an e-mail/u).length, 1);
    assert.equal(view.told(/started in the chat/u).length, 1);
  });

  it('R3: given a meeting that ends unanswered, then “not yet considered” stands, the chair is told, and the manager next', async () => {
    const robin = await child();
    await robin.asked('r3');
    robin.at('2026-12-07T11:30:00.000Z');
    await robin.ended('r3');
    const view = await robin.seenBy(people.chair);
    const duty = view.duty('R3:meeting:r3');
    assert.equal(duty?.state, 'overdue');
    assert.match(duty?.title ?? '', /Not yet considered/u);
    assert.ok(view.may('answer-at-meeting'));
    assert.ok(!(await robin.seenBy(people.worker)).may('answer-at-meeting'));
    assert.deepEqual(await robin.alerts(), [
      'meeting-unanswered to chair',
      'meeting-unanswered-escalated to manager',
    ]);
  });

  for (const { id, name } of defaultMeetingTypes)
    it(`R4: a ${name} puts the question to its chair`, async () => {
      const robin = await child();
      await robin.asked(`r4-${id}`, id);
      const view = await robin.seenBy(people.chair);
      assert.equal(view.duty(`R3:meeting:r4-${id}`)?.who[0]?.person?.name, people.chair.name);
      assert.match(view.action('answer-at-meeting')?.aboutWords ?? '', new RegExp(name, 'u'));
    });

  it('R4: a peer group assessment about three children asks three times, one answer each', async () => {
    const three = [await child(), await child(), await child()];
    for (const one of three) await one.asked('r4-peers', 'peer-group-assessment');
    const [first, second] = three;
    assert.ok(first && second);
    await first.does(people.chair, steps.atMeeting('r4-peers', 'refer'));
    const open = await Promise.all(three.map(async (one) => (await one.seenBy(people.chair)).duties('R3')));
    assert.deepEqual(
      open.map(({ length }) => length),
      [0, 1, 1],
    );
  });

  it('R4: a child picked by mistake is taken back by the chair alone, and only while unanswered', async () => {
    const robin = await child();
    await robin.asked('r4-wrong');
    assert.ok((await robin.seenBy(people.chair)).may('withdraw-question'));
    const refusal = await robin.refused(people.worker, { type: 'withdraw-question', meetingId: 'r4-wrong' });
    assert.equal(refusal.rule, 'R3');
    assert.equal((await robin.fills(people.chair, 'withdraw-question', {}, 'r4-wrong')).status, 'done');
    assert.equal((await robin.seenBy(people.chair)).stage, 'none');
  });

  it('R5: the Exploitation Team manager’s view stands on the case with name and day, and the overview lists the case', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    assert.ok((await robin.seenBy(people.teamManager)).may('answer-consultation'));
    assert.ok(!(await robin.seenBy(people.manager)).may('answer-consultation'));
    await robin.does(people.teamManager, steps.view('refer', 'Refer: three signs'));
    const { summary } = await robin.seenBy(people.worker);
    assert.deepEqual(summary.view, {
      advice: 'refer',
      words: 'Refer: three signs',
      by: people.teamManager.name,
      on: '2026-12-07',
    });
    const overview = await robin.work(people.teamManager);
    assert.ok(overview.children.some(({ caseId }) => caseId === robin.caseId));
  });

  it('R6: agreed on Monday and not sent on Thursday shows “agreed 3 days ago, not sent”', async () => {
    const robin = await child();
    await steps.agree(robin);
    robin.at('2026-12-10T10:00:00.000Z');
    const duty = (await robin.seenBy(people.worker)).duty('R6:send');
    assert.match(duty?.title ?? '', /agreed 3 days ago, not sent/u);
    assert.deepEqual(
      duty?.who.map(({ role }) => role),
      ['lead-professional', 'manager', 'exploitation-team-manager'],
    );
  });

  it('R7: after “not referred” the next meeting asks again, with the earlier reasons at hand', async () => {
    const robin = await child();
    await robin.asked('r7-a');
    await robin.does(people.chair, steps.atMeeting('r7-a', 'do-not-refer', 'Safe with an aunt'));
    await robin.does(people.teamManager, steps.view('do-not-refer'));
    robin.at('2026-12-14T10:00:00.000Z');
    await robin.asked('r7-b', 'core-group');
    const view = await robin.seenBy(people.chair);
    assert.equal(view.stage, 'considering');
    assert.ok(view.duty('R3:meeting:r7-b'));
    assert.deepEqual(view.summary.notReferred, [{ on: '2026-12-07', reason: 'Safe with an aunt' }]);
  });

  it('R8: 999 is the first line of every case and of the help, whatever the stage', async () => {
    const robin = await child();
    assert.match((await robin.seenBy(people.chair)).summary.danger, /999/u);
    const help = (await (await of().door.as(people.stranger.id, '/api/help')).json()) as Help;
    assert.match(help.danger, /immediate danger.*999/u);
  });

  it('R9: sending with no safeguarding action gives a warning that must be answered, on the form itself', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.worker, steps.toolkit);
    const refusal = await robin.refused(people.worker, steps.sending('2026-12-07T10:00:00.000Z'));
    assert.equal(refusal.rule, 'R9');
    const form = (await robin.seenBy(people.worker)).action('mark-submitted')?.form;
    assert.ok(form?.some(({ name, required }) => name === 'safeguardingAnswer' && required));
    const answered = await robin.fills(people.worker, 'mark-submitted', {
      submittedAt: '2026-12-07T10:00',
      safeguardingAnswer: 'The police have the child with them',
    });
    assert.equal(answered.status, 'done');
  });

  it('R9: what was done to keep the child safe stands at the top of the case', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.safeguarding);
    assert.deepEqual((await robin.seenBy(people.manager)).summary.safeguarding, [
      'Moved to a safe address, by Priya Nandakumar on 4 December 2026',
    ]);
  });

  it('R10: the history has safeguarding before “sent”, or else a marked note; the order is warned of, not blocked', async () => {
    const first = await child();
    await steps.submit(first);
    const lines = (await first.seenBy(people.worker)).chronology.map(({ words }) => words);
    const at = (words: RegExp) => lines.findIndex((line) => words.test(line));
    assert.ok(at(/^Safeguarding on/u) < at(/sent to the Home Office/u));
    const other = await child({ involvement: 'none' });
    await other.does(people.worker, steps.start);
    assert.match(
      (await other.seenBy(people.worker)).duty('R9:safeguarding')?.title ?? '',
      /children’s services first/u,
    );
    const late = await child();
    await steps.agree(late);
    await late.does(people.worker, steps.toolkit);
    await late.does(people.worker, {
      ...steps.sending('2026-12-07T10:00:00.000Z'),
      safeguardingAnswer: 'The police have the child with them',
    });
    assert.equal(
      (await late.seenBy(people.worker)).told(/^Note: sent before a safeguarding action/u).length,
      1,
    );
  });

  it('R11: after sending, safeguarding tasks are still open; only a recorded action closes them', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.worker, steps.toolkit);
    const answered = { ...steps.sending('2026-12-07T10:00:00.000Z'), safeguardingAnswer: 'With the police' };
    await robin.does(people.worker, answered);
    assert.ok((await robin.seenBy(people.worker)).duty('R9:safeguarding'));
    await robin.does(people.worker, steps.safeguarding);
    assert.equal((await robin.seenBy(people.worker)).duty('R9:safeguarding'), undefined);
  });

  it('R11: the form that records “refer” says that a referral replaces no safeguarding', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    const form = (await robin.seenBy(people.worker)).action('answer-consideration')?.form;
    assert.match(
      form?.find(({ name }) => name === 'answer')?.hint ?? '',
      /replaces neither the safeguarding/u,
    );
  });

  it('R12, R13: no stage changes the investigations or what the child is to the police', async () => {
    const robin = await child();
    await robin.does(people.worker, {
      type: 'record-investigation',
      agency: 'Police',
      reference: 'OP-1',
      kind: 'joint',
      status: 'open',
    });
    await robin.does(people.chair, { type: 'record-police', crimeReference: 'CR/77', childIs: 'suspect' });
    const before = (await robin.seenBy(people.worker)).record;
    await steps.decided(robin, 'positive');
    const { record, stage } = await robin.seenBy(people.worker);
    assert.equal(stage, 'rg-positive');
    assert.deepEqual(record.investigations, before.investigations);
    assert.deepEqual(
      record.police.map(({ childIs }) => childIs),
      ['suspect'],
    );
  });

  it('R14: a partner’s concern opens a consideration for the social worker and shows its sender and day', async () => {
    const robin = await child();
    const entered = {
      from: 'concern',
      sender: 'Pat Lowe',
      organisation: 'Northfield School',
      receivedOn: '2026-12-06',
      words: 'Two phones, new clothes, missing on Fridays',
    };
    assert.equal((await robin.fills(people.worker, 'start-consideration', entered)).status, 'done');
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'considering');
    assert.equal(view.duty('R1:consider')?.who[0]?.person?.name, people.worker.name);
    assert.match(
      view.told(/concern of 6 December 2026 from Pat Lowe, Northfield School/u)[0]?.words ?? '',
      /Two phones/u,
    );
  });

  it('R14: a concern that comes while a referral is with the Home Office is kept and refused to nobody', async () => {
    const robin = await child();
    await steps.submit(robin);
    const offered = (await robin.seenBy(people.worker)).action('start-consideration');
    assert.equal(offered?.title, 'Record a concern from outside');
    await robin.does(people.worker, {
      type: 'start-consideration',
      place: 'concern',
      concern: { sender: 'Pat Lowe', organisation: null, receivedOn: '2026-12-07', words: 'Seen in a car' },
    });
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'submitted');
    assert.equal(view.record.concerns[0]?.sender, 'Pat Lowe');
  });

  it('R15: a guest is not let in at all, and nobody but the council’s own may mark as sent', async () => {
    const robin = await child();
    await steps.agree(robin);
    const guest = `Bearer ${await signed({ oid: people.worker.id, acct: 1 })}`;
    const answer = await fetch(`${of().door.url}/api/cases/${robin.caseId}`, {
      headers: { authorization: guest },
    });
    assert.equal(answer.status, 403);
    assert.equal((await robin.seenBy(people.chair)).action('mark-submitted'), undefined);
    assert.ok((await robin.seenBy(people.worker)).action('mark-submitted'));
    const refusal = await robin.refused(people.chair, steps.sending('2026-12-07T10:00:00.000Z'));
    assert.deepEqual([refusal.code, refusal.rule], ['not-allowed', 'R15']);
    const help = (await (await of().door.as(people.stranger.id, '/api/help')).json()) as Help;
    assert.ok(help.firstResponders.some(({ name }) => /Local authority/u.test(name)));
  });

  it('R66: a person of concern brings “tell the police”, which is done with a reference', async () => {
    const robin = await child();
    await robin.does(people.chair, {
      type: 'record-exploiter',
      description: 'Known as K, drives a grey van',
      source: 'A friend',
    });
    const telling = (await robin.seenBy(people.worker)).action('tell-police');
    assert.equal(telling?.aboutWords, 'Known as K, drives a grey van');
    assert.equal((await robin.seenBy(people.worker)).duties('R66').length, 1);
    await robin.fills(people.worker, 'tell-police', { reference: 'INT-9' }, telling?.about ?? null);
    const after = await robin.seenBy(people.worker);
    assert.equal(after.duties('R66').length, 0);
    assert.equal(after.record.exploiters[0]?.policeReference, 'INT-9');
  });

  it('R64, R65: “why refer?”, definitions and links are there for everybody signed in', async () => {
    const help = (await (await of().door.as(people.stranger.id, '/api/help')).json()) as Help;
    assert.ok(help.benefits.length > 4);
    assert.match(help.definitions.map(({ text }) => text).join(' '), /Palermo Protocol/u);
    assert.match(help.checkedOn, /^\d{4}-\d{2}-\d{2}$/u);
  });
});
