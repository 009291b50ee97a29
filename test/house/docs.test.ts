import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));

describe('House: docs', () => {
  it('names in failure-modes only tests that exist', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => read(join('test', name)))
      .join('\n');
    const named = [...read('docs/failure-modes.md').matchAll(/"([^"]+)"/g)].map(([, title]) => title ?? '');
    assert.ok(named.length > 30);
    assert.deepEqual(
      named.filter((title) => !tests.includes(title)),
      [],
    );
  });

  it('links only to files that are there', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('speaks only of npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const known = new Set([...Object.keys(scripts), 'ci', 'test', 'start']);
    const unknown = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !known.has(name)),
    );
    assert.deepEqual(unknown, []);
  });
});
