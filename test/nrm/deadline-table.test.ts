import assert from 'node:assert/strict';
import {
  type DeadlineId,
  deadlines,
  defaultProcessSettings,
  due,
  type Instant,
  type ProcessSettings,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  duties,
  duty,
  given,
  letter,
  monday,
  names,
  openCase,
  type Story,
  submitted,
  tell,
} from './factories.ts';

const on = (id: DeadlineId, start: string, settings: ProcessSettings = defaultProcessSettings) =>
  due(id, start, settings).day;
const day = (story: Story, key: string, now?: Instant) => duty(story, key, now)?.due?.slice(0, 10);
const told = (outcome: 'positive' | 'negative') =>
  tell(submitted(), actors.worker, {
    type: 'record-decision',
    stage: 'rg',
    outcome,
    decidedOn: '2026-12-07',
    toldBy: 'Duty officer',
  }).story;
const filed = (reading: { kind: 'information-request'; replyBy: null } | { kind: 'adult-transition' }) =>
  tell(submitted(), actors.system, {
    type: 'file-letter',
    letter: letter({ kind: reading.kind, outcome: null }),
    reading,
  }).story;

/** What the list of duties shows for each deadline, from the 7th of December on: the same function counts both. */
const shown: Readonly<Partial<Record<DeadlineId, () => string | null | undefined>>> = {
  D1: () =>
    day(
      given([actors.worker, openCase()], [actors.worker, { type: 'start-consideration', place: 'tab' }]),
      'R1:consider',
    ),
  D2: () =>
    day(
      given([actors.worker, openCase()], [actors.system, ask()], [actors.chair, answer('refer')]),
      'R5:consultation',
    ),
  D3: () => day(agreed(), 'R6:send'),
  D4: () => day(submitted(), 'R40:reference'),
  D5: () => day(submitted(), 'R41:acknowledgement'),
  D6: () => day(submitted(), 'R43:rg'),
  D8: () => day(filed({ kind: 'information-request', replyBy: null }), 'R45:reply:letter-1'),
  D9: () => duty(told('positive'), 'R47:cg')?.notBefore,
  D13: () => day(told('negative'), 'R55:review:1-1'),
  D15: () => day(filed({ kind: 'adult-transition' }), 'R32:reply:letter-1'),
  D16: () =>
    day(
      tell(agreed(), actors.worker, { type: 'record-form-draft', lastSavedOn: '2026-12-07' }).story,
      'R39:draft:2026-12-07',
    ),
  D18: () => {
    const later = tell(submitted(), actors.system, ask('m2')).story;
    return day(later, 'R59:meeting:m2');
  },
};

describe('nrm: one table for every deadline', () => {
  for (const [id, ask] of Object.entries(shown) as [DeadlineId, () => string | null | undefined][])
    it(`${id}, ${deadlines[id].rule}: the case’s own list shows the day that is counted`, () => {
      assert.equal(ask(), on(id, monday));
    });

  it('D7, R50: looks in Junk begin when D6 has passed, and come every five working days', () => {
    const first = on('D6', monday) ?? '';
    const next = on('D7', `2026-12-15`);
    assert.equal(first, '2026-12-14');
    const round = (now: string) =>
      duties(submitted(), now).find(({ deadline }) => deadline === 'D7')?.key ?? null;
    assert.equal(round('2026-12-14T20:00:00.000Z'), null);
    assert.equal(round('2026-12-15T10:00:00.000Z'), 'R50:look:1');
    assert.equal(round(`${next}T10:00:00.000Z`), 'R50:look:2');
  });

  it('D10, R47: news is asked for 28 days after the earliest day, and every 28 days', () => {
    const earliest = on('D9', '2026-12-07') ?? '';
    const first = on('D10', earliest) ?? '';
    const chase = (now: string) =>
      duties(told('positive'), `${now}T10:00:00.000Z`).find(({ deadline }) => deadline === 'D10')?.key ??
      null;
    assert.equal(chase(earliest), null);
    assert.equal(chase(first), 'R47:chase:1');
    assert.equal(chase(on('D10', first) ?? ''), 'R47:chase:2');
  });

  it('D12, R52: the recovery period’s end is said and is nothing that falls due', () => {
    const period = duty(told('positive'), 'R52:recovery');
    assert.equal(on('D12', monday), '2027-01-21');
    assert.match(period?.title ?? '', /until 21 January 2027/u);
    assert.equal(period?.due, null);
    assert.equal(due('D12', monday, defaultProcessSettings).kind, 'information');
  });

  it('D9, R47: "not before" is never due and never overdue, months on', () => {
    for (const now of ['2026-12-08', '2027-01-20', '2027-01-21', '2027-06-01', '2028-12-01'])
      for (const one of duties(told('positive'), `${now}T10:00:00.000Z`).filter(
        ({ deadline }) => deadline === 'D9',
      )) {
        assert.equal(one.due, null);
        assert.ok(one.state === 'waiting' || one.state === 'information', `${now}: ${one.state}`);
      }
  });

  it('D14, R31: the reminders of the case are those that are counted', () => {
    const young = given(
      [actors.worker, openCase({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2009-02-07' } })],
      [actors.system, ask()],
      [actors.chair, answer('refer')],
      [actors.chair, names],
    );
    const ready = [
      { type: 'attach-toolkit', completedOn: '2026-12-04', document: 'toolkit', reviewOn: null },
      {
        type: 'record-safeguarding',
        action: 'Safe address',
        byWhom: 'T',
        on: '2026-12-05',
        toldChildrensServices: true,
      },
      { type: 'mark-submitted', submittedAt: monday },
    ] as const;
    const sent = ready.reduce((story, command) => tell(story, actors.worker, command).story, young);
    const talk = duty(sent, 'R31:transition');
    const { reminders, day: birthday } = due('D14', '2009-02-07', defaultProcessSettings);
    assert.equal(talk?.due?.slice(0, 10), birthday);
    assert.deepEqual(
      talk?.reminders?.map((moment) => moment.slice(0, 10)),
      reminders,
    );
  });

  it('D11, D17: minutes are counted from the moment, and only from one', () => {
    assert.equal(due('D11', monday, defaultProcessSettings).at, '2026-12-07T10:05:00.000Z');
    assert.equal(due('D17', monday, defaultProcessSettings).at, '2026-12-07T10:30:00.000Z');
    assert.equal(due('D11', '2026-12-07', defaultProcessSettings).at, null);
  });
});
