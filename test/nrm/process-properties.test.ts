import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CaseEvent,
  type CaseState,
  closingGaps,
  currentReferral,
  decide,
  defaultProcessSettings,
  describeEvent,
  everSent,
  evolve,
  isSent,
  nextDue,
  obligations,
  type ProcessSettings,
  stageOf,
} from '../../src/nrm/index.ts';
import { commandSchemas } from '../../src/web/command-schemas.ts';
import { anyStep } from './commands-at-random.ts';
import {
  actors,
  agreed,
  begin,
  caseId,
  closingAsked,
  monday,
  openCase,
  opened,
  ready,
  replay,
  type Story,
  submitted,
  tell,
} from './factories.ts';

const settings = [
  defaultProcessSettings,
  { ...defaultProcessSettings, etmGate: 'approve', rgTargetWorkingDays: 10 },
  {
    ...defaultProcessSettings,
    cgEarliestCalendarDays: 30,
    reviewWindowCalendarDays: null,
    toolkitOverride: false,
    requireSafeguarding: 'block',
    closureAppliesAfterNegative: false,
    pilotEnabled: true,
  },
] as const;

const step = fc.record({
  who: anyStep,
  hours: fc.integer({ min: 0, max: 24 * 4 }),
  setting: fc.nat({ max: settings.length - 1 }),
});
/** As it comes back from the journal: plain JSON. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** 50 commands a sequence, 100 sequences: 5,000 in the default run; NRM_SEQUENCES asks for more. */
const sequences = Number(process.env.NRM_SEQUENCES ?? 100);
const steps = fc.array(step, { minLength: 50, maxLength: 50 });

const assertLegal = (state: CaseState): void => {
  const referral = currentReferral(state);
  const stage = stageOf(state);
  if (!referral) return;
  const [first, ...others] = referral.decisions;
  const imported = referral.imported;
  if (stage === 'agreed' && !imported) assert.ok(referral.agreedAt !== null && state.people !== null);
  if (stage === 'not-referred' && !imported) assert.ok((referral.declinedReason ?? '').trim() !== '');
  if (isSent(stage) && !imported && referral.elsewhere === null) assert.ok(referral.submittedAt !== null);
  if (!isSent(stage)) assert.equal(referral.decisions.length, 0);
  if (first && !imported) assert.equal(first.stage, 'rg', 'the first decision is the first stage');
  others.forEach((decision, index) => {
    const before = referral.decisions[index];
    if (decision.stage === 'cg' && !decision.review)
      assert.ok(before?.stage === 'rg' && before.outcome === 'positive');
  });
  const standing = referral.decisions.at(-1);
  if (standing && stage !== 'suspended' && stage !== 'withdrawn')
    assert.equal(stage, `${standing.stage}-${standing.outcome}`);
  const earlier = state.referrals.slice(0, -1).map((one) => one.stage);
  assert.ok(earlier.every((one) => ['rg-negative', 'cg-positive', 'cg-negative', 'withdrawn'].includes(one)));
  assert.equal(new Set(state.letters.map(({ letterId }) => letterId)).size, state.letters.length);
};

const check = (before: Story, after: Story, now: string, current: ProcessSettings): void => {
  const state = after.state;
  assert.ok(state !== null);
  assertLegal(state);
  assert.equal(state.version, after.events.length);
  const due = obligations(state, now, current);
  assert.equal(new Set(due.map(({ key }) => key)).size, due.length, 'every key once');
  for (const one of due) {
    assert.ok(one.action === null || one.action in commandSchemas, `no door for ${one.action}`);
    assert.ok(one.who.length > 0 && one.title !== '' && one.why !== '');
    if (one.notBefore !== null) assert.ok(one.due === null && one.state === 'waiting');
    if (one.state === 'overdue') assert.ok(one.due !== null && one.due <= now);
    if (one.nextChange !== null) assert.ok(one.nextChange > now);
  }
  const { stage, answered } = currentReferral(state) ?? { stage: 'none', answered: null };
  const asks = [
    'answer-at-meeting',
    'answer-consideration',
    'answer-consultation',
    'name-people',
    'answer-mash',
  ];
  if (stage === 'considering')
    assert.ok(
      due.some(({ action }) => action !== null && asks.includes(action)),
      `an open question is on the list (${answered?.answer})`,
    );
  if (stage === 'agreed' && currentReferral(state)?.agreedAt !== null)
    assert.ok(due.some(({ key }) => key === 'R6:send'));
  const next = nextDue(state, now, current);
  assert.ok(next === null || next > now);
  assert.ok(after.events.length >= before.events.length);
};

