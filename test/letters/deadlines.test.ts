import assert from 'node:assert/strict';
import { replyBy } from '../../src/letters/due/reply-by.ts';
import { sentences } from '../../src/letters/words/sentences.ts';
import { deadlineRows } from './deadline-rows.ts';
import { asked, notAsked, terse } from './deadline-words.ts';

/** Monday 1 June 2026. */
const sentOn = '2026-06-01';
const dayIn = (mail: string, ...files: readonly string[]) =>
  replyBy(
    [mail, ...files].map((text, at) => ({ source: `${at}`, all: sentences(text) })),
    sentOn,
    '',
  ).day;

describe('letters: a deadline', () => {
  for (const [what, rows] of Object.entries({
    ...deadlineRows,
    'in the words of many writers': asked,
    'that is none': notAsked,
    'in few words': terse,
  }))
    it(`${what} is found as it is meant`, () => {
      const got = rows.map(([words]) => [words, dayIn(words)]);
      assert.deepEqual(got, rows);
    });

  it('may be counted in its month, and "that Monday" is one that was named before', () => {
    const rows = [
      ['Please reply by the first Monday in July.', '2026-07-06'],
      ['Please reply by | the last Friday of this month', '2026-06-26'],
      // Monday 31 August is a bank holiday.
      ['You may have until the last working day of August.', '2026-08-28'],
      ['Please send them by the first working day of November 2026.', '2026-11-02'],
      [
        'The decision will be made in the week of Monday 7 September. Papers must be here a month before that Monday, that is by 7 August 2026.',
        '2026-08-07',
      ],
    ] as const;
    assert.deepEqual(
      rows.map(([text]) => [text, dayIn(text)]),
      rows,
    );
  });

  it('of the mail goes before the one on the form with it, unless the mail takes its own back', () => {
    const form = 'Questionnaire\n\nReturn date: 5 June 2026\n\n1. Where does he live?';
    assert.equal(
      dayIn('The form was printed with a wrong date. Please return it by 19 June 2026.', form),
      '2026-06-19',
    );
    assert.equal(dayIn('Our questions are attached. It says by when.', form), '2026-06-05');
    assert.equal(dayIn('Please read the attached questions today.', form), '2026-06-05');
    assert.equal(dayIn('The date of 12 June that I gave was a mistake.', form), '2026-06-05');
  });
});
