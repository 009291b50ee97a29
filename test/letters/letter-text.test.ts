import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { boundedParser, letterViewer } from '../../src/letters/index.ts';

const samples = new URL('../../demo/sample/letters/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, samples));

describe('letters: a letter as text for a person', () => {
  const viewer = letterViewer();
  after(() => viewer.close());

  it('shows every sample letter without markup or unseen characters', async () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.eml'))) {
      const text = await viewer.text(read(name));
      assert.match(text, /^Subject: .+\nFrom: .+/, name);
      assert.doesNotMatch(text, /<(?:html|body|p|td|script)\b/i, name);
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u200b]/, name);
    }
  });

  it('shows the text of attached files under their names', async () => {
    assert.match(
      await viewer.text(read('conclusive-grounds-pdf.eml')),
      /--- Attached file: .+\.pdf ---\n\n\S/,
    );
    assert.match(
      await viewer.text(read('reasonable-grounds-docx.eml')),
      /--- Attached file: .+\.docx ---\n\n\S/,
    );
  });

  it('gives a sentence for what cannot be opened', async () => {
    const small = letterViewer(boundedParser({ largestMessage: 10, milliseconds: 1000, heapMegabytes: 64 }));
    const text = await small.text(read('newsletter.eml'));
    await small.close();
    assert.match(text, /cannot be shown as text: it is too large\. Download the original/);
  });
});
