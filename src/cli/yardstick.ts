import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  defaultLetterSettings,
  hurts,
  knownCase,
  type Label,
  letterReader,
  yardstick,
  yardstickReport,
} from '../letters/index.ts';
import { londonDay } from '../nrm/index.ts';
import { caseList } from './case-list.ts';

/**
 * `nrm yardstick FOLDER [--names]`: reads a folder of the corpus format (labels.jsonl, cases.json, the messages) and
 * prints how often each field is right. 0 = none of the four errors that must never happen, 1 = one of them did.
 */
export async function measureFolder(
  folder: string,
  { names = false }: { names?: boolean } = {},
): Promise<number> {
  const cases = caseList(await readFile(join(folder, 'cases.json'), 'utf8')).map(knownCase);
  const labels = (await readFile(join(folder, 'labels.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Label => JSON.parse(line));
  const reader = letterReader(() => londonDay(new Date().toISOString()));
  const results: Parameters<typeof yardstick>[0][number][] = [];
  try {
    for (const label of labels) {
      const mime = await readFile(join(folder, label.file));
      const { reading } = await reader.readLetter(mime, cases, defaultLetterSettings);
      results.push({ label, reading });
    }
  } finally {
    await reader.close();
  }
  const measure = yardstick(results);
  console.log(yardstickReport(measure, names));
  return hurts(measure) ? 1 : 0;
}
