import assert from 'node:assert/strict';
import type { AlertRequest } from '../../src/alerts/alert.ts';
import { startDelivery } from '../../src/alerts/delivery.ts';
import type { LetterReading } from '../../src/nrm/index.ts';
import { acting, type House, letter, openHouse, people } from '../support/council-house.ts';

const caseId = 'CH-1003';
const positive: LetterReading = { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-11-20' };
const names = new Map(Object.entries(people).map(([name, { id }]) => [id, name]));

describe('Alerts: what an event means for people', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await house.openCase(caseId, 'Example Child');
  });
  afterEach(() => house.close());

  const queued = async (): Promise<readonly string[]> => {
    const rows = await house.db
      .selectFrom('alert')
      .selectAll()
      .orderBy('kind')
      .orderBy('recipient')
      .execute();
    return rows.map(
      (row) =>
        `${row.kind} to ${names.get(row.recipient)} at ${row.run_at.slice(0, 16)}${row.wants_acknowledgement === 1 ? ' !' : ''}`,
    );
  };
  const submitted = () =>
    house.onCase(
      caseId,
      {
        type: 'import-referral',
        stage: 'with-ca',
        reference: 'NRM00123456',
        submittedOn: '2026-11-16',
        decidedOn: null,
        source: 'the old list',
      },
      acting(people.administrator, 'administrator'),
    );
  const file = (changes: Parameters<typeof letter>[1] = {}, reading: LetterReading = positive) =>
    house.onCase(caseId, { type: 'file-letter', letter: letter(house.clock, changes), reading });
  const found = (changes: object) => ({ ...letter(house.clock).found, ...changes });

  it('brings a decision letter to the manager for acknowledgement, and tells the worker', async () => {
    await submitted();
    await file();
    assert.deepEqual(await queued(), [
      'letter-filed to worker at 2026-11-23T10:00',
      'letter-filed to manager at 2026-11-23T10:00 !',
    ]);
  });

  it('tells the worker that a letter was rescued from Junk', async () => {
    await submitted();
    await file({ found: found({ folderName: 'Junk Email', rescued: true }) });
    assert.deepEqual(await queued(), [
      'letter-filed to manager at 2026-11-23T10:00 !',
      'letter-rescued to worker at 2026-11-23T10:00',
    ]);
  });

  it('brings the manager no second card for a second copy of the decision', async () => {
    await submitted();
    await file();
    await file({ letterId: 'letter-2' });
    const toManager = (await queued()).filter((line) => line.includes('to manager'));
    assert.equal(toManager.length, 1);
  });

  it('shows the manager a letter that is not proven genuine', async () => {
    await submitted();
    await file({ trust: 'suspect' });
    assert.ok((await queued()).includes('letter-filed to manager at 2026-11-23T10:00 !'));
  });

  it('tells only the worker of an acknowledgement in the inbox', async () => {
    await submitted();
    await file({ kind: 'acknowledgement' }, { kind: 'acknowledgement' });
    assert.deepEqual(await queued(), ['letter-filed to worker at 2026-11-23T10:00']);
  });

  it('tells the manager of a fresh decision even at night, of one from the first back-fill in the morning', async () => {
    await submitted();
    house.clock = new Date('2026-11-28T23:30:00.000Z');
    await file();
    await file(
      {
        letterId: 'letter-2',
        kind: 'information-request',
        receivedAt: '2026-11-02T09:00:00.000Z',
      },
      { kind: 'information-request', replyBy: '2026-12-04' },
    );
    const toManager = (await queued()).filter((line) => line.includes('to manager'));
    assert.deepEqual(toManager.sort(), [
      'letter-filed to manager at 2026-11-28T23:30 !',
      'letter-filed to manager at 2026-11-30T09:00 !',
    ]);
  });

  const ask = async (meetingId = 'meeting-1') => {
    await house.inMeeting(meetingId, {
      type: 'start-meeting',
      seriesId: 'series-1',
      title: 'Strategy meeting',
      meetingType: 'strategy',
      chair: people.chair,
      startedAt: house.clock.toISOString(),
      rememberedChildren: [],
    });
    await house.onCase(caseId, {
      type: 'ask-at-meeting',
      meetingId,
      meetingType: 'strategy',
      chair: people.chair,
    });
  };
  const answer = (choice: 'refer' | 'do-not-refer', reason: string | null = null) =>
    house.onCase(
      caseId,
      { type: 'answer-at-meeting', meetingId: 'meeting-1', answer: choice, reason, decideBy: null },
      acting(people.chair, 'chair'),
    );

  it('puts the prompt to the chair alone', async () => {
    await ask();
    assert.deepEqual(await queued(), ['meeting-prompt to chair at 2026-11-23T10:00']);
  });

  it('waits with the prompt until somebody has taken the chair', async () => {
    const begin = {
      type: 'start-meeting',
      seriesId: 's',
      title: null,
      meetingType: null,
      chair: null,
    } as const;
    await house.inMeeting('meeting-2', {
      ...begin,
      startedAt: house.clock.toISOString(),
      rememberedChildren: [],
    });
    assert.deepEqual(await queued(), []);
    await house.inMeeting('meeting-2', { type: 'take-chair' }, acting(people.chair, 'chair'));
    assert.deepEqual(await queued(), ['meeting-prompt to chair at 2026-11-23T10:00']);
  });

  it('chases silence: the chair at the end, the manager at nine on the next working day', async () => {
    house.clock = new Date('2026-11-27T15:00:00.000Z');
    await ask();
    await house.onCase(caseId, { type: 'meeting-ended', meetingId: 'meeting-1' });
    assert.deepEqual(await queued(), [
      'meeting-prompt to chair at 2026-11-27T15:00',
      'meeting-unanswered to chair at 2026-11-27T15:00',
      'meeting-unanswered-escalated to manager at 2026-11-30T09:00',
    ]);
  });

  it('chases a meeting in which nobody said which children it was about', async () => {
    await ask();
    await house.inMeeting('meeting-1', { type: 'end-meeting', endedAt: house.clock.toISOString() });
    assert.deepEqual((await queued()).slice(1), [
      'meeting-unanswered to chair at 2026-11-23T10:00',
      'meeting-unanswered-escalated to teamManager at 2026-11-24T09:00',
    ]);
  });

  it('asks for the names that "refer" needs: chair and worker now, the manager next morning', async () => {
    await ask();
    await answer('refer');
    const lines = await queued();
    assert.deepEqual(
      lines.filter((line) => line.startsWith('people-to-name')),
      [
        'people-to-name to chair at 2026-11-23T10:00',
        'people-to-name to worker at 2026-11-23T10:00',
        'people-to-name to manager at 2026-11-24T09:00',
      ],
    );
  });

  it('tells manager, lead professional and supporter that a referral is agreed', async () => {
    await ask();
    await answer('refer');
    await house.onCase(
      caseId,
      {
        type: 'name-people',
        leadProfessional: people.worker,
        exploitationTeamSupporter: people.teamWorker,
      },
      acting(people.manager, 'manager'),
    );
    assert.deepEqual(
      (await queued()).filter((line) => line.startsWith('referral-agreed')),
      [
        'referral-agreed to worker at 2026-11-23T10:00',
        'referral-agreed to manager at 2026-11-23T10:00',
        'referral-agreed to teamWorker at 2026-11-23T10:00',
      ],
    );
  });

  it('asks the Exploitation Team managers for their view, and tells the manager of a refusal', async () => {
    await ask();
    await answer('do-not-refer', 'No sign of exploitation was found.');
    assert.ok((await queued()).includes('consultation-requested to teamManager at 2026-11-23T10:00'));
    await house.onCase(
      caseId,
      { type: 'answer-consultation', advice: 'do-not-refer', words: 'Agreed with the meeting.' },
      acting(people.teamManager, 'exploitation-team-manager'),
    );
    assert.ok((await queued()).includes('referral-declined to manager at 2026-11-23T10:00 !'));
  });

  it('brings an unsure letter to the Exploitation Team managers and to nobody else', async () => {
    await house.record.triage.execute(
      'entry-1',
      {
        type: 'open-triage',
        letter: letter(house.clock),
        reading: positive,
        bestGuess: caseId,
        reasons: ['Two children fit.'],
      },
      { actor: { kind: 'system' }, now: house.clock.toISOString(), idempotencyKey: 'open-1' },
    );
    assert.deepEqual(await queued(), ['triage-opened to teamManager at 2026-11-23T10:00 !']);
  });

  it('puts nothing of a child or letter into the outbox', async () => {
    await submitted();
    await file();
    const seen: AlertRequest[] = [];
    const loop = startDelivery({
      db: house.db,
      deliver: async (alert) => {
        seen.push(alert);
        return { outcome: 'gone' };
      },
      now: () => house.clock,
      pollMs: 2_147_000_000,
    });
    await loop.runOnce();
    await loop.stop();
    assert.equal(seen.length, 2);
    assert.ok(!/Example|Decision on|2012-05-04|modernslavery/.test(JSON.stringify(seen)));
  });
});
