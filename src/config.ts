import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Council, councilFrom } from './council.ts';
import { settings } from './settings.ts';

export { type Setting, settings } from './settings.ts';

/** Everything the product is told from outside. Read once, at start, by `readConfig`. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** The https address people and Teams reach; its host is in the app manifest and the API's id. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded store. */
  readonly databaseUrl: string | null;
  readonly masterKeyFile: string;
  readonly pollSeconds: number;
  readonly tenantId: string;
  readonly bot: { readonly appId: string; readonly secret: string };
  readonly watcher: { readonly appId: string; readonly credential: Credential };
  readonly tabClientId: string;
  /** Id of the Teams app in the council's catalogue, as in its package: links in cards open its tab. */
  readonly teamsAppId: string;
  readonly council: Council;
  /** The local Microsoft 365 of demo and tests; null in production. */
  readonly standInUrl: string | null;
};

export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly file: string };

/** One thing that is missing or wrong, and how to mend it. Never holds the value of a secret. */
export type Hole = { readonly setting: string; readonly problem: string; readonly mend: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. With a stand-in (demo and tests only, never `npm start`) plain http and its address are allowed.
 * Returns every hole at once, so that nobody mends them one start at a time.
 */
export function readConfig(
  env: Environment,
  { standIn }: { standIn: boolean },
): { ok: true; config: Config } | { ok: false; holes: readonly Hole[] } {
  const holes: Hole[] = [];
  const hole = (setting: string, problem: string, mend: string) =>
    void holes.push({ setting, problem, mend });
  const value = (name: string): string => {
    const setting = settings.find((known) => known.name === name);
    const given = env[name]?.trim() || setting?.default;
    if (given != null) return given;
    hole(
      name,
      'is not set',
      `Set it: ${setting?.meaning ?? ''} For example ${name}=${setting?.example ?? ''}`,
    );
    return '';
  };
  const guid = (name: string): string => {
    const id = value(name);
    if (id && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      hole(name, 'is not an id of the form 8-4-4-4-12', 'Copy the id from the Entra admin centre.');
    return id;
  };
  const whole = (name: string, least: number, most: number): number => {
    const number = Number(value(name));
    if (!Number.isInteger(number) || number < least || number > most)
      hole(name, 'is not a whole number in range', `Give a number from ${least} to ${most}.`);
    return number;
  };

  const publicUrl = value('NRM_PUBLIC_URL').replace(/\/$/, '');
  if (publicUrl && !(URL.canParse(publicUrl) && (standIn || new URL(publicUrl).protocol === 'https:'))) {
    hole(
      'NRM_PUBLIC_URL',
      'is not an https address',
      'Teams reaches the service by https only: give https://HOST.',
    );
  }
  const bot = { appId: guid('BOT_APP_ID'), secret: value('BOT_APP_SECRET') };
  const tabClientId = guid('TAB_CLIENT_ID');
  if (tabClientId && tabClientId === bot.appId) {
    hole(
      'TAB_CLIENT_ID',
      'is the same as BOT_APP_ID',
      'Make a second registration for the pages: with one for both, a signed-in user could pose as the bot channel.',
    );
  }
  const certificate = value('WATCHER_APP_CERTIFICATE_FILE');
  const secret = value('WATCHER_APP_SECRET');
  if (!certificate && !secret)
    hole(
      'WATCHER_APP_CERTIFICATE_FILE',
      'is not set, and WATCHER_APP_SECRET neither',
      'Give a certificate file, or a secret.',
    );
  if (certificate && !readable(certificate))
    hole(
      'WATCHER_APP_CERTIFICATE_FILE',
      'cannot be read',
      'Check the path and that the service may read it.',
    );
  const masterKeyFile = value('NRM_MASTER_KEY_FILE');
  if (masterKeyFile && !readable(masterKeyFile))
    hole(
      'NRM_MASTER_KEY_FILE',
      'cannot be read',
      `Make it once with: npm run nrm -- create-master-key ${masterKeyFile}`,
    );

  const standInUrl = env.MICROSOFT_STANDIN_URL?.trim() || null;
  if (standInUrl && !standIn) {
    hole(
      'MICROSOFT_STANDIN_URL',
      'is set',
      'It replaces Microsoft by a local stand-in and belongs to the demo and the tests: unset it.',
    );
  } else if (standInUrl && !isLoopback(standInUrl)) {
    hole(
      'MICROSOFT_STANDIN_URL',
      'is not a loopback address',
      'Only http://127.0.0.1:PORT or http://[::1]:PORT are accepted.',
    );
  }

  const council = readCouncil(value('NRM_COUNCIL_FILE'), hole);
  const config = {
    host: value('NRM_HOST'),
    port: whole('NRM_PORT', 0, 65_535),
    publicUrl,
    dataFolder: resolve(value('NRM_DATA_FOLDER')),
    databaseUrl: value('DATABASE_URL') || null,
    masterKeyFile,
    pollSeconds: whole('NRM_POLL_SECONDS', 1, 3_600),
    tenantId: guid('MICROSOFT_TENANT_ID'),
    bot,
    watcher: {
      appId: guid('WATCHER_APP_ID'),
      credential: certificate
        ? ({ kind: 'certificate', file: certificate } as const)
        : ({ kind: 'secret', secret } as const),
    },
    tabClientId,
    teamsAppId: guid('TEAMS_APP_ID'),
    standInUrl,
  };
  return holes.length === 0 && council ? { ok: true, config: { ...config, council } } : { ok: false, holes };
}

export const databaseFile = (config: Pick<Config, 'dataFolder'>): string =>
  join(config.dataFolder, 'nrm.sqlite');
export const lettersFolder = (config: Pick<Config, 'dataFolder'>): string =>
  join(config.dataFolder, 'letters');

/** For people: one line a hole, in the order found. */
export const explainHoles = (holes: readonly Hole[]): string =>
  holes.map(({ setting, problem, mend }) => `  ${setting} ${problem}.\n      ${mend}`).join('\n');

function readCouncil(
  file: string,
  hole: (setting: string, problem: string, mend: string) => void,
): Council | null {
  if (!file) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    hole(
      'NRM_COUNCIL_FILE',
      'cannot be read',
      'Check the path and that the service may read it; docs/settings.md shows one to start from.',
    );
    return null;
  }
  const read = councilFrom(text);
  if (read.ok) return read.council;
  for (const problem of read.problems)
    hole(
      'NRM_COUNCIL_FILE',
      `has a mistake: ${problem.replace(/\?$/u, '')}`,
      'Mend that line; docs/settings.md explains every field.',
    );
  return null;
}

function readable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, protocol } = new URL(url);
  return protocol === 'http:' && /^(127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
