import { join } from 'node:path';
import { guidanceRows } from '../nrm/index.ts';
import { obligationsPage } from './obligations-page.ts';
import { proves, testsIn } from './proofs.ts';

/** `nrm obligations`: every rule with what enforces it and the tests that prove it. */
export async function listObligations(options: {
  readonly json?: boolean;
  readonly markdown?: boolean;
}): Promise<number> {
  const tests = testsIn(join(import.meta.dirname, '../../test'));
  if (options.markdown) {
    process.stdout.write(obligationsPage(tests));
    return 0;
  }
  const titles = tests.map(({ title }) => title);
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
