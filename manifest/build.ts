import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { appPackage } from './package.ts';
import { packageSettings } from './settings.ts';
import { declaredSchema } from './template.ts';

/** `npm run package`: makes dist/nrm-companion.zip from the settings in the environment. */
const root = new URL('../', import.meta.url);

try {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const settings = packageSettings(process.env, version);
  const zip = await appPackage(settings);
  const path = fileURLToPath(new URL('dist/nrm-companion.zip', root));
  await mkdir(new URL('dist/', root), { recursive: true });
  await writeFile(path, zip);
  console.log(`${path}: ${zip.length} bytes, manifest ${declaredSchema}, for ${settings.host}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
