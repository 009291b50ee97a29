import assert from 'node:assert/strict';
import { replyBy } from '../../src/letters/reply-by.ts';
import { sentences } from '../../src/letters/sentences.ts';
import { asked, notAsked, terse } from './deadline-words.ts';

/** Monday 1 June 2026. */
const sentOn = '2026-06-01';
const dayIn = (mail: string, ...files: readonly string[]) =>
  replyBy(
    [mail, ...files].map((text, at) => ({ source: `${at}`, all: sentences(text) })),
    sentOn,
    '',
  ).day;

type Rows = readonly (readonly [words: string, day: string | null])[];

const notations: Rows = [
  ['Please reply by 9 June 2026.', '2026-06-09'],
  ['Please reply by 9th June.', '2026-06-09'],
  ['Please reply by the 9th of June, 2026.', '2026-06-09'],
  ['Please reply by the ninth of June.', '2026-06-09'],
  ['Please reply by the twenty-third of June.', '2026-06-23'],
  ['Could these reach me by the thirtieth of June?', '2026-06-30'],
  ['Please reply by June 9th.', '2026-06-09'],
  ['Please reply by June the 9th, 2026.', '2026-06-09'],
  ['Please reply by Tues 9 Jun.', '2026-06-09'],
  ['Please reply by 09/06/2026.', '2026-06-09'],
  ['Please reply by 9.6.26.', '2026-06-09'],
  ['Please reply by 9-6-2026.', '2026-06-09'],
  ['Please reply by 2026-06-09.', '2026-06-09'],
  ['Please reply by 2026/06/09.', '2026-06-09'],
  ['Please reply by 09-Jun-2026.', '2026-06-09'],
  ["Please reply by 9 June '26.", '2026-06-09'],
  ['Please reply by 9/6.', '2026-06-09'],
  ['Please reply by 5/7.', '2026-07-05'],
  ['Please reply by 9 June 12 noon.', '2026-06-09'],
  ['Please reply by 5 p.m. on 9 June.', '2026-06-09'],
  ['Please reply by 9 June 17.00.', '2026-06-09'],
  ['Please reply by 9 June 10 am.', '2026-06-09'],
  ['Please reply by 17:00 on 9 June 2026.', '2026-06-09'],
  ['Please reply by 5pm, Tuesday 9 June 2026.', '2026-06-09'],
  ['Please reply no later than noon on Tuesday, 9 June.', '2026-06-09'],
  ['Please reply by close of play on 9 June.', '2026-06-09'],
  ['A reply by COB Tuesday 9 June would be in time.', '2026-06-09'],
  ['We need this by the end of the working day on 9 June.', '2026-06-09'],
  ['Please reply on or before 9 June.', '2026-06-09'],
  ['Please reply between 8 and 12 June.', '2026-06-12'],
  ['Please let me have it by 8 or 9 June.', '2026-06-09'],
];

const spoken: Rows = [
  ['Please reply by Friday.', '2026-06-05'],
  ['Friday 12 noon would be perfect.', '2026-06-05'],
  ['Please answer by this Friday, end of the day.', '2026-06-05'],
  ['Please answer by next Friday.', '2026-06-12'],
  ['Please answer by Friday week.', '2026-06-12'],
  ['Please answer by Friday of next week.', '2026-06-12'],
  ['Please answer by Friday fortnight.', '2026-06-19'],
  ['A week on Thursday would be ideal.', '2026-06-11'],
  [
    'A week on Thursday, that is 11 June 2026, would be ideal and is the last date we can allow.',
    '2026-06-11',
  ],
  ['Please answer by a week today.', '2026-06-08'],
  ['Please answer by today fortnight.', '2026-06-15'],
  ['Please answer by tomorrow noon.', '2026-06-02'],
  ['I need your answers today.', '2026-06-01'],
  ['Please answer by the 12th.', '2026-06-12'],
  ['Please answer by Friday 12th.', '2026-06-12'],
  ['Please answer by Friday the 12th, please.', '2026-06-12'],
  ['Please answer by the twelfth.', '2026-06-12'],
  ['Please answer by the 12th of this month.', '2026-06-12'],
  ['Please answer by the 3rd of next month.', '2026-07-03'],
  ['Please answer by the end of the month.', '2026-06-30'],
  ['Please answer by the end of July.', '2026-07-31'],
  ['Please answer by the end of this week.', '2026-06-05'],
  ['Please answer by the end of next week.', '2026-06-12'],
  ['We would want them a day before, so on the Monday.', '2026-06-08'],
  ['Can you do the 26th?', '2026-06-26'],
];

const periods: Rows = [
  ['Please reply within ten working days.', null],
  ['Please reply within 14 days of the date of this letter.', null],
  ['A reply in the next couple of days would help.', null],
  ['You have 15 working days from today in which to answer.', null],
  ['Please answer within a fortnight.', null],
  ['Please send it as soon as you can.', null],
  ['I need this within 48 hours.', null],
  ['Kindly respond within seven calendar days.', null],
  ['There is no fixed date for your answer.', null],
  ["Please answer in two weeks' time.", null],
];

