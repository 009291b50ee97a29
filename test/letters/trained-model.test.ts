import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { madeFrom } from '../../scripts/letter-model/made-from.ts';
import { featuresOf } from '../../src/letters/model/features.ts';
import { sentenceLabels } from '../../src/letters/model/labels.ts';
import { scores, softmax } from '../../src/letters/model/linear.ts';
import { type ModelFile, unpack } from '../../src/letters/model/model-file.ts';
import { tokens } from '../../src/letters/model/tokens.ts';

const address = new URL('../../src/letters/model/letter-model.json', import.meta.url);
const file: ModelFile = JSON.parse(readFileSync(address, 'utf8'));
const model = unpack(file);

const labelOf = (sentence: string): string => {
  const shares = softmax(scores(model.sentences, featuresOf(sentence, false, model.lexicon)));
  return sentenceLabels[shares.indexOf(Math.max(...shares))] ?? '';
};

describe('letters: the trained model', () => {
  it('is what the script makes of the statements, letters and code that stand here', () => {
    assert.equal(file.madeFrom, madeFrom(), 'run: npm run train-letters');
  });

  it('fits in a megabyte and a half', () => {
    assert.ok(readFileSync(address).byteLength < 1_500_000);
  });

  it('was right about hands that it had not learnt from at least as often as the floor', () => {
    for (const { hand, letters, right, actedWrongly } of file.heldOut) {
      const floor = hand === 'first' ? 0.9 : hand === 'second-hidden' ? 0.55 : 0.68;
      assert.ok(right >= letters * floor, `${hand}: ${right} of ${letters}`);
      if (/^(?:first|second|third|own)/.test(hand)) assert.equal(actedWrongly, 0, hand);
    }
    assert.ok(file.heldOut.length >= 6);
  });

  it('sees the same words whoever the letter is about, whenever it was written', () => {
    const one = tokens(
      'On 3 March 2026 we told you that Sam Arden met the test (NRM00412345).',
      model.lexicon,
    );
    const other = tokens(
      'On 14/11/2025 we told you that Ms Zoë Nguyen-Boyd met the test (NRM-552017).',
      model.lexicon,
    );
    assert.deepEqual(one, other);
  });

  it('sees the same words in British and American spelling and with short forms', () => {
    assert.deepEqual(
      tokens("We don't recognise him as a victim of labour exploitation.", model.lexicon),
      tokens('We do not recognize him as a victim of labor exploitation.', model.lexicon),
    );
  });

  it('tells a decision from its opposite, from a recital and from an explanation', () => {
    assert.equal(
      labelOf('We have decided that there are reasonable grounds to believe that she is a victim.'),
      'rg-positive',
    );
    assert.equal(
      labelOf('We have decided that there are no reasonable grounds to believe that she is a victim.'),
      'rg-negative',
    );
    assert.equal(
      labelOf(
        'A positive decision means that we have reasonable grounds to believe that the child is a victim.',
      ),
      'conditional',
    );
    assert.equal(
      labelOf(
        'On 9 January 2026 we told you that there were reasonable grounds to believe that Sam was a victim.',
      ),
      'past-positive',
    );
  });
});
