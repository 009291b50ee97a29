import assert from 'node:assert/strict';
import {
  type CommandOf,
  defaultProcessSettings,
  describeEvent,
  hazardStatus,
  missingLine,
  packEntries,
  packMissing,
  stageOf,
  toolkitStatus,
  viewsLine,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  duties,
  duty,
  given,
  monday,
  names,
  openCase,
  opened,
  ready,
  type Story,
  safeguarding,
  state,
  submitted,
  tell,
  toolkit,
  types,
} from './factories.ts';

const send: CommandOf<'mark-submitted'> = { type: 'mark-submitted', submittedAt: monday };
const views = (changes: Partial<CommandOf<'record-views'>> = {}): CommandOf<'record-views'> => ({
  type: 'record-views',
  of: 'child',
  askedBy: 'Tomas Egan',
  on: '2026-12-07',
  words: 'I want to stay at home',
  facts: [],
  ...changes,
});
const keys = (story: Story) => duties(story).map(({ key }) => key);
const safe = () => tell(agreed(), actors.worker, safeguarding).story;
const early = (involvement: 'early-help' | 'none' = 'early-help') =>
  given(
    [actors.worker, openCase({ involvement })],
    [actors.system, ask()],
    [actors.chair, answer('refer')],
    [actors.chair, names],
  );
const mash = (changes: Partial<CommandOf<'answer-mash'>> = {}): CommandOf<'answer-mash'> => ({
  type: 'answer-mash',
  parentalConsent: 'given',
  goAhead: true,
  reason: null,
  ...changes,
});

