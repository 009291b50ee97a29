import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { packAsWord, papersAsWord } from '../../src/pack/index.ts';
import { ready } from '../nrm/factories.ts';
import { boxFact, entry, halfWay } from './filled.ts';
import { having, packOf, today } from './packs.ts';

const read = async (bytes: Uint8Array) => {
  const buffer = Buffer.from(bytes);
  const [html, text] = await Promise.all([
    mammoth.convertToHtml({ buffer }),
    mammoth.extractRawText({ buffer }),
  ]);
  return { html: html.value, lines: text.value.split('\n').filter((line) => line !== '') };
};

describe('pack: as a Word file', () => {
  it('R38: opens, with what to ask on top and the form’s headings in its order', async () => {
    const pack = packOf(having(ready(), ...halfWay));
    const { html, lines } = await read(await packAsWord(pack, today));
    const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/gu)].map(([, words]) => words);
    assert.deepEqual(headings.slice(-12), ['Still to ask', ...pack.groups.map(({ title }) => title)]);
    for (const { ask } of pack.gaps) assert.ok(lines.includes(ask), ask);
    assert.ok(lines.includes(`7 December 2026. ${pack.progress.ready} of ${pack.progress.of} boxes ready.`));
  });

  it('R39: every text to copy stands in a frame of its own, as it will be copied and with nothing else', async () => {
    const pack = packOf(having(ready(), ...halfWay));
    const { html } = await read(await packAsWord(pack, today));
    const frames = [...html.matchAll(/<td>(.*?)<\/td>/gu)].map(([, inside = '']) =>
      inside
        .split('</p>')
        .map((part) => part.replace(/<[^>]+>/gu, ''))
        .filter((part) => part !== '')
        .join('\n')
        .replaceAll('&amp;', '&')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&#39;', "'"),
    );
    const texts = pack.groups
      .flatMap(({ pages }) => pages.flatMap(({ boxes }) => boxes))
      .filter(({ text }) => text !== '')
      .map(({ text }) => text);
    assert.ok(texts.length > 20);
    for (const text of texts) assert.ok(frames.includes(text), text);
  });

  it('says what to tick and what to look for', async () => {
    const { lines } = await read(await packAsWord(packOf(having(ready(), ...halfWay)), today));
    assert.ok(lines.includes('Tick: Within the last week'));
    assert.ok(lines.includes('Choose in the form; look for:'));
    assert.ok(lines.includes('Type: 4 5 2011'));
  });

  it('R35: the papers hold chronology and addresses in order, and no word of ours about the child', async () => {
    const pack = packOf(having(ready(), ...halfWay));
    const { lines } = await read(await papersAsWord(pack));
    assert.deepEqual(lines, [
      'Chronology of the events that led to the referral',
      ...(pack.lists.find(({ section }) => section === 'chronology')?.entries ?? []),
      'Addresses and councils',
      ...(pack.lists.find(({ section }) => section === 'addresses')?.entries ?? []),
    ]);
    assert.match(lines[1] ?? '', /^1 October 2026/u);
    const empty = await read(await papersAsWord(packOf(ready())));
    assert.deepEqual(empty.lines, ['Neither a chronology nor an address is on record.']);
  });

  it('survives signs that a Word file cannot hold', async () => {
    const odd = having(
      ready(),
      boxFact('education', 'Left\u0000 school\u0007 <b>&amp; \ud800 stayed'),
      entry('chronology', 'Seen\u0001 with\ufffe them', { on: '2026-11-01' }),
    );
    const { lines } = await read(await packAsWord(packOf(odd), today));
    assert.ok(lines.some((line) => line.includes('Left school')));
    const papers = await read(await papersAsWord(packOf(odd)));
    assert.ok(papers.lines.some((line) => line.includes('Seen with them')));
  });
});
