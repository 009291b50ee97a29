import assert from 'node:assert/strict';
import { asLetter } from '../../scripts/letter-model/data.ts';
import { verdictOn } from '../../src/letters/verdict.ts';

const rg = 'There are reasonable grounds to believe that Sam is a victim of modern slavery.';
const notCg =
  'The Competent Authority has decided that there are no conclusive grounds to believe that Sam is a victim of modern slavery.';

/** Letters that hold a deciding sentence and decide nothing about this child, or not that. */
const kept: Readonly<Record<string, readonly [subject: string, ...lines: string[]]>> = {
  'a brother': [
    'NRM00412345',
    "We have concluded that there are conclusive grounds to believe that Sam's brother Leo is a victim of modern slavery.",
    "Sam's own case is still being considered.",
  ],
  'a view to come': [
    'NRM00412345',
    'We are minded to decide that there are no conclusive grounds to believe that Sam is a victim of modern slavery.',
    'We will decide on or after 30 June 2026 and write to you then.',
  ],
  'a condition': [
    'NRM00412345',
    'If we decide that there are reasonable grounds to believe that Sam is a victim of modern slavery, a recovery period of 30 days follows.',
    'We will write again when we have decided.',
  ],
  'a draft': ['NRM00412345', 'DRAFT - NOT FOR ISSUE', notCg],
  'the view of the police': [
    'NRM00412345',
    'The police have told us that there are no reasonable grounds to believe that this child was trafficked.',
    'We think otherwise.',
  ],
  'a denial of a denial': [
    'NRM00412345',
    'I am accordingly unable to withhold a finding that there are reasonable grounds.',
  ],
  'a mistake named': [
    'NRM00412345',
    'It would be mistaken to hold that there are no conclusive grounds to believe that Sam is a victim of modern slavery.',
  ],
  'a title that decides above a mere receipt': [
    'NRM00412345: negative conclusive grounds decision',
    'We acknowledge receipt of the referral for Sam Arden. It has been allocated to a decision maker.',
  ],
  'a title of the other sign': ['NRM00412345: NEGATIVE reasonable grounds decision', rg],
};

describe('letters: what stands around a decision', () => {
  for (const [what, [subject, ...lines]] of Object.entries(kept))
    it(`keeps for a person: ${what}`, () => {
      assert.notDeepEqual(verdictOn(asLetter(lines.join('\n\n'), subject)).doubts, []);
    });

  it('keeps a letter for a person of which only the beginning was judged', () => {
    const rows = Array.from({ length: 230 }, (_one, page) => `- We have received your form, page ${page}.`);
    const said = verdictOn(
      asLetter(['We acknowledge the referral.', ...rows, notCg].join('\n\n'), 'NRM00412345'),
    );
    assert.notDeepEqual(said.doubts, []);
  });

  it('shows no outcome of an authentic letter that a person must look at', () => {
    const said = verdictOn(asLetter([notCg, 'We think otherwise.'].join('\n\n'), 'NRM00412345'));
    assert.equal(said.tentative, true);
    assert.notEqual(verdictOn(asLetter(notCg, 'NRM00412345')).tentative, true);
  });

  it('lets a plain decision pass', () => {
    const said = verdictOn(asLetter(notCg, 'Conclusive grounds decision'));
    assert.deepEqual([said.kind, said.outcome, said.doubts], ['conclusive-grounds', 'negative', []]);
  });
});
