import assert from 'node:assert/strict';
import { content } from '../../src/letters/content.ts';
import { decisionsInOtherWords, nothingDecided } from './paraphrased.ts';

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

  nothingDecided.forEach(([kind, text], number) => {
    it(`decides nothing from ${kind} wording ${number + 1}`, () => {
      const { kind: read, outcome } = content(letter(text));
      assert.deepEqual({ read, outcome }, { read: kind, outcome: null });
    });
  });
});
