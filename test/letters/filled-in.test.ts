import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { asLetter } from '../../scripts/letter-model/data.ts';
import { verdictOn } from '../../src/letters/verdict.ts';
import { answered } from '../../src/letters/words/answered.ts';
import { filledIn } from '../../src/letters/words/filled-in.ts';
import { sentences } from '../../src/letters/words/sentences.ts';

describe('letters: forms that are filled in', () => {
  const lines = [
    [['Met? [ ] Yes [X] No'], ['Met? No']],
    [['Met? Yes [ ] No [X]'], ['Met? No']],
    [['Grounds: ☐ Yes ☒ No'], ['Grounds: No']],
    [
      ['Original decision maintained [ ]', 'Original decision overturned [X]'],
      ['Original decision overturned'],
    ],
    [['( ) negative', '(x) positive'], ['positive']],
    [
      ['There are reasonable grounds to believe that he is a victim [X] Yes [ ] No'],
      ['There are reasonable grounds to believe that he is a victim: Yes'],
    ],
    [['Was he made to work?', 'No.'], ['Was he made to work? No.']],
  ] as const;
  for (const [form, said] of lines)
    it(`reads ${form.join(' / ')} as ${said.join(' / ')}`, () => deepEqual(filledIn(form), said));

  it('leaves a form alone in which nothing is ticked', () => {
    const form = ['[ ] There are reasonable grounds', '[ ] There are no reasonable grounds'];
    deepEqual(filledIn(form), form);
  });

  it('keeps papers that are not ticked: they may be what is asked for', () => {
    deepEqual(filledIn(['☑ Photograph', '☐ Chronology of the last year']), [
      'Photograph',
      '☐ Chronology of the last year',
    ]);
  });

  it('takes no list number for a box', () => {
    deepEqual(filledIn(['(ix) He was away.', '(x) He came back.']), [
      '(ix) He was away.',
      '(x) He came back.',
    ]);
  });

  it('loses no line of a text without boxes', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z .,:]{1,60}$/)), (text) => {
        deepEqual(filledIn(text), text);
      }),
    );
  });
});

describe('letters: a question with its answer', () => {
  const victim = 'a victim of modern slavery';
  const turned = [
    [
      `On the balance of probabilities, is there sufficient information to decide that the individual is ${victim}? No`,
      `On the balance of probabilities, there is not sufficient information to decide that the individual is ${victim}.`,
    ],
    [
      `Are there reasonable grounds to believe that he is ${victim}? | Yes`,
      `there are reasonable grounds to believe that he is ${victim}.`,
    ],
    ['Q3 Is Sam JONES a victim? No.', 'Q3 Sam JONES is not a victim.'],
    ['Has the threshold been met? No', 'the threshold has not been met.'],
    [
      'Does the Competent Authority find that she is a victim? No',
      'the Competent Authority does not find that she is a victim.',
    ],
    [
      `There are reasonable grounds to believe that the person is ${victim} | No`,
      `There are not reasonable grounds to believe that the person is ${victim}.`,
    ],
    ['Threshold met? No', 'Threshold not met.'],
    ['Reasonable grounds? | Yes', 'Reasonable grounds: Yes'],
    [
      'Whether there are reasonable grounds to believe that he is a victim: no',
      'there are not reasonable grounds to believe that he is a victim.',
    ],
  ] as const;
  for (const [asked, said] of turned)
    it(`says of "${asked}" what it states`, () => equal(answered(asked), said));

  for (const other of ['The answer is: no', 'Reasonable grounds: yes', 'The answer to your question is no.'])
    it(`leaves "${other}" as it is`, () => equal(answered(other), other));

  it('is parted from its label by spaces, or stands on the short line of a label', () => {
    const said = (text: string) => sentences(text).map((one) => one.text);
    deepEqual(said('Person        Sam JONES\nOutcome       Positive\n'), [
      'Person | Sam JONES',
      'Outcome | Positive',
    ]);
    deepEqual(
      said('Reasonable grounds Established (18/02/2026)\nConclusive grounds Not established (3/9/2026)'),
      ['Reasonable grounds Established (18/02/2026)', 'Conclusive grounds Not established (3/9/2026)'],
    );
    deepEqual(
      said('It was found in the end that the\nDecision of March stands.   It will\nnot be looked at again.'),
      ['It was found in the end that the Decision of March stands.', 'It will not be looked at again.'],
    );
  });

  it('shows the question and the answer as they stand', () => {
    deepEqual(
      sentences('Is he a victim?\nNo').map((one) => one.text),
      ['Is he a victim? No'],
    );
  });
});

