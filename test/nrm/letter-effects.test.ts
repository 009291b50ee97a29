import assert from 'node:assert/strict';
import type { LetterReading } from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import { agreed, opened, submitted } from './factories.ts';
import {
  acknowledgement,
  both,
  cg,
  concluded,
  decided,
  elsewhere,
  file,
  negative,
  numbered,
  other,
  positive,
  questions,
  review,
  reviewed,
  rg,
  second,
  secondAgreed,
  suspended,
} from './letter-stories.ts';
import { manager, sample } from './samples.ts';

/** What a filed letter leads to beside "letter-filed": the events, or why it does not fit. */
const leadsTo = (...facts: Parameters<typeof file>): string => {
  const [filed, ...rest] = file(...facts).events;
  assert.equal(filed?.type, 'letter-filed');
  return rest.map((event) => ('why' in event ? `${event.type}: ${event.why}` : event.type)).join(', ');
};
const asking = (question: string): LetterReading => ({
  kind: 'information-request',
  replyBy: '2026-12-17',
  questions: [question],
});
const contradicts = (why: string) => `letter-contradicts: ${why}`;
const day = contradicts('The day of the decision in the letter does not fit the case or the day it came.');
const older = contradicts('The letter gives a decision that is older than the one that stands on this case.');
const notRg = contradicts(
  'The letter gives a Reasonable Grounds decision, and this case is not waiting for one.',
);
const notCg = contradicts(
  'The letter gives a Conclusive Grounds decision, and this case shows no standing positive Reasonable Grounds decision.',
);
const notBoth = contradicts('The letter gives both decisions, and this case is not waiting for them.');
const notReview = contradicts(
  'The letter gives a review decision, and this case shows no decision that could be reviewed.',
);
const notSent = contradicts('The letter is about a referral, and this case does not show one as sent.');
const earlier = contradicts('The letter quotes the reference of an earlier referral of this child.');
const unknown = contradicts('The letter quotes a reference that this case does not hold.');

