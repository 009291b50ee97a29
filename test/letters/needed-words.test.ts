import assert from 'node:assert/strict';
import { clausesOf } from '../../src/letters/clauses.ts';
import { propositions } from '../../src/letters/propositions.ts';
import { sentences } from '../../src/letters/sentences.ts';
import { labels, textOf } from './corpus.ts';
import { decisionsInOtherWords } from './paraphrased.ts';

describe('letters: words that a proposition needs', () => {
  it('stand in every clause in which its pattern finds something', () => {
    const texts = [
      ...labels.map(({ file }) => textOf(file)),
      ...decisionsInOtherWords.map(([, , text]) => text),
    ];
    let found = 0;
    for (const { text } of texts.flatMap(sentences))
      for (const clause of clausesOf(text))
        for (const { pattern, words } of propositions) {
          if (words === undefined || !pattern.test(clause.text)) continue;
          found += 1;
          assert.match(clause.text, words, pattern.source);
        }
    assert.ok(found > 100, `only ${found} places were found`);
  });
});