/** What stands under "Decision" in a notice, filled in for one outcome and for the other. */
const forms: Readonly<Record<string, readonly [positive: string, negative: string]>> = {
  'a box before its answer': [
    'There are reasonable grounds to believe that the person is a victim of modern slavery\n[X] Yes [ ] No',
    'There are reasonable grounds to believe that the person is a victim of modern slavery\n[ ] Yes [X] No',
  ],
  'a question over its answer': [
    'On the balance of probabilities, is there sufficient information to decide that the individual is a victim of modern slavery?\nYes',
    'On the balance of probabilities, is there sufficient information to decide that the individual is a victim of modern slavery?\nNo',
  ],
  'a box behind its answer': [
    'Is the individual a victim of modern slavery? Yes ☒ No ☐',
    'Is the individual a victim of modern slavery? Yes ☐ No ☒',
  ],
  'a row': [
    'Are there reasonable grounds to believe that the person is a victim? | Yes',
    'Are there reasonable grounds to believe that the person is a victim? | No',
  ],
  'two boxes of which one is meant': [
    'Positive conclusive grounds [x]\nNegative conclusive grounds [ ]',
    'Positive conclusive grounds [ ]\nNegative conclusive grounds [x]',
  ],
  'round boxes': ['Conclusive grounds: Yes (x) No ( )', 'Conclusive grounds: Yes ( ) No (x)'],
  'a review in boxes': [
    'Decision being reconsidered Reasonable grounds: No (07/04/2026)\nOriginal decision maintained [ ]\nOriginal decision overturned [X]',
    'Decision being reconsidered Reasonable grounds: No (07/04/2026)\nOriginal decision maintained [X]\nOriginal decision overturned [ ]',
  ],
  'a few words': ['Threshold met? Yes', 'Threshold met? No'],
  'the third of several answers': [
    '1. Is the referral valid? Yes\n2. Is the person under 18? Yes\n3. Are there reasonable grounds to believe that the person is a victim of modern slavery? Yes',
    '1. Is the referral valid? Yes\n2. Is the person under 18? Yes\n3. Are there reasonable grounds to believe that the person is a victim of modern slavery? No',
  ],
};
const around = [
  'The panel notes that Kacper was reported missing nine times since Christmas.',
  'You may ask for this decision to be reconsidered within one month.',
];

describe('letters: a notice with boxes and answers', () => {
  for (const [name, filled] of Object.entries(forms))
    it(`is never filed with what was not chosen: ${name}`, () => {
      const read = filled.flatMap((text, at) =>
        around.map((more) => {
          const { outcome, tentative } = verdictOn(asLetter(`Decision\n${text}\nReasons\n${more}`, 'Notice'));
          return { filed: !tentative, right: outcome === (at === 0 ? 'positive' : 'negative') };
        }),
      );
      deepEqual(
        read.filter(({ filed, right }) => filed && !right),
        [],
      );
    });

  it('is mostly filed without a person', () => {
    const filed = Object.values(forms)
      .flat()
      .filter((text) => !verdictOn(asLetter(`Decision\n${text}\nReasons\n${around[0]}`, 'Notice')).tentative);
    ok(filed.length > 9, `${filed.length} of 18`);
  });
});

const statement = 'There are conclusive grounds to conclude that Arben is a victim of modern slavery';
/** What a person must look at, since a machine cannot be sure what was chosen or asked. */
const unclear: readonly string[] = [
  'Conclusive grounds | Positive ☐ | Negative ☒ | 3 May 2026',
  'The Authority has made a positive [ ] / negative [x] conclusive grounds decision in this case.',
  'The threshold has been met ☐ has not been met ☒ in this case.',
  'There are ☐ are not ☒ conclusive grounds to conclude that Arben is a victim.',
  `${statement}: Yes ☐ No ☒ (see section 4)`,
  `${statement} | ☒ | tick one`,
  `${statement}: N/A`,
  `${statement} | ✗`,
  `${statement}: N`,
  `${statement}: FALSE`,
  `${statement}\n[ ] True\n[X] False`,
  `${statement}: No / Yes (delete one)`,
  `${statement}:\nNo - the evidence falls short.`,
  `Yes No\n${statement} X`,
  `☐ ${statement}`,
  '[X]\nPositive\n[ ]\nNegative',
  'Have the reasonable grounds not been met? No',
  'The child is not a victim of modern slavery | No',
  'Is there insufficient evidence to conclude that he is a victim? No',
  'Does the negative reasonable grounds decision stand? No',
  'Is Arben a victim of human trafficking? No\nIs Arben a victim of slavery, servitude or forced labour? Yes',
  `Please strike out what does not apply.\n[X] ${statement}\n[ ] There are no conclusive grounds`,
];

describe('letters: a form that is not clear', () => {
  for (const text of unclear)
    it(`is left to a person: ${text.replace(/\n/g, ' / ').slice(-80)}`, () =>
      ok(
        verdictOn(
          asLetter(
            `Conclusive grounds decision\n${text}\nReasons\n${around[0]}`,
            'Conclusive grounds decision',
          ),
        ).tentative,
      ));

  it('is an acknowledgement only where it answers no question of grounds', () => {
    const answers = '1. Is the referral valid? Yes\n2. Is the person under 18? Yes';
    const of = (text: string) =>
      verdictOn(asLetter(`We have received your referral.\n${text}`, 'Your referral'));
    equal(of(answers).kind, 'acknowledgement');
    ok(
      of(`${answers}\n3. Are there reasonable grounds to believe that the person is a victim? No`).outcome !==
        'positive',
    );
    ok(
      of(`${answers}\n3. Are there reasonable grounds to believe that the person is a victim? Yes`)
        .outcome !== 'negative',
    );
  });
});
