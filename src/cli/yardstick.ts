import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  defaultLetterSettings,
  hurts,
  knownCase,
  letterReader,
  yardstick,
  yardstickReport,
} from '../letters/index.ts';
import { londonDay } from '../nrm/index.ts';
import { caseList } from './case-list.ts';
import { labelList } from './label-list.ts';

/**
 * `nrm yardstick FOLDER [--names]`: reads a folder of the corpus format (labels.jsonl, cases.json, the messages) and
 * prints how often each field is right. 0 = none of the four errors that must never happen, 1 = one of them did.
 */
export async function measureFolder(
  folder: string,
  { names = false }: { names?: boolean } = {},
): Promise<number> {
  const cases = caseList(await inFolder(folder, 'cases.json')).map(knownCase);
  const labels = labelList(await inFolder(folder, 'labels.jsonl'));
  const reader = letterReader(() => londonDay(new Date().toISOString()));
  const results: Parameters<typeof yardstick>[0][number][] = [];
  try {
    for (const label of labels) {
      const mime = await readFile(join(folder, label.file)).catch(() => {
        throw new Error(`${label.file} is named in labels.jsonl, but is not in ${folder}.`);
      });
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

const inFolder = async (folder: string, name: string): Promise<string> =>
  readFile(join(folder, name), 'utf8').catch(() => {
    throw new Error(
      `${join(folder, name)} cannot be read: give a folder with labels.jsonl, cases.json and the messages.`,
    );
  });
