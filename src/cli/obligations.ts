import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidanceRows } from '../nrm/index.ts';

/** Titles of the tests in a folder, each once, as they stand in the sources; empty where the product runs without its tests. */
export const testTitles = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  const title = /\b(?:it|describe)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gu;
  return [
    ...new Set(
      files.flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(title)].map(([, , words]) => words ?? ''),
      ),
    ),
  ];
};

/** Does this test's title name the rule? "R1" is not "R12". */
export const proves = (title: string, rule: string): boolean => new RegExp(`\\b${rule}\\b`, 'u').test(title);

/** `nrm obligations`: every rule with what enforces it and the tests that prove it. */
export async function listObligations(options: { readonly json?: boolean }): Promise<number> {
  const titles = testTitles(join(import.meta.dirname, '../../test'));
  const rows = guidanceRows.map((row) => ({
    ...row,
    where: `src/nrm/${row.where}`,
    tests: titles.filter((title) => proves(title, row.id)),
  }));
  if (options.json) console.log(JSON.stringify(rows, null, 2));
  else
    for (const { id, title, who, where, source, tests } of rows)
      console.log(
        `${id}  ${title}\n    who: ${who}; source: ${source}\n    ${where}; tests: ${tests.length}`,
      );
  return 0;
}