describe('nrm: preparing a referral', () => {
  it('R22: given no toolkit, when marked as sent, then refused with who may override, and the toolkit is owed', () => {
    const { refusal } = tell(safe(), actors.worker, send);
    assert.equal(refusal?.code, 'toolkit-missing');
    assert.deepEqual(refusal?.override, ['manager', 'exploitation-team-manager']);
    assert.equal(duty(safe(), 'R22:toolkit')?.action, 'attach-toolkit');
    const attached = tell(safe(), actors.worker, toolkit).story;
    assert.equal(duty(attached, 'R22:toolkit'), undefined);
    assert.deepEqual(types(tell(attached, actors.worker, send).events), ['referral-submitted']);
  });

  it('R22, C20: given an override, when sent without the toolkit, then it stays owed and goes as an update', () => {
    const override = {
      type: 'override-guard',
      guard: 'toolkit-missing',
      reason: 'Danger tonight',
    } as const;
    assert.equal(tell(safe(), actors.worker, override).refusal?.code, 'override-not-allowed');
    const let1 = tell(safe(), actors.manager, override).story;
    assert.equal(toolkitStatus(state(let1)), 'overridden');
    const sent = tell(let1, actors.worker, send).story;
    assert.match(duty(sent, 'R22:toolkit')?.title ?? '', /still owed/u);
    const late = tell(sent, actors.worker, toolkit);
    assert.deepEqual(types(late.events), ['toolkit-attached', 'ca-update-needed']);
    assert.ok(keys(late.story).some((key) => key.startsWith('R60:update:')));
    const closed = { ...defaultProcessSettings, toolkitOverride: false };
    assert.equal(
      tell(safe(), actors.manager, override, monday, closed).refusal?.code,
      'override-not-possible',
    );
  });

  it('R22: a toolkit needs its document and a day that is not in the future', () => {
    assert.equal(tell(agreed(), actors.worker, { ...toolkit, document: ' ' }).refusal?.rule, 'R22');
    assert.equal(
      tell(agreed(), actors.worker, { ...toolkit, completedOn: '2027-01-01' }).refusal?.code,
      'date-not-valid',
    );
  });

  it('R9: given no safeguarding action, when sent, then the warning must be answered, and the answer is kept', () => {
    const bare = tell(agreed(), actors.worker, toolkit).story;
    const { refusal } = tell(bare, actors.worker, send);
    assert.equal(refusal?.code, 'safeguarding-missing');
    assert.equal(refusal?.rule, 'R9');
    const answered = tell(bare, actors.worker, { ...send, safeguardingAnswer: 'The ward is a safe place' });
    assert.deepEqual(types(answered.events), ['safeguarding-warning-answered', 'referral-submitted']);
    const block = { ...defaultProcessSettings, requireSafeguarding: 'block' } as const;
    const blocked = tell(bare, actors.worker, { ...send, safeguardingAnswer: 'Later' }, monday, block);
    assert.equal(blocked.refusal?.code, 'safeguarding-missing');
  });

  it('R10: the order is warned of and not blocked: sent without a safeguarding step leaves a marked note', () => {
    const bare = tell(agreed(), actors.worker, toolkit).story;
    const { events } = tell(bare, actors.worker, { ...send, safeguardingAnswer: 'Done by the night team' });
    const [note] = events;
    assert.ok(note);
    assert.match(describeEvent(note), /^Note: sent before a safeguarding action/u);
    assert.match(duty(early('none'), 'R9:safeguarding')?.title ?? '', /children’s services first/u);
  });

  it('R11: after the sending and after a negative decision the safeguarding tasks are still open', () => {
    const threat = { type: 'report-threat', kind: 'removal', words: 'Flight booked' } as const;
    const before = tell(ready(), actors.worker, threat).story;
    const sent = tell(before, actors.worker, send).story;
    assert.ok(keys(sent).some((key) => key.startsWith('R53:threat:')));
    assert.match(
      agreed()
        .events.map(({ event }) => describeEvent(event))
        .join(' '),
      /Safeguarding and investigations go on/u,
    );
  });

  it('R12: investigations keep their own state at every stage', () => {
    const investigation = {
      type: 'record-investigation',
      agency: 'Police',
      reference: 'OP-17',
      kind: 'joint',
      status: 'open',
    } as const;
    const story = tell(ready(), actors.worker, investigation).story;
    const sent = tell(story, actors.worker, send).story;
    assert.deepEqual(state(sent).tracks.investigations, state(story).tracks.investigations);
    assert.equal(state(sent).tracks.investigations[0]?.status, 'open');
  });

  it('R13: a positive decision does not change what the child is in the police’s case', () => {
    const police = { type: 'record-police', crimeReference: 'CR/1', childIs: 'suspect' } as const;
    const sent = tell(submitted(), actors.worker, police).story;
    const decided = tell(sent, actors.worker, {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'positive',
      decidedOn: '2026-12-07',
      toldBy: 'Duty officer',
    }).story;
    assert.equal(stageOf(state(decided)), 'rg-positive');
    assert.deepEqual(
      state(decided).tracks.police.map(({ childIs }) => childIs),
      ['suspect'],
    );
  });

  it('R14: a partner’s concern becomes a consideration; a partner records nothing else on the case', () => {
    const { events } = tell(opened(), actors.partner, { type: 'start-consideration', place: 'concern' });
    assert.ok(types(events).includes('consideration-started'));
    assert.equal(tell(opened(), actors.partner, toolkit).refusal?.code, 'not-allowed');
  });

  it('R15: only the lead professional or the social worker marks as sent; a manager by override; a partner never', () => {
    assert.equal(tell(ready(), actors.partner, send).refusal?.code, 'not-allowed');
    assert.equal(
      tell(ready(), actors.partner, { ...send, override: { reason: 'I may' } }).refusal?.code,
      'override-not-allowed',
    );
    const byManager = tell(ready(), actors.manager, { ...send, override: { reason: 'Everybody is away' } });
    assert.deepEqual(types(byManager.events), ['guard-overridden', 'referral-submitted']);
  });

  it('R16: given Early Help, when "refer" has its names, then the MASH step comes before the agreement', () => {
    assert.equal(stageOf(state(early())), 'considering');
    assert.equal(duty(early(), 'R16:mash')?.action, 'answer-mash');
    const done = tell(early(), actors.worker, mash());
    assert.deepEqual(types(done.events), ['mash-answered', 'referral-agreed']);
    assert.equal(stageOf(state(early('none'))), 'considering');
    const overridden = tell(early(), actors.etm, {
      type: 'override-guard',
      guard: 'mash-missing',
      reason: 'No time to lose',
    });
    assert.deepEqual(types(overridden.events), ['guard-overridden', 'referral-agreed']);
  });

  it('R17: given refused consent, when the MASH step is answered, then a decision with its reason and no dead end', () => {
    const refused = mash({ parentalConsent: 'refused' });
    assert.equal(tell(early(), actors.worker, refused).refusal?.rule, 'R17');
    for (const goAhead of [true, false]) {
      const { story } = tell(early(), actors.worker, { ...refused, goAhead, reason: 'The risk is at home' });
      assert.equal(stageOf(state(story)), 'agreed');
      assert.equal(state(story).tracks.mash?.goAhead, goAhead);
    }
  });

  it('R18: a child open to social care never sees the MASH step, and setting the level goes on at once', () => {
    assert.equal(tell(agreed(), actors.worker, mash()).refusal?.code, 'mash-not-needed');
    assert.equal(duty(agreed(), 'R16:mash'), undefined);
    const level = { type: 'set-level', involvement: 'open', reason: 'Allocated today' } as const;
    assert.deepEqual(types(tell(early(), actors.worker, level).events), ['level-set', 'referral-agreed']);
    const down = { ...level, involvement: 'early-help' } as const;
    assert.equal(tell(agreed(), actors.worker, down).refusal?.rule, 'R62');
  });

  it('R20: a partner is asked, the waiting shows its age, and the answer is kept', () => {
    const asked = tell(agreed(), actors.worker, {
      type: 'ask-partner',
      partner: 'Police',
      what: 'Stops and searches',
    }).story;
    const requestId = state(asked).tracks.partners[0]?.requestId ?? '';
    const key = `R20:partner:${requestId}`;
    assert.equal(
      duty(asked, key, '2026-12-09T10:00:00.000Z')?.title,
      'Police: asked for information 2 days ago',
    );
    const reply = {
      type: 'record-partner-answer',
      requestId,
      answer: 'received',
      words: 'Three stops',
    } as const;
    assert.equal(tell(asked, actors.worker, { ...reply, requestId: 'q0' }).refusal?.rule, 'R20');
    const answered = tell(asked, actors.worker, reply).story;
    assert.equal(duty(answered, key), undefined);
    assert.equal(state(answered).tracks.partners[0]?.answer, 'Three stops');
  });

  it('R21: the hazard is to be set on agreement; the lead professional cannot, the Exploitation Team can', () => {
    assert.equal(hazardStatus(state(agreed())), 'to-set');
    const set = { type: 'set-hazard', words: '' } as const;
    assert.equal(tell(agreed(), actors.worker, set).refusal?.rule, 'R21');
    const done = tell(agreed(), actors.supporter, set).story;
    assert.equal(hazardStatus(state(done)), 'set');
    assert.ok(keys(done).includes('R21:case-system'));
    const confirmed = tell(done, actors.supporter, { type: 'confirm-hazard-in-case-system' }).story;
    assert.ok(!keys(confirmed).includes('R21:case-system'));
    const asked = tell(confirmed, actors.worker, { type: 'request-hazard-end', reason: 'Risk gone' }).story;
    assert.equal(duty(asked, 'R21:hazard-end')?.action, 'end-hazard');
    const end = { type: 'end-hazard', reason: 'Agreed by the panel' } as const;
    assert.equal(tell(asked, actors.manager, end).refusal?.code, 'not-allowed');
    assert.equal(hazardStatus(state(tell(asked, actors.supporter, end).story)), 'ended');
  });

  it('R66: given a person of concern, then the police are to be told, and it is done with a reference', () => {
    const { story } = tell(agreed(), actors.worker, {
      type: 'record-exploiter',
      description: 'Older man, drives a grey van',
      source: 'Sibling',
    });
    const exploiterId = state(story).tracks.exploiters[0]?.exploiterId ?? '';
    const told = { type: 'tell-police', exploiterId, reference: 'INT-9' } as const;
    assert.equal(duty(story, `R66:police:${exploiterId}`)?.action, 'tell-police');
    assert.equal(tell(story, actors.worker, { ...told, reference: ' ' }).refusal?.rule, 'R66');
    assert.ok(!keys(tell(story, actors.worker, told).story).includes(`R66:police:${exploiterId}`));
  });

  it('R23: the prompt says when the child’s views were last recorded, and asks again after a decision', () => {
    const story = tell(agreed(), actors.worker, views({ on: '2026-12-01' })).story;
    assert.equal(viewsLine(state(story), '2027-01-11'), 'Child’s views last recorded 41 days ago');
    assert.equal(viewsLine(state(agreed()), '2026-12-07'), 'Child’s views not recorded yet');
    assert.ok(keys(story).includes('R23:views'), 'older than this consideration');
    assert.ok(!keys(tell(agreed(), actors.worker, views()).story).includes('R23:views'));
    const decided = tell(submitted(), actors.worker, {
      type: 'record-decision',
      stage: 'rg',
      outcome: 'negative',
      decidedOn: '2026-12-07',
      toldBy: 'Duty officer',
    }).story;
    assert.ok(keys(decided).includes('R23:views:1-1'));
  });

  it('R24: a sibling’s view adds a location with its source to the pack', () => {
    const { story } = tell(
      agreed(),
      actors.worker,
      views({ of: 'sibling', words: 'They meet there', facts: [{ kind: 'location', words: 'The arcade' }] }),
    );
    assert.deepEqual(
      packEntries(state(story), 'locations').map(({ words, source }) => [words, source]),
      [['The arcade', 'sibling, 2026-12-07']],
    );
    assert.ok(!keys(story).includes('R24:views'));
  });

  const asksFor = (rule: string, section: CommandOf<'record-pack-fact'>['section'], words: RegExp) => {
    const entry = {
      type: 'record-pack-fact',
      section,
      noneKnown: false,
      words: ' ',
      on: '2026-11-01',
      source: 'Case file',
    } as const;
    assert.match(duty(agreed(), 'R38:pack')?.title ?? '', words);
    assert.equal(tell(agreed(), actors.worker, entry).refusal?.rule, rule);
    const none = tell(agreed(), actors.worker, { ...entry, noneKnown: true }).story;
    assert.ok(!packMissing(state(none)).includes(section));
    const known = tell(agreed(), actors.worker, { ...entry, words: 'As told by the school' }).story;
    assert.equal(packEntries(state(known), section)[0]?.source, 'Case file');
  };
  it('R33: earlier addresses are asked for until one or "none known" is entered', () =>
    asksFor('R33', 'addresses', /earlier addresses and councils/u));
  it('R34: nicknames and other names are asked for until one or "none known" is entered', () =>
    asksFor('R34', 'names', /nicknames/u));
  it('R36: places the child may have been taken to are asked for in the same way', () =>
    asksFor('R36', 'locations', /places/u));
  it('R37: people of concern are asked for in the same way', () =>
    asksFor('R37', 'people-of-concern', /people of concern/u));

  it('R35: the chronology comes in the order of its days, each with its source', () => {
    const entry = (on: string | null, words: string) =>
      ({
        type: 'record-pack-fact',
        section: 'chronology',
        noneKnown: false,
        words,
        on,
        source: 'School',
      }) as const;
    assert.equal(tell(agreed(), actors.worker, entry(null, 'Seen')).refusal?.code, 'date-missing');
    const later = tell(agreed(), actors.worker, entry('2026-11-20', 'Found in town')).story;
    const both = tell(later, actors.worker, entry('2026-10-01', 'New phone')).story;
    assert.deepEqual(
      packEntries(state(both), 'chronology').map(({ words }) => words),
      ['New phone', 'Found in town'],
    );
  });

  it('R38: the lead professional sees all that the form will ask and the case does not answer', () => {
    assert.equal(packMissing(state(agreed())).length, 5);
    assert.equal(duty(agreed(), 'R38:pack')?.who[0]?.role, 'lead-professional');
  });

  it('R39: sending is a person’s word with its time, never the product’s', () => {
    assert.equal(tell(ready(), actors.system, send).refusal?.code, 'not-allowed');
    const sent = tell(ready(), actors.worker, send);
    assert.deepEqual(sent.story.events.at(-1)?.actor, actors.worker);
    assert.equal(
      tell(ready(), actors.worker, { ...send, submittedAt: '2027-01-01T00:00:00.000Z' }).refusal?.rule,
      'R39',
    );
  });

  it('R63: missing episodes and the share list are kept, and the prompt counts them', () => {
    const away = (from: string, to: string | null) =>
      ({ type: 'record-missing', from, to, words: '' }) as const;
    let story = tell(agreed(), actors.worker, away('2026-10-01', '2026-10-02')).story;
    story = tell(story, actors.worker, away('2026-11-20', '2026-11-21')).story;
    story = tell(story, actors.worker, away('2026-12-01', '2026-12-02')).story;
    story = tell(story, actors.worker, away('2026-12-06', null)).story;
    assert.equal(missingLine(state(story), '2026-12-07'), 'Missing 3 times in 30 days, missing now');
    assert.equal(missingLine(state(agreed()), '2026-12-07'), null);
    assert.equal(tell(story, actors.worker, away('2026-12-05', '2026-12-04')).refusal?.rule, 'R63');
    const shared = {
      type: 'record-shared',
      withWhom: 'School',
      what: 'Risk plan',
      on: '2026-12-07',
    } as const;
    assert.equal(state(tell(story, actors.worker, shared).story).tracks.shared.length, 1);
  });
});
