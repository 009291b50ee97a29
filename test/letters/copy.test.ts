import assert from 'node:assert/strict';
import { asLetter } from '../../scripts/letter-model/data.ts';
import { saysCopy } from '../../src/letters/reserved/copy.ts';
import { verdictOn } from '../../src/letters/verdict.ts';

const decision = 'Reasonable grounds: not made out\n\nDecision: negative';

describe('letters: a copy of an earlier decision', () => {
  for (const words of [
    'COPY SUPPLIED UNDER DATA PROTECTION LAW - NOT A NEW DECISION',
    'This is a copy of our letter of 3 March 2026 for your records.',
    'Attached is the copy that you asked for.',
    'Please note that this is no new decision.',
    'The minute is disclosed in response to your request of 4 May.',
    'Your subject access request: the papers that we hold.',
    'Here is a duplicate of the decision letter.',
    'This is not a new\ndecision.',
    'As requested, I resend what we wrote on 3 March.',
  ])
    it(`goes to a person: ${words}`, () => {
      const letter = asLetter(`${words}\n\n${decision}`, 'NRM00605518');
      assert.equal(saysCopy(letter), true);
      assert.notDeepEqual(verdictOn(letter).doubts, []);
    });

  for (const words of [
    'Please send a copy of this letter to the child’s guardian.',
    'You sent us a copy of the school chronology.',
    'We have taken a new decision.',
    'A copy of this decision has been sent to the police.',
    'No further decision will be made.',
    'We read the information provided in response to our request.',
    'You may make a subject access request for the minute.',
    'A copy of the minute is enclosed for your records.',
  ])
    it(`is not meant by: ${words}`, () => {
      assert.equal(saysCopy(asLetter(`${words}\n\n${decision}`, 'NRM00605518')), false);
    });
});
