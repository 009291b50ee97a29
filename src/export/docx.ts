import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Row, Sheet } from './chronology.ts';

/** Widths of the columns in twentieths of a point; together the text width of an A4 page with these margins. */
const widths = [2_000, 5_800, 2_100] as const;
const margin = 1_000;
const font = 'Arial';

const lines = (text: string): readonly TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));

const cell = (text: string, width: number, bold = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [new Paragraph({ children: bold ? [new TextRun({ text, bold })] : lines(text) })],
  });

const row = ({ day, time, words, who }: Row): TableRow =>
  new TableRow({
    children: [cell(`${day}\n${time}`, widths[0]), cell(words, widths[1]), cell(who, widths[2])],
  });

const header = new TableRow({
  tableHeader: true,
  children: [
    cell('When', widths[0], true),
    cell('What happened', widths[1], true),
    cell('Who', widths[2], true),
  ],
});

const rule = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

const table = (rows: readonly Row[]): Table =>
  new Table({
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1] + widths[2], type: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [header, ...rows.map(row)],
  });

const fact = ([name, value]: readonly [string, string]): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)] });

const footer = (sheet: Sheet): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [`${sheet.title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** The chronology as a Word document for the council's case system: the table's head on every page, pages numbered. */
export const chronologyDocx = async (sheet: Sheet): Promise<Uint8Array> => {
  const document = new Document({
    title: sheet.title,
    creator: 'NRM Companion',
    styles: {
      default: {
        document: { run: { font, size: 20, language: { value: 'en-GB' } } },
        heading1: { run: { font, size: 32, bold: true }, paragraph: { spacing: { after: 160 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer(sheet) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(sheet.title)] }),
          ...sheet.facts.map(fact),
          ...(sheet.banner === null
            ? []
            : [
                new Paragraph({
                  spacing: { before: 160 },
                  children: [new TextRun({ text: sheet.banner, bold: true })],
                }),
              ]),
          new Paragraph({ spacing: { before: 160, after: 160 }, children: [new TextRun(sheet.exported)] }),
          table(sheet.rows),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