/** Nothing closes with an open guard (R61, R62), and every override has its reason (R29). */
const assertGuards = (before: Story, events: readonly CaseEvent[]): void => {
  for (const event of events) {
    if (event.type === 'guard-overridden') assert.ok(event.reason.trim() !== '' && event.by.id !== '');
    if (event.type !== 'social-care-ended') continue;
    assert.ok(before.state);
    const { assessment, mitigation, updatesBefore } = before.state.tracks.socialCare;
    assert.ok(!['considering', 'agreed'].includes(stageOf(before.state)));
    assert.deepEqual(closingGaps(before.state, before.state.settings), []);
    // A council that departs from the guidance after a negative decision (C19) has taken the guard away itself.
    if (!everSent(before.state) || !before.state.settings.closureAppliesAfterNegative) continue;
    if (event.how === 'closing') assert.ok(assessment !== null && mitigation !== null);
    assert.ok(before.state.tracks.updatesSent.slice(updatesBefore).some((one) => one.purpose === event.how));
  }
};

/** Between two events a duty only gets later, never earlier: what was overdue stays so, what was due stays on the list. */
const rank = { waiting: 0, information: 0, open: 1, 'due-soon': 2, overdue: 3 } as const;
const assertForward = (state: CaseState, from: string, to: string, current: ProcessSettings): void => {
  const later = new Map(obligations(state, to, current).map((one) => [one.key, one]));
  for (const one of obligations(state, from, current)) {
    const then = later.get(one.key);
    // A chase or a look in Junk is followed by its next round; the review window is a warning and no limit (D13).
    if (!then) assert.match(one.key, /:(?:look|chase):\d+$/u);
    else
      assert.ok(
        rank[then.state] >= rank[one.state] || one.notBefore !== null || one.key.startsWith('R55:review'),
        one.key,
      );
    if (one.due !== null && then && !one.key.startsWith('R55:review'))
      assert.ok(then.due !== null && then.due >= one.due, one.key);
  }
};

const forbiddenToSystem = new Set([
  'referral-agreed',
  'referral-declined',
  'referral-submitted',
  'letter-settled',
  'social-care-ended',
  'hazard-ended',
  'referral-withdrawn',
  'guard-overridden',
]);

describe('nrm: whatever people and mail do', () => {
  it('reaches only legal states, files every letter, replays to the same, and the product decides nothing alone', function () {
    this.timeout(60_000 + sequences * 400);
    fc.assert(
      fc.property(
        fc.constantFrom(opened, agreed, ready, submitted, closingAsked),
        steps,
        (start, sequence) => {
          let story = start();
          let clock = Date.parse(monday);
          let before = monday;
          for (const { who, hours, setting } of sequence) {
            const { actor, command } = who;
            const current = settings[setting] ?? defaultProcessSettings;
            clock += hours * 3_600_000;
            const now = new Date(clock).toISOString();
            const told = tell(story, actor, command, now, current);
            if (command.type === 'file-letter') assert.equal(told.refusal, null);
            if (told.refusal)
              assert.match(`${told.refusal.rule} ${told.refusal.message}`, /^[RP]\d+ .{20,}\.$/su);
            if (actor.kind === 'system')
              assert.ok(told.events.every(({ type }) => !forbiddenToSystem.has(type)));
            for (const event of told.events) assert.ok(describeEvent(event).length > 10);
            assertGuards(story, told.events);
            if (story.state && hours % 4 === 1) assertForward(story.state, before, now, current);
            before = now;
            check(story, told.story, now, current);
            story = told.story;
          }
          assert.deepEqual(replay(stored(story.events)), stored(story.state));
        },
      ),
      { numRuns: sequences },
    );
  });

  it('folds any events in any order without throwing', () => {
    const events: CaseEvent[] = [];
    fc.assert(
      fc.property(steps, (sequence) => {
        let story = tell(begin, actors.worker, openCase()).story;
        for (const { who } of sequence) story = tell(story, who.actor, who.command).story;
        events.push(...story.events.map(({ event }) => event));
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (shuffled) => {
        const state = shuffled.reduce<CaseState | null>(
          (folded, event, index) =>
            evolve(folded, event, { caseId, version: index + 1, at: monday, actor: actors.system }),
          null,
        );
        if (state === null) return;
        assert.ok(obligations(state, monday, defaultProcessSettings).length >= 0);
        for (const actor of Object.values(actors)) {
          const context = { actor, now: monday, settings: defaultProcessSettings, caseId };
          assert.ok(decide(state, { type: 'meeting-ended', meetingId: 'm1' }, context));
        }
      }),
      { numRuns: 200 },
    );
  });
});
