import assert from 'node:assert/strict';
import { defaultProcessSettings, nextDue, type ProcessSettings } from '../../src/nrm/index.ts';
import { dutyLines, on, told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  closingAsked,
  duty,
  given,
  letter,
  monday,
  openCase,
  opened,
  people,
  ready,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';
import { like, manager, sample } from './samples.ts';

const decided = (stage: 'rg' | 'cg' | 'review', outcome: 'positive' | 'negative') =>
  like('record-decision', { stage, outcome });
const positive = () => told(submitted(), decided('rg', 'positive'));
const negative = () => told(submitted(), decided('rg', 'negative'));
const considered = () => told(opened(), sample['start-consideration']);
const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const file = (reading: ReturnType<typeof like<'file-letter'>>['reading'], changes = {}) =>
  like('file-letter', { reading, letter: letter(changes) });
const filed = (story: Story, ...facts: Parameters<typeof file>) =>
  tell(story, actors.system, file(...facts)).story;
const against = (given: 'refer' | 'do-not-refer', advice: 'refer' | 'do-not-refer' | 'more-needed') => {
  const approve: ProcessSettings = { ...defaultProcessSettings, etmGate: 'approve' };
  const steps = [
    [actors.chair, answer(given, 'None')],
    [actors.chair, sample['name-people']],
    [actors.etm, like('answer-consultation', { advice })],
  ] as const;
  return steps.reduce((story, [actor, step]) => tell(story, actor, step, monday, approve).story, asked());
};
const born = (dateOfBirth: string, story = submitted()) =>
  told(story, like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth } }));
const step = (name: 'talk-planned' | 'talk-recorded' | 'could-not-ask' | 'no-answer') =>
  like('record-transition', { step: name });
const young = (...steps: ReturnType<typeof step>[]) => told(born('2009-01-06'), ...steps);

