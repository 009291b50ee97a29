import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
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
      const looked = cases !== undefined;
      const said = looked ? reading : withoutCases(reading);
      console.log(json ? asJson(file, said) : explained(file, said, looked));
    }
  } finally {
    await reader.close();
  }
  return missing === 0 ? 0 : 1;
}

/** No list of cases was given, so that none fits says nothing about the letter. */
const withoutCases = (reading: Reading): Reading => ({
  ...reading,
  why: reading.why.filter((why) => !/no case fits/u.test(why)),
});

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

const notFound = (looked: boolean): string | null =>
  looked ? null : 'not looked for: give --cases FILE to match it';

const explained = (file: string, reading: Reading, looked: boolean): string => {
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
    ...line('case', reading.case === null ? notFound(looked) : `${reading.case}, by ${reading.matchBy}`),
    ...line(
      'then',
      !looked && reading.trust === 'authentic'
        ? 'it would be filed at once where its case is certain'
        : reading.needsPerson
          ? 'a person must decide'
          : reading.kind === 'unrelated'
            ? 'nothing is done with it'
            : 'it would be filed at once',
    ),
    ...reading.why.map((why) => `    - ${why}`),
    '',
  ].join('\n');
};
