import assert from 'node:assert/strict';
import { withoutLeaflets } from '../../src/letters/text/leaflet.ts';

const file = (name: string, text: string | null) => ({
  name,
  mediaType: 'application/pdf',
  text,
  unread: null,
});
const letter = file('Letter.pdf', 'Home Office\nNRM00533954\nDear Mr Hart,\nThe test is not satisfied.');
const leaflet = file(
  'Leaflet 4.pdf',
  'Understanding your positive decision\nIf you have been given a positive decision you are a potential victim.',
);

describe('letters: leaflets', () => {
  it('are left out beside a letter: they speak of decisions and give none', () => {
    for (const one of [
      leaflet,
      file('a.pdf', 'What happens next\nIf you have a positive decision you will have a recovery period.'),
      file('NRM_factsheet.pdf', 'You are a potential victim if you have been told so.'),
    ])
      assert.deepEqual(withoutLeaflets([letter, one]), [letter], one.name);
  });

  it('are none where they stand alone, cannot be read, or bear words of their own case', () => {
    const scan = file('Leaflet.pdf', null);
    const own = file('Guidance to decision.pdf', 'Guide to our decision\nNRM00533954\nThe answer is no.');
    const toChild = file('Your rights.pdf', 'Dear Noor,\nWe have decided that you are not a victim.');
    const reasons = file(
      'Understanding the decision.pdf',
      'Reasons. We have decided that there are no grounds. If you ask ...',
    );
    const told = file(
      'Information for LA.pdf',
      'If you have questions, ring. It has been decided that he is no victim.',
    );
    assert.deepEqual(withoutLeaflets([letter, reasons, told]), [letter, reasons, told]);
    assert.deepEqual(withoutLeaflets([leaflet]), [leaflet]);
    assert.deepEqual(withoutLeaflets([letter, scan, own, toChild]), [letter, scan, own, toChild]);
  });
});
