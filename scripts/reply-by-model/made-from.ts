import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const folders = ['scripts/reply-by-model/', 'scripts/reply-by-model/letters/', 'src/letters/due/'];
const files = ['letters', 'rows', 'turns', 'words'].map((name) => `test/letters/deadline-${name}.ts`);

/** SHA-256 over the letters that the worth of signs is learnt from, and the code that learns it and weighs them. */
export function madeFrom(): string {
  const hash = createHash('sha256');
  const all = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => /\.(?:ts|txt)$/.test(name))
      .map((name) => folder + name),
  );
  for (const file of [...all, ...files].sort())
    hash.update(`${file}\n`).update(readFileSync(new URL(file, root)));
  return hash.digest('hex');
}
