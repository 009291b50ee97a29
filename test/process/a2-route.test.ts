import assert from 'node:assert/strict';
import { people, withProcess } from './child.ts';
import * as steps from './steps.ts';

const early = { involvement: 'early-help' } as const;

describe('Process: route, agreement, people', () => {
  const { child } = withProcess();

  it('R16: a child at Early Help shows the MASH step before the agreement', async () => {
    const robin = await child(early);
    await steps.agree(robin);
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'considering');
    assert.ok(view.duty('R16:mash'));
    assert.ok(view.may('answer-mash'));
    await robin.does(people.worker, {
      type: 'answer-mash',
      parentalConsent: 'given',
      goAhead: true,
      reason: null,
    });
    assert.equal((await robin.seenBy(people.worker)).stage, 'agreed');
  });

  it('R16: choosing “early help” as the level brings the MASH step, and the form offers no way down from social care', async () => {
    const robin = await child({ involvement: 'none' });
    await robin.does(people.worker, steps.start);
    await robin.does(people.worker, {
      type: 'set-level',
      involvement: 'early-help',
      reason: 'Family support began',
    });
    assert.ok((await robin.seenBy(people.worker)).duty('R16:mash'));
    const open = await child();
    assert.equal((await open.seenBy(people.worker)).action('set-level'), undefined);
  });

  it('R17: refused consent leads to a decision with its reason, not to a dead end', async () => {
    const robin = await child(early);
    await robin.does(people.worker, steps.start);
    const refused = { parentalConsent: 'refused', goAhead: 'true' };
    const bare = await robin.fills(people.worker, 'answer-mash', refused);
    assert.match(
      bare.status === 'incomplete' ? (bare.messages[''] ?? '') : '',
      /without the parents’ consent/u,
    );
    const whole = { ...refused, reason: 'The risk at home is too great' };
    assert.equal((await robin.fills(people.worker, 'answer-mash', whole)).status, 'done');
    const view = await robin.seenBy(people.manager);
    assert.equal(view.duty('R16:mash'), undefined);
    assert.match(view.told(/MASH step/u)[0]?.words ?? '', /going ahead\. The risk at home/u);
    const not = await child(early);
    await not.does(people.worker, steps.start);
    await not.does(people.manager, {
      type: 'answer-mash',
      parentalConsent: 'refused',
      goAhead: false,
      reason: 'The family is safe with an aunt',
    });
    assert.equal((await not.seenBy(people.worker)).record.mash?.by.name, people.manager.name);
  });

  it('R16, R29: a manager lets the agreement go on without the MASH step, with a reason', async () => {
    const robin = await child(early);
    await steps.agree(robin);
    assert.equal((await robin.seenBy(people.worker)).action('override-guard'), undefined);
    const passing = (await robin.seenBy(people.manager)).action('override-guard', 'mash-missing');
    assert.equal(passing?.aboutWords, 'Go on without the MASH step');
    const reason = { reason: 'The front door has the case already' };
    assert.equal(
      (await robin.fills(people.manager, 'override-guard', reason, 'mash-missing')).status,
      'done',
    );
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'agreed');
    assert.equal(view.told(/front door has the case already/u)[0]?.who, people.manager.name);
  });

  it('R18: a child open to social care never sees MASH', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    const view = await robin.seenBy(people.worker);
    assert.deepEqual(view.duties('R16'), []);
    assert.equal(view.action('answer-mash'), undefined);
    const refusal = await robin.refused(people.worker, {
      type: 'answer-mash',
      parentalConsent: 'given',
      goAhead: true,
      reason: null,
    });
    assert.equal(refusal.rule, 'R18');
  });

  it('R19: nothing is agreed without a lead professional; once both are named, both are told', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    await robin.does(people.worker, steps.answer('refer'));
    const view = await robin.seenBy(people.worker);
    assert.equal(view.stage, 'considering');
    assert.ok(view.duty('R19:name-people'));
    const bare = await robin.fills(people.worker, 'name-people', {
      exploitationTeamSupporter: people.teamWorker.id,
    });
    assert.deepEqual(bare.status === 'incomplete' && Object.keys(bare.messages), ['leadProfessional']);
    await robin.fills(people.worker, 'name-people', {
      leadProfessional: people.chair.id,
      exploitationTeamSupporter: people.teamWorker.id,
    });
    const after = await robin.seenBy(people.worker);
    assert.equal(after.stage, 'agreed');
    assert.equal(after.leadProfessional?.name, people.chair.name);
    const alerts = await robin.alerts();
    assert.ok(
      alerts.includes('referral-agreed to chair') && alerts.includes('referral-agreed to teamWorker'),
    );
    assert.ok((await robin.seenBy(people.chair)).action('mark-submitted'));
  });

  it('R19: a stranger cannot be named for a case', async () => {
    const robin = await child();
    await robin.does(people.worker, steps.start);
    const refusal = await robin.refused(people.worker, {
      ...steps.names,
      leadProfessional: { id: people.stranger.id, name: 'Somebody' },
    });
    assert.equal(refusal.code, 'person-unknown');
  });

  it('R20: a request to the police shows “asked 2 days ago”, and the answer stands on the case with its source', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.worker, {
      type: 'ask-partner',
      partner: 'Police',
      what: 'Intelligence on the van',
    });
    robin.at('2026-12-09T10:00:00.000Z');
    const view = await robin.seenBy(people.worker);
    assert.match(view.duties('R20')[0]?.title ?? '', /Police: asked for information 2 days ago/u);
    const answering = view.action('record-partner-answer');
    assert.equal(answering?.aboutWords, 'Police: Intelligence on the van');
    await robin.fills(
      people.worker,
      'record-partner-answer',
      { answer: 'received', words: 'Stopped twice in Leeds' },
      answering?.about ?? null,
    );
    const after = await robin.seenBy(people.worker);
    assert.deepEqual(after.duties('R20'), []);
    assert.deepEqual(
      after.record.partners.map(({ partner, status, answer }) => [partner, status, answer]),
      [['Police', 'received', 'Stopped twice in Leeds']],
    );
  });

  it('R21: the Exploitation Team sets the hazard, the lead professional cannot; it stands on every view of the child', async () => {
    const robin = await child();
    await steps.agree(robin);
    const view = await robin.seenBy(people.worker);
    assert.equal(view.duty('R21:hazard')?.who[0]?.person?.name, people.teamWorker.name);
    assert.equal(view.action('set-hazard'), undefined);
    assert.equal((await robin.refused(people.worker, { type: 'set-hazard', words: '' })).rule, 'R21');
    assert.ok((await robin.seenBy(people.teamWorker)).may('set-hazard'));
    await robin.does(people.teamWorker, { type: 'set-hazard', words: '' });
    for (const who of [people.worker, people.chair, people.manager, people.teamManager, people.teamWorker])
      assert.ok(
        (await robin.seenBy(who)).summary.banners.some(({ rule }) => rule === 'R21'),
        who.name,
      );
    await robin.does(people.worker, { type: 'confirm-hazard-in-case-system' });
    const { record } = await robin.seenBy(people.worker);
    assert.deepEqual([record.hazard.by?.name, record.hazard.inCaseSystem], [people.teamWorker.name, true]);
  });

  it('R21: others ask for the hazard’s end, and the Exploitation Team ends it with a reason', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.teamWorker, { type: 'set-hazard', words: '' });
    await robin.does(people.manager, { type: 'request-hazard-end', reason: 'No longer at risk' });
    assert.equal((await robin.seenBy(people.manager)).action('end-hazard'), undefined);
    assert.ok((await robin.seenBy(people.teamWorker)).duty('R21:hazard-end'));
    await robin.does(people.teamWorker, { type: 'end-hazard', reason: 'Reviewed with the police' });
    assert.equal((await robin.seenBy(people.worker)).summary.hazard, 'ended');
  });

  it('R22: “mark as sent” is blocked until the toolkit is there', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.worker, steps.safeguarding);
    const blocked = (await robin.seenBy(people.worker)).action('mark-submitted')?.blocked;
    assert.deepEqual([blocked?.rule, blocked?.next?.command], ['R22', 'attach-toolkit']);
    assert.equal(blocked?.youMay, false);
    await robin.does(people.worker, steps.toolkit);
    assert.ok((await robin.seenBy(people.worker)).may('mark-submitted'));
  });

  it('R22: a manager lets it go without, with a reason; the toolkit stays owed and follows as an update', async () => {
    const robin = await child();
    await steps.agree(robin);
    await robin.does(people.worker, steps.safeguarding);
    const bare = await robin.fills(people.manager, 'override-guard', { reason: ' ' }, 'toolkit-missing');
    assert.equal(bare.status, 'incomplete');
    await robin.does(people.manager, {
      type: 'override-guard',
      guard: 'toolkit-missing',
      reason: 'Danger tonight',
    });
    await robin.does(people.worker, steps.sending('2026-12-07T10:00:00.000Z'));
    const view = await robin.seenBy(people.worker);
    assert.equal(view.summary.toolkit, 'overridden');
    assert.match(view.duty('R22:toolkit')?.title ?? '', /still owed/u);
    assert.equal(view.told(/Danger tonight/u)[0]?.who, people.manager.name);
    await robin.does(people.worker, steps.toolkit);
    const after = await robin.seenBy(people.worker);
    assert.equal(after.duty('R22:toolkit'), undefined);
    assert.match(after.duties('R60')[0]?.title ?? '', /toolkit followed later/u);
  });
});
