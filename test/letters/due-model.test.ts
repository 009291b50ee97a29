import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { lettersOf } from '../../scripts/reply-by-model/letters.ts';
import { madeFrom } from '../../scripts/reply-by-model/made-from.ts';
import { replyBy } from '../../src/letters/due/reply-by.ts';
import type { DueFile } from '../../src/letters/due/weigh.ts';

const file: DueFile = JSON.parse(
  readFileSync(new URL('../../src/letters/due/due-model.json', import.meta.url), 'utf8'),
);
const folder = new URL('../../scripts/reply-by-model/letters/', import.meta.url);

describe('letters: what was learnt about days for an answer', () => {
  it('is what the script makes of the letters and code that stand here', () => {
    assert.equal(file.madeFrom, madeFrom(), 'run: npm run train-reply-by');
  });

  it('was right about letters that were left out at least as often as the floor', () => {
    const { letters, right } = file.heldOut;
    assert.ok(letters > 1800 && right >= letters * 0.9, `${right} of ${letters}`);
  });

  for (const name of readdirSync(folder).sort())
    it(`reads the letters of ${name} as they are labelled`, () => {
      const letters = lettersOf(readFileSync(new URL(name, folder), 'utf8'), name);
      const wrong = letters.filter(
        ({ all, sent, subject, replyBy: day }) =>
          replyBy([{ source: 'mail', all }], sent, subject).day !== day,
      );
      assert.deepEqual(
        wrong.map(({ sent, subject }) => `${sent} ${subject}`),
        [],
      );
    });
});
