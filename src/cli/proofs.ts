import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A test as it stands in the sources. `file` is relative to the folder of tests, with forward slashes. */
export type Proof = { readonly file: string; readonly title: string };

/** The tests in a folder in the order of their files, each title once; empty where the product runs without its tests. */
export const testsIn = (folder: string): readonly Proof[] => {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const title = /\b(?:it|describe)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gu;
  const found = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(title)].map(([, , words]) => ({
      file: name.split(sep).join('/'),
      title: words ?? '',
    })),
  );
  return [...new Map(found.map((proof) => [proof.title, proof])).values()];
};

export const testTitles = (folder: string): readonly string[] => testsIn(folder).map(({ title }) => title);

/** Does this test's title name the rule? "R1" is not "R12". */
export const proves = (title: string, rule: string): boolean => new RegExp(`\\b${rule}\\b`, 'u').test(title);
