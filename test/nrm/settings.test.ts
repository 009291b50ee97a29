import assert from 'node:assert/strict';
import {
  type CaseCommand,
  defaultProcessSettings,
  helpTexts,
  type Instant,
  obligations,
  type ProcessSettings,
  whyAsked,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  begin,
  closingAsked,
  monday,
  names,
  openCase,
  opened,
  ready,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';

const council = (change: Partial<ProcessSettings>): ProcessSettings => ({
  ...defaultProcessSettings,
  ...change,
});
const sent: CaseCommand = { type: 'mark-submitted', submittedAt: monday };
const told = (outcome: 'positive' | 'negative'): CaseCommand => ({
  type: 'record-decision',
  stage: 'rg',
  outcome,
  decidedOn: '2026-12-07',
  toldBy: 'Duty officer',
});

/** A case whose every step is taken under one council's settings. */
const under = (
  settings: ProcessSettings,
  ...steps: readonly (readonly [keyof typeof actors, CaseCommand])[]
) =>
  steps.reduce<Story>((story, [who, command]) => {
    const { story: next, refusal } = tell(story, actors[who], command, monday, settings);
    assert.equal(refusal, null, `${command.type}: ${refusal?.code}`);
    return next;
  }, begin);

const agreedUnder = (settings: ProcessSettings) =>
  under(settings, ['worker', openCase()], ['system', ask()], ['chair', answer('refer')], ['chair', names]);

const on = (story: Story, key: string, now: Instant = monday) =>
  obligations(state(story), now, defaultProcessSettings).find((one) => one.key === key);
const dueDay = (story: Story, key: string) => on(story, key)?.due?.slice(0, 10);

describe('nrm: settings of section C', () => {
  it('C1: "duty" or "expected": the words change, the reasons are asked for all the same', () => {
    const refusal = (dutyWording: 'duty' | 'expected') =>
      tell(
        tell(opened(), actors.system, ask()).story,
        actors.chair,
        answer('do-not-refer'),
        monday,
        council({ dutyWording }),
      ).refusal;
    assert.equal(refusal('duty')?.code, 'reason-missing');
    assert.match(refusal('duty')?.message ?? '', /is a duty, so/u);
    assert.equal(refusal('expected')?.code, 'reason-missing');
    assert.match(refusal('expected')?.message ?? '', /is expected, so/u);
    assert.match(whyAsked('R1', council({ dutyWording: 'expected' })), /is expected to be referred/u);
    assert.match(whyAsked('R1', defaultProcessSettings), /is a duty/u);
  });

  it('C2, C3: 45 or 30 days, from the decision or from the sending', () => {
    const cg = (change: Partial<ProcessSettings>) =>
      on(
        under(
          council(change),
          ['worker', openCase()],
          [
            'administrator',
            {
              type: 'import-referral',
              stage: 'with-ca',
              reference: 'NRM00123456',
              submittedOn: '2026-11-30',
              decidedOn: null,
              source: 'file',
            },
          ],
          ['worker', told('positive')],
        ),
        'R47:cg',
      )?.notBefore;
    assert.equal(cg({}), '2027-01-21');
    assert.equal(cg({ cgEarliestCalendarDays: 30 }), '2027-01-06');
    assert.equal(cg({ cgEarliestRunsFrom: 'referral' }), '2027-01-14');
  });

  it('C4: old names of bodies are found under today’s', () => {
    assert.match(helpTexts.oldNames.find(({ old }) => old === 'SOCA')?.now ?? '', /National Crime Agency/u);
  });

  const negative = (change: Partial<ProcessSettings>) => {
    const settings = council(change);
    return under(
      settings,
      ['worker', openCase()],
      [
        'administrator',
        {
          type: 'import-referral',
          stage: 'with-ca',
          reference: 'NRM00123456',
          submittedOn: '2026-11-30',
          decidedOn: null,
          source: 'file',
        },
      ],
      ['worker', told('negative')],
    );
  };
  it('C5: the window of a review, and what the council calls it', () => {
    assert.match(
      on(negative({}), 'R55:review:1-1')?.title ?? '',
      /^A review decision can be asked for .* until 6 January 2027$/u,
    );
    const own = on(
      negative({ reviewTerm: 'reconsideration', reviewWindowCalendarDays: 60 }),
      'R55:review:1-1',
    );
    assert.match(own?.title ?? '', /^A reconsideration can be asked for .* until 5 February 2027$/u);
    const none = on(negative({ reviewWindowCalendarDays: null }), 'R55:review:1-1');
    assert.equal(none?.due, null);
  });

  it('C6: by e-mail or through the electronic referral', () => {
    const news: CaseCommand = {
      type: 'record-new-information',
      words: 'Seen again',
      mayAffectDecision: true,
    };
    const title = (settings: ProcessSettings) => {
      const story = under(
        settings,
        ['worker', openCase()],
        [
          'administrator',
          {
            type: 'import-referral',
            stage: 'with-ca',
            reference: 'NRM00123456',
            submittedOn: '2026-11-30',
            decidedOn: null,
            source: 'file',
          },
        ],
        ['worker', news],
      );
      return (
        obligations(state(story), monday, settings).find(({ key }) => key.startsWith('R60:'))?.title ?? ''
      );
    };
    assert.match(title(council({})), /by e-mail, quoting the reference/u);
    assert.match(title(council({ caUpdateRoute: 'form' })), /through the electronic referral, quoting/u);
  });

  it('C7: an adult’s refusal shows the council’s own note on the Duty to Notify', () => {
    const adult = under(
      council({}),
      ['worker', openCase({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2008-01-01' } })],
      ['system', ask()],
      ['chair', answer('refer')],
      ['chair', names],
    );
    const { refusal } = tell(
      adult,
      actors.worker,
      sent,
      monday,
      council({ dutyToNotifyNote: 'Ring the duty desk on 5.' }),
    );
    assert.equal(refusal?.code, 'adult-consent-missing');
    assert.match(refusal?.message ?? '', /Duty to Notify\. Ring the duty desk on 5\.$/u);
    assert.match(tell(adult, actors.worker, sent).refusal?.message ?? '', /without naming them/u);
  });

  it('C8: which ways of saying yes count, and from which day', () => {
    const person = openCase({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2009-02-07' } });
    const imported: CaseCommand = {
      type: 'import-referral',
      stage: 'with-ca',
      reference: 'NRM00123456',
      submittedOn: '2026-11-30',
      decidedOn: null,
      source: 'file',
    };
    const talk: CaseCommand = {
      type: 'record-transition',
      step: 'talk-recorded',
      mode: null,
      on: '2026-12-07',
      words: 'Talked at home',
    };
    const stays = (mode: 'written' | 'verbal', change: Partial<ProcessSettings>) => {
      const settings = council(change);
      const story = under(settings, ['worker', person], ['administrator', imported], ['worker', talk]);
      const command: CaseCommand = {
        type: 'record-transition',
        step: 'stays',
        mode,
        on: '2026-12-07',
        words: 'Stays',
      };
      return tell(story, actors.worker, command, monday, settings).refusal?.code ?? 'taken';
    };
    assert.equal(stays('verbal', {}), 'not-yet-18');
    assert.equal(stays('verbal', { verbalOnlyFrom18: false }), 'taken');
    assert.equal(
      stays('verbal', { verbalOnlyFrom18: false, transitionModes: ['written'] }),
      'mode-not-accepted',
    );
  });

  it('C10: the tests of the two decisions in the council’s words stand beside them', () => {
    const settings = council({
      rgTestText: 'Reasonable grounds to believe',
      cgTestText: 'More likely than not',
    });
    const story = under(
      settings,
      ['worker', openCase()],
      [
        'administrator',
        {
          type: 'import-referral',
          stage: 'with-ca',
          reference: 'NRM00123456',
          submittedOn: '2026-12-07',
          decidedOn: null,
          source: 'file',
        },
      ],
    );
    assert.match(on(story, 'R43:rg')?.why ?? '', /Its test: “Reasonable grounds to believe”/u);
    const positive = tell(story, actors.worker, told('positive'), monday, settings).story;
    assert.match(on(positive, 'R47:cg')?.why ?? '', /Its test: “More likely than not”/u);
    assert.match(whyAsked('R43', defaultProcessSettings), /“I suspect but cannot prove”/u);
  });

  it('C11: 5 working days, or the council’s number', () => {
    assert.equal(dueDay(submitted(), 'R43:rg'), '2026-12-14');
    const ten = tell(ready(), actors.worker, sent, monday, council({ rgTargetWorkingDays: 10 })).story;
    assert.equal(dueDay(ten, 'R43:rg'), '2026-12-21');
  });

  it('C12, C20: warned or blocked; the toolkit’s override on or off', () => {
    const bare = agreedUnder(council({}));
    const toolkit: CaseCommand = {
      type: 'attach-toolkit',
      completedOn: '2026-12-04',
      document: 'toolkit',
      reviewOn: null,
    };
    const owed = tell(bare, actors.worker, toolkit).story;
    const answered = { ...sent, safeguardingAnswer: 'Police are with the child' } as CaseCommand;
    assert.equal(tell(owed, actors.worker, answered).refusal, null);
    assert.equal(
      tell(owed, actors.worker, answered, monday, council({ requireSafeguarding: 'block' })).refusal?.code,
      'safeguarding-missing',
    );
    const pass: CaseCommand = { type: 'override-guard', guard: 'toolkit-missing', reason: 'Danger' };
    assert.equal(tell(bare, actors.manager, pass).refusal, null);
    assert.equal(
      tell(bare, actors.manager, pass, monday, council({ toolkitOverride: false })).refusal?.code,
      'override-not-possible',
    );
  });

  it('C13: consulted, or asked to approve', () => {
    const asked = tell(tell(opened(), actors.system, ask()).story, actors.chair, answer('refer')).story;
    const named = (etmGate: 'consult' | 'approve') =>
      tell(asked, actors.chair, names, monday, council({ etmGate })).events.map(({ type }) => type);
    assert.ok(named('consult').includes('referral-agreed'));
    assert.ok(!named('approve').includes('referral-agreed'));
  });

  it('C15: the guardian service has its line where there is one, until it is done', () => {
    assert.equal(on(agreed(), 'R14:ictg:1'), undefined);
    const settings = council({ ictgAvailable: true, ictgLink: 'https://guardians.example/refer' });
    const story = agreedUnder(settings);
    const line = on(story, 'R14:ictg:1');
    assert.match(line?.title ?? '', /Guardian service too: https:\/\/guardians\.example\/refer$/u);
    assert.equal(line?.action, 'record-done');
    const done = tell(
      story,
      actors.worker,
      { type: 'record-done', key: 'R14:ictg:1', words: 'Sent today' },
      monday,
      settings,
    );
    assert.equal(done.refusal, null);
    assert.equal(on(done.story, 'R14:ictg:1'), undefined);
  });

  it('C16: an unknown age is a child’s, and no setting changes that', () => {
    const unknown = openCase({ child: { name: 'Robin Marlow', aliases: [], dateOfBirth: null } });
    const story = under(council({}), ['worker', unknown]);
    assert.equal(on(story, 'R31:transition'), undefined);
  });

  it('C19: closing after a negative decision asks for everything, unless the council departs from that', () => {
    const request: CaseCommand = { type: 'request-closing', how: 'closing', reason: 'Settled at home' };
    const confirm = (change: Partial<ProcessSettings>) => {
      const story = tell(negative(change), actors.worker, request, monday, council(change)).story;
      return (
        tell(story, actors.manager, { type: 'confirm-closing' }, monday, council(change)).refusal?.code ??
        'closed'
      );
    };
    assert.equal(confirm({}), 'assessment-missing');
    assert.equal(confirm({ closureAppliesAfterNegative: false }), 'closed');
    // The list of what is missing and the guard itself read the same settings: those that the case keeps.
    const later = tell(
      closingAsked(),
      actors.manager,
      { type: 'confirm-closing' },
      monday,
      council({ closureAppliesAfterNegative: false }),
    );
    assert.equal(later.refusal?.code, 'assessment-missing');
  });

  it('keeps for a case the lengths under which its clock started, and takes new ones for a new clock', () => {
    const sentBefore = tell(ready(), actors.worker, sent).story;
    const changed = council({ rgTargetWorkingDays: 10, cgEarliestCalendarDays: 30, rgTestText: 'New words' });
    assert.equal(
      obligations(state(sentBefore), monday, changed)
        .find(({ key }) => key === 'R43:rg')
        ?.due?.slice(0, 10),
      '2026-12-14',
    );
    const decided = tell(sentBefore, actors.worker, told('positive'), monday, changed).story;
    assert.equal(
      on(decided, 'R47:cg')?.notBefore,
      '2027-01-06',
      'the second clock starts under the new settings',
    );
  });

  it('D1 to D7: how long each may take is the council’s', () => {
    const slow = council({
      considerationWorkingDays: 2,
      consultationWorkingDays: 3,
      sendWorkingDays: 4,
      referenceWorkingDays: 5,
      acknowledgementWorkingDays: 6,
    });
    const started = under(
      slow,
      ['worker', openCase()],
      ['worker', { type: 'start-consideration', place: 'tab' }],
    );
    assert.equal(dueDay(started, 'R1:consider'), '2026-12-09');
    const waiting = under(slow, ['worker', openCase()], ['system', ask()], ['chair', answer('refer')]);
    assert.equal(dueDay(waiting, 'R5:consultation'), '2026-12-10');
    assert.equal(dueDay(agreedUnder(slow), 'R6:send'), '2026-12-11');
    const gone = tell(
      tell(
        tell(agreedUnder(slow), actors.worker, {
          type: 'attach-toolkit',
          completedOn: '2026-12-04',
          document: 'toolkit',
          reviewOn: null,
        }).story,
        actors.worker,
        {
          type: 'record-safeguarding',
          action: 'Safe address',
          byWhom: 'T',
          on: '2026-12-05',
          toldChildrensServices: true,
        },
      ).story,
      actors.worker,
      sent,
      monday,
      slow,
    ).story;
    assert.equal(dueDay(gone, 'R40:reference'), '2026-12-14');
    assert.equal(dueDay(gone, 'R41:acknowledgement'), '2026-12-15');
  });
});
