import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Row, Sheet } from './chronology.ts';

/** DejaVu Sans, embedded: names in Vietnamese, Kurdish, Polish or Arabic letters must not turn into boxes. */
const fontFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

type Doc = InstanceType<typeof PDFDocument>;

const margin = 50;
const foot = 30;
const gap = 8;
const size = 9;
/** Left edge and width of each column, in points, on an A4 page. */
const columns = [
  { x: margin, width: 95 },
  { x: margin + 100, width: 285 },
  { x: margin + 390, width: 105 },
] as const;
const right = columns[2].x + columns[2].width;

const text = (doc: Doc): Doc => doc.font('text').fontSize(size);

const cellsOf = ({ day, time, words, who }: Row): readonly string[] => [`${day}\n${time}`, words, who];

const heightOf = (doc: Doc, cells: readonly string[]): number =>
  Math.max(...columns.map(({ width }, index) => text(doc).heightOfString(cells[index] ?? '', { width })));

const bottom = (doc: Doc): number => doc.page.height - margin - foot;

const line = (doc: Doc, y: number): Doc =>
  doc.moveTo(margin, y).lineTo(right, y).lineWidth(0.5).strokeColor('#808080').stroke();

const draw = (doc: Doc, cells: readonly string[], height: number): void => {
  const { y } = doc;
  columns.forEach(({ x, width }, index) => {
    doc.text(cells[index] ?? '', x, y, { width });
  });
  doc.y = y + height + gap / 2;
  line(doc, doc.y);
  doc.y += gap / 2;
};

const head = (doc: Doc): void => {
  const cells = ['When', 'What happened', 'Who'];
  doc.font('bold').fontSize(size).fillColor('#000000');
  draw(doc, cells, doc.heightOfString('When', { width: columns[0].width }));
  text(doc);
};

const newPage = (doc: Doc): void => {
  doc.addPage();
  head(doc);
};

/** As many words as fit into a height, and the rest; at least one word, so that there is an end. */
const cut = (doc: Doc, words: string, height: number): readonly [string, string] => {
  const parts = words.split(/(?<=\s)/);
  let [low, high] = [1, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = heightOf(doc, ['', parts.slice(0, middle).join(''), '']) <= height;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return [parts.slice(0, low).join('').trimEnd(), parts.slice(low).join('')];
};

/** A row that is longer than the page goes on upon the next one, below the table's head. */
const drawRow = (doc: Doc, row: Row): void => {
  const cells = cellsOf(row);
  const height = heightOf(doc, cells);
  const fresh = bottom(doc) - margin - 3 * gap;
  if (height <= fresh) {
    if (doc.y + height > bottom(doc)) newPage(doc);
    draw(doc, cells, height);
    return;
  }
  if (doc.y > bottom(doc) - 8 * size) newPage(doc);
  const [now, later] = cut(doc, row.words, bottom(doc) - doc.y);
  const part = { ...row, words: now };
  draw(doc, cellsOf(part), heightOf(doc, cellsOf(part)));
  if (later !== '') drawRow(doc, { ...row, words: later });
};

const numberPages = (doc: Doc, title: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Writing below the margin would otherwise start a page of its own.
    doc.page.margins.bottom = 0;
    text(doc).text(`${title}, page ${page - start + 1} of ${count}`, margin, doc.page.height - margin, {
      width: right - margin,
      align: 'center',
      lineBreak: false,
    });
  }
};

/** The chronology as a PDF for the council's case system: long text wraps, every page has the table's head and its number. */
export const chronologyPdf = (sheet: Sheet): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margin,
      bufferPages: true,
      lang: 'en-GB',
      displayTitle: true,
      info: { Title: sheet.title, Creator: 'NRM Companion' },
    });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.registerFont('text', fontFile('DejaVuSans'));
    doc.registerFont('bold', fontFile('DejaVuSans-Bold'));
    doc.font('bold').fontSize(16).text(sheet.title);
    text(doc).moveDown(0.5);
    for (const [name, value] of sheet.facts) doc.text(`${name}: ${value}`);
    if (sheet.banner !== null) doc.moveDown(0.5).font('bold').text(sheet.banner);
    text(doc).moveDown(0.5).text(sheet.exported).moveDown(1);
    head(doc);
    for (const row of sheet.rows) drawRow(doc, row);
    numberPages(doc, sheet.title);
    doc.end();
  });
