import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { noCaseFits } from '../letters/match.ts';
import { letterReader } from '../letters/read-letter.ts';
import type { Reading } from '../letters/reading.ts';
import { defaultLetterSettings } from '../letters/settings.ts';
import { knownCase } from '../letters/yardstick.ts';
import { londonDay } from '../nrm/index.ts';
import { caseList } from './case-list.ts';

/** `nrm read FILES... [--cases FILE] [--json]`. Each file is judged alone. 0 = all were read, 1 = a file is not there. */
export async function readFiles(
  files: readonly string[],
  { cases, json = false }: { cases?: string; json?: boolean } = {},
): Promise<number> {
  const known = cases === undefined ? [] : caseList(await readFile(cases, 'utf8')).map(knownCase);
  const reader = letterReader(() => londonDay(new Date().toISOString()));
  let missing = 0;
  try {
    for (const file of files) {
      const mime = await readFile(file).catch(() => null);
      if (mime === null) {
        console.error(`${file} cannot be read: check its name.`);
        missing++;
        continue;
      }
      const { reading } = await reader.readLetter(mime, known, defaultLetterSettings);
      console.log(
        json ? asJson(file, reading) : explained(file, cases === undefined ? unmatched(reading) : reading),
      );
    }
  } finally {
    await reader.close();
  }
  return missing === 0 ? 0 : 1;
}

const asJson = (file: string, reading: Reading): string => {
  const { kind, outcome, reference, trust, replyBy, case: caseId, matchBy, needsPerson, why } = reading;
  const { questions = [], answerTo = null } = reading;
  return JSON.stringify({
    file: basename(file),
    kind,
    outcome,
    reference,
    trust,
    replyBy,
    case: caseId,
    matchBy,
    needsPerson,
    why,
    questions,
    answerTo,
  });
};

/** Without a list of cases nothing can be matched: said as it is, and not as a doubt about the letter. */
const unmatched = (reading: Reading): Reading => ({
  ...reading,
  why: reading.why.map((why) =>
    why === `A person must look: ${noCaseFits}`
      ? 'No cases were given: add --cases FILE to match it to one'
      : why,
  ),
});

const explained = (file: string, reading: Reading): string => {
  const line = (label: string, value: string | null) =>
    value === null ? [] : [`  ${label.padEnd(12)}${value}`];
  return [
    basename(file),
    ...line('what', reading.outcome === null ? reading.kind : `${reading.kind}, outcome ${reading.outcome}`),
    ...line('genuine', reading.trust ?? 'does not claim to be the Competent Authority'),
    ...line('reference', reading.reference),
    ...line('reply by', reading.replyBy),
    ...(reading.questions ?? []).map(
      (question, at) => `  ${at === 0 ? 'asks        ' : ' '.repeat(12)}${question}`,
    ),
    ...line('answer to', reading.answerTo ?? null),
    ...line('case', reading.case === null ? null : `${reading.case}, by ${reading.matchBy}`),
    ...line(
      'then',
      reading.needsPerson
        ? 'a person must decide'
        : reading.kind === 'unrelated'
          ? 'nothing is done with it'
          : 'it would be filed at once',
    ),
    ...reading.why.map((why) => `    - ${why}`),
    '',
  ].join('\n');
};
