import assert from 'node:assert/strict';
import {
  type Actor,
  chairIsFree,
  decideMeeting,
  defaultProcessSettings,
  evolveMeeting,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingState,
  meetingObligations,
  type Role,
} from '../../src/nrm/index.ts';
import { acting, actors, monday, people } from './factories.ts';

const meetingId = 'meeting-1';
const start = {
  type: 'start-meeting',
  seriesId: 'series-1',
  title: 'Strategy meeting',
  meetingType: 'strategy',
  chair: people.chair,
  startedAt: monday,
  rememberedChildren: [],
} as const satisfies MeetingCommand;
const over = '2026-12-07T11:00:00.000Z';
const end = { type: 'end-meeting', endedAt: over } as const;
const pick = (...children: string[]): MeetingCommand => ({ type: 'pick-children', children });
const none: MeetingCommand = { type: 'no-child-concerned', reason: ' Planning ' };
const choose = (meetingType: string | null): MeetingCommand => ({ type: 'choose-meeting-type', meetingType });
const take: MeetingCommand = { type: 'take-chair' };

const say = (state: MeetingState | null, actor: Actor, command: MeetingCommand) =>
  decideMeeting(state, command, { actor, now: monday, meetingId });
const fold = (state: MeetingState | null, events: readonly MeetingEvent[]) =>
  events.reduce<MeetingState | null>(
    (before, event) =>
      evolveMeeting(before, event, {
        meetingId,
        version: (before?.version ?? 0) + 1,
        at: monday,
        actor: actors.system,
      }),
    state,
  );
const meet = (
  first: MeetingCommand,
  ...steps: readonly (readonly [Actor, MeetingCommand])[]
): MeetingState => {
  const state = [[actors.system, first] as const, ...steps].reduce<MeetingState | null>(
    (before, [actor, command]) => {
      const decision = say(before, actor, command);
      assert.ok(decision.ok, command.type);
      return fold(before, decision.events);
    },
    null,
  );
  assert.ok(state);
  return state;
};
const answer = (state: MeetingState | null, actor: Actor, command: MeetingCommand) => {
  const decision = say(state, actor, command);
  return decision.ok ? decision.events : `${decision.refusal.rule} ${decision.refusal.code}`;
};

const fresh: MeetingState = {
  meetingId,
  version: 1,
  seriesId: 'series-1',
  title: 'Strategy meeting',
  meetingType: 'strategy',
  chair: people.chair,
  chairTaken: false,
  startedAt: monday,
  endedAt: null,
  children: [],
  childrenConfirmed: false,
  typeChosen: true,
  noChild: null,
};
const untyped = { ...start, meetingType: null, chair: null } as const;

