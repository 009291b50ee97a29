import assert from 'node:assert/strict';
import { introducesOtherOffice } from '../../src/letters/sender/office.ts';

const others = [
  'We are the team that considers permission to stay for those whom the Competent Authority has recognised.',
  "I'm on leave and no longer in the Asylum Age Assessment Board's casework team.",
  'I work in Border Force and found the boy at Dover.',
  'This is the detention gatekeeper.\nWe hold a young man of seventeen.',
  'We write on behalf of the litigation team of the Home Office.',
];
const deciders = [
  'We are the team that takes the reasonable grounds and conclusive grounds decisions.',
  'I am the decision maker in the case of Sam Arden, whose asylum claim is with another team.',
  'This is the first of two letters. The asylum team will write to you separately.',
  'We are the Competent Authority and decide, beside asylum casework, who is a victim.',
  'I am writing to you about Sam. His asylum interview is next week.',
];

describe('letters: how another office of the Home Office introduces itself', () => {
  for (const text of others)
    it(`is heard: ${text.slice(0, 60).replace(/\n/g, ' ')}`, () =>
      assert.equal(introducesOtherOffice(text), true));
  for (const text of deciders)
    it(`is not heard where the office that decides speaks: ${text.slice(0, 60)}`, () =>
      assert.equal(introducesOtherOffice(text), false));
});
