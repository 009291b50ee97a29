import assert from 'node:assert/strict';
import { asLetter } from '../../scripts/letter-model/data.ts';
import { frameOf } from '../../src/letters/reserved/frames.ts';
import { verdictOn } from '../../src/letters/verdict.ts';
import { sentences } from '../../src/letters/words/sentences.ts';

const decisive = /\b(?:victim|grounds)\b/i;

/** Letters with a sentence that decides nothing about Sam, or not now, or not that, by why; the first with a finding is meant. */
const kept: Readonly<Record<string, readonly string[]>> = {
  'a finding asked for and declined': [
    'The youth court asked us to find that Sam is not a victim of modern slavery. We declined.',
    'His solicitors invited us to confirm that Sam is a victim of modern slavery. We cannot do that until June.',
  ],
  'a finding denied': [
    'Your note of Monday states that we have found that Sam is a victim of trafficking. This is incorrect.',
    'It is not correct, as was said at the meeting, that we have found Sam not to be a victim of modern slavery.',
    'There are no conclusive grounds as regards Hull. As regards Derby there are.',
    'It has been reported that we found Sam to be a victim of modern slavery. It is too soon to say so.',
  ],
  'a finding of somebody named before': [
    'Thank you for the report of Dr Osei. He concludes that Sam is not a victim of trafficking. It is on the file.',
    'The foster carer has written. In her view there are conclusive grounds to believe that Sam is a victim.',
    'The health visitor accepts that Sam is a victim of trafficking. We have noted it.',
    'You have told us that you are satisfied that Sam is a victim of modern slavery.',
    'It is the view of the youth worker that there are reasonable grounds to believe that Sam is a victim.',
    'The Crown Prosecution Service has written to say that it accepts that Sam is a victim of trafficking.',
    'Dr Lowe was instructed by the Home Office. In her view there are conclusive grounds to believe that Sam is a victim.',
    'The council made its own assessment. The Authority was told of it. It finds that Sam is a victim of modern slavery.',
    'A support organisation wrote to the competent authority. It has found that Sam is a victim of modern slavery.',
    'The court has sent its order. It finds that Sam is a victim of modern slavery.',
  ],
  'what an earlier letter said': [
    'Our letter of 3 March was an error. It stated that there are conclusive grounds to believe that Sam is a victim.',
    'The wrong letter reached you. That letter wrongly said that there are no reasonable grounds to believe that Sam is a victim.',
  ],
  'a finding that is taken back': [
    'There are conclusive grounds to believe that Sam is a victim. The truth is the other way.',
    'The police say that there are no conclusive grounds to believe that Sam is a victim. We cannot accept that.',
    'There are reasonable grounds to believe that Sam is a victim. That no longer applies.',
  ],
  'a view for the time being': [
    'Our provisional view is that there are conclusive grounds to believe that Sam is a victim. You may comment on it.',
    'We provisionally think that there are reasonable grounds to believe that Sam is a victim.',
    'A draft decision is set out here. There are conclusive grounds to believe that Sam is a victim.',
    'There are no conclusive grounds to believe that Sam is a victim. This is provisional until you have commented.',
    'There are no conclusive grounds to believe that Sam is a victim. We are now minded to say so in our letter of Friday.',
  ],
  'a decision on another person': [
    'We have found his older sister to be a victim of modern slavery. They live together.',
    'We accept that his brother Luan is a victim of trafficking. You may tell Sam.',
    'His friend received a negative conclusive grounds decision on Friday.',
    'The girl found with him is a victim of modern slavery. She has been told.',
    'The man who drove him has himself been recognised as a victim of trafficking.',
    'Luan received a positive conclusive grounds decision today. I also deal with Luan, the boy who was found with him.',
  ],
  'a review that is opened': [
    'We have agreed to reconsider the decision that Sam is not a victim of modern slavery.',
    'The decision that Sam is not a victim of modern slavery is to be reviewed by somebody else.',
    'We are defending the decision that Sam is not a victim of modern slavery in the High Court.',
  ],
  'words that are shown': [
    'Somebody writes in our name:\n\n"We have decided that Sam is a victim of modern slavery."\n\nPlease pass it on to us.',
    'This is what we wrote in March:\n\nThere are no reasonable grounds to believe that Sam is a victim of modern slavery.',
    'Below is the text of the letter of March.\n\nThere are no conclusive grounds to believe that Sam is a victim.',
  ],
  'a proposal': [
    'A second pair of eyes has yet to see this. There are conclusive grounds to believe that Sam is a victim.',
    'Suggested wording: there are no reasonable grounds to believe that Sam is a victim of modern slavery.',
    'Recommendation of the case worker: there are conclusive grounds to believe that Sam is a victim.',
    'The finding is that there are conclusive grounds, subject to approval by a second officer.',
  ],
  'a recital': [
    'Now that there are reasonable grounds to believe that Sam is a victim, we are starting work on the next decision.',
    'Given that we decided in March that there are reasonable grounds to believe that Sam is a victim, please send the papers.',
    'You have him down as having a negative reasonable grounds decision. Please amend that.',
    'We have extended the support of Sam, who is a potential victim of modern slavery, to 30 June.',
    'Sam is a potential victim of modern slavery. We will make the reasonable grounds decision in five days.',
    'There are reasonable grounds to believe that Sam is at risk of being trafficked again. Please hold a meeting.',
  ],
};

