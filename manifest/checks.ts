import { knownPermissionNames } from './permissions.ts';
import type { AppManifest } from './template.ts';

/** Width and height in pixels, from the header of a PNG. Throws when the bytes are no PNG. */
export const pngSize = (bytes: Uint8Array): { width: number; height: number } => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((value, at) => bytes[at] !== value)) {
    throw new Error('An icon of the app package is not a PNG file: draw the icons again.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

const wrongSize = (name: string, bytes: Uint8Array | undefined, side: number): readonly string[] => {
  if (bytes === undefined) return [`icon ${name} is missing from the package`];
  const { width, height } = pngSize(bytes);
  return width === side && height === side
    ? []
    : [`icon ${name} is ${width} x ${height}, Teams wants ${side} x ${side}`];
};

/** Teams wants a colour icon of 192 and an outline icon of 32 pixels a side. */
export const iconFaults = (
  manifest: AppManifest,
  files: Readonly<Record<string, Uint8Array>>,
): readonly string[] => [
  ...wrongSize(manifest.icons.color, files[manifest.icons.color], 192),
  ...wrongSize(manifest.icons.outline, files[manifest.icons.outline], 32),
];

/** One registration is bot and API; the app's own id is another; the resource names host and registration. */
export const idFaults = (manifest: AppManifest): readonly string[] => {
  const { id, resource } = manifest.webApplicationInfo;
  const faults = manifest.bots
    .filter(({ botId }) => botId !== id)
    .map(({ botId }) => `bot ${botId} is not the registration ${id} that signs people in`);
  if (manifest.id === id) faults.push('the app id and the registration id must differ');
  const hosts = manifest.validDomains.map((domain) => `api://${domain}/${id}`);
  if (!hosts.includes(resource)) faults.push(`resource ${resource} names another host or registration`);
  return faults;
};

/** Teams opens pages of these hosts only: each page's host must be listed, and no list entry may be a wildcard. */
export const domainFaults = (manifest: AppManifest): readonly string[] => {
  const pages = manifest.staticTabs.flatMap((tab) => ('contentUrl' in tab ? [tab.contentUrl ?? ''] : []));
  const faults = pages
    .map((page) => new URL(page).host)
    .filter((host) => !manifest.validDomains.includes(host))
    .map((host) => `validDomains does not hold ${host}`);
  const wild = manifest.validDomains.filter((domain) => domain.includes('*'));
  return [...faults, ...wild.map((domain) => `validDomains holds the wildcard ${domain}`)];
};

/** Names that Teams does not know pass the schema and are silently never granted. */
export const permissionFaults = (manifest: AppManifest): readonly string[] => {
  const asked = manifest.authorization.permissions.resourceSpecific;
  const unknown = asked
    .filter(({ name }) => !knownPermissionNames.has(name))
    .map(({ name }) => `resource-specific permission ${name} does not exist`);
  return asked.length > 16 ? [...unknown, 'more than 16 resource-specific permissions'] : unknown;
};

/** Everything that the schema cannot see; empty = good. */
export const packageFaults = (
  manifest: AppManifest,
  files: Readonly<Record<string, Uint8Array>>,
): readonly string[] => [
  ...iconFaults(manifest, files),
  ...idFaults(manifest),
  ...domainFaults(manifest),
  ...permissionFaults(manifest),
];
