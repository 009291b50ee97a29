import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { asLetter } from '../../scripts/letter-model/data.ts';
import { madeFrom } from '../../scripts/letter-model/made-from.ts';
import { type ModelFile, unpack } from '../../src/letters/model/model-file.ts';
import { opinionOn } from '../../src/letters/model/opinion.ts';
import { tokens } from '../../src/letters/model/tokens.ts';

const address = new URL('../../src/letters/model/letter-model.json', import.meta.url);
const file: ModelFile = JSON.parse(readFileSync(address, 'utf8'));
const model = unpack(file);
const opinionOf = (...lines: readonly string[]) =>
  opinionOn(asLetter(lines.join('\n\n'), 'Sam Arden'), model);

describe('letters: the trained model', () => {
  it('is what the script makes of the statements, letters and code that stand here', () => {
    assert.equal(file.madeFrom, madeFrom(), 'run: npm run train-letters');
  });

  it('fits in six megabytes', () => {
    assert.ok(readFileSync(address).byteLength < 6_000_000);
  });

  it('was right about hands that it had not learnt from at least as often as the floor', () => {
    for (const { hand, letters, right, acted, actedWrongly } of file.heldOut) {
      assert.ok(right >= letters * 0.8, `${hand}: ${right} of ${letters}`);
      assert.ok(actedWrongly <= Math.ceil(acted * 0.02), `${hand}: ${actedWrongly} of ${acted}`);
    }
    assert.ok(file.heldOut.length >= 18);
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

  it('tells a decision from its opposite, and takes a recital for none', () => {
    const yes = opinionOf(
      'We have decided that there are reasonable grounds to believe that she is a victim of modern slavery.',
    );
    const no = opinionOf(
      'We have decided that there are no reasonable grounds to believe that she is a victim of modern slavery.',
    );
    assert.equal(yes.verdict, 'reasonable-grounds positive');
    assert.equal(no.verdict, 'reasonable-grounds negative');
    assert.ok(yes.states.positive > 0.8 && yes.states.negative < 0.2);
    assert.ok(no.states.negative > 0.8 && no.states.positive < 0.2);
    const recital = opinionOf(
      'On 9 January 2026 we told you that there were reasonable grounds to believe that Sam was a victim.',
      'So that we can make the conclusive grounds decision, please send us the school chronology by 4 May 2026.',
    );
    assert.equal(recital.verdict, 'information-request');
    assert.ok(recital.states.positive < 0.5);
  });

  it('hears a decision that only the sentence before explains', () => {
    const question = 'I have asked myself whether there are reasonable grounds.';
    assert.equal(opinionOf(question, 'There are.').verdict, 'reasonable-grounds positive');
    assert.equal(opinionOf(question, 'There are not.').verdict, 'reasonable-grounds negative');
  });

  it('says which words weighed most', () => {
    const { sentence, because } = opinionOf('The reasonable grounds test is not met in this case.');
    assert.equal(sentence, 'The reasonable grounds test is not met in this case.');
    assert.match(because() ?? '', /^no reasonable grounds, because of .*"not met"/);
  });
});
