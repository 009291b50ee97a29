import assert from 'node:assert/strict';
import { namelessReasons, reasonsApart } from '../../src/letters/index.ts';

const lines = [
  'From homeoffice.gov.uk, proven by the council’s own mail service',
  'Authentication-Results: dmarc=pass',
  '"Sam is found to be a victim."',
  'A person must look: no case fits the child of this letter',
  'A person must look: unread letter: Sam Example.pdf',
  '"Sam is found to be a victim."',
];

describe('letters: why a letter is in the tray', () => {
  it('puts what a person must look at first, and keeps words and headers apart', () => {
    assert.deepEqual(reasonsApart(lines), {
      why: [
        'No case fits the child of this letter',
        'Unread letter: Sam Example.pdf',
        'From homeoffice.gov.uk, proven by the council’s own mail service',
      ],
      quotes: ['"Sam is found to be a victim."'],
      headers: ['Authentication-Results: dmarc=pass'],
    });
  });

  it('gives a card no word of the letter and no name of a file', () => {
    const said = namelessReasons(lines);
    assert.equal(said.length, 3);
    assert.doesNotMatch(said.join(), /Sam|victim/);
  });
});
