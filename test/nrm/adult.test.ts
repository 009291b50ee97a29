import assert from 'node:assert/strict';
import {
  type CommandOf,
  type Day,
  mayMentionNrmToFamily,
  notSafeBanner,
  obligations,
  stageOf,
  transitionStatus,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  duty,
  monday,
  ready,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';

const born = (story: Story, dateOfBirth: Day | null, at = monday) =>
  tell(
    story,
    actors.worker,
    {
      type: 'correct-child',
      child: { name: 'Robin Marlow', aliases: [], dateOfBirth },
      unaccompanied: null,
      reason: 'Birth certificate',
    },
    at,
  ).story;
const send: CommandOf<'mark-submitted'> = { type: 'mark-submitted', submittedAt: monday };
const consent = (on: Day, answer: 'given' | 'refused' = 'given'): CommandOf<'record-consent'> => ({
  type: 'record-consent',
  answer,
  mode: 'written',
  on,
});
const step = (
  name: CommandOf<'record-transition'>['step'],
  on: Day = '2026-12-07',
): CommandOf<'record-transition'> => ({
  type: 'record-transition',
  step: name,
  mode: 'written',
  on,
  words: 'Talked at the office',
});
const safe = (answer: 'yes' | 'not-safe' | 'not-yet', to: 'child' | 'family' = 'family', words = 'Why') =>
  ({ type: 'record-explained', to, answer, on: '2026-12-07', words }) as const;

describe('nrm: explanation, consent and age', () => {
  it('R25: the explanation is asked for once agreed, until it is there for child and family', () => {
    assert.equal(duty(agreed(), 'R25:explained')?.action, 'record-explained');
    const child = tell(agreed(), actors.worker, safe('yes', 'child', 'By the worker, with a drawing')).story;
    assert.ok(duty(child, 'R25:explained'), 'the family is still to be told');
    const both = tell(child, actors.worker, safe('yes')).story;
    assert.equal(duty(both, 'R25:explained'), undefined);
    assert.equal(tell(agreed(), actors.worker, safe('yes', 'child', ' ')).refusal?.rule, 'R25');
    assert.ok(tell(agreed(), actors.worker, safe('not-yet', 'child', '')).events.length === 1);
  });

  it('R26: not safe to discuss needs a reason, hides the NRM from the family and warns the team', () => {
    assert.equal(tell(agreed(), actors.worker, safe('not-safe', 'family', ' ')).refusal?.rule, 'R26');
    assert.equal(mayMentionNrmToFamily(state(agreed())), true);
    assert.equal(notSafeBanner(state(agreed())), null);
    const hidden = tell(agreed(), actors.worker, safe('not-safe')).story;
    assert.equal(mayMentionNrmToFamily(state(hidden)), false);
    assert.equal(duty(hidden, 'R26:not-safe')?.state, 'information');
    const shown = tell(hidden, actors.worker, safe('yes')).story;
    assert.equal(mayMentionNrmToFamily(state(shown)), true, 'a later answer corrects it');
    assert.equal(state(shown).tracks.explained.family?.answer, 'yes');
  });

  it('R26: an explanation of an earlier day, written down late, does not undo "not safe to discuss"', () => {
    const hidden = tell(agreed(), actors.worker, safe('not-safe')).story;
    const late = tell(hidden, actors.worker, { ...safe('yes'), on: '2026-11-30' }).story;
    assert.equal(mayMentionNrmToFamily(state(late)), false);
    const told = tell(agreed(), actors.worker, safe('yes')).story;
    const unsafe = tell(told, actors.worker, { ...safe('not-safe'), on: '2026-11-30' }).story;
    assert.equal(mayMentionNrmToFamily(state(unsafe)), false, 'the warning always counts');
  });

  it('R27: given a child who objects, when sent, then it goes, and the objection is a view', () => {
    const objection = {
      type: 'record-views',
      of: 'child',
      askedBy: 'Tomas Egan',
      on: '2026-12-07',
      words: 'I do not want this',
      facts: [],
    } as const;
    const story = tell(ready(), actors.worker, objection).story;
    assert.equal(tell(story, actors.worker, send).refusal, null);
    assert.equal(tell(ready(), actors.worker, consent('2026-12-07')).refusal?.code, 'consent-not-needed');
  });

  it('R28: an adult on the day of sending needs recorded consent, and nobody can override it', () => {
    const adult = born(ready(), '2008-12-07');
    const { refusal } = tell(adult, actors.worker, send);
    assert.equal(refusal?.code, 'adult-consent-missing');
    assert.deepEqual(refusal?.override, []);
    assert.match(refusal?.message ?? '', /Duty to Notify/u);
    const forced = tell(adult, actors.manager, { ...send, override: { reason: 'Urgent' } });
    assert.equal(forced.refusal?.code, 'adult-consent-missing');
    const agrees = tell(adult, actors.worker, consent('2026-12-07')).story;
    assert.equal(tell(agrees, actors.worker, send).refusal, null);
    const changed = tell(agrees, actors.worker, consent('2026-12-07', 'refused')).story;
    assert.equal(tell(changed, actors.worker, send).refusal?.code, 'adult-consent-missing');
  });

  it('R28: the latest answer before the sending stands, in whatever order the answers are written down', () => {
    const adult = born(ready(), '2008-01-01');
    const answers = (...all: readonly CommandOf<'record-consent'>[]) =>
      tell(
        all.reduce<Story>((story, one) => tell(story, actors.worker, one).story, adult),
        actors.worker,
        send,
      ).refusal?.code ?? 'sent';
    assert.equal(answers(consent('2026-12-06', 'refused'), consent('2026-12-01')), 'adult-consent-missing');
    assert.equal(answers(consent('2026-12-06'), consent('2026-12-01', 'refused')), 'sent');
  });

  it('R28: age on the day of the event, 29 February, and an unknown age as a child’s', () => {
    const on = (day: string, dateOfBirth: Day | null) =>
      tell(
        born(ready(), dateOfBirth, '2026-12-07T10:00:00.000Z'),
        actors.worker,
        { ...send, submittedAt: `${day}T12:00:00.000Z` },
        '2028-04-01T10:00:00.000Z',
      ).refusal?.code ?? 'sent';
    assert.equal(on('2026-12-06', '2008-12-07'), 'sent');
    assert.equal(on('2026-12-07', '2008-12-07'), 'adult-consent-missing');
    assert.equal(on('2026-02-28', '2008-02-29'), 'sent');
    assert.equal(on('2026-03-01', '2008-02-29'), 'adult-consent-missing');
    assert.equal(on('2026-12-07', null), 'sent');
  });

  it('R31: "turns 18 in 62 days: consent talk not recorded", the manager from 30 days on', () => {
    const near = born(submitted(), '2009-02-07');
    assert.equal(duty(near, 'R31:transition')?.title, 'Turns 18 in 62 days: consent talk not recorded');
    const roles = (now: string) => duty(near, 'R31:transition', now)?.who.map(({ role }) => role);
    assert.deepEqual(roles(monday), ['worker']);
    assert.deepEqual(roles('2027-01-08T09:00:00.000Z'), ['worker', 'manager']);
    const planned = tell(near, actors.worker, step('talk-planned', '2027-01-20')).story;
    assert.deepEqual(
      duty(planned, 'R31:transition', '2027-01-08T09:00:00.000Z')?.who.map(({ role }) => role),
      ['worker'],
    );
    assert.equal(duty(born(submitted(), '2011-02-07'), 'R31:transition'), undefined);
    assert.equal(duty(born(submitted(), null), 'R31:transition'), undefined);
  });

  it('R31: the reminders stand at 180, 90, 30, 7 and 0 days before', () => {
    const near = born(submitted(), '2009-06-05');
    const next = (now: string) => duty(near, 'R31:transition', now)?.nextChange;
    assert.equal(next('2026-12-07T10:00:00.000Z'), '2027-03-07T09:00:00.000Z');
    assert.equal(next('2027-03-08T10:00:00.000Z'), '2027-05-05T23:00:00.000Z');
    assert.equal(next('2027-05-06T10:00:00.000Z'), '2027-05-29T08:00:00.000Z');
    assert.equal(next('2027-05-30T10:00:00.000Z'), '2027-06-05T08:00:00.000Z');
  });

  it('R31: staying needs 18 years, an informed talk and its mode; "no answer" is no consent', () => {
    const adult = born(submitted(), '2008-12-07');
    assert.equal(tell(adult, actors.worker, step('stays')).refusal?.code, 'talk-missing');
    const talked = tell(adult, actors.worker, step('talk-recorded')).story;
    assert.equal(
      tell(talked, actors.worker, { ...step('stays'), mode: null }).refusal?.code,
      'mode-not-accepted',
    );
    const stays = tell(talked, actors.worker, step('stays'));
    assert.deepEqual(types(stays.events), ['transition-recorded', 'ca-update-needed']);
    assert.equal(duty(stays.story, 'R31:transition'), undefined);
    const silent = tell(talked, actors.worker, step('no-answer')).story;
    assert.equal(transitionStatus(state(silent), '2026-12-08'), 'no-answer');
    const after = duty(silent, 'R31:transition', '2026-12-08T10:00:00.000Z');
    assert.equal(after?.title, 'Is 18 or over: consent to continue not confirmed');
    assert.ok(after.who.some(({ role }) => role === 'manager'));
    assert.equal(stageOf(state(silent)), 'submitted', 'the stage waits for the Competent Authority');
    const child = born(submitted(), '2009-02-07');
    const young = tell(child, actors.worker, step('talk-recorded')).story;
    assert.equal(tell(young, actors.worker, step('stays')).refusal?.code, 'not-yet-18');
  });

  it('R31: leaving is an adult’s own decision; a child may not withdraw, and the product never does it', () => {
    const leave: CommandOf<'withdraw'> = {
      type: 'withdraw',
      on: '2026-12-07',
      mode: 'written',
      words: 'Letter of today',
    };
    assert.equal(tell(submitted(), actors.worker, leave).refusal?.code, 'child-may-not-withdraw');
    const adult = born(submitted(), '2008-12-07');
    assert.equal(tell(adult, actors.system, leave).refusal?.code, 'not-allowed');
    const { events, story } = tell(adult, actors.worker, leave);
    assert.deepEqual(types(events), ['referral-withdrawn', 'ca-update-needed']);
    assert.equal(stageOf(state(story)), 'withdrawn');
    const leaves = tell(
      tell(adult, actors.worker, step('talk-recorded')).story,
      actors.worker,
      step('leaves'),
    ).story;
    assert.equal(duty(leaves, 'R31:leaves')?.action, 'withdraw');
  });

  it('R28: nobody is born in the future: a mistyped year is refused, or it would count as a child’s for ever', () => {
    const correct = (dateOfBirth: Day) =>
      tell(ready(), actors.worker, {
        type: 'correct-child',
        child: { name: 'Robin Marlow', aliases: [], dateOfBirth },
        unaccompanied: null,
        reason: 'Birth certificate',
      }).refusal?.code ?? 'recorded';
    assert.equal(correct('2062-05-04'), 'date-not-valid');
    assert.equal(correct('2026-12-08'), 'date-not-valid');
    assert.equal(correct('2026-12-07'), 'recorded');
  });

  it('R31: the reminders before 18 begin with the earliest, in whatever order the council writes them', () => {
    const near = state(born(submitted(), '2009-02-07'));
    const settings = { ...near.settings, birthdayReminderDays: [0, 7, 30, 90, 180] };
    const keys = obligations({ ...near, settings }, monday, settings).map(({ key }) => key);
    assert.ok(keys.includes('R31:transition'));
  });

  it('R34: corrected details are a new event and change the child on the case', () => {
    const changed = born(agreed(), '2010-01-01');
    assert.equal(state(changed).child.dateOfBirth, '2010-01-01');
    assert.equal(changed.events.length, agreed().events.length + 1);
  });
});
