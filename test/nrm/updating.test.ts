import assert from 'node:assert/strict';
import {
  type CommandOf,
  closingGaps,
  defaultProcessSettings,
  describeEvent,
  hazardStatus,
  reviewGaps,
  stageOf,
  standingDecision,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  ask,
  closingAsked,
  duties,
  duty,
  letter,
  opened,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';

const decide = (stage: 'rg' | 'cg' | 'review', outcome: 'positive' | 'negative', story = submitted()) =>
  tell(story, actors.worker, {
    type: 'record-decision',
    stage,
    outcome,
    decidedOn: '2026-12-07',
    toldBy: 'Duty officer',
  }).story;
const update = (changes: Partial<CommandOf<'record-ca-update'>> = {}): CommandOf<'record-ca-update'> => ({
  type: 'record-ca-update',
  purpose: 'information',
  covers: [],
  sentOn: '2026-12-07',
  words: 'Missing again on Friday',
  mitigation: null,
  ...changes,
});
const keys = (story: Story) => duties(story).map(({ key }) => key);
const assessment: CommandOf<'record-assessment'> = {
  type: 'record-assessment',
  on: '2026-12-07',
  agencies: ['Police', 'Health'],
  words: 'Risk is low',
};
const agreement: CommandOf<'record-mitigation'> = {
  type: 'record-mitigation',
  agreedBy: ['Ruth Vane', 'Police'],
  words: 'Moved away, curfew holds',
};
const closing = update({ purpose: 'closing', mitigation: 'Moved away, curfew holds' });
const confirm = { type: 'confirm-closing' } as const;

describe('nrm: updates, reviews, closing', () => {
  it('R60: given new information that may affect a decision, then a task, until an update is logged for it', () => {
    const news = { type: 'record-new-information', words: 'New address', mayAffectDecision: true } as const;
    const { story } = tell(submitted(), actors.worker, news);
    const updateId = state(story).tracks.updatesNeeded[0]?.updateId ?? '';
    assert.equal(duty(story, `R60:update:${updateId}`)?.action, 'record-ca-update');
    assert.equal(tell(story, actors.worker, update({ covers: ['u0'] })).refusal?.code, 'update-unknown');
    const sent = tell(story, actors.worker, update({ covers: [updateId] })).story;
    assert.equal(duty(sent, `R60:update:${updateId}`), undefined);
    const idle = tell(submitted(), actors.worker, { ...news, mayAffectDecision: false });
    assert.deepEqual(types(idle.events), ['new-information-recorded']);
  });

  it('R60: a review that finds something new at a meeting asks for an update as well', () => {
    const met = tell(submitted(), actors.system, ask('m2')).story;
    const { events } = tell(met, actors.chair, {
      type: 'review-at-meeting',
      meetingId: 'm2',
      result: 'new-information',
      words: 'Seen with older peers',
    });
    assert.deepEqual(types(events), ['meeting-reviewed', 'ca-update-needed']);
  });

  it('R42: every update sent is on the log with its day', () => {
    const { story } = tell(submitted(), actors.worker, update());
    assert.equal(state(story).tracks.updatesSent[0]?.sentOn, '2026-12-07');
    assert.equal(tell(opened(), actors.worker, update()).refusal?.code, 'not-submitted');
  });

  it('R45, R46: a request is answered by half time, and the reply is logged with its day', () => {
    const asked = tell(submitted(), actors.system, {
      type: 'file-letter',
      letter: letter({ kind: 'information-request' }),
      reading: { kind: 'information-request', replyBy: null },
    }).story;
    const [open] = duties(asked).filter(({ key }) => key.startsWith('R45:reply'));
    assert.equal(open?.due, '2026-12-14T23:59:59.999Z');
    assert.equal(open.nextChange, '2026-12-10T00:00:00.000Z');
    const reply = { type: 'record-reply', letterId: 'letter-1', sentOn: '2026-12-08' } as const;
    assert.equal(tell(asked, actors.worker, reply).refusal?.rule, 'R46');
    const sent = tell(asked, actors.worker, { ...reply, sentOn: '2026-12-07' }).story;
    assert.equal(state(sent).informationRequests[0]?.status, 'answered');
  });

  it('R30: the child is told of each decision via the representative, or not where it is not safe', () => {
    const named = tell(submitted(), actors.worker, {
      type: 'record-representative',
      name: 'Ade Holt',
      relation: 'Guardian',
      contact: null,
    }).story;
    const decided = decide('rg', 'positive', named);
    assert.match(duty(decided, 'R30:tell:1-1')?.title ?? '', /via Ade Holt/u);
    const hidden = tell(decided, actors.worker, {
      type: 'record-explained',
      to: 'child',
      answer: 'not-safe',
      on: '2026-12-07',
      words: 'The exploiter reads the phone',
    }).story;
    assert.match(duty(hidden, 'R30:tell:1-1')?.title ?? '', /^Not safe to discuss/u);
  });

  it('R50: when the first decision is late, somebody looks in Junk at once and every five working days', () => {
    assert.equal(duty(submitted(), 'R50:look:1', '2026-12-14T12:00:00.000Z'), undefined);
    const first = duty(submitted(), 'R50:look:1', '2026-12-15T12:00:00.000Z');
    assert.match(first?.title ?? '', /Junk/u);
    assert.ok(duty(submitted(), 'R50:look:2', '2026-12-22T12:00:00.000Z'));
  });

  it('R51: a decision comes in more than one copy: expected, and filed as a document', () => {
    assert.equal(duty(decide('rg', 'positive'), 'R51:copies:1-1')?.state, 'information');
  });

  it('R53: the flag stands while the child is protected, and a threat tells the manager at once', () => {
    const positive = decide('rg', 'positive');
    assert.equal(duty(positive, 'R53:flag')?.action, 'report-threat');
    assert.equal(duty(submitted(), 'R53:flag'), undefined);
    const { story } = tell(positive, actors.worker, {
      type: 'report-threat',
      kind: 'detention',
      words: 'Reporting centre called',
    });
    const threat = duties(story).find(({ key }) => key.startsWith('R53:threat:'));
    assert.equal(threat?.state, 'overdue');
    assert.ok(threat.who.some(({ role }) => role === 'manager'));
    const done = tell(story, actors.manager, {
      type: 'record-done',
      key: threat.key,
      words: 'Solicitor instructed',
    }).story;
    assert.ok(!keys(done).includes(threat.key));
    assert.equal(duty(decide('cg', 'positive', positive), 'R53:flag'), undefined);
  });

  it('R54: after a negative first decision no date of a second one is shown, and the duties are', () => {
    const negative = decide('rg', 'negative');
    assert.ok(!keys(negative).some((key) => key.startsWith('R47')));
    assert.ok(keys(negative).includes('R55:review:1-1') && keys(negative).includes('R57:safeguarding:1-1'));
  });

  it('R55: a review is asked for with new evidence; the window warns at 14 and 7 days and is no limit', () => {
    const negative = decide('rg', 'negative');
    const one = duty(negative, 'R55:review:1-1');
    assert.equal(one?.due, '2027-01-06T23:59:59.999Z');
    assert.equal(one.nextChange, '2026-12-23T00:00:00.000Z');
    assert.equal(
      duty(negative, 'R55:review:1-1', '2026-12-24T10:00:00.000Z')?.nextChange,
      '2026-12-30T09:00:00.000Z',
    );
    const request: CommandOf<'record-review-request'> = {
      type: 'record-review-request',
      step: 'sent',
      on: '2026-12-07',
      evidence: 'New statement of a witness',
    };
    assert.equal(tell(negative, actors.worker, { ...request, evidence: '' }).refusal?.rule, 'R55');
    assert.equal(tell(submitted(), actors.worker, request).refusal?.code, 'no-decision');
    const sent = tell(negative, actors.worker, request).story;
    assert.equal(duty(sent, 'R55:review:1-1')?.state, 'waiting');
    const late = duty(negative, 'R55:review:1-1', '2027-02-01T10:00:00.000Z');
    assert.equal(late?.state, 'information');
    assert.equal(late.action, 'record-review-request');
  });

  it('R56: a later review stands, the history keeps both, and clocks start anew', () => {
    const reviewed = decide('review', 'positive', decide('rg', 'negative'));
    assert.equal(stageOf(state(reviewed)), 'rg-positive');
    assert.equal(state(reviewed).referrals[0]?.decisions.length, 2);
    assert.equal(standingDecision(state(reviewed))?.review, true);
    assert.ok(keys(reviewed).includes('R47:cg'));
  });

  it('R57: after a negative decision the safeguarding is reviewed, in stronger words for an unaccompanied child', () => {
    const negative = decide('rg', 'negative');
    const alone = tell(negative, actors.worker, {
      type: 'correct-child',
      child: state(negative).child,
      unaccompanied: true,
      reason: 'Arrived alone',
    }).story;
    assert.match(duty(alone, 'R57:safeguarding:1-1')?.title ?? '', /unaccompanied/u);
    assert.doesNotMatch(duty(negative, 'R57:safeguarding:1-1')?.title ?? '', /unaccompanied/u);
  });

  it('R58: a negative decision changes neither level, hazard, closing nor any other task', () => {
    const set = tell(submitted(), actors.supporter, { type: 'set-hazard', words: '' }).story;
    const negative = decide('rg', 'negative', set);
    assert.equal(state(negative).involvement, 'open');
    assert.equal(hazardStatus(state(negative)), 'set');
    assert.deepEqual(state(negative).tracks, state(set).tracks);
  });

  it('R59: meetings whose review was never recorded are listed as gaps', () => {
    const met = tell(submitted(), actors.system, ask('m2')).story;
    const over = tell(met, actors.system, { type: 'meeting-ended', meetingId: 'm2' }).story;
    assert.deepEqual(reviewGaps(state(over)), ['m2']);
    assert.deepEqual(reviewGaps(state(met)), []);
  });

  it('R61: no closing without a multi-agency assessment and an agreed view, and nobody overrides it', () => {
    const { refusal } = tell(closingAsked(), actors.manager, confirm);
    assert.equal(refusal?.code, 'assessment-missing');
    assert.deepEqual(refusal?.override, []);
    assert.equal(
      tell(closingAsked(), actors.worker, { ...assessment, agencies: ['Police', ' police '] }).refusal?.code,
      'agencies-missing',
    );
    const assessed = tell(closingAsked(), actors.worker, assessment).story;
    assert.equal(tell(assessed, actors.manager, confirm).refusal?.code, 'agreement-missing');
    assert.equal(tell(submitted(), actors.manager, confirm).refusal?.code, 'closing-not-requested');
    assert.equal(closingGaps(state(closingAsked()), defaultProcessSettings).length, 3);
  });

  it('R62: the update with reasons and mitigation comes first, then the manager closes; the product never', () => {
    const assessed = tell(closingAsked(), actors.worker, assessment).story;
    const both = tell(assessed, actors.worker, agreement).story;
    assert.equal(tell(both, actors.manager, confirm).refusal?.code, 'update-missing');
    assert.equal(tell(both, actors.worker, { ...closing, mitigation: ' ' }).refusal?.rule, 'R62');
    const updated = tell(both, actors.worker, closing).story;
    assert.match(duty(updated, 'R61:closing')?.title ?? '', /everything it needs is there/u);
    assert.equal(tell(updated, actors.system, confirm).refusal?.code, 'not-allowed');
    assert.equal(tell(updated, actors.worker, confirm).refusal?.code, 'not-allowed');
    const closed = tell(updated, actors.manager, confirm);
    assert.deepEqual(types(closed.events), ['social-care-ended']);
    assert.equal(state(closed.story).tracks.socialCare.status, 'closed');
    const reopened = tell(closed.story, actors.worker, { type: 'reopen', reason: 'Missing again' }).story;
    assert.equal(state(reopened).involvement, 'open');
    const anew = tell(reopened, actors.worker, {
      type: 'request-closing',
      how: 'closing',
      reason: 'Settled',
    }).story;
    assert.equal(
      closingGaps(state(anew), defaultProcessSettings).length,
      3,
      'an old update closes nothing new',
    );
  });

  it('R62: stepping down to Early Help needs the update alone, and the child is at Early Help then', () => {
    const asked = tell(submitted(), actors.worker, {
      type: 'request-closing',
      how: 'step-down',
      reason: 'Goals reached',
    }).story;
    assert.equal(tell(asked, actors.manager, confirm).refusal?.code, 'update-missing');
    const updated = tell(asked, actors.worker, { ...closing, purpose: 'step-down' }).story;
    const done = tell(updated, actors.manager, confirm).story;
    assert.equal(state(done).involvement, 'early-help');
  });

  it('R61, C19: an open question is answered first; after a negative the council’s setting decides', () => {
    const open = tell(agreed(), actors.worker, {
      type: 'request-closing',
      how: 'closing',
      reason: 'Moved',
    }).story;
    assert.equal(tell(open, actors.manager, confirm).refusal?.code, 'question-open');
    const negative = decide('rg', 'negative', closingAsked());
    assert.equal(tell(negative, actors.manager, confirm).refusal?.code, 'assessment-missing');
    const lax = { ...defaultProcessSettings, closureAppliesAfterNegative: false };
    const told = {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'negative',
      toldBy: 'Duty officer',
    } as const;
    const decided = { ...told, decidedOn: '2026-12-07' };
    const departed = tell(closingAsked(), actors.worker, decided, undefined, lax).story;
    assert.equal(
      tell(departed, actors.manager, confirm).refusal,
      null,
      'the case keeps what it was decided under',
    );
    assert.equal(tell(negative, actors.manager, confirm, undefined, lax).refusal?.code, 'assessment-missing');
    const never = tell(opened(), actors.worker, {
      type: 'request-closing',
      how: 'closing',
      reason: 'No concern left',
    }).story;
    assert.equal(tell(never, actors.manager, confirm).refusal, null, 'no NRM, no guard of the NRM');
    const back = tell(open, actors.worker, { type: 'cancel-closing', reason: 'Too early' }).story;
    assert.equal(duty(back, 'R61:closing'), undefined);
  });

  it('P1: the manager is on every duty that the brief names for them', () => {
    const late = '2027-01-20T10:00:00.000Z';
    const manager = (story: Story, key: string) =>
      duties(story, late)
        .find((one) => one.key.startsWith(key))
        ?.who.some(({ role }) => role === 'manager');
    assert.equal(manager(submitted(), 'R43:rg'), true);
    assert.equal(manager(closingAsked(), 'R61:closing'), true);
    assert.equal(manager(agreed(), 'R6:send'), true);
    const asked = tell(submitted(), actors.system, {
      type: 'file-letter',
      letter: letter(),
      reading: { kind: 'information-request', replyBy: '2026-12-20' },
    }).story;
    assert.equal(manager(asked, 'R45:reply'), true);
  });

  it('R67: a decision is told in the Competent Authority’s words alone', () => {
    const decided = decide('rg', 'positive').events.at(-1);
    assert.ok(decided);
    assert.equal(
      describeEvent(decided.event),
      'The Competent Authority’s Reasonable Grounds decision: positive, dated 7 December 2026.',
    );
  });
});
