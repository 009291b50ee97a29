import assert from 'node:assert/strict';
import { propositions } from '../../src/letters/grammar/propositions.ts';
import { read } from '../../src/letters/read.ts';
import { clausesOf } from '../../src/letters/words/clauses.ts';
import { saying, sayings } from '../../src/letters/words/saying.ts';
import { sentences } from '../../src/letters/words/sentences.ts';
import { WordSigns } from '../../src/letters/words/word-signs.ts';
import { labels, textOf } from './corpus.ts';
import { decisionsInOtherWords } from './paraphrased.ts';

const all = [
  ...labels.map(({ file }) => textOf(file)),
  ...decisionsInOtherWords.map(([, , text]) => text),
].flatMap(sentences);
const holdsOne = (text: string, words: RegExp): boolean => text.split(' ').some((word) => words.test(word));

describe('letters: words that a pattern needs', () => {
  it('stand in every clause in which a proposition finds something', () => {
    let found = 0;
    for (const { text } of all)
      for (const clause of clausesOf(text))
        for (const { pattern, words } of propositions) {
          if (words === undefined || !pattern.test(clause.text)) continue;
          found += 1;
          assert.ok(holdsOne(clause.text, words), `${words.source} in: ${clause.text}`);
        }
    assert.ok(found > 100, `only ${found} places were found`);
  });

  it('stand in every sentence in which a judge finds a saying', () => {
    assert.equal(typeof read, 'function', 'its judges bring their sayings');
    let found = 0;
    for (const { text } of all)
      for (const { pattern, needed } of sayings) {
        if (!pattern.test(text)) continue;
        found += 1;
        assert.ok(holdsOne(text, needed), `${needed.source} in: ${text}`);
      }
    assert.ok(sayings.length > 8 && found > 500, `only ${found} places of ${sayings.length} sayings`);
  });

  it('let a pattern be found, and only it', () => {
    const says = saying(/\bnot the (?:same|other) child\b/, /same|other/);
    assert.ok(says('He is not the same child.'));
    assert.ok(!says('He is not the child.'));
    assert.ok(!says('It is the same child.'));
  });

  it('have a bit each, as long as there are bits', () => {
    const signs = new WordSigns();
    const [red, blue] = [signs.bitOf(/red/), signs.bitOf(/blue/)];
    assert.equal(signs.of('a reddish and blue sky'), red | blue);
    assert.equal(signs.of('a clear sky'), 0);
    for (let more = 2; more < 31; more += 1) signs.bitOf(/grey/);
    assert.throws(() => signs.bitOf(/green/), RangeError);
  });
});