const changed: Rows = [
  ['The deadline was 5 June and is now 19 June.', '2026-06-19'],
  ['The time for your answers is extended from 5 June 2026 to 19 June 2026.', '2026-06-19'],
  ['Today is the last day for your reply to our questions. We can extend it to 19/06/2026.', '2026-06-19'],
  ['We asked for them by 13 May. The new date is Friday 19 June 2026, after which we proceed.', '2026-06-19'],
  ['Please reply by 19 June instead of 5 June.', '2026-06-19'],
  ['Please reply by 19 June, not 5 June.', '2026-06-19'],
  ["I'd hoped for an answer by the 28th; can you do the 19th?", '2026-06-19'],
  ['The form gives 5 June. That was a mistake. Please return it by 19 June 2026.', '2026-06-19'],
  ['It was printed with a return date of 5 June. Please return it by 3 July.', '2026-07-03'],
  ['You asked for more time. We can give you until 19 June.', '2026-06-19'],
  ['Your extension is agreed: the answers are now due on 19 June.', '2026-06-19'],
  ['We have moved the date for your reply from 5 June to 19 June.', '2026-06-19'],
  ['I can hold the decision open until 5pm on 19 June 2026. It was going to be 5 June.', '2026-06-19'],
  ['Reminder: we wrote on 8 May asking for a reply by 22 May. Please reply by 19 June.', '2026-06-19'],
  ['SECOND AND FINAL REQUEST: please reply by Friday 19th June.', '2026-06-19'],
  ['The earlier deadline of 5 June no longer applies; please answer by 19 June.', '2026-06-19'],
  ['The date in my last letter, 5 June, has been put back to 19 June.', '2026-06-19'],
  ['Originally due 5 June, your response is now wanted by 12 June.', '2026-06-12'],
];

const others: Rows = [
  ['We mean to decide on 30 June, so please let us have your reply by 19 June.', '2026-06-19'],
  ['Please reply by 19 June so that we can decide by 30 June.', '2026-06-19'],
  ['We hope to hear from you by 19 June.', '2026-06-19'],
  ['We are deciding on Tuesday 30 June. Please answer by 19 June.', '2026-06-19'],
  ['They have until 24 July. From you we require the report. Please provide it by 10 July.', '2026-07-10'],
  ['The solicitors have until 24 July to comment; we ask you to do so by 10 July.', '2026-07-10'],
  ['We must reply to them on 15 July, so we ask for your answer by 11 July 2026.', '2026-07-11'],
  [
    'The CICA has asked us to confirm the dates by 20 July. We should like the list by 6 July 2026.',
    '2026-07-06',
  ],
  ['Please send the notes of the strategy meeting by 19 June.', '2026-06-19'],
  ['The hearing is on 30 June. Please answer by 19 June.', '2026-06-19'],
  ['I am on leave until 29 June. Please reply by 19 June.', '2026-06-19'],
  ['She turns 18 on 30 June. We need your reply before 19 June.', '2026-06-19'],
  ['If nothing has come by 26 June we decide without it. Please reply by 19 June.', '2026-06-19'],
  ['Ask us for more time by 12 June if you cannot reply by 19 June.', '2026-06-19'],
  ['Please tell us what she said at the interview on 9 June.', null],
  ['The panel meets on 9 June. Who will come?', null],
  ['The recovery period runs until 19 July. Where does he live?', null],
  ['We aim to decide by 19 June. Where does he live?', null],
  ["With luck you'll have the decision by the end of the month.", null],
  ['You told us on 3 May that he had moved.', null],
  ['Our office is closed on 8 June.', null],
  ['The link expires on 19 June.', null],
  ['We require this by 12 June so that a decision can be made by 19 June.', '2026-06-12'],
  ['Please answer by 19 June. Should you require more time please let us know by 12 June.', '2026-06-19'],
  ['Please answer by 12 June. If you need longer please tell us by 19 June.', '2026-06-12'],
  ['Should you require more time please tell us by 19 June. We need the reports by 12 June.', '2026-06-12'],
];

const places: Rows = [
  ['Reference | NRM00418273\nReply by | Friday 19 June 2026', '2026-06-19'],
  ['Questions are below.\n\nPlease reply by:\n\n19 June 2026', '2026-06-19'],
  ['Deadline for your response\n\n19 June 2026, 5pm', '2026-06-19'],
  ['To be returned by 19/06/2026\nReview date (for our use) 29/06/2026', '2026-06-19'],
  ['No. | Document | Needed by\n1 | School report | 19 June 2026', '2026-06-19'],
  ['Response due: 19/06/2026', '2026-06-19'],
  ['Date of this form: 01/06/2026\nReturn date: 19.06.2026', '2026-06-19'],
  ['Closing date for answers - 19 June', '2026-06-19'],
];

describe('letters: a deadline', () => {
  for (const [what, rows] of Object.entries({
    'in any notation': notations,
    'said in passing': spoken,
    'that is a period and no date': periods,
    "that takes another's place": changed,
    "beside other people's dates": others,
    'in a table or under a label': places,
    'in the words of many writers': asked,
    'that is none': notAsked,
    'in few words': terse,
  }))
    it(`${what} is found as it is meant`, () => {
      const got = rows.map(([words]) => [words, dayIn(words)]);
      assert.deepEqual(got, rows);
    });

  it('of the mail goes before the one on the form with it, unless the mail takes its own back', () => {
    const form = 'Questionnaire\n\nReturn date: 5 June 2026\n\n1. Where does he live?';
    assert.equal(
      dayIn('The form was printed with a wrong date. Please return it by 19 June 2026.', form),
      '2026-06-19',
    );
    assert.equal(dayIn('Our questions are attached. It says by when.', form), '2026-06-05');
    assert.equal(dayIn('The date of 12 June that I gave was a mistake.', form), '2026-06-05');
  });
});
