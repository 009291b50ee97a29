import assert from 'node:assert/strict';
import { replyBy } from '../../src/letters/due/reply-by.ts';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { sentences } from '../../src/letters/words/sentences.ts';
import { cases } from './corpus.ts';
import { request } from './information-request.ts';

const monday = 'Mon, 1 Jun 2026 10:00:00 +0100';

describe('letters: a day for the answer that cannot be kept', () => {
  const reader = letterReader(() => '2026-11-22');
  after(() => reader.close());

  for (const [words, day, why] of [
    ['Please send your answers by 31 June.', null, /no day of the calendar/],
    ['Please send your answers by 6/18/2026.', null, /no day of the calendar/],
    ['Please send your answers by Friday 15 May 2026.', null, /was over when it was sent/],
    ['Please send your answers by 12 June 2027.', null, /more than half a year off/],
    ['Please send your answers by Monday 16 June.', '2026-06-16', /another day of the week/],
  ] as const)
    it(`is shown to a person with the reason: ${words}`, async () => {
      const { reading } = await reader.readLetter(request(monday, words), cases, defaultLetterSettings);
      assert.deepEqual(
        [reading.kind, reading.replyBy, reading.needsPerson],
        ['information-request', day, true],
      );
      assert.ok(reading.why.some((line) => why.test(line)));
    });

  for (const words of [
    'Please send your answers by Tuesday 16 June.',
    'We asked for them by 15 May. Please send them by 16 June 2026.',
    'Please send the notes of 31 April, if there are such, by 16 June.',
  ])
    it(`is not seen in a day that can be kept: ${words}`, async () => {
      const { reading } = await reader.readLetter(request(monday, words), cases, defaultLetterSettings);
      assert.equal(reading.replyBy, '2026-06-16');
      assert.deepEqual(
        reading.why.filter((line) => /wants an answer by|day of the week/.test(line)),
        [],
      );
    });
});

describe('letters: the time that the day for the answer takes to find', () => {
  for (const words of ['5 June and by ', '31 April and by 5/18/2026 ', 'Friday the 5th and by '])
    it(`stays short in one sentence of 20,000 times "${words}"`, () => {
      const all = sentences(`Please reply by ${words.repeat(20_000)}`);
      const before = process.cpuUsage();
      replyBy([{ source: 'mail', all }], '2026-06-01', 'Request');
      assert.ok(process.cpuUsage(before).user < 1_500_000);
    });
});
