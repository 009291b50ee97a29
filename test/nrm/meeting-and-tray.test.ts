import assert from 'node:assert/strict';
import {
  type Actor,
  type Decision,
  decideMeeting,
  decideTriage,
  defaultProcessSettings,
  evolveMeeting,
  evolveTriage,
  type MeetingCommand,
  type MeetingState,
  meetingObligations,
  type TriageCommand,
  type TriageState,
} from '../../src/nrm/index.ts';
import { actors, letter, monday, people } from './factories.ts';

const must = <E>(decision: Decision<E>): readonly E[] => {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
  return decision.events;
};
const code = (decision: Decision<unknown>) => (decision.ok ? 'accepted' : decision.refusal.code);

const meetingId = 'meeting-1';
const say = (state: MeetingState | null, actor: Actor, command: MeetingCommand) =>
  decideMeeting(state, command, { actor, now: monday, meetingId });
const meet = (...steps: readonly (readonly [Actor, MeetingCommand])[]): MeetingState => {
  const state = steps.reduce<MeetingState | null>(
    (before, [actor, command]) =>
      must(say(before, actor, command)).reduce<MeetingState | null>(
        (folded, event) =>
          evolveMeeting(folded, event, { meetingId, version: (folded?.version ?? 0) + 1, at: monday, actor }),
        before,
      ),
    null,
  );
  if (state === null) throw new Error('the meeting has not started');
  return state;
};

const start: MeetingCommand = {
  type: 'start-meeting',
  seriesId: 'series-1',
  title: 'Strategy meeting',
  meetingType: 'strategy',
  chair: people.chair,
  startedAt: monday,
  rememberedChildren: [],
};
const pick: MeetingCommand = { type: 'pick-children', children: ['CH-1', 'CH-1', 'CH-2'] };
const end: MeetingCommand = { type: 'end-meeting', endedAt: '2026-12-07T11:00:00.000Z' };
const owed = (state: MeetingState, now: string = monday) =>
  meetingObligations(state, now, defaultProcessSettings)[0];

describe('nrm: a meeting before any child is picked', () => {
  it('R3: silence is owed by the chair until children are picked, and overdue once the meeting is over', () => {
    const silent = meet([actors.system, start]);
    assert.equal(owed(silent)?.action, 'pick-children');
    const over = meet([actors.system, start], [actors.system, end]);
    assert.equal(owed(over, '2026-12-07T11:00:00.000Z')?.state, 'overdue');
    assert.deepEqual(
      owed(over, '2026-12-08T09:00:00.000Z')?.who.map(({ role }) => role),
      ['chair', 'exploitation-team-manager'],
    );
    assert.equal(owed(silent, '2026-12-08T00:00:00.000Z')?.state, 'overdue');
    assert.equal(owed(meet([actors.system, start], [actors.chair, pick])), undefined);
  });

  it('R4: children are picked once each, by the chair alone', () => {
    assert.deepEqual(meet([actors.system, start], [actors.chair, pick]).children, ['CH-1', 'CH-2']);
    const started = meet([actors.system, start]);
    for (const actor of [actors.otherChair, actors.partner, actors.system])
      assert.equal(code(say(started, actor, pick)), 'not-the-chair');
    assert.equal(
      code(say(started, actors.chair, { type: 'pick-children', children: [] })),
      'no-child-picked',
    );
  });

  it('R4: children remembered from the series are only suggested until the chair confirms them', () => {
    const again = meet([actors.system, { ...start, rememberedChildren: ['CH-1', 'CH-2'] }]);
    assert.deepEqual(again.children, ['CH-1', 'CH-2']);
    assert.equal(again.childrenConfirmed, false);
    assert.equal(owed(again)?.action, 'pick-children');
    assert.equal(must(say(again, actors.chair, pick)).length, 1);
  });

  it('R3: an unknown kind is asked about and never assumed; "none of these" ends the question', () => {
    const unknown = meet([actors.system, { ...start, title: 'Catch-up', meetingType: null, chair: null }]);
    assert.equal(owed(unknown)?.rule, 'R4');
    assert.deepEqual(
      owed(unknown, '2026-12-08T09:00:00.000Z')?.who.map(({ role }) => role),
      ['chair'],
    );
    const none: MeetingCommand = { type: 'choose-meeting-type', meetingType: null };
    assert.equal(code(say(unknown, actors.partner, none)), 'not-the-chair');
    const chosen = meet(
      [actors.system, { ...start, meetingType: null, chair: null }],
      [actors.worker, { type: 'take-chair' }],
      [actors.worker, none],
    );
    assert.equal(owed(chosen), undefined);
  });

  it('R3: the chair is taken by staff, and once', () => {
    const open = meet([actors.system, { ...start, chair: null }]);
    assert.equal(code(say(open, actors.partner, { type: 'take-chair' })), 'not-allowed');
    const taken = meet([actors.system, { ...start, chair: null }], [actors.chair, { type: 'take-chair' }]);
    assert.equal(code(say(taken, actors.otherChair, { type: 'take-chair' })), 'chair-taken');
  });

  it('R3: "no child concerned" needs a reason', () => {
    const started = meet([actors.system, start]);
    assert.equal(
      code(say(started, actors.chair, { type: 'no-child-concerned', reason: ' ' })),
      'reason-missing',
    );
    const none = meet(
      [actors.system, start],
      [actors.chair, { type: 'no-child-concerned', reason: 'Planning' }],
    );
    assert.equal(owed(none), undefined);
  });

  it('a meeting that starts or ends twice is one meeting', () => {
    const over = meet([actors.system, start], [actors.system, end]);
    assert.deepEqual(must(say(over, actors.system, start)), []);
    assert.deepEqual(must(say(over, actors.system, end)), []);
    assert.equal(code(say(null, actors.system, end)), 'meeting-unknown');
  });
});

