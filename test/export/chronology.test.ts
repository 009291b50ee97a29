import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { type ChronologySource, exportChronology } from '../../src/export/index.ts';

const exported = 'Exported from NRM Companion by Daniel Okafor on 23 November 2026 at 00:30.';
const source = (changes: Partial<ChronologySource> = {}): ChronologySource => ({
  caseId: 'CH-1003',
  child: { name: 'Nguyễn Văn Minh', aliases: [], dateOfBirth: '2009-11-20' },
  references: ['NRM/2026/004512'],
  banner: null,
  entries: [
    // Summer time: 23:30 in UTC is half past midnight of the next day in London.
    { at: '2026-06-30T23:30:00.000Z', words: 'Question put to the chair', who: 'NRM Companion' },
    { at: '2026-11-20T09:12:00.000Z', words: 'Letter filed: Decyzja dla Łucji Şahin', who: 'Zoë Đặng' },
  ],
  exportedBy: 'Daniel Okafor',
  exportedAt: '2026-11-23T00:30:00.000Z',
  ...changes,
});
const long = (count: number): ChronologySource['entries'] =>
  Array.from({ length: count }, (_value, index) => ({
    at: new Date(Date.UTC(2026, 0, 1 + index, 12)).toISOString(),
    words: `Entry ${index + 1} of the history. ${'What was said in the meeting. '.repeat(4)}`,
    who: 'Daniel Okafor',
  }));
const bytes = async (format: 'docx' | 'pdf' | 'csv', changes: Partial<ChronologySource> = {}) =>
  (await exportChronology(format, source(changes))).bytes;
const csv = async (changes: Partial<ChronologySource> = {}) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes('csv', changes));
const pages = async (changes: Partial<ChronologySource> = {}): Promise<readonly string[]> =>
  (await extractText(await getDocumentProxy(await bytes('pdf', changes)), { mergePages: false })).text;

describe('export: the chronology as Word', () => {
  const text = async (changes: Partial<ChronologySource> = {}) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(await bytes('docx', changes)) })).value;

  it('R35: holds every entry in order with its London day and time, the facts, and who took the copy', async () => {
    const said = await text();
    assert.ok(said.indexOf('1 July 2026') < said.indexOf('20 November 2026'));
    for (const part of [
      'NRM chronology of CH-1003',
      'Child: Nguyễn Văn Minh',
      'Reference: NRM/2026/004512',
      '00:30',
      'Letter filed: Decyzja dla Łucji Şahin',
      'Zoë Đặng',
      exported,
    ])
      assert.ok(said.includes(part), part);
  });

  it('repeats the table’s head on every page and numbers the pages', async () => {
    const parts = unzipSync(await bytes('docx'));
    const xml = (name: string) => new TextDecoder().decode(parts[name]);
    assert.equal(xml('word/document.xml').match(/<w:tblHeader\/>/g)?.length, 1);
    const footer = Object.keys(parts).find((name) => /footer\d*\.xml$/.test(name)) ?? '';
    assert.match(xml(footer), /NUMPAGES/);
  });

  it('R26: puts the warning of a case that is not safe to discuss at the top', async () => {
    const said = await text({ banner: 'Not safe to discuss: keep it from the family.' });
    assert.ok(said.indexOf('Not safe to discuss') < said.indexOf('What happened'));
  });

  it('takes out what a document cannot hold and keeps lines', async () => {
    const words = 'one\u0000\u202e\ntwo \ud800 <b>three</b> & four';
    const said = await text({ entries: [{ at: '2026-11-20T09:12:00.000Z', words, who: 'x' }] });
    assert.match(said, /one\n?.*two {2}<b>three<\/b> & four/s);
    assert.ok(!said.includes('\u0000') && !said.includes('\u202e'));
  });
});

describe('export: the chronology as PDF', () => {
  it('R35: holds names in every European and Vietnamese letter, and who took the copy', async () => {
    const said = (await pages()).join('\n');
    for (const part of ['Nguyễn Văn Minh', 'Decyzja dla Łucji Şahin', 'Zoë Đặng', '1 July 2026', exported])
      assert.ok(said.includes(part), part);
  });

  it('repeats the table’s head and the number on every page, and loses no entry', async () => {
    const sheets = await pages({ entries: long(60) });
    assert.ok(sheets.length > 2);
    sheets.forEach((text, index) => {
      assert.match(text, /When\s+What happened\s+Who/);
      assert.match(text, new RegExp(`page ${index + 1} of ${sheets.length}`));
    });
    const said = sheets.join('\n');
    for (let n = 1; n <= 60; n += 1) assert.ok(said.includes(`Entry ${n} of the history.`), `${n}`);
  });

  it('carries a text that is longer than a page on to the next ones, whole', async () => {
    const words = Array.from({ length: 1_500 }, (_value, index) => `word${index}`).join(' ');
    const sheets = await pages({ entries: [{ at: '2026-11-20T09:12:00.000Z', words, who: 'Someone' }] });
    assert.ok(sheets.length > 1);
    const found = sheets.join(' ').match(/word\d+/g) ?? [];
    assert.deepEqual(found, words.split(' '));
  });

  it('ends even with one endless word', async () => {
    const words = 'x'.repeat(4_000);
    const sheets = await pages({ entries: [{ at: '2026-11-20T09:12:00.000Z', words, who: 'Someone' }] });
    assert.ok((sheets.join('').match(/x/g) ?? []).length >= 4_000);
  });
});

describe('export: the chronology as CSV', () => {
  it('R35: opens in Excel: byte order mark, one line an entry, the last one says who took it', async () => {
    const lines = (await csv()).split('\r\n');
    assert.equal(lines[0], '\ufeffCase,Date,Time,What happened,Who');
    assert.equal(lines[1], 'CH-1003,1 July 2026,00:30,Question put to the chair,NRM Companion');
    assert.equal(lines.at(-2), `CH-1003,,,${exported},`);
  });

  for (const start of ['=', '+', '-', '@', '\t=', '\r='])
    it(`disarms a cell that begins with ${JSON.stringify(start)}`, async () => {
      const words = `${start}HYPERLINK("https://evil.example","x")`;
      const said = await csv({ entries: [{ at: '2026-11-20T09:12:00.000Z', words, who: words }] });
      assert.equal(said.match(/"'[=+\-@]HYPERLINK/g)?.length, 2);
    });

  it('quotes lines, commas and quotation marks', async () => {
    const said = await csv({ entries: [{ at: '2026-11-20T09:12:00.000Z', words: 'a, "b"\nc', who: 'x' }] });
    assert.ok(said.includes(',"a, ""b""\nc",x\r\n'));
  });
});

describe('export: names of the files', () => {
  it('hold the case number and the day, never a name, and only plain letters', async () => {
    assert.equal((await exportChronology('csv', source())).name, 'chronology-CH-1003-2026-11-23.csv');
    const odd = await exportChronology('csv', source({ caseId: 'Ä1"; x' }));
    assert.match(odd.name, /^chronology-[A-Za-z0-9._-]+\.csv$/);
  });
});
