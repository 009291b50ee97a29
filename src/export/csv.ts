import { stringify } from 'csv-stringify/sync';
import type { ChronologySource, Sheet } from './chronology.ts';

/**
 * The chronology for a spreadsheet or an import: UTF-8 with a byte order mark, so that Excel shows every name. A cell
 * that a spreadsheet would take for a formula is disarmed with an apostrophe. The last line says who exported it.
 */
export const chronologyCsv = (sheet: Sheet, { caseId }: Pick<ChronologySource, 'caseId'>): Uint8Array => {
  const lines = sheet.rows.map(({ day, time, words, who }) => [caseId, day, time, words, who]);
  const text = stringify(
    [
      ['Case', 'Date', 'Time', 'What happened', 'Who'],
      ...lines,
      ...(sheet.banner === null ? [] : [[caseId, '', '', sheet.banner, '']]),
      [caseId, '', '', sheet.exported, ''],
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
  return new TextEncoder().encode(text);
};