/** Decisions that look like them. */
const plain: readonly (readonly ['positive' | 'negative', string])[] = [
  [
    'positive',
    'We were asked to decide quickly. There are conclusive grounds to believe that Sam is a victim.',
  ],
  ['positive', 'The decision maker is satisfied that Sam is a victim of modern slavery.'],
  ['negative', 'The Single Competent Authority concludes that there are no reasonable grounds in this case.'],
  [
    'negative',
    'We agreed to reconsider the decision that Sam is not a victim of modern slavery, and have now decided that it stands.',
  ],
  [
    'negative',
    'In view of the evidence the Competent Authority has determined that there are not conclusive grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    'Our decision is as follows:\n\nThere are no conclusive grounds to believe that Sam is a victim.',
  ],
  [
    'positive',
    'Ms Vale is the decision maker. She is satisfied that there are conclusive grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    'We have decided that there are no reasonable grounds to believe that Sam is a victim. This is not to say that he lied.',
  ],
];

/** Words that would take a decision back, said of something else. */
const nearby: readonly (readonly ['positive' | 'negative', string])[] = [
  [
    'positive',
    'The panel has met. It has found that there are reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    'Having considered the evidence as a whole, I have decided that there are no conclusive grounds to believe that Sam is a victim.',
  ],
  ['positive', 'On the information considered there are reasonable grounds to believe that Sam is a victim.'],
  [
    'positive',
    'I had been minded to refuse. With the new papers there are reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    'There are no conclusive grounds to believe that Sam is a victim. This takes the place of the provisional view of June.',
  ],
  [
    'positive',
    'The draft has been withdrawn. The decision is that there are conclusive grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    "There are no reasonable grounds to believe that Sam is a victim. His cousin's case went the other way.",
  ],
  [
    'negative',
    'It would be wrong to blame the school. There are no reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'negative',
    'A fair-minded reader could not say that there are reasonable grounds to believe that Sam is a victim, and we do not.',
  ],
  ['positive', 'Are there reasonable grounds to believe that Sam is a victim? There are.'],
  ['positive', 'Given that record there are conclusive grounds to believe that Sam is a victim.'],
  ['negative', 'The request to reconsider the decision that Sam is not a victim is refused.'],
  [
    'negative',
    'I have put Sam down as negative, there being no reasonable grounds. You may ask for a review.',
  ],
  [
    'positive',
    'The decision maker knows the file. In her view there are reasonable grounds to believe that Sam is a victim.',
  ],
];

/** Why the sentence with the finding does not decide, where grammar and networks were of one mind that it does. */
function why(text: string, outcome: 'positive' | 'negative'): string | null {
  const letter = asLetter(text, 'NRM00412345');
  const said = sentences(letter.texts.map((one) => one.text).join('\n\n')).map((one) => one.text);
  const sentence = said.find((one) => decisive.test(one)) ?? null;
  assert.notEqual(sentence, null, text);
  const kind = /\breasonable\b|\bpotential\b/.test(text) ? 'reasonable-grounds' : 'conclusive-grounds';
  return frameOf(letter, sentence, { kind, outcome }, true);
}

describe('letters: sentences that decide something else, or nothing', () => {
  for (const [what, texts] of Object.entries(kept))
    it(`wait for a person though both readers agree: ${what}`, () => {
      for (const text of texts) {
        assert.notEqual(why(text, /\b(?:not?|negative)\b/.test(text) ? 'negative' : 'positive'), null, text);
        const { doubts, outcome } = verdictOn(asLetter(text, 'NRM00412345'));
        assert.ok(doubts.length > 0 || outcome === null, text);
      }
    });

  it('are not seen in decisions that look like them', () => {
    for (const [outcome, text] of plain) assert.equal(why(text, outcome), null, text);
  });

  it('are not seen where their words are said of something else', () => {
    for (const [outcome, text] of nearby) assert.equal(why(text, outcome), null, text);
  });

  it('are looked for in time however long a sentence is', () => {
    const endless = `We have agreed to ${'look into the claim against the decision that '.repeat(20_000)}`;
    const started = performance.now();
    why(`${endless} Sam is a victim.`, 'positive');
    assert.ok(performance.now() - started < 2000);
  });
});
