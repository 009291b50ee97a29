import {
  AlignmentType,
  Document,
  Footer,
  type HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';

export const grey = '595959';

export const said = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text, heading: level, keepNext: true });

const footer = (caseId: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            color: grey,
            children: [`Confidential. Case ${caseId}, page `, PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  });

/** A Word file with a footer that names the case by its number. Resolves to its bytes. */
export const wordFile = async (
  title: string,
  caseId: string,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> => {
  const document = new Document({
    creator: 'NRM Companion',
    title,
    styles: { default: { document: { run: { font: 'Arial', size: 22 } } } },
    sections: [{ footers: { default: footer(caseId) }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
