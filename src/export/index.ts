import { type ChronologySource, fileName, sheetOf } from './chronology.ts';
import { chronologyCsv } from './csv.ts';
import { chronologyDocx } from './docx.ts';
import { chronologyPdf } from './pdf.ts';

export type { ChronologySource, Entry } from './chronology.ts';

export type ExportFormat = 'docx' | 'pdf' | 'csv';

/** Name and media type of an export, and its bytes. */
export type Exported = { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string };

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(mediaTypes, text);

/** The case's history as one file for the council's case system. `source.entries` oldest first. */
export const exportChronology = async (format: ExportFormat, source: ChronologySource): Promise<Exported> => {
  const sheet = sheetOf(source);
  const bytes = {
    docx: () => chronologyDocx(sheet),
    pdf: () => chronologyPdf(sheet),
    csv: async () => chronologyCsv(sheet, source),
  }[format];
  return {
    bytes: await bytes(),
    mediaType: mediaTypes[format],
    name: `${fileName(source)}.${format}`,
  };
};
