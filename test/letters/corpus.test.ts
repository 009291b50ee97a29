import assert from 'node:assert/strict';
import { defaultLetterSettings, hurts, letterReader, yardstick } from '../../src/letters/index.ts';
import { cases, labels, mimeOf, setAside } from './corpus.ts';

describe('letters: the labelled corpus', () => {
  const reader = letterReader(() => '2026-11-22');
  const results: Parameters<typeof yardstick>[0][number][] = [];

  before(async function () {
    this.timeout(30_000);
    for (const label of labels) {
      const { reading } = await reader.readLetter(mimeOf(label.file), cases, defaultLetterSettings);
      results.push({ label, reading });
    }
  });
  after(() => reader.close());

  it('reads every field of the two thirds that the rules were made on', () => {
    const measure = yardstick(results.filter(({ label }) => !setAside(label.file)));
    assert.deepEqual(measure.wrong, []);
    assert.deepEqual(measure.needlessTriage, []);
  });

  it('makes none of the errors that hurt on the whole corpus', () => {
    const measure = yardstick(results);
    assert.deepEqual(measure.hurting, {
      suspectBelieved: [],
      wrongOutcome: [],
      wrongCase: [],
      unrelatedFiled: [],
    });
    assert.equal(hurts(measure), false);
    assert.deepEqual(measure.decisionsMissed, []);
  });

  it('never lets suspect or forwarded mail pass without a person', () => {
    const alone = results.filter(({ reading }) => !reading.needsPerson && reading.trust !== 'authentic');
    assert.deepEqual(
      alone.filter(({ reading }) => reading.kind !== 'unrelated'),
      [],
    );
  });

  it('says why for every message', () => {
    assert.deepEqual(
      results.filter(({ reading }) => reading.why.length === 0),
      [],
    );
  });
});