describe('nrm: the record of a meeting', () => {
  it('R3: starts with what Teams knows of it; the kind is open where the title says none', () => {
    assert.deepEqual(meet(start), fresh);
    assert.deepEqual(meet(untyped), { ...fresh, meetingType: null, chair: null, typeChosen: false });
  });

  it('R4: remembers the children of the series, once each, until the chair confirms them', () => {
    const remembered = meet({ ...start, rememberedChildren: ['CH-1', 'CH-2', 'CH-1'] });
    assert.deepEqual(remembered, { ...fresh, version: 2, children: ['CH-1', 'CH-2'] });
    assert.deepEqual(answer(remembered, actors.chair, pick('CH-2', 'CH-1')), [
      { type: 'children-picked', children: ['CH-2', 'CH-1'], remembered: false },
    ]);
  });

  it('R3, R4: each step changes its own part', () => {
    assert.deepEqual(meet(start, [actors.chair, choose('mash')]), {
      ...fresh,
      version: 2,
      meetingType: 'mash',
    });
    assert.deepEqual(meet(untyped, [actors.worker, choose(null)]), {
      ...fresh,
      version: 2,
      meetingType: null,
      chair: null,
    });
    assert.deepEqual(meet(start, [actors.otherChair, take]), {
      ...fresh,
      version: 2,
      chair: people.otherChair,
      chairTaken: true,
    });
    const picked = meet(start, [actors.chair, pick('CH-1')]);
    assert.deepEqual(picked, { ...fresh, version: 2, children: ['CH-1'], childrenConfirmed: true });
    const nobody = meet(start, [actors.chair, pick('CH-1')], [actors.chair, none]);
    const noChild = { reason: 'Planning' };
    assert.deepEqual(nobody, { ...fresh, version: 3, childrenConfirmed: true, noChild });
    const back = meet(start, [actors.chair, none], [actors.chair, pick('CH-1')]);
    assert.deepEqual(back, { ...fresh, version: 3, children: ['CH-1'], childrenConfirmed: true });
    assert.deepEqual(meet(start, [actors.system, end]), { ...fresh, version: 2, endedAt: over });
  });

  it('keeps its first end, and knows nothing of what was recorded before its start', () => {
    const ended = meet(start, [actors.system, end]);
    const late = fold(ended, [{ type: 'meeting-ended', endedAt: '2026-12-07T12:00:00.000Z' }]);
    assert.equal(late?.endedAt, over);
    assert.equal(fold(null, [{ type: 'meeting-ended', endedAt: over }]), null);
    assert.deepEqual(fold(ended, [{ ...start, type: 'meeting-started' } as MeetingEvent]), {
      ...ended,
      version: 3,
    });
  });

  it('R3: what is said twice changes nothing', () => {
    const typed = meet(start, [actors.chair, pick('CH-1', 'CH-2')]);
    assert.deepEqual(answer(typed, actors.chair, choose('strategy')), []);
    assert.deepEqual(answer(typed, actors.chair, take), []);
    assert.deepEqual(answer(typed, actors.chair, pick('CH-2', 'CH-1', 'CH-2')), []);
    assert.equal(answer(typed, actors.chair, pick('CH-1')).length, 1);
    assert.equal(answer(typed, actors.chair, pick('CH-1', 'CH-3')).length, 1);
    assert.equal(
      answer(meet(untyped), actors.worker, choose(null)).length,
      1,
      'none of these, said by a person',
    );
    assert.equal(answer(meet(start, [actors.chair, none]), actors.chair, pick('CH-1')).length, 1);
  });

  const refused: readonly (readonly [string, string, () => MeetingState | null, Actor, MeetingCommand])[] = [
    ['R3 meeting-unknown', 'it has not started', () => null, actors.chair, take],
    ['R3 not-the-chair', 'another one picks', () => meet(start), actors.otherChair, pick('CH-1')],
    ['R3 not-the-chair', 'the product picks', () => meet(start), actors.system, pick('CH-1')],
    ['R3 not-the-chair', 'another one ends it', () => meet(start), actors.worker, end],
    ['R3 not-the-chair', 'another one says its kind', () => meet(start), actors.worker, choose('mash')],
    [
      'R3 not-the-chair',
      'a partner says its kind before there is a chair',
      () => meet(untyped),
      actors.partner,
      choose('mash'),
    ],
    [
      'R3 not-the-chair',
      'another one says that it is about no child',
      () => meet(start),
      actors.worker,
      none,
    ],
    [
      'R3 reason-missing',
      'about no child, and no reason',
      () => meet(start),
      actors.chair,
      { ...none, reason: ' ' },
    ],
    ['R4 no-child-picked', 'nobody is picked', () => meet(start), actors.chair, pick()],
    ['R15 not-allowed', 'a partner takes the chair', () => meet(untyped), actors.partner, take],
    ['R15 not-allowed', 'the product takes the chair', () => meet(untyped), actors.system, take],
    [
      'R15 not-allowed',
      'somebody without any role takes it',
      () => meet(untyped),
      acting(people.worker),
      take,
    ],
    ['R3 chair-taken', 'it was taken', () => meet(untyped, [actors.chair, take]), actors.otherChair, take],
    [
      'R3 chair-taken',
      'children are picked',
      () => meet(start, [actors.chair, pick('CH-1')]),
      actors.otherChair,
      take,
    ],
    [
      'R3 chair-taken',
      'it is about no child',
      () => meet(start, [actors.chair, none]),
      actors.otherChair,
      take,
    ],
    ['R3 chair-taken', 'it is over', () => meet(start, [actors.chair, end]), actors.otherChair, take],
  ];
  for (const [code, wrong, state, actor, command] of refused)
    it(`${code.replace(' ', ': ')}: ${wrong} (${command.type})`, () => {
      assert.equal(answer(state(), actor, command), code);
    });

  it('R15: any of the council’s staff may take a free chair or say the kind, a partner who is staff too', () => {
    const roles: readonly Role[] = [
      'worker',
      'lead-professional',
      'chair',
      'exploitation-team',
      'manager',
      'administrator',
    ];
    for (const role of roles) {
      const by = acting(people.otherChair, role);
      assert.equal(answer(meet(untyped), by, take).length, 1, role);
      assert.equal(answer(meet(untyped), by, choose('mash')).length, 1, role);
    }
    assert.equal(answer(meet(untyped), acting(people.otherChair, 'partner', 'worker'), take).length, 1);
    assert.equal(answer(meet(untyped), actors.system, choose('mash')).length, 1);
  });

  it('R3: the chair is free until the presumed one has begun to answer', () => {
    assert.equal(chairIsFree(meet(untyped)), true);
    assert.equal(chairIsFree(meet(start)), true);
    assert.equal(chairIsFree(meet(start, [actors.system, end])), false);
    assert.equal(chairIsFree({ ...meet(untyped), endedAt: over }), true, 'nobody has it');
  });

  const owed = (state: MeetingState, now = monday) => {
    const [one] = meetingObligations(state, now, defaultProcessSettings);
    const {
      key,
      rule,
      deadline,
      state: of,
      due,
      nextChange,
      action,
      who,
    } = one ?? { key: 'nothing', who: [] };
    return [
      key,
      rule,
      deadline,
      of,
      due,
      nextChange,
      action,
      ...who.map(({ role, person }) => `${role} ${person?.id ?? '-'}`),
    ];
  };
  const key = 'R3:meeting:meeting-1';
  const midnight = '2026-12-08T00:00:00.000Z';
  const eve = '2026-12-07T23:59:59.999Z';
  const nine = '2026-12-08T09:00:00.000Z';
  const open = (rule: string, action: string, chair: string) => [
    key,
    rule,
    'D1',
    'due-soon',
    eve,
    midnight,
    action,
    `chair ${chair}`,
  ];

  it('R3, R4: owes its kind, its chair, its children, one after the other', () => {
    assert.deepEqual(owed(meet(untyped)), open('R4', 'choose-meeting-type', '-'));
    assert.deepEqual(owed(meet({ ...start, chair: null })), open('R3', 'take-chair', '-'));
    assert.deepEqual(owed(meet(start)), open('R3', 'pick-children', 'p-chair'));
    const remembered = meet({ ...start, rememberedChildren: ['CH-1'] });
    assert.deepEqual(owed(remembered), open('R3', 'pick-children', 'p-chair'));
    const titles = [meet(start), remembered].map(
      (of) => meetingObligations(of, monday, defaultProcessSettings)[0]?.title,
    );
    assert.deepEqual(titles, [
      'Pick the children this meeting is about',
      'Confirm which children this meeting is about',
    ]);
    for (const done of [[actors.chair, none] as const, [actors.chair, pick('CH-1')] as const])
      assert.deepEqual(owed(meet(start, done))[0], 'nothing');
    assert.deepEqual(
      owed(meet(untyped, [actors.worker, choose(null)]))[0],
      'nothing',
      'no meeting to ask at',
    );
  });

  it('R3: is overdue at its end or after its day, and the next working morning somebody above hears of it', () => {
    const row = (of: string, due: string, next: string | null, ...more: string[]) => [
      key,
      'R3',
      'D1',
      of,
      due,
      next,
      'pick-children',
      'chair p-chair',
      ...more,
    ];
    const overseer = 'exploitation-team-manager -';
    assert.deepEqual(owed(meet(start, [actors.system, end]), over), row('overdue', over, nine));
    assert.deepEqual(owed(meet(start), midnight), row('overdue', eve, nine));
    assert.deepEqual(owed(meet(start), nine), row('overdue', eve, null, overseer));
    assert.deepEqual(owed(meet(start, [actors.system, end]), nine), row('overdue', over, null, overseer));
    const friday = '2026-12-11T10:00:00.000Z';
    assert.equal(
      owed(meet({ ...start, startedAt: friday }), '2026-12-12T09:00:00.000Z')[5],
      '2026-12-14T09:00:00.000Z',
    );
    const [one] = meetingObligations(meet(start), monday, defaultProcessSettings);
    assert.equal(one?.notBefore, null);
    assert.match(`${one?.why} ${one?.source}`, /meeting.*Torbay/iu);
  });
});