/** What a duty says where its words depend on the case: the case, its key, the words, the day if not Monday 7 December. */
const titles: readonly (readonly [() => Story, string, string, string?])[] = [
  [considered, 'R1:consider', 'Is an NRM referral needed? Asked today'],
  [considered, 'R1:consider', 'Is an NRM referral needed? Asked 1 day ago', '2026-12-08'],
  [considered, 'R1:consider', 'Is an NRM referral needed? Asked 3 days ago', '2026-12-10'],
  [agreed, 'R6:send', 'Send the agreed referral: agreed 3 days ago, not sent', '2026-12-10'],
  [agreed, 'R5:consultation', 'Give the Exploitation Team manager’s view on a referral'],
  [
    () => tell(asked(), actors.chair, answer('do-not-refer', 'None')).story,
    'R5:consultation',
    'Give the Exploitation Team manager’s view on "do not refer": it stands only with that view',
  ],
  [
    () => against('do-not-refer', 'refer'),
    'R29:decide-again',
    'Decide again: the answer was "do not refer", the Exploitation Team manager’s view is to refer',
  ],
  [
    () => against('do-not-refer', 'more-needed'),
    'R29:decide-again',
    'Decide again: the answer was "do not refer", the Exploitation Team manager’s view is that more is needed first',
  ],
  [
    () => against('refer', 'do-not-refer'),
    'R29:decide-again',
    'Decide again: the answer was "refer", the Exploitation Team manager’s view is not to refer',
  ],
  [agreed, 'R9:safeguarding', 'Record what was done to keep the child safe, by whom and when'],
  [
    () => given([actors.worker, openCase({ involvement: 'none' })], [actors.system, ask()]),
    'R9:safeguarding',
    'Tell children’s services first, and record what was done to keep the child safe',
  ],
  [
    () =>
      told(
        agreed(),
        like('record-pack-fact', { section: 'chronology', on: '2026-11-01' }),
        sample['record-pack-fact'],
      ),
    'R38:pack',
    'Still to answer for the form: earlier addresses and councils; places the child may have been taken to; people of concern',
  ],
  [agreed, 'R22:toolkit', 'Attach the completed exploitation toolkit: every referral goes with it'],
  [
    () => told(agreed(), sample['record-safeguarding'], sample['override-guard'], sample['mark-submitted']),
    'R22:toolkit',
    'Attach the exploitation toolkit: the referral went without it, so it is still owed',
  ],
  [() => told(agreed(), sample['ask-partner']), 'R20:partner:q9', 'Police: asked for information today'],
  [() => told(agreed(), sample['record-views']), 'R23:views', 'Child’s views last recorded 3 days ago'],
  [
    () => told(agreed(), like('record-views', { on: '2026-12-06' })),
    'R23:views',
    'Child’s views last recorded 1 day ago',
  ],
  [
    () => told(positive(), sample['record-views']),
    'R23:views:1-1',
    'Ask the child again after the decision. Child’s views last recorded 3 days ago',
  ],
  [submitted, 'R43:rg', 'Reasonable Grounds decision expected', '2026-12-14'],
  [submitted, 'R43:rg', 'Reasonable Grounds decision overdue', '2026-12-15'],
  [positive, 'R47:cg', 'Conclusive Grounds decision not before 21 January 2027'],
  [positive, 'R47:cg', 'The Conclusive Grounds decision may come from now on', '2027-01-21'],
  [
    positive,
    'R47:chase:1',
    'Ask the Competent Authority for news: 73 days since the Reasonable Grounds decision',
    '2027-02-18',
  ],
  [
    positive,
    'R52:recovery',
    'Recovery period until 21 January 2027: no detention or removal action against the child',
    '2027-01-21',
  ],
  [
    positive,
    'R52:recovery',
    'Recovery period until 21 January 2027, and on until the Conclusive Grounds decision: no detention or removal action against the child',
    '2027-01-22',
  ],
  [
    negative,
    'R55:review:1-1',
    'A review decision can be asked for with new evidence until 6 January 2027',
    '2027-01-06',
  ],
  [
    negative,
    'R55:review:1-1',
    'A review decision can be asked for with new evidence; the 30 days ended on 6 January 2027',
    '2027-01-07',
  ],
  [
    () => told(negative(), sample['record-review-request']),
    'R55:review:1-1',
    'A review decision was asked for on 4 December 2026',
  ],
  [
    positive,
    'R30:tell:1-1',
    'Tell the child of the decision, via their representative, unless it is not safe to talk about it',
  ],
  [
    () => told(positive(), sample['record-representative'], like('record-explained', { answer: 'not-safe' })),
    'R30:tell:1-1',
    'Not safe to discuss: decide with the manager how and when the child is told, via Ade Holt',
  ],
  [
    () => filed(submitted(), { kind: 'information-request', replyBy: '2026-12-17' }),
    'R45:reply:letter-1',
    'Answer the Competent Authority’s questions by 17 December 2026, quoting the reference',
  ],
  [
    () => filed(submitted(), { kind: 'adult-transition' }),
    'R32:reply:letter-1',
    'Answer the Competent Authority’s letter on turning 18 by 21 December 2026, quoting the reference',
  ],
  [
    () => filed(opened(), { kind: 'acknowledgement' }),
    'R48:letter:letter-1',
    'Resolve a letter that does not fit the case. The letter is about a referral, and this case does not show one as sent.',
  ],
  [
    () => filed(submitted(), { kind: 'acknowledgement' }, { trust: 'suspect' }),
    'P2:letter:letter-1',
    'Check a letter before it counts. It is not proven that this mail comes from the Competent Authority. It counts once a person has checked it.',
  ],
  [
    () => filed(submitted(), { kind: 'acknowledgement' }, { trust: 'forwarded' }),
    'P2:letter:letter-1',
    'Check a letter before it counts. The letter was passed on by somebody else. It counts once a person has looked at it.',
  ],
  [
    () => told(submitted(), like('record-new-information', { mayAffectDecision: true })),
    'R60:update:u12',
    'Update the Competent Authority by e-mail, quoting the reference: there is new information',
  ],
  [
    () => told(positive(), sample['report-threat']),
    'R53:threat:t13',
    'A threat of removal was reported: take legal advice and tell the Competent Authority',
  ],
  [
    closingAsked,
    'R61:closing',
    'Closing was asked for. Missing before it can be confirmed: a multi-agency assessment; an agreed view that the risk is mitigated; an update to the Competent Authority',
  ],
  [
    () => told(agreed(), sample['request-closing']),
    'R61:closing',
    'Closing was asked for. Missing before it can be confirmed: an answer to the question of a referral, or the agreed referral sent',
  ],
  [
    () => told(submitted(), like('request-closing', { how: 'step-down' })),
    'R61:closing',
    'Step-down to Early Help was asked for. Missing before it can be confirmed: an update to the Competent Authority',
  ],
  [
    () => told(opened(), sample['request-closing']),
    'R61:closing',
    'Closing was asked for, and everything it needs is there: confirm it or take it back',
  ],
  [
    () =>
      tell(submitted(), manager, like('set-cover', { role: 'lead-professional' }), '2026-07-05T23:30:00.000Z')
        .story,
    'R19:cover:lead-professional',
    'Rowan Pike stands in for the lead professional since 6 July 2026; end the cover once they are back',
  ],
  [young, 'R31:transition', 'Turns 18 in 30 days: consent talk not recorded'],
  [young, 'R31:transition', 'Turns 18 in 1 day: consent talk not recorded', '2027-01-05'],
  [young, 'R31:transition', 'Is 18 or over: consent to continue not confirmed', '2027-01-06'],
  [
    () => young(step('talk-planned')),
    'R31:transition',
    'Turns 18 in 30 days: consent talk planned, not recorded',
  ],
  [
    () => young(step('talk-recorded')),
    'R31:transition',
    'Turns 18 in 30 days: talk recorded, answer to be taken from the 18th birthday on',
  ],
  [
    () => young(step('could-not-ask')),
    'R31:transition',
    'Turns 18 in 30 days: consent to continue not confirmed: the young person could not be asked',
  ],
  [
    () => young(step('no-answer')),
    'R31:transition',
    'Turns 18 in 30 days: consent to continue not confirmed: no answer',
  ],
  [
    () => told(filed(young(step('talk-recorded')), { kind: 'adult-transition' }), sample['record-reply']),
    'R31:transition',
    'Turns 18 in 30 days: the Competent Authority was answered, the young person’s own answer is to come',
  ],
];

describe('nrm: the words of a duty', () => {
  for (const [story, key, title, day = '2026-12-07'] of titles)
    it(`${key.replace(':', ': ')} (${day}): ${title}`, () => {
      assert.equal(duty(story(), key, on(day))?.title, title);
    });

  it('R19: a cover sees what the covered person sees in that part, and nothing else', () => {
    const covered = told(ready(), like('set-cover', { role: 'worker', person: people.otherChair }));
    const seen = dutyLines(covered).filter((line) => line.includes('other-chair'));
    assert.deepEqual(
      seen.map((line) => line.split(' | ')[0]),
      ['R23:views', 'R24:views', 'R25:explained'],
    );
  });

  it('the next moment of change is the earliest of all duties; none where nothing changes by itself', () => {
    const next = (story: Story, now = monday) => nextDue(state(story), now, defaultProcessSettings);
    assert.equal(next(submitted()), '2026-12-08T00:00:00.000Z');
    assert.equal(next(submitted(), on('2026-12-08')), '2026-12-09T00:00:00.000Z');
    assert.equal(next(opened()), null);
  });
});
