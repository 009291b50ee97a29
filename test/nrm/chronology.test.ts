import assert from 'node:assert/strict';
import { type CaseEvent, describeEvent } from '../../src/nrm/index.ts';
import { letter, monday, openCase, people } from './factories.ts';

const by = people.worker;
const told = { kind: 'told-by-phone', byWhom: 'Duty officer' } as const;
const on = '2026-12-07';
const { type: _type, ...child } = openCase();
const at = (meetingId: string) => ({ kind: 'meeting', meetingId, meetingType: 'strategy' }) as const;
const ask = { type: 'meeting-asked', meetingId: 'm1', meetingType: 'strategy', chair: people.chair } as const;
const answered = (answer: 'refer' | 'do-not-refer' | 'decide-later', changes: object = {}) =>
  ({
    type: 'meeting-answered',
    meetingId: 'm1',
    answer,
    reason: null,
    decideBy: null,
    corrects: null,
    ...changes,
  }) as CaseEvent;
const outside = (answer: 'refer' | 'do-not-refer' | 'decide-later', reason: string | null = null) =>
  ({ type: 'consideration-answered', place: 'tab', answer, reason, decideBy: null, by }) as const;
const filed = (changes: Parameters<typeof letter>[0] = {}): CaseEvent => ({
  type: 'letter-filed',
  letter: letter(changes),
});
const found = (rescued: boolean) => ({ mailbox: 'm', folderName: 'Junk Email', rescued, foundAt: monday });
const settled = { type: 'letter-settled', letterId: 'l1', by } as const;
const review = { type: 'meeting-reviewed', meetingId: 'm1' } as const;
const view = { type: 'consultation-answered', by: people.etm } as const;

