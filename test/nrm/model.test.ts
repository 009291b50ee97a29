import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CaseState,
  defaultProcessSettings,
  obligations,
  type Stage,
  stageOf,
} from '../../src/nrm/index.ts';
import { anyStep } from './commands-at-random.ts';
import {
  actors,
  agreed,
  begin,
  closingAsked,
  monday,
  opened,
  ready,
  replay,
  type Story,
  submitted,
  tell,
} from './factories.ts';
import { expected } from './model/expect.ts';
import { advance, type Model, nothing, type Phase } from './model/model.ts';

/** 50 commands a sequence over months; NRM_SEQUENCES=2000 makes the nightly 100,000. */
const sequences = Number(process.env.NRM_SEQUENCES ?? 100);
const step = fc.record({ who: anyStep, hours: fc.integer({ min: 0, max: 96 }) });

const phases: Readonly<Record<Stage, Phase>> = {
  none: 'none',
  considering: 'considering',
  'not-referred': 'declined',
  agreed: 'agreed',
  submitted: 'sent',
  'with-ca': 'sent',
  'rg-positive': 'sent',
  suspended: 'sent',
  'rg-negative': 'concluded',
  'cg-positive': 'concluded',
  'cg-negative': 'concluded',
  withdrawn: 'concluded',
};

/** Bank holidays of the months in which the sequences play, copied by hand from the official list. */
const daysOff = '2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30';

/** The fifth working day after the day of sending, counted with nothing of the product's. */
const fifthWorkingDay = (sentAt: string): string => {
  const day = new Date(
    `${new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(sentAt))}T12:00:00Z`,
  );
  for (let left = 5; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    const off = day.getUTCDay() % 6 === 0 || daysOff.includes(day.toISOString().slice(0, 10));
    if (!off) left -= 1;
  }
  return day.toISOString().slice(0, 10);
};

/** The product's case and the model's must tell the same story. */
const assertAlike = (model: Model, state: CaseState, now: string): void => {
  if (model.phase !== 'unknown') assert.equal(phases[stageOf(state)], model.phase);
  assert.deepEqual([...new Set(model.letters)].sort(), state.letters.map(({ letterId }) => letterId).sort());
  const ending = state.tracks.socialCare.status;
  assert.equal(ending === 'closed' || ending === 'stepped-down', model.ended);
  const due = obligations(state, now, defaultProcessSettings).find(({ key }) => key === 'R43:rg');
  if (model.phase === 'sent' && model.sentOn !== null && !model.decided && !model.paused)
    assert.equal(due?.due?.slice(0, 10), fifthWorkingDay(model.sentOn), 'the fifth working day');
  if (model.phase === 'concluded' || model.decided)
    assert.equal(due, undefined, 'no first decision is awaited');
};

/** Settled again where the model had lost the thread: a person looks at the case and goes on from there. */
const caughtUp = (model: Model, state: CaseState): Model =>
  model.phase === 'unknown'
    ? { ...model, phase: phases[stageOf(state)], referral: state.referrals.length }
    : model;

/** What a closing needs, in no order (R61, R62): chance alone seldom brings two of the three. */
const closing = {
  assessment: {
    type: 'record-assessment',
    on: '2026-12-07',
    agencies: ['Police', 'Health'],
    words: 'Safe at home',
  },
  mitigation: { type: 'record-mitigation', agreedBy: ['Ruth Vane', 'Police'], words: 'Moved away' },
  update: {
    type: 'record-ca-update',
    purpose: 'closing',
    covers: [],
    sentOn: '2026-12-07',
    words: 'Closing',
    mitigation: 'Moved away',
  },
} as const;
const allBut = (missing: keyof typeof closing) => (): Story =>
  Object.entries(closing)
    .filter(([part]) => part !== missing)
    .reduce((story, [, command]) => tell(story, actors.worker, command).story, closingAsked());
const nearlyClosed = (['assessment', 'mitigation', 'update'] as const).map(allBut);

describe('nrm: against a small model of the process', () => {
  const starts = [() => begin, opened, agreed, ready, submitted, closingAsked, ...nearlyClosed];
  let commands = 0;
  let judged = 0;

  it('accepts, refuses and counts as the model does; every letter is filed, every override has its reason and its person', function () {
    this.timeout(sequences * 200 + 60_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(step, { minLength: 50, maxLength: 50 }),
        (start, sequence) => {
          let story: Story = start();
          let model = advance(
            nothing,
            story.events.map(({ event }) => event),
          );
          let clock = Date.parse(monday);
          for (const { who, hours } of sequence) {
            clock += hours * 3_600_000;
            const now = new Date(clock).toISOString();
            const attempt = { actor: who.actor, command: who.command, now };
            const said = expected(model, attempt);
            const told = tell(story, who.actor, who.command, now);
            const became = told.refusal === null ? 'accepted' : 'refused';
            commands += 1;
            if (said !== 'either') {
              judged += 1;
              assert.equal(became, said, `${who.command.type}: ${told.refusal?.code ?? 'no refusal'}`);
            }
            for (const event of told.events)
              if (event.type === 'guard-overridden') {
                assert.notEqual(event.reason.trim(), '');
                assert.ok(who.actor.kind === 'person' && event.by.id === who.actor.person.id);
              }
            model = advance(model, told.events);
            story = told.story;
            if (story.state) {
              assertAlike(model, story.state, now);
              model = caughtUp(model, story.state);
            }
          }
          assert.deepEqual(
            replay(JSON.parse(JSON.stringify(story.events))),
            JSON.parse(JSON.stringify(story.state)),
          );
        },
      ),
      { numRuns: sequences },
    );
  });

  it('was asked often enough for the model to mean something', () => {
    assert.ok(commands >= sequences * 50);
    assert.ok(judged / commands > 0.12, `the model judged ${judged} of ${commands}`);
  });
});
