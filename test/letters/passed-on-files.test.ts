import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { cases, textOf } from './corpus.ts';
import { carrying } from './outlook-items.ts';
import { letterPdf } from './renderings.ts';

/** A colleague's or partner's mail with one PDF and next to no words. */
const withPdf = (name: string, text: string): Uint8Array =>
  carrying(
    (textOf('0069.eml').split('\r\n\r\n')[0] ?? '').replace(/^Subject:.*$/m, 'Subject: for your file'),
    { name, type: 'application/pdf', bytes: letterPdf(text) },
    'Please see attached.',
  );

const read = async (mime: Uint8Array) => {
  const reader = letterReader(() => '2026-11-22');
  const { reading } = await reader.readLetter(mime, cases, defaultLetterSettings);
  await reader.close();
  return reading;
};

describe('letters: a letter in a file that somebody passes on', () => {
  it('is found by the office at its head and its reference, without any greeting', async () => {
    const reading = await read(
      withPdf(
        'corr.pdf',
        'Home Office - Single Competent Authority\n23 September 2026\nCase: NRM00418273\n\n1. You made representations.\n2. Having weighed them we have come down on the other side of the question.\n',
      ),
    );
    assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true]);
  });

  it('is found by its signature, in words to a child', async () => {
    const reading = await read(
      withPdf(
        'letter.pdf',
        'Dear Kayden,\nYou know that we have been thinking about what happened to you.\nWe have now made up our minds.\nNRM00418273\nNRM Child Cases\n',
      ),
    );
    assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true]);
  });

  it('is found although the office or the guardian lives in a Court Road', async () => {
    const reading = await read(
      withPdf(
        'Statement of decision.pdf',
        'Single Competent Authority\n12 Court Road\nDear Ms Hart,\nNRM00418273\nWe have decided that there are reasonable grounds to believe that he is a victim of modern slavery.\n',
      ),
    );
    assert.deepEqual([reading.trust, reading.needsPerson], ['forwarded', true]);
  });

  it('is none where the council’s own draft or minutes bear the reference', async () => {
    for (const name of ['Minutes of strategy meeting.pdf', 'Draft referral.pdf']) {
      const reading = await read(
        withPdf(
          name,
          'Strategy meeting\nNRM00418273\nThe Competent Authority is to be told of the new address.\n',
        ),
      );
      assert.deepEqual([reading.kind, reading.case], ['unrelated', null], name);
    }
  });

  it('is not acted on where the office sends an old one again with a question of today', async () => {
    const mime = carrying(
      (textOf('0004.eml').split('\r\n\r\n')[0] ?? '').replace(/^Subject:.*$/m, 'Subject: one more thing'),
      {
        name: 'Letter.pdf',
        type: 'application/pdf',
        bytes: letterPdf(
          'NRM00418273\nWe have decided that there are reasonable grounds to believe that you are a victim of modern slavery.\n',
        ),
      },
      'Our first letter is attached again. Who paid the fees? Please answer by 20 March 2026.\r\nNRM00418273',
    );
    const reading = await read(mime);
    assert.deepEqual([reading.trust, reading.needsPerson], ['authentic', true]);
  });
});
