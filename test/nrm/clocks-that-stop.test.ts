import assert from 'node:assert/strict';
import { unpausedDays } from '../../src/nrm/deadlines.ts';
import {
  currentReferral,
  defaultProcessSettings,
  due,
  type ProcessSettings,
  type ReferralState,
  reasonableGroundsDue,
} from '../../src/nrm/index.ts';
import { dutyLines, on, told } from './duty-lines.ts';
import { actors, agreed, monday, opened, type Story, state, submitted, tell } from './factories.ts';
import { file, numbered, positive } from './letter-stories.ts';
import { like, sample } from './samples.ts';

type Pauses = ReferralState['pauses'];
const pilot: ProcessSettings = { ...defaultProcessSettings, pilotEnabled: true };
const sent = (
  pauses: Pauses,
  settings = defaultProcessSettings,
  submittedAt: string | null = monday,
): ReferralState => {
  const referral = currentReferral(state(submitted()));
  assert.ok(referral);
  return { ...referral, submittedAt, pauses, settings };
};
const pause = (from: string, to: string | null) => ({ from, to });

describe('nrm: clocks that stop while a case is suspended', () => {
  const rg: readonly (readonly [string, Pauses, string])[] = [
    ['never suspended', [], '2026-12-14'],
    ['suspended and back the same day', [pause('2026-12-09', '2026-12-09')], '2026-12-14'],
    ['suspended for a day', [pause('2026-12-09', '2026-12-10')], '2026-12-15'],
    ['suspended over a weekend', [pause('2026-12-11', '2026-12-13')], '2026-12-14'],
    ['twice', [pause('2026-12-08', '2026-12-09'), pause('2026-12-10', '2026-12-11')], '2026-12-16'],
    ['after it was due', [pause('2026-12-15', '2026-12-20')], '2026-12-14'],
    ['still suspended: as if the clock ran on', [pause('2026-12-09', null)], '2026-12-14'],
  ];
  for (const [when, pauses, day] of rg)
    it(`R43: ${when}: due on ${day}`, () => {
      assert.equal(reasonableGroundsDue(sent(pauses), null, []), day);
    });

  it('R43, C9: the panel’s 45 days for a child further than 100 days from 18, moved on by the days of suspension', () => {
    const panel = (born: string | null, pauses: Pauses = []) =>
      reasonableGroundsDue(sent(pauses, pilot), born, []);
    assert.equal(panel(null), '2027-01-21');
    assert.equal(panel('2009-03-18'), '2027-01-21', 'turns 18 in 101 days');
    assert.equal(panel('2009-03-17'), '2026-12-14', 'turns 18 in 100 days');
    assert.equal(
      panel(null, [pause('2026-12-09', '2026-12-12'), pause('2026-12-20', '2026-12-21')]),
      '2027-01-25',
    );
    assert.equal(panel(null, [pause('2026-12-09', null)]), '2027-01-21');
    assert.equal(reasonableGroundsDue(sent([]), '2020-01-01', []), '2026-12-14', 'no pilot, no panel');
    assert.equal(
      reasonableGroundsDue(sent([], pilot, null), null, []),
      null,
      'nobody knows when it was sent',
    );
  });

  const counted: readonly (readonly [string, Pauses, number])[] = [
    ['no pause', [], 20],
    ['one in between', [pause('2026-12-10', '2026-12-15')], 15],
    ['one before', [pause('2026-11-01', '2026-11-20')], 20],
    ['one that reaches in', [pause('2026-11-20', '2026-12-05')], 16],
    ['one that reaches out', [pause('2026-12-19', '2027-01-05')], 18],
    ['one that goes on', [pause('2026-12-20', null)], 19],
    ['one after', [pause('2026-12-25', '2026-12-28')], 20],
    ['one all the time', [pause('2026-11-01', null)], 0],
  ];
  for (const [when, pauses, days] of counted)
    it(`R47: of the 20 days from 1 to 21 December, ${when}: ${days} count`, () => {
      assert.equal(unpausedDays('2026-12-01', '2026-12-21', pauses), days);
    });

  it('R47: the next chase moves by the days of a suspension after the earliest day', () => {
    const paused = told(positive(), sample['record-reference']);
    const suspend = tell(
      paused,
      actors.worker,
      like('suspend', { on: '2027-01-22' }),
      on('2027-01-22'),
    ).story;
    const again = tell(suspend, actors.worker, like('resume', { on: '2027-02-01' }), on('2027-02-01')).story;
    assert.deepEqual(dutyLines(again, on('2027-02-02'), 'R47'), [
      'R47:cg | D9 | information | then 2027-02-28 00:00 | lead-professional=worker',
    ]);
    assert.deepEqual(
      dutyLines(again, on('2027-02-28'), 'R47:chase').map((line) => line.slice(0, 12)),
      ['R47:chase:1 '],
    );
  });

  it('R47, C3: from the sending only where its day is known; no chase where the council wants none', () => {
    const terms = (changes: Partial<ProcessSettings>) => ({ ...defaultProcessSettings, ...changes });
    const decide = (story: Story, changes: Partial<ProcessSettings>) =>
      tell(story, actors.worker, sample['record-decision'], monday, terms(changes)).story;
    const elsewhere = told(opened(), like('referred-elsewhere', { submittedOn: null }));
    const fromReferral = { cgEarliestRunsFrom: 'referral' } as const;
    assert.match(
      dutyLines(decide(elsewhere, fromReferral), monday, 'R47')[0] ?? '',
      /not before 2027-01-21/u,
    );
    const quiet = decide(submitted(), { cgChaseDays: 0 });
    assert.deepEqual(dutyLines(quiet, on('2027-06-01'), 'R47'), [
      'R47:cg | D9 | information | lead-professional=worker',
    ]);
    const open = decide(submitted(), { reviewWindowCalendarDays: null });
    assert.deepEqual(dutyLines(open, monday, 'R55'), []);
    const negative = tell(
      submitted(),
      actors.worker,
      like('record-decision', { outcome: 'negative' }),
      monday,
      terms({ reviewWindowCalendarDays: null }),
    ).story;
    assert.deepEqual(dutyLines(negative, monday, 'R55'), [
      'R55:review:1-1 | D13 | information | lead-professional=worker | record-review-request',
    ]);
  });

  it('R55: only a review of the decision that stands counts', () => {
    const negative = told(
      submitted(),
      like('record-decision', { outcome: 'negative' }),
      sample['record-review-request'],
    );
    const again = told(negative, like('record-decision', { stage: 'review', outcome: 'negative' }));
    assert.match(dutyLines(again, monday, 'R55')[0] ?? '', /^R55:review:1-2 \| D13 \| open/u);
  });

  it('R40, R41: nothing is chased of a young adult who left, nor the acknowledgement once it came or was decided', () => {
    const grown = told(
      submitted(),
      like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth: '2008-01-01' } }),
    );
    const left = told(grown, sample.withdraw);
    assert.deepEqual(
      dutyLines(left).map((line) => line.split(' | ')[0]),
      ['R60:update:u13', 'R21:hazard'],
    );
    assert.equal(dutyLines(file(numbered(), { kind: 'acknowledgement' }).story, monday, 'R41').length, 0);
    assert.equal(dutyLines(numbered(), monday, 'R41').length, 1);
    assert.equal(dutyLines(positive(), monday, 'R41').length, 0);
  });

  it('R22, R21: a toolkit is owed by the council’s own sent referral alone; a hazard by an agreement that stands', () => {
    const owed = (story: Story) => dutyLines(story, monday, 'R22').length;
    const bare = (stage: 'with-ca' | 'agreed') =>
      tell(
        opened(),
        actors.administrator,
        like('import-referral', {
          stage,
          reference: null,
          submittedOn: stage === 'agreed' ? null : '2026-12-01',
          decidedOn: null,
        }),
      ).story;
    assert.deepEqual(
      [owed(bare('with-ca')), owed(bare('agreed')), owed(told(agreed(), sample['referred-elsewhere']))],
      [0, 1, 0],
    );
    const again = told(
      told(submitted(), like('record-decision', { outcome: 'negative' })),
      sample['start-consideration'],
    );
    assert.deepEqual(dutyLines(again, monday, 'R21'), []);
    assert.equal(owed(again), 0);
  });

  it('R23: after an imported decision nobody is asked for views of then; of a new one they are', () => {
    const brought = tell(opened(), actors.administrator, sample['import-referral']).story;
    assert.deepEqual(dutyLines(brought, monday, 'R23'), []);
    const views = (day: string) =>
      dutyLines(told(positive(), like('record-views', { on: day })), monday, 'R23').length;
    assert.deepEqual([views('2026-12-06'), views('2026-12-07')], [1, 0]);
  });

  it('R43: what the table of deadlines says of a start, a setting and minutes', () => {
    const table = (id: Parameters<typeof due>[0], start: string, settings = defaultProcessSettings) => {
      const { day, at, setting, reminders, kind } = due(id, start, settings);
      return [day, at, setting && `${setting.name}=${setting.value}`, reminders.join(), kind];
    };
    assert.deepEqual(table('D11', monday), ['2026-12-07', '2026-12-07T10:05:00.000Z', null, '', 'due']);
    assert.deepEqual(table('D6', '2026-12-07'), ['2026-12-14', null, 'rgTargetWorkingDays=5', '', 'due']);
    assert.deepEqual(table('D12', '2026-12-07')[4], 'information');
    const none = { ...defaultProcessSettings, reviewWindowCalendarDays: null };
    assert.deepEqual(table('D13', '2026-12-07', none), [
      null,
      null,
      'reviewWindowCalendarDays=null',
      '',
      'due',
    ]);
  });
});
