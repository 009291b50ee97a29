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
import { sound } from './clean.ts';

export const grey = '595959';

/** Text as people wrote it, without the signs that a Word file cannot hold. */
export const run = (
  text: string,
  look: { readonly bold?: boolean; readonly color?: string; readonly size?: number } = {},
): TextRun => new TextRun({ text: sound(text), ...look });

export const said = (text: string): Paragraph => new Paragraph({ children: [run(text)] });

export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text: sound(text), heading: level, keepNext: true });

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