const triageId = 'tray-1';
const sort = (state: TriageState | null, actor: Actor, command: TriageCommand) =>
  decideTriage(state, command, { actor, now: monday, triageId });
const inTray = (trust: 'authentic' | 'suspect', ...steps: readonly (readonly [Actor, TriageCommand])[]) => {
  const open: TriageCommand = {
    type: 'open-triage',
    letter: letter({ trust }),
    reading: null,
    bestGuess: null,
    reasons: ['No case holds this reference'],
  };
  const state = [[actors.system, open] as const, ...steps].reduce<TriageState | null>(
    (before, [actor, command]) =>
      must(sort(before, actor, command)).reduce<TriageState | null>(
        (folded, event) => evolveTriage(folded, event, { triageId, version: 1, at: monday, actor }),
        before,
      ),
    null,
  );
  if (state === null) throw new Error('the tray entry is not open');
  return state;
};

describe('nrm: the needs-a-person tray', () => {
  const file: TriageCommand = { type: 'file-from-triage', caseId: 'CH-1' };
  const dismiss = (reason: string): TriageCommand => ({ type: 'dismiss-from-triage', reason });

  it('P2: only a person of the council files from the tray', () => {
    assert.equal(code(sort(inTray('suspect'), actors.system, file)), 'not-allowed');
    assert.equal(code(sort(inTray('suspect'), actors.partner, file)), 'not-allowed');
    assert.equal(inTray('suspect', [actors.worker, file]).filedTo, 'CH-1');
  });

  it('R49: filed twice to one case is filed once; to another case it is refused', () => {
    const filed = inTray('authentic', [actors.worker, file]);
    assert.deepEqual(must(sort(filed, actors.etm, file)), []);
    assert.equal(code(sort(filed, actors.etm, { ...file, caseId: 'CH-2' })), 'already-filed');
  });

  it('R49: a genuine letter is put aside by a manager alone, always with a reason', () => {
    assert.equal(code(sort(inTray('authentic'), actors.worker, dismiss('Not ours'))), 'not-allowed');
    assert.equal(code(sort(inTray('authentic'), actors.manager, dismiss('Not ours'))), 'accepted');
    assert.equal(code(sort(inTray('suspect'), actors.worker, dismiss(' '))), 'reason-missing');
  });

  it('R49: what was put aside by mistake can still be filed', () => {
    const back = inTray('suspect', [actors.worker, dismiss('Advertising')], [actors.worker, file]);
    assert.equal(back.status, 'filed');
  });
});