/** What a person on the case reads, word for word: names, days and reasons stand where they belong. */
const lines: readonly (readonly [CaseEvent, string])[] = [
  [{ type: 'case-opened', ...child }, 'The case was opened.'],
  [
    {
      type: 'referral-imported',
      stage: 'with-ca',
      reference: null,
      submittedOn: on,
      decidedOn: null,
      source: 'Case file',
    },
    'A referral from before was entered. Source: Case file.',
  ],
  [
    { type: 'consideration-started', considerationId: 'c', place: at('m1') },
    'The question whether an NRM referral is needed was opened at a meeting.',
  ],
  [
    { type: 'consideration-started', considerationId: 'c', place: { kind: 'chat' } },
    'The question whether an NRM referral is needed was opened outside a meeting.',
  ],
  [outside('refer'), 'Tomas Egan answered "refer".'],
  [
    outside('do-not-refer', 'No sign was found'),
    'Tomas Egan answered "do not refer". Reasons: No sign was found',
  ],
  [ask, 'The question was asked at a meeting chaired by Ines Calder.'],
  [{ ...ask, question: 'review' }, 'The review was asked for at a meeting chaired by Ines Calder.'],
  [answered('refer'), 'The meeting answered "refer".'],
  [
    answered('decide-later', { decideBy: '2026-12-11' }),
    'The meeting answered "decide later" (by 11 December 2026).',
  ],
  [
    answered('refer', { corrects: 'do-not-refer' }),
    'The meeting’s answer "do not refer" was corrected to "refer". What rested on the earlier answer no longer stands.',
  ],
  [{ type: 'meeting-missed', meetingId: 'm1' }, 'The meeting ended without an answer.'],
  [
    { type: 'meeting-question-withdrawn', meetingId: 'm1', endsConsideration: true },
    'The question was taken back: the child had been picked by mistake. The consideration it had opened ends with it.',
  ],
  [
    { type: 'meeting-question-withdrawn', meetingId: 'm1', endsConsideration: false },
    'The question was taken back: the child had been picked by mistake at the meeting.',
  ],
  [{ ...review, result: 'nothing-new', words: '' }, 'The meeting’s review: nothing new.'],
  [
    { ...review, result: 'new-information', words: 'Seen in town' },
    'The meeting’s review: new information. Seen in town',
  ],
  [
    { ...review, result: 'consider-again', words: 'Missing' },
    'The meeting’s review: consider a referral again. Missing',
  ],
  [
    { type: 'consultation-requested', question: 'view-on-referral', meetingId: null },
    'The Exploitation Team manager was asked for a view.',
  ],
  [{ ...view, advice: 'refer', words: '' }, 'Noor Hale gave the Exploitation Team manager’s view: refer.'],
  [
    { ...view, advice: 'do-not-refer', words: 'Agreed' },
    'Noor Hale gave the Exploitation Team manager’s view: do not refer. Agreed',
  ],
  [
    { ...view, advice: 'more-needed', words: 'Ask the school' },
    'Noor Hale gave the Exploitation Team manager’s view: more is needed first. Ask the school',
  ],
  [
    { type: 'people-named', leadProfessional: people.worker, exploitationTeamSupporter: people.supporter },
    'Tomas Egan was named lead professional, supported by Jack Orme.',
  ],
  [
    { type: 'referral-agreed', leadProfessional: people.worker, exploitationTeamSupporter: people.supporter },
    'The referral was agreed. Safeguarding and investigations go on beside it.',
  ],
  [
    { type: 'referral-declined', reason: 'No sign was found' },
    'It was decided not to refer. Reasons: No sign was found',
  ],
  [
    { type: 'referral-submitted', submittedAt: '2026-07-05T23:30:00.000Z' },
    'The referral was sent to the Home Office on 6 July 2026.',
  ],
  [
    { type: 'reference-recorded', reference: 'NRM00123456', letterId: null },
    'The reference NRM00123456 was recorded.',
  ],
  [filed({ found: found(true) }), 'A Reasonable Grounds decision letter was filed, found in Junk Email.'],
  [filed({ found: found(false) }), 'A Reasonable Grounds decision letter was filed.'],
  [
    { type: 'letter-awaits-person', letterId: 'l1', why: 'Not proven.' },
    'The letter waits for a person. Not proven.',
  ],
  [{ type: 'letter-proven', letterId: 'l1' }, 'A copy of the waiting letter came with proof of its sender.'],
  [{ ...settled, how: 'counts', reason: null }, 'Tomas Egan let the letter count.'],
  [
    { ...settled, how: 'set-aside', reason: 'Sent to us in error' },
    'Tomas Egan set the letter aside. Reasons: Sent to us in error',
  ],
  [
    { type: 'letter-contradicts', letterId: 'l1', why: 'Other reference.' },
    'The letter does not fit the case. Other reference.',
  ],
  [{ type: 'acknowledged', letterId: 'l1' }, 'The Competent Authority acknowledged the referral.'],
  [
    { type: 'cg-decided', outcome: 'negative', decidedOn: on, evidence: told },
    'The Competent Authority’s Conclusive Grounds decision: negative, dated 7 December 2026.',
  ],
  [
    { type: 'review-decided', stage: 'rg', outcome: 'positive', decidedOn: on, evidence: told },
    'The Competent Authority’s review decision: positive, dated 7 December 2026.',
  ],
  [
    { type: 'information-requested', letterId: 'l1', replyBy: on, replyByStated: true },
    'The Competent Authority asked for information, to be answered by 7 December 2026.',
  ],
  [
    { type: 'transition-asked', letterId: 'l1', replyBy: on },
    'The Competent Authority wrote about turning 18, to be answered by 7 December 2026.',
  ],
  [
    { type: 'reply-sent', letterId: 'l1', sentOn: on, by },
    'Tomas Egan recorded that the reply was sent on 7 December 2026.',
  ],
  [
    { type: 'duty-done', key: 'R30:tell:1-1', words: 'Told at home', by },
    'Tomas Egan recorded as done: Told at home',
  ],
];

const kinds = {
  acknowledgement: 'acknowledgement',
  'conclusive-grounds': 'Conclusive Grounds decision letter',
  'information-request': 'request for information',
  reconsideration: 'review decision letter',
  'adult-transition': 'letter on turning 18',
  'other-competent-authority': 'other mail of the Competent Authority',
  unrelated: 'mail',
} as const;

describe('nrm: the chronology in plain words', () => {
  for (const [event, line] of lines)
    it(`R35: ${event.type}: ${line}`, () => {
      assert.equal(describeEvent(event), line);
    });

  it('R35: each kind of letter has its name', () => {
    for (const [kind, name] of Object.entries(kinds))
      assert.match(
        describeEvent(filed({ kind: kind as keyof typeof kinds })),
        new RegExp(`^A ${name} was`, 'u'),
      );
  });
});
