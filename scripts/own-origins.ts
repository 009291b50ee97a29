import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const listAddress = /new URL\("https:\/\/res\.cdn\.office\.net\/[^"]+validDomains\.json"\)/;

/** The list that this version of teams-js carries as its own fallback. */
const carriedList = async (constants: string): Promise<readonly string[]> => {
  const file = join(constants, '../../artifactsForCDN/validDomains.json.js');
  const carried: { validOrigins?: unknown } = await import(pathToFileURL(file).href);
  if (!Array.isArray(carried.validOrigins)) throw new Error(`${file} holds no list of origins any more`);
  return carried.validOrigins;
};

/**
 * teams-js asks a CDN at load time which origins may host the page, and falls back to the list it carries. Our
 * pages load nothing from elsewhere, so the bundle asks its own folder, where that same list is laid down.
 * The build fails when a new teams-js no longer looks like this, rather than calling out quietly again.
 */
export const ownOrigins = (folder: string): Plugin => ({
  name: 'own-origins',
  setup: (build) => {
    build.onLoad({ filter: /teams-js[\\/].*[\\/]internal[\\/]constants\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!listAddress.test(source)) {
        throw new Error(`${path} has changed: look again at how teams-js finds its list of origins`);
      }
      const validOrigins = await carriedList(path);
      await writeFile(join(folder, 'valid-origins.json'), JSON.stringify({ validOrigins }));
      const contents = source.replace(listAddress, 'new URL("./valid-origins.json",document.baseURI)');
      return { contents, loader: 'js' };
    });
  },
});
