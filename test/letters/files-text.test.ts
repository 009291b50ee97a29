import assert from 'node:assert/strict';
import { CheckBox, Document, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { readDocument } from '../../src/letters/text/documents.ts';
import { sentences } from '../../src/letters/words/sentences.ts';
import { letterPdf } from './renderings.ts';

/** Draws printed lines where they are told to stand. */
const lines = (pdf: PDFKit.PDFDocument, left: number, some: readonly string[]): void => {
  for (const [at, line] of some.entries()) pdf.text(line, left, 100 + at * 14, { lineBreak: false });
};
type Draw = (pdf: PDFKit.PDFDocument) => void;
const pdfOf = (draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4', ...options });
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
    draw(pdf);
    pdf.end();
  });
const pdf = (bytes: Uint8Array) => readDocument({ name: 'letter.pdf', mediaType: 'application/pdf', bytes });
const said = (text: string | null): readonly string[] => sentences(text ?? '').map((one) => one.text);

const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A Word document; `edges`: what stands in other parts of it, by the name of the part. */
const docx = (inside: string, edges: Readonly<Record<string, string>> = {}) => {
  const bytes = zipSync({
    ...Object.fromEntries(
      Object.entries(edges).map(([name, one]) => [
        `word/${name}.xml`,
        strToU8(`<?xml version="1.0"?><w:hdr xmlns:w="http://example.org/main">${one}</w:hdr>`),
      ]),
    ),
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${inside}</w:body></w:document>`,
    ),
  });
  return readDocument({ name: 'letter.docx', mediaType: types, bytes });
};
const long = 'This letter is about the referral of a young person, and it is long enough to be a letter.';

describe('letters: the text of attached files', () => {
  it('of a PDF in two columns comes column by column, words cut at line ends whole again', async () => {
    const bytes = await pdfOf((one) => {
      one.font('Helvetica').fontSize(10);
      lines(one, 60, ['We have considered the referral', 'and all the inform-', 'ation that came with it.']);
      lines(one, 320, ['Our decision is that there are', 'reasonable grounds to be-', 'lieve it.']);
    });
    assert.deepEqual(said((await pdf(bytes)).text), [
      'We have considered the referral and all the information that came with it.',
      'Our decision is that there are reasonable grounds to believe it.',
    ]);
  });

  it('of a PDF leaves out headers and footers, also in the middle of a sentence', async () => {
    const bytes = await pdfOf((one) => {
      one.font('Helvetica').fontSize(10);
      const page = (number: number, printed: readonly string[]) => {
        one.text('OFFICIAL SENSITIVE', 60, 40, { lineBreak: false });
        lines(one, 60, printed);
        one.text(`Page ${number} of 2`, 60, 700, { lineBreak: false });
      };
      page(1, ['Competent Authority', '', 'The decision is that there are reasonable grounds to']);
      one.addPage();
      page(2, ['believe that the child is a potential victim of modern slavery.']);
    });
    assert.match(
      said((await pdf(bytes)).text).join('\n'),
      /The decision is that there are reasonable grounds to believe that the child is a potential victim/,
    );
  });

  it('of a PDF locked with a password, or a scan, is unread, and says so', async () => {
    const locked = await pdfOf((one) => one.text(long), {
      userPassword: 'opensesame',
      pdfVersion: '1.7ext3',
    });
    assert.deepEqual(
      [(await pdf(locked)).text, (await pdf(locked)).unread],
      [null, 'locked with a password'],
    );
    const scan = await pdfOf((one) => one.rect(60, 60, 400, 600).fill('#eeeeee'));
    assert.match((await pdf(scan)).unread ?? '', /scan/);
    const ownerOnly = await pdfOf((one) => one.text(long), { ownerPassword: 'owner' });
    assert.match((await pdf(ownerOnly)).text ?? '', /about the referral/);
  });

  it('of a PDF form holds the boxes that a program ticked, where they stand', async () => {
    const text = 'Is he a victim of modern slavery? Yes\n\nThe reasons are in the minute.';
    const said = async (ticked: boolean) =>
      (await pdf(letterPdf(text, [{ x: 300, y: 777, ticked }]))).text?.split('\n')[0]?.trim();
    assert.equal(await said(true), 'Is he a victim of modern slavery? Yes [X]');
    assert.equal(await said(false), 'Is he a victim of modern slavery? Yes [ ]');
  });

  it('of a PDF form holds what was typed and chosen, also on lines of their own', async () => {
    const bytes = await pdfOf((one) => {
      one.font('Helvetica').fontSize(10).initForm();
      lines(one, 60, ['Outcome at the second stage', '', 'The reasons are in the minute.']);
      one.formCombo('outcome', 250, 98, 100, 14, { select: ['', 'Positive', 'Negative'], value: 'Negative' });
      one.formText('reference', 60, 112, 200, 14, { value: 'NRM00523345' });
    });
    assert.deepEqual(
      (await pdf(bytes)).text?.split('\n').map((line) => line.trim()),
      ['Outcome at the second stage Negative', 'NRM00523345', 'The reasons are in the minute.'],
    );
  });

  it('of a Word document holds its boxes, ticked or not', async () => {
    const box = (checked: boolean) => new CheckBox({ checked });
    const bytes = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({
                children: [
                  new TextRun('Is the person in this case a victim? '),
                  box(false),
                  new TextRun(' Yes '),
                  box(true),
                  new TextRun(' No'),
                ],
              }),
            ],
          },
        ],
      }),
    );
    const { text } = await readDocument({
      name: 'letter.docx',
      mediaType: types,
      bytes: new Uint8Array(bytes),
    });
    assert.equal(text?.trim(), 'Is the person in this case a victim? [ ] Yes [X] No');
  });

  it('of a locked Word document is unread', async () => {
    const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const bytes = new Uint8Array(
      Buffer.concat([start, Buffer.alloc(2_000), Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    const { text, unread } = await readDocument({ name: 'letter.docx', mediaType: types, bytes });
    assert.deepEqual([text, unread], [null, 'an old or locked Office file']);
  });

  it('of a Word document keeps its tables row by row and leaves out what was deleted', async () => {
    const cells = (...texts: readonly string[]) =>
      `<w:tr>${texts.map((one) => `<w:tc>${paragraph(run(one))}</w:tc>`).join('')}</w:tr>`;
    const changed = `<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2">${run('duly ')}</w:ins>`;
    const { text } = await docx(
      `${paragraph(run(long))}<w:tbl>${cells('Name', 'Sam')}${cells('Outcome', 'Positive')}</w:tbl>${paragraph(run('It is ') + changed + run('decided.'))}`,
    );
    assert.match(text ?? '', /^Name \| Sam\nOutcome \| Positive$/m);
    assert.match(text ?? '', /^It is duly decided\.$/m);
  });

  it('of a Word document begins with the head of its pages and ends with their foot, each once', async () => {
    const head = paragraph(run('Our ref: NRM') + run('00512345 &amp; others'));
    const page = `<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>`;
    const { text } = await docx(paragraph(run(long)), {
      header1: head,
      header2: head,
      header3: '<w:p/>',
      footer1: `<w:p w:rsidR="1"><w:pPr><w:jc w:val="center"/></w:pPr>${run('Competent Authority')}${page}</w:p>`,
    });
    assert.equal(text?.trim(), `Our ref: NRM00512345 & others\n\n${long}\n\nCompetent Authority`);
  });

  it('of a Word document holds its text boxes, once', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('In the box.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('In the box.'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { text } = await docx(paragraph(run(long)) + paragraph(box));
    assert.equal(text?.match(/In the box/g)?.length, 1);
  });
});
