import assert from 'node:assert/strict';
import { content } from '../../src/letters/content.ts';
import { decisionsInOtherWords, nothingDecided } from './paraphrased.ts';
import { registers } from './registers.ts';
import { voices } from './voices.ts';

const letter = (text: string, subject = 'NRM00412345') => ({
  subject,
  sentOn: '2026-06-10',
  texts: [
    {
      source: 'e-mail',
      text: `Dear Ms Hart,\n\nSam ARDEN, born 4 July 2009, NRM00412345\n\n${text}\n\nYours sincerely\nCompetent Authority`,
    },
  ],
  older: [],
  automatic: false,
});

describe('letters: the same meaning in other words', () => {
  decisionsInOtherWords.forEach(([kind, outcome, text], number) => {
    it(`reads ${kind} ${outcome} in wording ${number + 1}`, () => {
      const { kind: read, outcome: result, doubts } = content(letter(text));
      assert.deepEqual({ read, result, doubts }, { read: kind, result: outcome, doubts: [] });
    });
  });

  for (const [name, list] of Object.entries({ registers, voices })) {
    list.forEach(([kind, outcome, text], number) => {
      it(`reads ${kind} ${outcome ?? 'without outcome'} in ${name} ${number + 1}`, () => {
        const { kind: read, outcome: result, doubts } = content(letter(text));
        if (doubts.length === 0) assert.deepEqual({ read, result }, { read: kind, result: outcome });
        // Where the reader is unsure a person looks: it may lack an outcome, never give the opposite one.
        else assert.ok(result === null || result === outcome, `${result} in doubt: ${doubts.join('; ')}`);
      });
    });
  }

  it('is sure of nine wordings in ten', () => {
    const all = [...registers, ...voices];
    const sure = all.filter(([, , text]) => content(letter(text)).doubts.length === 0);
    assert.ok(sure.length >= all.length * 0.9, `${sure.length} of ${all.length}`);
  });

  nothingDecided.forEach(([kind, text], number) => {
    it(`decides nothing from ${kind} wording ${number + 1}`, () => {
      const { kind: read, outcome } = content(letter(text));
      assert.deepEqual({ read, outcome }, { read: kind, outcome: null });
    });
  });
});
