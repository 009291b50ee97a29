import { readFile } from 'node:fs/promises';
import appManifestTools from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { packageFaults } from './checks.ts';
import type { PackageSettings } from './settings.ts';
import { type AppManifest, appManifest } from './template.ts';

/** Microsoft's own schema check, from the schemas bundled with its package: no network. Empty = valid. */
export const schemaFaults = async (manifest: object): Promise<readonly string[]> =>
  appManifestTools.AppManifestUtils.validateAgainstSchema(
    structuredClone(manifest) as Parameters<
      typeof appManifestTools.AppManifestUtils.validateAgainstSchema
    >[0],
  );

/** The two icons by the names that the manifest uses. */
export const readIcons = async (manifest: AppManifest): Promise<Record<string, Uint8Array>> => {
  const names = [manifest.icons.color, manifest.icons.outline];
  const entries = names.map(
    async (name) => [name, await readFile(new URL(`icons/${name}`, import.meta.url))] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};

/**
 * The app package as an administrator uploads it: manifest and icons at the root of a zip.
 * The same settings give the same bytes. Throws with every fault when something is wrong.
 */
export const appPackage = async (settings: PackageSettings): Promise<Uint8Array> => {
  const manifest = appManifest(settings);
  const icons = await readIcons(manifest);
  const faults = [...(await schemaFaults(manifest)), ...packageFaults(manifest, icons)];
  if (faults.length > 0) {
    throw new Error(`The app package would be refused:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const json = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const firstDayOfZip = new Date(1980, 0, 1);
  return zipSync({ 'manifest.json': json, ...icons }, { mtime: firstDayOfZip });
};
