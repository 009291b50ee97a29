import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { boundedParser, defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import { bytesOf, cases, labels, mimeOf, textOf } from './corpus.ts';

/** A small PDF whose only page grows to many megabytes of drawing when it is opened. */
function inflatingPdf(): Buffer {
  const stream = deflateSync(Buffer.alloc(80_000_000, 'BT (x) Tj ET\n'));
  const parts = [
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<<>>>>endobj\n',
    ),
    Buffer.from(`4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n'),
  ];
  return Buffer.concat(parts);
}

function withPdf(pdf: Buffer): Uint8Array {
  const head = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '').replace(/^Content-T.*\r\n/gm, '');
  const file = (pdf.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
  return bytesOf(
    `${head}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\nContent-Type: application/pdf; name=letter.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}\r\n--b--\r\n`,
  );
}

describe('letters: hostile bytes', () => {
  it('gives a file that inflates to a person within the time limit, and reads the next letter', async function () {
    this.timeout(20_000);
    const parser = boundedParser({ largestMessage: 60_000_000, milliseconds: 1_500, heapMegabytes: 256 });
    const reader = letterReader(() => '2026-11-22', parser);
    const began = performance.now();
    const { reading } = await reader.readLetter(withPdf(inflatingPdf()), cases, defaultLetterSettings);
    assert.equal(reading.needsPerson, true);
    assert.match(reading.why.join('\n'), /unread letter/);
    assert.ok(performance.now() - began < 5_000);
    const next = await reader.readLetter(mimeOf('0004.eml'), cases, defaultLetterSettings);
    assert.equal(next.reading.case, 'CH-1001');
    await reader.close();
  });

  it('gives a locked or broken file to a person as an unread letter', async () => {
    const reader = letterReader(() => '2026-11-22');
    const { reading } = await reader.readLetter(
      withPdf(Buffer.from('%PDF-1.7 broken')),
      cases,
      defaultLetterSettings,
    );
    await reader.close();
    assert.deepEqual([reading.trust, reading.needsPerson], ['authentic', true]);
    assert.match(reading.why.join('\n'), /unread letter: letter\.pdf/);
  });

  it('gives a text that was shaped to stall the judgement to a person, and the service goes on meanwhile', async function () {
    this.timeout(30_000);
    const parser = boundedParser({ largestMessage: 60_000_000, milliseconds: 1_500, heapMegabytes: 256 });
    const reader = letterReader(() => '2026-11-22', parser);
    const head = textOf('0004.eml').split('\r\n\r\n')[0] ?? '';
    const plain = head.replace(/^Content-T.*\r\n/gm, '');
    for (const shaped of ['Yours sincerely\r\n', 'a-\r\n']) {
      let beats = 0;
      const heart = setInterval(() => (beats += 1), 100);
      const began = performance.now();
      const { reading, message } = await reader.readLetter(
        bytesOf(`${plain}\r\n\r\n${shaped.repeat(25_000)}`),
        cases,
        defaultLetterSettings,
      );
      const took = performance.now() - began;
      clearInterval(heart);
      assert.equal(reading.needsPerson, true);
      assert.match(message.subject, /NRM00418273/);
      assert.ok(took < 6_000, `${shaped.trim()} took ${took} ms`);
      assert.ok(took < 500 || beats > took / 400, `${shaped.trim()}: everything else stood still`);
    }
    await reader.close();
  });

  for (const [what, shaped] of [
    ['cells that are never closed', '<td>xxxx'.repeat(187_500)],
    ['rows of a table that are never closed', `<table>${'<tr><td>a'.repeat(100_000)}`],
    ['hundreds of elements left open', `${'<div>'.repeat(499)}${'</span><p>x '.repeat(80_000)}`],
    ['words without an end', `<p>${'a.'.repeat(200_000)}</p><p>${'a-'.repeat(200_000)}</p>`],
  ] as const)
    it(`reads HTML of ${what} within the time limit`, async function () {
      this.timeout(20_000);
      const reader = letterReader(() => '2026-11-22');
      const head = textOf('0004.eml').split('\r\n\r\n')[0] ?? '';
      const { reading } = await reader.readLetter(
        bytesOf(
          `${head.replace(/^Content-T.*\r\n/gm, '')}\r\nContent-Type: text/html\r\n\r\n<p>We have decided that there are reasonable grounds to believe that Kayden is a victim.</p>${shaped}`,
        ),
        cases,
        defaultLetterSettings,
      );
      await reader.close();
      assert.equal(reading.trust, 'authentic');
      assert.doesNotMatch(reading.why.join('\n'), /unread letter/);
    });

  it('refuses a message over the size limit without opening it', async () => {
    const reader = letterReader(
      () => '2026-11-22',
      boundedParser({ largestMessage: 10, milliseconds: 1_000, heapMegabytes: 64 }),
    );
    const { reading, message } = await reader.readLetter(mimeOf('0004.eml'), cases, defaultLetterSettings);
    await reader.close();
    assert.equal(reading.needsPerson, true);
    assert.match(message.subject, /NRM00418273/);
  });

  it('never throws on mutated messages', async function () {
    this.timeout(30_000);
    const reader = letterReader(() => '2026-11-22');
    const runs = Number(process.env.LETTER_FUZZ ?? 60);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...labels.map((label) => label.file)),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 30 }),
        fc.nat(),
        async (file, changes, cut) => {
          const bytes = mimeOf(file);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const mutated = bytes.slice(0, cut % 5 === 0 ? cut % bytes.length : bytes.length);
          const { reading } = await reader.readLetter(mutated, cases, defaultLetterSettings);
          assert.ok(reading.why.length > 0);
          assert.ok(reading.needsPerson || reading.trust === 'authentic' || reading.trust === null);
        },
      ),
      { numRuns: runs, seed: 20261122 },
    );
    await reader.close();
  });
});
