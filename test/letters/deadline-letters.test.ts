import assert from 'node:assert/strict';
import { replyBy } from '../../src/letters/due/reply-by.ts';
import { sentences } from '../../src/letters/words/sentences.ts';
import { requests } from './deadline-letters.ts';
import { forOthers, forTheAnswer } from './deadline-turns.ts';

const dayOf = (sent: string, subject: string, text: string) =>
  replyBy([{ source: 'mail', all: sentences(text) }], sent, subject).day;
/** The sentence between two others, one of which names a day that is not for the answer. */
const amid = (words: string) =>
  `We have some questions about the child.\n\n${words}\n\nThe decision is planned for 30 June.`;

describe('letters: the day for the answer among the days of a letter', () => {
  it('is told from those of events, decisions and earlier letters in whole requests', () => {
    const got = requests.map(([sent, subject, , text]) => [sent, subject, dayOf(sent, subject, text), text]);
    assert.deepEqual(got, requests);
  });

  it('is known in many turns of phrase', () => {
    const missed = forTheAnswer.filter((words) => dayOf('2026-05-20', '', amid(words)) !== '2026-06-05');
    assert.deepEqual(missed, []);
  });

  it('is not taken from what others do by a day', () => {
    const taken = forOthers.filter((words) => dayOf('2026-05-20', '', amid(words)) !== null);
    assert.deepEqual(taken, []);
  });

  it('stays unsure where an answer is only spoken of beside it', () => {
    const sure = (text: string) => replyBy([{ source: 'mail', all: sentences(text) }], '2026-05-20', '').sure;
    assert.equal(sure('Please answer by 5 June.'), true);
    assert.equal(sure('I would be content with a reply a week after that, on 5 June.'), false);
  });
});