const rows: readonly (readonly [string, () => Parameters<typeof file>, string])[] = [
  ['R49: the first decision, while the case is suspended', () => [suspended(), rg()], 'rg-decided'],
  [
    'R51: the first decision once more, on another day',
    () => [positive(), rg('positive', '2026-12-06'), { reference: 'NRM1' }],
    'reference-recorded',
  ],
  ['R48: another first decision', () => [positive(), rg('negative')], notRg],
  [
    'R48: a first decision after a suspension that came later',
    () => [told(positive(), sample.suspend), rg('negative')],
    notRg,
  ],
  ['R51: the second decision once more', () => [concluded(), cg], ''],
  ['R51: not a copy: the first one has another stage', () => [positive(), cg], 'cg-decided'],
  [
    'R48: the second decision, suspended after the first',
    () => [told(positive(), sample.suspend), cg],
    'cg-decided',
  ],
  ['R48: the second decision, suspended before the first', () => [suspended(), cg], notCg],
  ['R48: the second decision after a negative first', () => [negative(), cg], notCg],
  [
    'R48: the second decision after a second one',
    () => [told(positive(), decided('cg', 'negative')), cg],
    notCg,
  ],
  ['C9: both at once', () => [submitted(), both], 'rg-decided, cg-decided'],
  ['C9: both at once, the first is known', () => [positive(), both], 'cg-decided'],
  ['C9: both at once after a negative first', () => [negative(), both], notBoth],
  ['C9: both at once after the second', () => [concluded(), both], notBoth],
  [
    'C9: both at once, suspended after a positive first',
    () => [told(positive(), sample.suspend), both],
    'cg-decided',
  ],
  ['R56: a review', () => [negative(), review()], 'review-decided'],
  ['R51: the review once more', () => [reviewed(), review('negative')], ''],
  [
    'R56: a second review of another day',
    () => [
      reviewed(),
      review('negative', '2026-12-08'),
      { reference: 'NRM1', receivedAt: '2026-12-08T10:00:00.000Z' },
    ],
    'reference-recorded, review-decided',
  ],
  ['R56: a second review with another outcome', () => [reviewed(), review('positive')], 'review-decided'],
  ['R56: a review of nothing', () => [submitted(), review()], notReview],
  ['R49: dated the day it came', () => [submitted(), rg('positive', '2026-12-07')], 'rg-decided'],
  ['R49: dated the day after', () => [submitted(), rg('positive', '2026-12-08')], day],
  [
    'R49: dated before the sending, without a reference',
    () => [submitted(), rg('positive', '2026-12-06')],
    day,
  ],
  [
    'R49: dated before the sending, with its reference',
    () => [numbered(), rg('positive', '2026-12-06'), { reference: 'NRM00123456' }],
    'rg-decided',
  ],
  ['R49: the day of sending is not known', () => [elsewhere(), rg('positive', '2026-12-06')], 'rg-decided'],
  ['R49: no real day', () => [submitted(), rg('positive', '2026-02-30')], day],
  [
    'R49: came late at night, in London the next day',
    () => [submitted(), rg('positive', '2026-12-07'), { receivedAt: 'unreadable' }],
    'rg-decided',
  ],
  ['R41: acknowledged', () => [submitted(), acknowledgement], 'acknowledged'],
  [
    'R41: acknowledged already',
    () => [file(submitted(), acknowledgement, { letterId: 'first' }).story, acknowledgement],
    '',
  ],
  ['R48: nothing was sent', () => [agreed(), acknowledgement], notSent],
  [
    'R42: other mail of the Competent Authority, whatever the case says',
    () => [opened(), other, { reference: '7770002' }],
    '',
  ],
  [
    'R40: the first number',
    () => [submitted(), acknowledgement, { reference: 'NRM 0012 3456' }],
    'reference-recorded, acknowledged',
  ],
  [
    'R40: the number of the case, however written',
    () => [numbered(), acknowledgement, { reference: 'nrm-123456' }],
    'acknowledged',
  ],
  [
    'R40: a number without a digit or letter',
    () => [submitted(), acknowledgement, { reference: 'NRM /' }],
    'acknowledged',
  ],
  [
    'R40: a number that the case does not hold',
    () => [numbered(), acknowledgement, { reference: '7770002' }],
    unknown,
  ],
  [
    'R40: such a number, chosen by the product',
    () => [numbered(), acknowledgement, { reference: '7770002', matchedBy: 'chosen' }],
    unknown,
  ],
  [
    'R40: such a number, by a person who did not choose',
    () => [numbered(), acknowledgement, { reference: '7770002', matchedBy: 'person' }, manager],
    unknown,
  ],
  [
    'R40: such a number, and a person chose the case',
    () => [numbered(), acknowledgement, { reference: '7770002', matchedBy: 'chosen' }, manager],
    'reference-recorded, acknowledged',
  ],
  [
    'R40: the number of an earlier referral',
    () => [second(), acknowledgement, { reference: 'NRM00123456' }],
    earlier,
  ],
  [
    'R40: even if a person chose the case',
    () => [second(), acknowledgement, { reference: 'NRM00123456', matchedBy: 'chosen' }, manager],
    earlier,
  ],
  [
    'R40: a new number on a second referral',
    () => [second(), acknowledgement, { reference: '7770002' }],
    'reference-recorded, acknowledged',
  ],
  ['R40: a number on a letter that does not fit', () => [submitted(), cg, { reference: '7770002' }], notCg],
  ['R48: a review while a second referral is only agreed', () => [secondAgreed(), review()], notSent],
  ['R45: questions with their day', () => [submitted(), questions('2026-12-17')], 'information-requested'],
  [
    'R51: the same questions once more',
    () => [file(submitted(), questions('2026-12-17'), { letterId: 'first' }).story, questions('2026-12-17')],
    '',
  ],
  [
    'R45: other questions',
    () => [file(submitted(), questions('2026-12-17'), { letterId: 'first' }).story, questions('2026-12-18')],
    'information-requested',
  ],
  [
    'R56: a review that is older than the decision that stands, found late',
    () => [reviewed(), review('positive', '2026-12-01'), { reference: 'NRM00123456' }],
    older,
  ],
  [
    'R48: a second decision that is older than the first',
    () => [positive(), { ...cg, decidedOn: '2026-12-01' }, { reference: 'NRM00123456' }],
    older,
  ],
  [
    'R45: other questions, to be answered by the same day',
    () => [
      file(submitted(), asking('Who drove the car?'), { letterId: 'first' }).story,
      asking('Where did she live?'),
    ],
    'information-requested',
  ],
  [
    'R51: the same words once more',
    () => [
      file(submitted(), asking('Who drove the car?'), { letterId: 'first' }).story,
      asking('Who drove the car?'),
    ],
    '',
  ],
  [
    'R45: questions without a day, twice',
    () => [file(submitted(), questions(null), { letterId: 'first' }).story, questions(null)],
    'information-requested',
  ],
  [
    'R45: questions with the day that the product had reckoned',
    () => [file(submitted(), questions(null), { letterId: 'first' }).story, questions('2026-12-14')],
    'information-requested',
  ],
  ['P2: other mail in doubt needs nobody', () => [submitted(), other, { trust: 'suspect' }], ''],
  [
    'P2: passed on, and matched by the product',
    () => [submitted(), rg(), { trust: 'forwarded', matchedBy: 'reference' }, manager],
    'letter-awaits-person: The letter was passed on by somebody else. It counts once a person has looked at it.',
  ],
  [
    'P2: without any claim of its sender',
    () => [submitted(), rg(), { trust: null, matchedBy: 'chosen' }, manager],
    'letter-awaits-person: It is not proven that this mail comes from the Competent Authority. It counts once a person has checked it.',
  ],
];

describe('nrm: what each letter leads to', () => {
  for (const [when, facts, expected] of rows)
    it(when, () => {
      assert.equal(leadsTo(...facts()), expected);
    });
});
