import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const folders = [
  'scripts/letter-model/',
  'scripts/letter-model/statements/',
  'scripts/letter-model/letters/',
  'src/letters/model/',
  'test/fixtures/letters/',
  'test/fixtures/second-corpus/open/',
  'test/fixtures/second-corpus/hidden/',
  'test/fixtures/third-corpus/',
  'test/fixtures/fourth-corpus/',
  'test/fixtures/fifth-corpus/',
];
const files = ['paraphrased.ts', 'registers.ts', 'voices.ts'].map((name) => `test/letters/${name}`);

/** SHA-256 over all that the model is made from: statements, letters, and the code that takes them apart and learns. */
export function madeFrom(): string {
  const hash = createHash('sha256');
  const all = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => /\.(?:ts|jsonl|json|eml)$/.test(name) && name !== 'letter-model.json')
      .map((name) => folder + name),
  );
  for (const file of [...all, ...files].sort())
    hash.update(`${file}\n`).update(readFileSync(new URL(file, root)));
  return hash.digest('hex');
}
