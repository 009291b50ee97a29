import assert from 'node:assert/strict';
import {
  addWorkingDays,
  type DeadlineId,
  defaultProcessSettings,
  due,
  easterSunday,
  eighteenthBirthday,
  endOfLondonDay,
  isAdultOn,
  londonDay,
} from '../../src/nrm/index.ts';
import { actors, caseId, duty, given, openCase, tell } from './factories.ts';

const on = (id: DeadlineId, start: string) => due(id, start, defaultProcessSettings).day;

type Example = readonly [what: string, id: DeadlineId, start: string, day: string];
const examples: readonly Example[] = [
  ['the worked example over Christmas', 'D6', '2026-12-21', '2026-12-30'],
  ['the worked example over Easter', 'D6', '2026-04-01', '2026-04-10'],
  ['the worked example over the early May holiday', 'D6', '2026-05-01', '2026-05-11'],
  ['the same, sent on the Saturday', 'D6', '2026-05-02', '2026-05-11'],
  ['45 days over the year’s end', 'D9', '2026-12-29', '2027-02-12'],
  ['the recovery period over the year’s end', 'D12', '2026-12-29', '2027-02-12'],
  ['30 days over the year’s end', 'D13', '2026-12-29', '2027-01-28'],
  ['sent on Maundy Thursday', 'D6', '2027-03-25', '2027-04-05'],
  ['sent on Good Friday, day 0 all the same', 'D6', '2027-03-26', '2027-04-05'],
  ['sent on Easter Sunday', 'D4', '2026-04-05', '2026-04-07'],
  ['sent on New Year’s Eve', 'D5', '2026-12-31', '2027-01-05'],
  ['a New Year’s Day at a Saturday, off on Monday', 'D4', '2027-12-31', '2028-01-04'],
  ['Christmas at a weekend: two days off after it', 'D4', '2027-12-24', '2027-12-29'],
  ['29 February is a day like another', 'D9', '2028-02-29', '2028-04-14'],
  ['45 days over 29 February', 'D9', '2028-01-31', '2028-03-16'],
  ['45 days without 29 February', 'D9', '2027-01-31', '2027-03-17'],
  ['a working week over 29 February', 'D6', '2028-02-25', '2028-03-03'],
  ['one day on from 28 February of a leap year', 'D4', '2028-02-28', '2028-02-29'],
  ['30 days into February', 'D13', '2028-01-30', '2028-02-29'],
  ['28 days over the clock change in March', 'D16', '2026-03-10', '2026-04-07'],
  ['45 days over the clock change in October', 'D9', '2026-10-01', '2026-11-15'],
  ['a working week over the clock change in October', 'D6', '2026-10-23', '2026-10-30'],
  ['the extra day of the coronation', 'D6', '2023-05-02', '2023-05-10'],
  ['the four days of the jubilee', 'D6', '2022-06-01', '2022-06-10'],
  ['the state funeral', 'D4', '2022-09-16', '2022-09-20'],
];

describe('nrm: worked dates', () => {
  for (const [what, id, start, day] of examples)
    it(`${id} of ${start}: ${what}`, () => {
      assert.equal(on(id, start), day);
    });

  it('R43: the last minute before midnight in London still counts for that day, summer and winter', () => {
    assert.equal(on('D6', '2026-12-21T23:59:59.999Z'), '2026-12-30');
    assert.equal(on('D6', '2026-12-22T00:00:00.000Z'), '2026-12-31');
    assert.equal(on('D6', '2026-07-06T22:59:59.999Z'), '2026-07-13');
    assert.equal(on('D6', '2026-07-06T23:00:00.000Z'), '2026-07-14');
  });

  it('takes the London day through the nights in which the clocks change', () => {
    assert.equal(londonDay('2026-03-29T00:59:59.999Z'), '2026-03-29');
    assert.equal(londonDay('2026-03-29T22:59:59.999Z'), '2026-03-29');
    assert.equal(londonDay('2026-03-29T23:00:00.000Z'), '2026-03-30');
    assert.equal(londonDay('2026-10-24T23:00:00.000Z'), '2026-10-25');
    assert.equal(londonDay('2026-10-25T23:59:59.999Z'), '2026-10-25');
    assert.equal(endOfLondonDay('2026-10-24'), '2026-10-24T22:59:59.999Z');
    assert.equal(endOfLondonDay('2026-10-25'), '2026-10-25T23:59:59.999Z');
  });

  it('a duty that falls on the day of the clock change ends with that day in London', () => {
    const sent = { type: 'mark-submitted', submittedAt: '2026-03-20T10:00:00.000Z' } as const;
    assert.equal(on('D6', sent.submittedAt), '2026-03-27');
    assert.equal(endOfLondonDay(on('D16', '2026-03-01') ?? ''), '2026-03-29T22:59:59.999Z');
  });

  const easters = '2015-04-05 2016-03-27 2019-04-21 2024-03-31 2026-04-05 2027-03-28 2035-03-25 2038-04-25';
  it('knows Easter from the earliest to the latest', () => {
    assert.deepEqual(
      easters.split(' ').map((day) => easterSunday(Number(day.slice(0, 4)))),
      easters.split(' '),
    );
  });

  it('adds no working days and many', () => {
    assert.equal(addWorkingDays('2026-04-03', 0, []), '2026-04-03');
    // 260 weekdays of 2027 and the first of 2028 less 8 bank holidays and 3 January.
    assert.equal(addWorkingDays('2026-12-31', 253, []), '2027-12-31');
    assert.equal(addWorkingDays('2026-12-31', 254, []), '2028-01-04');
  });
});

