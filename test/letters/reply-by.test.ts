import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { cases } from './corpus.ts';
import { request } from './information-request.ts';

describe('letters: the day by which an answer is wanted', () => {
  const reader = letterReader(() => '2026-11-22');
  after(() => reader.close());

  for (const [words, day] of [
    ['Please reply by 9 June 2026.', '2026-06-09'],
    ['I should be grateful for your answers by close of business on Friday.', '2026-06-05'],
    ['Could I have something by 5.30 pm on the 20th please.', '2026-06-20'],
    ['Any day up to and including 30 June would be soon enough for us.', '2026-06-30'],
    [
      'I asked you to answer by last Tuesday, 26 May. Let us say this coming Thursday, end of the day.',
      '2026-06-04',
    ],
    ['If I have these by Monday 15th June I can decide that week; I am away until 6 July.', '2026-06-15'],
    ['The time for your answers is extended from 24/06/2026 to 08/07/2026.', '2026-07-08'],
    ['I gave you until 20 May. You have asked for more time: Wednesday 10 June is fine.', '2026-06-10'],
    ['Last call: Tuesday 2 June, noon.', '2026-06-02'],
    ['For the second decision I need the record of the telephone. NLT 1700hrs 08JUL26.', '2026-07-08'],
    ['We need the answers within 14 days.', null],
    ['You told us on 3 March that he had moved.', null],
  ] as const) {
    it(`is ${day ?? 'none'} in "${words.slice(0, 60)}"`, async () => {
      const mime = request('Mon, 1 Jun 2026 10:00:00 +0100', words);
      const { reading } = await reader.readLetter(mime, cases, defaultLetterSettings);
      assert.deepEqual([reading.kind, reading.replyBy], ['information-request', day]);
    });
  }

  it('is in the next year where the letter is of December', async () => {
    const mime = request('Thu, 17 Dec 2026 10:00:00 +0000', 'Please let me have them by 8 January.');
    const { reading } = await reader.readLetter(mime, cases, defaultLetterSettings);
    assert.equal(reading.replyBy, '2027-01-08');
  });
});
