import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asLetter } from '../../scripts/letter-model/data.ts';
import { learnWorth } from '../../scripts/letter-model/learn-worth.ts';
import { content } from '../../src/letters/content.ts';
import file from '../../src/letters/model/letter-model.json' with { type: 'json' };
import { unpack } from '../../src/letters/model/model-file.ts';
import { opinionOn } from '../../src/letters/model/opinion.ts';
import { signs, sureness } from '../../src/letters/model/sureness.ts';

const model = unpack(file);
const said = (text: string) => {
  const letter = asLetter(text, 'Sam Arden');
  return { read: content(letter), opinion: opinionOn(letter, model) };
};
const decided = said('We have decided that there are reasonable grounds to believe that Sam is a victim.');

const share = fc.double({ min: 0, max: 1, noNaN: true });
const opinions = fc
  .record({ share, outcomeShare: share, sentences: fc.nat(200) })
  .map((some) => ({ ...decided.opinion, ...some }));

describe('letters: how sure a reading is', () => {
  it('is a share, and grows with the certainty of the networks and with the sentences they read', () => {
    fc.assert(
      fc.property(opinions, share, fc.nat(200), (opinion, more, sentences) => {
        const sure = sureness(decided.read, opinion, file.worth);
        assert.ok(sure >= 0 && sure <= 1);
        const surer = {
          ...opinion,
          outcomeShare: Math.max(opinion.outcomeShare, more),
          sentences: Math.max(opinion.sentences, sentences),
        };
        assert.ok(sureness(decided.read, surer, file.worth) >= sure);
      }),
    );
  });

  it('does not grow with what is added to a letter that is long already', () => {
    const of = (sentences: number) => sureness(decided.read, { ...decided.opinion, sentences }, file.worth);
    assert.ok(of(15) > of(3));
    assert.equal(of(150), of(15));
  });

  it('is less where a sentence states the opposite', () => {
    const of = (negative: number) =>
      sureness(
        decided.read,
        { ...decided.opinion, states: { ...decided.opinion.states, negative } },
        file.worth,
      );
    assert.ok(of(0.9) < of(0.01));
  });

  it('is less where the grammar reads the opposite', () => {
    const { opinion, read } = decided;
    assert.equal(read.outcome, 'positive');
    const against = { ...read, outcome: 'negative' as const };
    assert.ok(sureness(against, opinion, file.worth) < sureness(read, opinion, file.worth));
  });

  it('learns what each sign is worth from how often it was right', () => {
    const none = Object.fromEntries(signs.map((sign) => [sign, 0])) as Record<(typeof signs)[number], number>;
    const some = (outcome: number, right: boolean, many: number) =>
      Array.from({ length: many }, () => ({ signs: { ...none, outcome }, right }));
    const worth = learnWorth([
      ...some(2, true, 900),
      ...some(2, false, 100),
      ...some(0, true, 500),
      ...some(0, false, 500),
    ]);
    assert.ok(Math.abs(worth.start) < 0.05 && Math.abs(2 * worth.outcome - Math.log(9)) < 0.05);
    assert.deepEqual([worth.length, worth.agrees], [0, 0]);
  });
});
