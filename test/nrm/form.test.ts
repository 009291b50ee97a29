import assert from 'node:assert/strict';
import { type CommandOf, describeEvent, stageOf } from '../../src/nrm/index.ts';
import { actors, agreed, duty, monday, opened, ready, state, submitted, tell, types } from './factories.ts';

const saved = (lastSavedOn: string): CommandOf<'record-form-draft'> => ({
  type: 'record-form-draft',
  lastSavedOn,
});
const correct = (wrong: string, right: string | null, reason = 'Two digits were swapped') =>
  ({ type: 'correct-reference', wrong, right, reason }) as const;
const withReference = () =>
  tell(submitted(), actors.worker, { type: 'record-reference', reference: 'NRM00123456' }).story;

describe('nrm: a draft on the Home Office service', () => {
  it('R39, D16: given a draft saved on 7 December, then it is called to mind after 14 days and gone after 28', () => {
    const { story, events } = tell(agreed(), actors.worker, saved('2026-12-07'));
    assert.deepEqual(types(events), ['form-draft-saved']);
    const on = (now: string) => duty(story, 'R39:draft:2026-12-07', now);
    assert.equal(on(monday)?.state, 'open');
    assert.equal(on(monday)?.due, '2027-01-04T23:59:59.999Z');
    assert.deepEqual(on(monday)?.reminders, ['2026-12-21T09:00:00.000Z']);
    assert.equal(on('2026-12-21T09:00:00.000Z')?.state, 'due-soon');
    assert.match(on(monday)?.title ?? '', /before it is deleted on 4 January 2027/u);
    assert.equal(on('2027-01-05T09:00:00.000Z')?.state, 'overdue');
    assert.match(on('2027-01-05T09:00:00.000Z')?.title ?? '', /start it anew/u);
    assert.match(events.map(describeEvent).join(), /last saved on 7 December 2026/u);
  });

  it('R39, D16: saving again starts the 28 days anew, the same day twice says nothing new, sending ends it', () => {
    const first = tell(ready(), actors.worker, saved('2026-12-01')).story;
    assert.equal(tell(first, actors.worker, saved('2026-12-01')).events.length, 0);
    const again = tell(first, actors.worker, saved('2026-12-07')).story;
    assert.equal(duty(again, 'R39:draft:2026-12-01'), undefined);
    assert.ok(duty(again, 'R39:draft:2026-12-07'));
    const sent = tell(again, actors.worker, { type: 'mark-submitted', submittedAt: monday }).story;
    assert.equal(duty(sent, 'R39:draft:2026-12-07'), undefined);
  });

  it('R39: no draft without an agreed referral, none of tomorrow, and none by a partner', () => {
    assert.equal(tell(opened(), actors.worker, saved('2026-12-07')).refusal?.code, 'not-agreed');
    assert.equal(tell(agreed(), actors.worker, saved('2026-12-08')).refusal?.code, 'date-not-valid');
    assert.equal(tell(agreed(), actors.partner, saved('2026-12-07')).refusal?.rule, 'R39');
  });
});

describe('nrm: a mistyped reference', () => {
  it('R40: given a reference with two digits swapped, when it is corrected, then the right one stands in its place', () => {
    const { story, events } = tell(withReference(), actors.worker, correct('nrm 123456', ' NRM00123465 '));
    assert.deepEqual(types(events), ['reference-corrected']);
    assert.deepEqual(state(story).referrals.at(-1)?.references, ['NRM00123465']);
    assert.equal(stageOf(state(story)), 'with-ca');
    assert.match(events.map(describeEvent).join(), /NRM00123465|nrm 123456 was taken back/u);
  });

  it('R40: taken back without a new one, the reference is missing again and chased', () => {
    const { story } = tell(withReference(), actors.worker, correct('NRM00123456', null));
    assert.equal(stageOf(state(story)), 'submitted');
    assert.ok(duty(story, 'R40:reference'));
  });

  it('R40: says what to do where nothing can be taken back', () => {
    const code = (...args: Parameters<typeof correct>) =>
      tell(withReference(), actors.worker, correct(...args)).refusal?.code;
    assert.equal(code('NRM00999999', null), 'reference-unknown');
    assert.equal(code('NRM00123456', 'none yet'), 'reference-missing');
    assert.equal(code('NRM00123456', 'NRM-123456'), 'reference-the-same');
    assert.equal(code('NRM00123456', 'NRM00123465', ' '), 'words-missing');
    assert.equal(tell(withReference(), actors.partner, correct('NRM00123456', null)).refusal?.rule, 'R40');
    assert.equal(tell(withReference(), actors.system, correct('NRM00123456', null)).refusal?.rule, 'R40');
  });
});
