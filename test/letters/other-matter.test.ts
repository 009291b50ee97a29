import assert from 'node:assert/strict';
import { asLetter } from '../../scripts/letter-model/data.ts';
import type { KnownCase } from '../../src/letters/index.ts';
import { frameOf } from '../../src/letters/reserved/frames.ts';
import { verdictOn } from '../../src/letters/verdict.ts';
import { childrenIn } from '../../src/letters/whose/siblings.ts';
import type { Outcome } from '../../src/nrm/vocabulary.ts';

const denialElsewhere = [
  'A child cannot consent to exploitation and we have therefore concluded that Sam was a victim of modern slavery.',
  'We have not been able to reach you by telephone and write to say that there are reasonable grounds to believe that Sam is a victim of modern slavery.',
  'The Competent Authority cannot share the view of the police and has found that there are reasonable grounds to believe that Sam is a victim of modern slavery.',
  'There being nothing on which it could properly be refused, the threshold is met.',
  'That does not bind us and we conclude that Sam is a victim of modern slavery.',
];
const otherHarms = [
  'We have concluded on the balance of probabilities that Sam is a victim of domestic abuse rather than of modern slavery.',
  'We find that Sam is a victim of child abuse instead of modern slavery.',
  'We find that he is a victim of smuggling rather than of trafficking.',
];
const foundByOthers = [
  'We have noted that the Crown Court in Leeds has found that Sam is a victim of modern slavery.',
  'The First-tier Tribunal has held that Sam is a victim of modern slavery.',
  'It concludes that Sam is a victim of modern slavery.',
  'Now that Sam has been found to be a victim of modern slavery we have to consider permission to stay.',
  'Thank you for the report of the expert, which concludes that there are reasonable grounds.',
];
const plain: readonly (readonly ['positive' | 'negative', string])[] = [
  [
    'positive',
    'The Competent Authority has found that there are conclusive grounds to believe that Sam is a victim of modern slavery.',
  ],
  ['positive', 'Sam is a victim of modern slavery, namely forced labour, and of sexual exploitation.'],
  [
    'negative',
    'We have considered the papers and have decided that there are no reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    'We do not doubt that he was frightened, but we cannot find that he is a victim of modern slavery.',
  ],
  ['positive', 'It has been decided that there are reasonable grounds to believe that Sam is a victim.'],
  ['positive', 'It has since been determined that Sam is a victim of forced labour.'],
  [
    'negative',
    'In our view it was not servitude, and we have made a negative decision on conclusive grounds.',
  ],
  ['positive', 'The police have found him in a flat, and we have decided that there are reasonable grounds.'],
];

/** Why the one sentence of a letter does not decide, where grammar and networks were of one mind that it does. */
const why = (sentence: string, outcome: Outcome): string | null =>
  frameOf(
    asLetter(sentence, 'NRM00412345'),
    sentence,
    { kind: /\breasonable\b/.test(sentence) ? 'reasonable-grounds' : 'conclusive-grounds', outcome },
    true,
  );

describe('letters: sentences in which something else belongs to the verdict', () => {
  for (const [what, outcome, rows] of [
    ['a denial of something else before a finding', 'negative', denialElsewhere],
    ['another harm than modern slavery', 'positive', otherHarms],
    ['what somebody else found', 'positive', foundByOthers],
  ] as const)
    it(`are kept for a person: ${what}`, () => {
      for (const sentence of rows) {
        assert.notEqual(why(sentence, outcome), null, sentence);
        const { doubts, outcome: read } = verdictOn(asLetter(sentence, 'NRM00412345'));
        assert.ok(doubts.length > 0 || read === (outcome === 'negative' ? 'positive' : null), sentence);
      }
    });

  it('are not seen in plain decisions', () => {
    for (const [outcome, sentence] of plain) assert.equal(why(sentence, outcome), null, sentence);
  });

  const child = (id: string, name: string, referrer: string): KnownCase => ({
    id,
    child: { name, aliases: [], dateOfBirth: null },
    references: [],
    referrer,
  });
  const kayden = child('kayden', 'Kayden Marsh', 'a@torvale.example');
  const cases = [
    kayden,
    child('tyler', 'Tyler Marsh', 'b@torvale.example'),
    child('liam', 'Liam Poole', 'a@torvale.example'),
    child('grace', 'Grace Hall', 'c@torvale.example'),
  ];

  it('may name a brother, or another child of the same worker, and not the child of the case', () => {
    const about = (sentence: string) => childrenIn(sentence, kayden, cases).alone;
    assert.equal(about('There are reasonable grounds to believe that Tyler is a victim.'), true);
    assert.equal(about('There are no conclusive grounds in the case of Liam.'), true);
    assert.equal(about("The dentist's letter was put on Tyler's file."), true);
    assert.equal(about('There are reasonable grounds in the case of Kayden, as with Tyler.'), false);
    assert.equal(about('There are reasonable grounds to believe that he is a victim.'), false);
    assert.equal(about('Grace of Torvale reported that there are reasonable grounds.'), false);
  });
});
