/**
 * Bundles the browser pages: `tab/` into dist/tab (served by the service at /tab/) and `demo/teams-window/`
 * into dist/teams-window (served by the local Microsoft 365). Skipped when no input is newer than the outputs.
 * Run it as `node scripts/build-pages.ts [--force]`, or call `buildPages()`.
 */
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownOrigins } from './own-origins.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

type Page = {
  readonly from: string;
  readonly to: string;
  readonly script: string;
  readonly files: readonly string[];
};

const pages: readonly Page[] = [
  { from: 'tab', to: 'dist/tab', script: 'main.tsx', files: ['index.html', 'page.css'] },
  {
    from: 'demo/teams-window',
    to: 'dist/teams-window',
    script: 'main.tsx',
    files: ['index.html', 'window.css'],
  },
];

/** Everything whose change makes the outputs stale: the pages, the types they share, the pinned packages. */
const inputs = ['tab', 'demo/teams-window', 'demo/sample', 'src/web', 'scripts/build-pages.ts'].concat([
  'scripts/own-origins.ts',
  'package-lock.json',
]);

const filesUnder = async (path: string): Promise<readonly string[]> => {
  const about = await stat(path);
  if (!about.isDirectory()) return [path];
  const names = await readdir(path, { withFileTypes: true, recursive: true });
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const newest = async (): Promise<number> => {
  const files = (await Promise.all(inputs.map((path) => filesUnder(join(root, path))))).flat();
  return Math.max(...(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))));
};

const builtAt = (): Promise<number> =>
  stat(join(root, 'dist/pages-built')).then(
    (mark) => mark.mtimeMs,
    () => 0,
  );

const build = async (): Promise<void> => {
  const { build: bundle } = await import('esbuild');
  for (const page of pages) {
    const to = join(root, page.to);
    await rm(to, { recursive: true, force: true });
    await mkdir(to, { recursive: true });
    await bundle({
      entryPoints: { main: join(root, page.from, page.script) },
      outdir: to,
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      legalComments: 'linked',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [ownOrigins(to)],
      logLevel: 'warning',
    });
    for (const file of page.files) await copyFile(join(root, page.from, file), join(to, file));
  }
  await writeFile(join(root, 'dist/pages-built'), '');
};

/** Builds what is stale. Resolves to true when it had to build; needs the development packages only then. */
export const buildPages = async (options: { readonly force?: boolean } = {}): Promise<boolean> => {
  if (options.force !== true && (await builtAt()) >= (await newest())) return false;
  await build();
  return true;
};

if (import.meta.main) {
  const started = performance.now();
  const built = await buildPages({ force: process.argv.includes('--force') });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built ? `pages built in ${seconds} s` : 'pages are up to date');
}
