import assert from 'node:assert/strict';
import {
  type CommandOf,
  currentReferral,
  type Day,
  defaultProcessSettings,
  type FiledLetter,
  type LetterReading,
  obligations,
  stageOf,
  standingDecision,
} from '../../src/nrm/index.ts';
import {
  actors,
  given,
  letter,
  monday,
  openCase,
  opened,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';

const rg = (outcome: 'positive' | 'negative' = 'positive', decidedOn: Day = '2026-12-07'): LetterReading => ({
  kind: 'reasonable-grounds',
  outcome,
  decidedOn,
});
const cg = (outcome: 'positive' | 'negative', decidedOn: Day = '2027-03-01'): LetterReading => ({
  kind: 'conclusive-grounds',
  outcome,
  decidedOn,
});

const file = (reading: LetterReading, changes: Partial<FiledLetter> = {}): CommandOf<'file-letter'> => ({
  type: 'file-letter',
  letter: letter(changes),
  reading,
});

const late = { receivedAt: '2027-03-02T09:00:00.000Z' };

const duties = (story: ReturnType<typeof submitted>, now = monday) =>
  obligations(state(story), now, defaultProcessSettings);
const duty = (story: ReturnType<typeof submitted>, key: string, now = monday) =>
  duties(story, now).find((one) => one.key === key);

const positive = () => tell(submitted(), actors.system, file(rg())).story;
const negative = () => tell(submitted(), actors.system, file(rg('negative'))).story;

describe('nrm: letters', () => {
  it('R49: an authentic decision letter is filed and moves the case at once', () => {
    const { story, events } = tell(submitted(), actors.system, file(rg(), { reference: 'NRM 0012 3456' }));
    assert.deepEqual(types(events), ['letter-filed', 'reference-recorded', 'rg-decided']);
    assert.equal(stageOf(state(story)), 'rg-positive');
    assert.equal(duty(story, 'R40:reference'), undefined);
  });

  it('R49: the same letter again is accepted and changes nothing', () => {
    assert.deepEqual(tell(positive(), actors.system, file(rg())).events, []);
  });

  it('R51: a second copy adds its document and no second decision', () => {
    const copy = file(rg('positive', '2026-12-07'), { letterId: 'letter-2' });
    const { story, events } = tell(positive(), actors.system, copy);
    assert.deepEqual(types(events), ['letter-filed']);
    assert.equal(currentReferral(state(story))?.decisions.length, 1);
    assert.equal(state(story).letters.length, 2);
  });

  it('R40: the same reference, however written, is recorded once', () => {
    const first = tell(
      submitted(),
      actors.system,
      file({ kind: 'acknowledgement' }, { reference: 'NRM00123456' }),
    );
    assert.equal(stageOf(state(first.story)), 'with-ca');
    const second = tell(
      first.story,
      actors.system,
      file(rg(), { letterId: 'l2', reference: 'NRM 0012 3456' }),
    );
    assert.deepEqual(types(second.events), ['letter-filed', 'rg-decided']);
    const typed = tell(first.story, actors.worker, { type: 'record-reference', reference: 'nrm-123456' });
    assert.deepEqual(typed.events, []);
  });

  it('P2: a suspect letter is filed, moves nothing, and waits for a person even when one chose the child', () => {
    for (const actor of [actors.system, actors.worker]) {
      const { story, events } = tell(
        submitted(),
        actor,
        file(rg(), { trust: 'suspect', matchedBy: 'chosen' }),
      );
      assert.deepEqual(types(events), ['letter-filed', 'letter-awaits-person']);
      assert.equal(stageOf(state(story)), 'submitted');
      assert.ok(duty(story, 'P2:letter:letter-1'));
    }
  });

  it('P2: the product itself never chooses: a forwarded letter waits until a person lets it count', () => {
    const forwarded = file(rg(), { trust: 'forwarded', matchedBy: 'chosen' });
    const { story } = tell(submitted(), actors.system, forwarded);
    assert.equal(stageOf(state(story)), 'submitted');
    const settle = { type: 'settle-letter', letterId: 'letter-1', how: 'counts', reason: null } as const;
    assert.equal(tell(story, actors.system, settle).refusal?.code, 'not-allowed');
    assert.equal(tell(story, actors.partner, settle).refusal?.code, 'not-allowed');
    const settled = tell(story, actors.manager, settle);
    assert.deepEqual(types(settled.events), ['letter-settled', 'rg-decided']);
    assert.equal(duty(settled.story, 'P2:letter:letter-1'), undefined);
    assert.equal(stageOf(state(tell(submitted(), actors.worker, forwarded).story)), 'rg-positive');
  });

  it('P2: a waiting letter is set aside only with a reason, and stays filed', () => {
    const { story } = tell(submitted(), actors.system, file(rg(), { trust: 'suspect' }));
    const aside = (reason: string | null) =>
      tell(story, actors.worker, { type: 'settle-letter', letterId: 'letter-1', how: 'set-aside', reason });
    assert.equal(aside(' ').refusal?.code, 'reason-missing');
    const done = aside('The Home Office says it sent no such letter').story;
    assert.equal(duty(done, 'P2:letter:letter-1'), undefined);
    assert.equal(state(done).letters.length, 1);
  });

  it('P2: when a waiting letter comes again with proof it counts at once', () => {
    const { story } = tell(submitted(), actors.system, file(rg(), { trust: 'suspect' }));
    const proven = tell(story, actors.system, file(rg()));
    assert.deepEqual(types(proven.events), ['letter-filed', 'letter-proven', 'rg-decided']);
    assert.equal(state(proven.story).letters.length, 1);
  });

  it('R48: a Conclusive Grounds letter without a standing positive first decision asks a person', () => {
    for (const story of [opened(), submitted(), negative()]) {
      const { story: filed, events } = tell(
        story,
        actors.system,
        file(cg('positive'), { letterId: 'cg', ...late }),
      );
      assert.deepEqual(types(events), ['letter-filed', 'letter-contradicts']);
      assert.equal(stageOf(state(filed)), stageOf(state(story)));
      const people = duty(filed, 'R48:letter:cg')?.who.map(({ role }) => role);
      assert.ok(people?.includes('manager'));
    }
  });

  it('R48: once the case is put right the contradicting letter can count', () => {
    const early = tell(opened(), actors.system, file(rg())).story;
    const settle = { type: 'settle-letter', letterId: 'letter-1', how: 'counts', reason: null } as const;
    assert.equal(tell(early, actors.worker, settle).refusal?.code, 'letter-contradicts');
    const story = tell(submitted(), actors.system, file(cg('positive'), { letterId: 'cg', ...late })).story;
    const { story: first } = tell(story, actors.system, file(rg()));
    const { story: settled } = tell(first, actors.worker, { ...settle, letterId: 'cg' });
    assert.equal(stageOf(state(settled)), 'cg-positive');
  });

  it('never the wrong child: a letter that quotes a number the case does not hold moves nothing', () => {
    const { story } = tell(submitted(), actors.worker, { type: 'record-reference', reference: '5550001' });
    const { events } = tell(story, actors.system, file(rg(), { reference: '7770002' }));
    assert.deepEqual(types(events), ['letter-filed', 'letter-contradicts']);
  });

  it('R47: "not before" is a day to wait for, never due, and 45 days by default', () => {
    const earliest = duty(positive(), 'R47:cg');
    assert.equal(earliest?.notBefore, '2027-01-21');
    assert.equal(earliest?.due, null);
    assert.equal(earliest?.state, 'waiting');
    const after = duty(positive(), 'R47:cg', '2027-02-17T10:00:00.000Z');
    assert.equal(after?.state, 'information');
    assert.equal(duty(positive(), 'R47:chase:1', '2027-02-17T10:00:00.000Z'), undefined);
    assert.ok(duty(positive(), 'R47:chase:1', '2027-02-18T10:00:00.000Z'));
  });

  it('R52: a positive first decision shows the recovery period as information', () => {
    const recovery = duty(positive(), 'R52:recovery');
    assert.equal(recovery?.state, 'information');
    assert.match(recovery?.title ?? '', /21 January 2027/u);
  });

  it('R54: a negative first decision shows no Conclusive Grounds date and closes nothing', () => {
    assert.equal(duty(negative(), 'R47:cg'), undefined);
    assert.equal(stageOf(state(negative())), 'rg-negative');
  });

  it('R55: the review window warns 14 days before its end and is still offered after it', () => {
    const key = 'R55:review:1-1';
    assert.equal(duty(negative(), key)?.state, 'open');
    assert.equal(duty(negative(), key, '2026-12-23T10:00:00.000Z')?.state, 'due-soon');
    assert.equal(duty(negative(), key, '2027-01-07T10:00:00.000Z')?.state, 'information');
  });

  it('R56: a review replaces the decision that stands and keeps the earlier one', () => {
    const reading = { kind: 'reconsideration', outcome: 'positive', decidedOn: '2027-03-01' } as const;
    const { story } = tell(negative(), actors.system, file(reading, { letterId: 'review', ...late }));
    assert.equal(stageOf(state(story)), 'rg-positive');
    assert.equal(standingDecision(state(story))?.review, true);
    assert.equal(currentReferral(state(story))?.decisions.length, 2);
  });

  it('R57: a negative decision asks for a safeguarding review until a person says it is done', () => {
    const key = 'R57:safeguarding:1-1';
    assert.ok(duty(negative(), key));
    const done = tell(negative(), actors.worker, {
      type: 'record-done',
      key,
      words: 'Plan reviewed with health',
    });
    assert.equal(duty(done.story, key), undefined);
  });

  it('R30: after a decision the child is told, which only a person can record', () => {
    const key = 'R30:tell:1-1';
    assert.ok(duty(positive(), key));
    const done = { type: 'record-done', key, words: 'Told by the representative on Monday' } as const;
    assert.equal(tell(positive(), actors.system, done).refusal?.code, 'not-allowed');
    assert.equal(tell(submitted(), actors.worker, done).refusal?.code, 'duty-not-open');
    assert.equal(duty(tell(positive(), actors.worker, done).story, key), undefined);
  });

  it('R45: an information request is due on its day, else after 5 working days, until the reply is recorded', () => {
    const asking = (replyBy: Day | null) => file({ kind: 'information-request', replyBy });
    const stated = tell(submitted(), actors.system, asking('2026-12-10')).story;
    assert.equal(duty(stated, 'R45:reply:letter-1')?.due, '2026-12-10T23:59:59.999Z');
    const { story } = tell(submitted(), actors.system, asking(null));
    assert.equal(duty(story, 'R45:reply:letter-1')?.due, '2026-12-14T23:59:59.999Z');
    const missed = duty(story, 'R45:reply:letter-1', '2026-12-15T00:00:00.000Z');
    assert.equal(missed?.state, 'overdue');
    assert.ok(missed?.who.some(({ role }) => role === 'manager'));
    const reply = { type: 'record-reply', letterId: 'letter-1', sentOn: '2026-12-07' } as const;
    assert.equal(duty(tell(story, actors.worker, reply).story, 'R45:reply:letter-1'), undefined);
  });

  it('R43: the first decision is overdue after five working days, and Junk is looked through again', () => {
    assert.equal(duty(submitted(), 'R43:rg')?.due, '2026-12-14T23:59:59.999Z');
    const after = '2026-12-15T10:00:00.000Z';
    assert.equal(duty(submitted(), 'R43:rg', after)?.state, 'overdue');
    assert.ok(duty(submitted(), 'R50:look:1', after));
    assert.ok(duty(submitted(), 'R50:look:2', '2026-12-23T10:00:00.000Z'));
  });

  it('R41: the acknowledgement is due after two working days and its letter settles it', () => {
    assert.equal(duty(submitted(), 'R41:acknowledgement')?.due, '2026-12-09T23:59:59.999Z');
    const { story } = tell(submitted(), actors.system, file({ kind: 'acknowledgement' }));
    assert.equal(duty(story, 'R41:acknowledgement'), undefined);
    assert.ok(duty(story, 'R40:reference'), 'an acknowledgement without a reference leaves R40 open');
  });

  it('R32: the letter on turning 18 asks for a reply', () => {
    const { story } = tell(submitted(), actors.system, file({ kind: 'adult-transition' }));
    assert.equal(duty(story, 'R32:reply:letter-1')?.due, '2026-12-21T23:59:59.999Z');
  });

  it('a decision dated after the day its letter came contradicts', () => {
    const { events } = tell(submitted(), actors.system, file(rg('positive', '2026-12-08')));
    assert.deepEqual(types(events), ['letter-filed', 'letter-contradicts']);
  });

  it('files a letter whose time and dates cannot be read', () => {
    const { events } = tell(
      submitted(),
      actors.system,
      file(rg('positive', 'soon'), { receivedAt: 'yesterday' }),
    );
    assert.deepEqual(types(events), ['letter-filed', 'letter-contradicts']);
  });

  it('settings: a clock keeps the values of the day it started, and replay does not read today’s', () => {
    const today = { ...defaultProcessSettings, cgEarliestCalendarDays: 30 };
    const before = positive();
    const earliest = obligations(state(before), monday, today).find(({ key }) => key === 'R47:cg');
    assert.equal(earliest?.notBefore, '2027-01-21');
    const { story, events } = tell(submitted(), actors.system, file(rg()), monday, today);
    assert.equal(events[0]?.type, 'settings-taken');
    assert.equal(duty(story, 'R47:cg')?.notBefore, '2027-01-06');
  });

  it('R2: a case needs to say which child it is', () => {
    const child = (name: string, aliases: string[] = []) => ({ child: { name, aliases, dateOfBirth: null } });
    const code = (changes: object) =>
      tell({ state: null, events: [] }, actors.worker, openCase(changes)).refusal?.code;
    assert.equal(code(child(' ')), 'child-not-identified');
    assert.equal(code(child('Unknown child')), 'child-not-identified');
    assert.equal(code(child('Unknown child', ['Jay'])), undefined);
  });

  it('R40: an import is the administrator’s, with dates, and its clocks run from them', () => {
    const bring = {
      type: 'import-referral',
      stage: 'rg-positive',
      reference: 'NRM00123456',
      submittedOn: '2026-11-02',
      decidedOn: '2026-11-10',
      source: 'Case file',
    } as const;
    assert.equal(tell(opened(), actors.worker, bring).refusal?.code, 'not-allowed');
    assert.equal(
      tell(opened(), actors.administrator, { ...bring, decidedOn: null }).refusal?.code,
      'date-missing',
    );
    const { story } = tell(opened(), actors.administrator, bring);
    assert.equal(duty(story, 'R47:cg')?.notBefore, '2026-12-25');
    assert.equal(currentReferral(state(story))?.imported, true);
  });

  it('B2: from a concluded referral a new one is opened beside it', () => {
    const start = { type: 'start-consideration', place: 'chat' } as const;
    assert.equal(tell(submitted(), actors.worker, start).refusal?.code, 'referral-under-way');
    const { story } = tell(negative(), actors.worker, start);
    assert.equal(state(story).referrals.length, 2);
    assert.equal(state(story).referrals[0]?.stage, 'rg-negative');
    assert.equal(stageOf(state(story)), 'considering');
  });

  it('R28: an adult is not referred without consent; a partner never marks as sent (R15)', () => {
    const adult = given(
      [actors.worker, openCase({ child: { name: 'Kit Dare', aliases: [], dateOfBirth: '2008-12-07' } })],
      [actors.worker, { type: 'start-consideration', place: 'tab' }],
      [
        actors.worker,
        { type: 'answer-consideration', place: 'tab', answer: 'refer', reason: null, decideBy: null },
      ],
      [
        actors.worker,
        {
          type: 'name-people',
          leadProfessional: { id: 'p-worker', name: 'Tomas Egan' },
          exploitationTeamSupporter: { id: 'p-supporter', name: 'Jack Orme' },
        },
      ],
    );
    const sent = { type: 'mark-submitted', submittedAt: monday } as const;
    assert.equal(tell(adult, actors.worker, sent).refusal?.code, 'adult-consent-missing');
    assert.equal(tell(adult, actors.partner, sent).refusal?.code, 'not-allowed');
  });
});