describe('nrm: born on 29 February', () => {
  const born = '2008-02-29';
  it('R28, R31: is 18 on 1 March, for 18 years on is never a leap year', () => {
    assert.equal(eighteenthBirthday(born), '2026-03-01');
    assert.equal(isAdultOn(born, '2026-02-28'), false);
    assert.equal(isAdultOn(born, '2026-03-01'), true);
    assert.equal(eighteenthBirthday('2008-02-28'), '2026-02-28');
    assert.deepEqual(due('D14', born, defaultProcessSettings).reminders, [
      '2025-09-02',
      '2025-12-01',
      '2026-01-30',
      '2026-02-22',
      '2026-03-01',
    ]);
  });

  it('R31: the case counts the days to 1 March', () => {
    const told = given([
      actors.worker,
      openCase({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth: born } }),
    ]);
    const sent = tell(told, actors.administrator, {
      type: 'import-referral',
      stage: 'with-ca',
      reference: 'NRM00123456',
      submittedOn: '2025-12-01',
      decidedOn: null,
      source: 'case system',
    }).story;
    assert.equal(sent.state?.caseId, caseId);
    const talk = duty(sent, 'R31:transition', '2026-02-28T10:00:00.000Z');
    assert.match(talk?.title ?? '', /^Turns 18 in 1 day:/u);
    assert.equal(talk?.due, '2026-03-01T23:59:59.999Z');
    assert.match(duty(sent, 'R31:transition', '2026-03-01T00:00:00.000Z')?.title ?? '', /^Is 18/u);
  });

  it('R28: sending on 28 February asks no consent, on 1 March it does', () => {
    const person = openCase({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth: born } });
    for (const [day, refused] of [
      ['2026-02-28T23:30:00.000Z', false],
      ['2026-03-01T00:30:00.000Z', true],
    ] as const) {
      const story = given(
        [actors.worker, person, day],
        [
          actors.system,
          { type: 'ask-at-meeting', meetingId: 'm1', meetingType: 'strategy', chair: { id: 'c', name: 'C' } },
          day,
        ],
      );
      const before = [
        [
          { kind: 'person', person: { id: 'c', name: 'C' }, roles: ['chair'] },
          { type: 'answer-at-meeting', meetingId: 'm1', answer: 'refer', reason: null, decideBy: null },
        ],
        [
          actors.worker,
          {
            type: 'name-people',
            leadProfessional: { id: 'p-worker', name: 'T' },
            exploitationTeamSupporter: { id: 's', name: 'S' },
          },
        ],
        [
          actors.worker,
          { type: 'attach-toolkit', completedOn: '2026-02-01', document: 'toolkit', reviewOn: null },
        ],
        [
          actors.worker,
          {
            type: 'record-safeguarding',
            action: 'Safe address',
            byWhom: 'T',
            on: '2026-02-01',
            toldChildrensServices: true,
          },
        ],
      ] as const;
      const prepared = before.reduce((so, [actor, command]) => tell(so, actor, command, day).story, story);
      const { refusal } = tell(prepared, actors.worker, { type: 'mark-submitted', submittedAt: day }, day);
      assert.equal(refusal?.code ?? null, refused ? 'adult-consent-missing' : null);
    }
  });
});
