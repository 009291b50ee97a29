import assert from 'node:assert/strict';
import {
  type CommandOf,
  currentReferral,
  type Day,
  defaultProcessSettings,
  obligations,
  type ProcessSettings,
  stageOf,
} from '../../src/nrm/index.ts';
import {
  acting,
  actors,
  agreed,
  ask,
  duties,
  duty,
  letter,
  monday,
  opened,
  people,
  ready,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';

const pause = (type: 'suspend' | 'resume', on: Day): CommandOf<'suspend' | 'resume'> => ({
  type,
  on,
  words: 'Told by the duty desk',
  letterId: null,
});
const withReference = () =>
  tell(submitted(), actors.worker, { type: 'record-reference', reference: 'NRM00123456' }).story;
const at = (day: Day) => `${day}T12:00:00.000Z`;
const suspended = () =>
  tell(withReference(), actors.worker, pause('suspend', '2026-12-09'), at('2026-12-09'));

describe('nrm: suspension, passing on, referrals made elsewhere', () => {
  it('R43: while suspended the clock stands still, and goes on with the days that were left', () => {
    assert.equal(duty(withReference(), 'R43:rg')?.due, '2026-12-14T23:59:59.999Z');
    const { story } = suspended();
    assert.equal(stageOf(state(story)), 'suspended');
    assert.equal(duty(story, 'R43:rg', at('2027-01-20')), undefined);
    const again = tell(story, actors.worker, pause('resume', '2027-01-20'), at('2027-01-20')).story;
    assert.equal(stageOf(state(again)), 'with-ca');
    // Two of five working days had gone by on 9 December: three are left from 20 January on.
    assert.equal(duty(again, 'R43:rg', at('2027-01-20'))?.due, '2027-01-25T23:59:59.999Z');
  });

  it('R42: only what the Competent Authority works on is suspended, once, and on real days', () => {
    assert.equal(
      tell(agreed(), actors.worker, pause('suspend', '2026-12-07')).refusal?.code,
      'not-to-suspend',
    );
    assert.equal(
      tell(withReference(), actors.worker, pause('resume', '2026-12-07')).refusal?.code,
      'not-suspended',
    );
    const { story } = suspended();
    assert.equal(
      tell(story, actors.worker, pause('resume', '2026-12-08'), at('2026-12-20')).refusal?.code,
      'date-not-valid',
    );
  });

  it('R59: meetings go on reviewing while the case is suspended', () => {
    const { story } = tell(suspended().story, actors.system, ask('m2'), at('2026-12-10'));
    assert.equal(state(story).meetings.at(-1)?.question, 'review');
  });

  it('R49: a decision ends a suspension, and its letter is filed all the same', () => {
    const decided = tell(
      suspended().story,
      actors.system,
      {
        type: 'file-letter',
        letter: letter({ receivedAt: at('2027-01-05') }),
        reading: { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2027-01-04' },
      },
      at('2027-01-05'),
    ).story;
    assert.equal(stageOf(state(decided)), 'rg-positive');
    assert.equal(currentReferral(state(decided))?.pauses[0]?.to, '2027-01-04');
  });

  it('R47: the earliest day does not move by a suspension, and the chase stands still meanwhile', () => {
    const positive = tell(withReference(), actors.worker, {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'positive',
      decidedOn: '2026-12-07',
      toldBy: 'Duty officer',
    }).story;
    const paused = tell(positive, actors.worker, pause('suspend', '2027-01-22'), at('2027-01-22')).story;
    const again = tell(paused, actors.worker, pause('resume', '2027-02-21'), at('2027-02-21')).story;
    // Earliest day 21 January; 28 days later would be 18 February, and 30 days of suspension put it off.
    assert.equal(duty(again, 'R47:chase:1', at('2027-03-19')), undefined);
    assert.ok(duty(again, 'R47:chase:1', at('2027-03-20')));
  });

  const terms = (changes: Partial<ProcessSettings>) => ({ ...defaultProcessSettings, ...changes });
  it('R43, C9: in a pilot area a child far from 18 has 45 days, one near to 18 the usual five', () => {
    const send = (story: Story) =>
      tell(
        story,
        actors.worker,
        { type: 'mark-submitted', submittedAt: monday },
        monday,
        terms({ pilotEnabled: true }),
      ).story;
    assert.equal(duty(send(ready()), 'R43:rg')?.due, '2027-01-21T23:59:59.999Z');
    const near = tell(ready(), actors.worker, {
      type: 'correct-child',
      child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2009-01-05' },
      unaccompanied: null,
      reason: 'Certificate',
    }).story;
    assert.equal(duty(send(near), 'R43:rg')?.due, '2026-12-14T23:59:59.999Z');
  });

  it('R47, C3: the 45 days may run from the sending where the council says so', () => {
    const decide = {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'positive',
      decidedOn: '2026-12-11',
      toldBy: 'Duty officer',
    } as const;
    const now = at('2026-12-11');
    const from = terms({ cgEarliestRunsFrom: 'referral' });
    const story = tell(submitted(), actors.worker, decide, now, from).story;
    assert.equal(duty(story, 'R47:cg', now)?.notBefore, '2027-01-21');
    assert.equal(
      duty(tell(submitted(), actors.worker, decide, now).story, 'R47:cg', now)?.notBefore,
      '2027-01-25',
    );
  });

  it('R48, C9: a combined letter records both decisions, each with its effects', () => {
    const combined = (outcome: 'positive' | 'negative') =>
      tell(submitted(), actors.system, {
        type: 'file-letter',
        letter: letter(),
        reading: { kind: 'combined', outcome, decidedOn: '2026-12-07' },
      });
    assert.deepEqual(types(combined('positive').events), ['letter-filed', 'rg-decided', 'cg-decided']);
    assert.equal(stageOf(state(combined('negative').story)), 'cg-negative');
    const told = tell(submitted(), actors.worker, {
      type: 'record-decision',
      stage: 'combined',
      outcome: 'positive',
      decidedOn: '2026-12-07',
      toldBy: 'The panel',
    });
    assert.deepEqual(types(told.events), ['rg-decided', 'cg-decided']);
    const second = tell(told.story, actors.system, {
      type: 'file-letter',
      letter: letter(),
      reading: { kind: 'combined', outcome: 'positive', decidedOn: '2026-12-07' },
    });
    assert.deepEqual(types(second.events), ['letter-filed']);
  });

  it('R15: a referral made by the police needs no toolkit, and its clock runs where the date is known', () => {
    const elsewhere: CommandOf<'referred-elsewhere'> = {
      type: 'referred-elsewhere',
      body: 'Police',
      submittedOn: '2026-12-01',
    };
    const { story } = tell(opened(), actors.worker, elsewhere);
    assert.equal(stageOf(state(story)), 'submitted');
    assert.equal(duty(story, 'R43:rg')?.due, '2026-12-08T23:59:59.999Z');
    assert.equal(duty(story, 'R22:toolkit'), undefined);
    const undatedOne = tell(agreed(), actors.worker, { ...elsewhere, submittedOn: null }).story;
    assert.equal(duty(undatedOne, 'R43:rg'), undefined);
    assert.equal(tell(submitted(), actors.worker, elsewhere).refusal?.code, 'already-submitted');
  });

  it('R19: passing the case on moves the tasks; the old mailbox stays watched; the manager does it', () => {
    const pass: CommandOf<'reassign'> = {
      type: 'reassign',
      worker: people.otherChair,
      manager: null,
      leadProfessional: people.otherChair,
      referrerMailbox: 'rowan.pike@council.example',
      reason: 'Long leave',
    };
    assert.equal(tell(submitted(), actors.worker, pass).refusal?.rule, 'R19');
    const { story } = tell(submitted(), actors.manager, pass);
    assert.equal(state(story).worker.id, people.otherChair.id);
    assert.equal(duty(story, 'R40:reference')?.who[0]?.person?.id, people.otherChair.id);
    assert.deepEqual(state(story).tracks.formerMailboxes, ['tomas.egan@council.example']);
    const nobody = { ...pass, worker: null, leadProfessional: null, referrerMailbox: null };
    assert.equal(tell(submitted(), actors.manager, nobody).refusal?.code, 'nobody-named');
    assert.equal(tell(opened(), actors.manager, pass).refusal?.code, 'no-lead-professional');
  });

  it('R19: while somebody stands in, both have the tasks, and the cover may do what the absent one may', () => {
    const cover: CommandOf<'set-cover'> = { type: 'set-cover', role: 'manager', person: people.otherChair };
    assert.equal(tell(submitted(), actors.worker, cover).refusal?.code, 'not-allowed');
    const { story } = tell(submitted(), actors.etm, cover);
    const threatened = tell(story, actors.worker, {
      type: 'report-threat',
      kind: 'removal',
      words: 'Flight booked',
    }).story;
    const told = duties(threatened).find(({ key }) => key.startsWith('R53:threat'));
    assert.deepEqual(
      told?.who.map(({ person }) => person?.id),
      [people.manager.id, people.worker.id, people.otherChair.id],
    );
    const standIn = tell(threatened, acting(people.otherChair), {
      type: 'reassign',
      worker: people.chair,
      manager: null,
      leadProfessional: null,
      referrerMailbox: null,
      reason: 'Sick leave',
    });
    assert.equal(standIn.refusal, null);
    const ended = tell(threatened, actors.manager, { type: 'end-cover', role: 'manager' }).story;
    assert.equal(
      obligations(state(ended), monday, defaultProcessSettings).some(({ who }) =>
        who.some(({ person }) => person?.id === people.otherChair.id),
      ),
      false,
    );
  });

  it('R6: several referrals over time: each has its own toolkit, pauses and decisions', () => {
    const negative = tell(submitted(), actors.worker, {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'negative',
      decidedOn: '2026-12-07',
      toldBy: 'Duty officer',
    }).story;
    const again = tell(negative, actors.worker, { type: 'start-consideration', place: 'tab' }).story;
    const agreedAgain = [
      { type: 'answer-consideration', place: 'tab', answer: 'refer', reason: null, decideBy: null },
      {
        type: 'name-people',
        leadProfessional: people.worker,
        exploitationTeamSupporter: people.supporter,
      },
    ] as const;
    const story = agreedAgain.reduce((told, step) => tell(told, actors.worker, step).story, again);
    assert.equal(stageOf(state(story)), 'agreed');
    const send = { type: 'mark-submitted', submittedAt: monday } as const;
    assert.equal(tell(story, actors.worker, send).refusal?.code, 'toolkit-missing');
  });
});
