import assert from 'node:assert/strict';
import { administrator, chair, exploitationTeamManager, manager, worker } from '../../demo/sample/people.ts';
import { type Office, startOffice } from './support/companion.ts';
import { deskOf } from './support/desk.ts';

const children = { 'CH-1': 'Tamsin Pellow', 'CH-2': 'Kit Penrose', 'CH-3': 'Jory Tregenza' };

describe('bot: a peer group assessment of three children', () => {
  let office: Office;
  const { last, seen, tap, answerData } = deskOf(() => office.teams.controls);

  before(async () => {
    office = await startOffice();
    for (const [caseId, name] of Object.entries(children)) await office.openCase(caseId, name);
    const done = await office.record.cases.execute(
      'CH-3',
      {
        type: 'import-referral',
        stage: 'with-ca',
        reference: 'NRM00123456',
        submittedOn: '2026-11-02',
        decidedOn: null,
        source: 'case system',
      },
      {
        actor: {
          kind: 'person',
          person: { id: administrator.id, name: administrator.name },
          roles: ['administrator'],
        },
        now: new Date().toISOString(),
        idempotencyKey: 'peer-group-import',
      },
    );
    assert.equal(done.status, 'done');
    for (const who of [chair, worker, manager, exploitationTeamManager])
      await office.teams.controls.install(who.id);
    await office.teams.controls.startMeeting({
      title: 'Contextual safeguarding: peer group assessment',
      organiser: chair.id,
      members: [chair.id, worker.id],
      seriesId: 'series-peers',
    });
    await office.deliver();
    await tap(chair.id, last(chair.id).id, 'pick-children', { children: Object.keys(children).join(',') });
  });
  after(() => office.stop());

  const onCase = async (caseId: string) => (await office.record.cases.load(caseId))?.meetings.at(-1);

  it('R4: asks three times, once for each child by name, and reviews the one whose referral was sent', async () => {
    const text = seen(last(chair.id));
    for (const name of Object.values(children)) assert.ok(text.includes(name), name);
    assert.equal(text.match(/referral needed for this child/gu)?.length, 2);
    assert.equal(text.match(/A referral was sent for this child/gu)?.length, 1);
    assert.equal((await onCase('CH-1'))?.question, 'referral');
    assert.equal((await onCase('CH-3'))?.question, 'review');
  });

  it('R23, R63: shows what the type asks and when each child’s views were last recorded', () => {
    const text = JSON.stringify(last(chair.id).card);
    assert.match(text, /What to ask here/u);
    assert.match(text, /Answer for each child by name/u);
    assert.match(text, /anything new that the Competent Authority should know/u);
    assert.equal(text.match(/views not recorded yet/gu)?.length, 3);
  });

  it('R4, R59: takes one answer for each child, and each goes to its own case alone', async () => {
    const card = last(chair.id).id;
    const first = answerData(last(chair.id), 'refer', 'CH-1');
    await tap(chair.id, card, 'answer', {}, first);
    assert.equal((await onCase('CH-1'))?.answer, 'refer');
    assert.equal((await onCase('CH-2'))?.answer, null);
    const second = answerData(last(chair.id), 'do-not-refer', 'CH-2');
    await tap(chair.id, card, 'answer', { 'reason:CH-2': 'Met them once' }, second);
    assert.equal((await onCase('CH-2'))?.answer, 'do-not-refer');
    assert.equal((await onCase('CH-2'))?.reason, 'Met them once');
    assert.equal((await onCase('CH-3'))?.status, 'asked');
    const history = JSON.stringify(await office.record.cases.history('CH-1'));
    assert.doesNotMatch(history, /Kit|Jory|CH-2|CH-3|Met them once/u);
  });

  it('R59: the review of the third is recorded beside them', async () => {
    const found = JSON.stringify(last(chair.id).card).match(
      /\{[^{}]*"child":"CH-3"[^{}]*"result":"new-information"[^{}]*\}/u,
    );
    assert.ok(found);
    const data = JSON.parse(found[0]) as Record<string, string>;
    await tap(chair.id, last(chair.id).id, 'review', { 'reason:CH-3': 'Seen with a new group' }, data);
    const review = (await onCase('CH-3'))?.review;
    assert.deepEqual(review, { result: 'new-information', words: 'Seen with a new group' });
    const state = await office.record.cases.load('CH-3');
    assert.equal(state?.tracks.updatesNeeded.length, 1, 'the Competent Authority is to be told (R60)');
  });
});
