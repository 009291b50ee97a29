import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, migrate, openDatabase } from '../../src/database/index.ts';
import { type Server, startPostgres } from './postgres.ts';

/** Opens a fresh, migrated store; closed and removed after the suite. */
export type Open = {
  (): Promise<Database>;
  /** A second connection to the same store, as another process would have it. Not for ':memory:'. */
  another(db: Database): Promise<Database>;
  readonly store: 'memory' | 'file' | 'server';
};

type Where = { readonly file?: string; readonly url?: string };
type Kind = { readonly store: Open['store']; fresh(): Promise<Where>; clear(): Promise<void> };

/**
 * Runs one suite against every store the product supports: embedded in memory, embedded on a file, and a real
 * PostgreSQL server. Where no server can run, that part is skipped and says why; with CI set that is a failure.
 */
export function onBothStores(title: string, suite: (open: Open) => void): void {
  for (const kind of [inMemory(), onFile(), onServer()])
    describe(`${title} [${kind.store}]`, () => {
      const opened = new Map<Database, Where>();
      const connect = async (where: Where): Promise<Database> => {
        const db = await openDatabase(where);
        opened.set(db, where);
        return db;
      };
      const open: Open = Object.assign(
        async () => {
          const db = await connect(await kind.fresh());
          await migrate(db);
          return db;
        },
        {
          store: kind.store,
          another: async (db: Database) => {
            const where = opened.get(db);
            if (!where || kind.store === 'memory') throw new Error('This store has no second connection.');
            return connect(where);
          },
        },
      );
      if (kind.store === 'server')
        before(async function () {
          this.timeout(60_000);
          const problem = await serverProblem();
          if (problem === null) return;
          if (process.env.CI) throw problem;
          console.warn(`      SKIPPED: no PostgreSQL server to test against (${problem.message}).`);
          this.skip();
        });
      after(async () => {
        for (const db of opened.keys()) await db.destroy();
        await kind.clear();
      });
      suite(open);
    });
}

function inMemory(): Kind {
  return { store: 'memory', fresh: async () => ({ file: ':memory:' }), clear: async () => undefined };
}

function onFile(): Kind {
  const folders: string[] = [];
  return {
    store: 'file',
    fresh: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nrm-db-'));
      folders.push(folder);
      return { file: join(folder, 'nrm.db') };
    },
    clear: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

let server: Promise<Server> | undefined;
let sequence = 0;

async function serverProblem(): Promise<Error | null> {
  server ??= startPostgres();
  return server.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

function onServer(): Kind {
  const names: string[] = [];
  return {
    store: 'server',
    fresh: async () => {
      const name = `nrm_test_${process.pid}_${++sequence}`;
      await onMaintenance(`create database ${name} template ${await migratedTemplate()}`);
      names.push(name);
      return { url: await urlOf(name) };
    },
    clear: async () => {
      for (const name of names) await onMaintenance(`drop database ${name} with (force)`);
    },
  };
}

let template: Promise<string> | undefined;

/** Migrated once and copied for each test: quicker than migrating each time. */
function migratedTemplate(): Promise<string> {
  template ??= (async () => {
    const name = `nrm_test_${process.pid}_template`;
    await onMaintenance(`create database ${name}`);
    const db = await openDatabase({ url: await urlOf(name) });
    await migrate(db);
    await db.destroy();
    return name;
  })();
  return template;
}

async function urlOf(database: string): Promise<string> {
  return (await address()).replace(/^([^?]*\/)[^/?]*/, `$1${database}`);
}

async function address(): Promise<string> {
  server ??= startPostgres();
  return (await server).url;
}

async function onMaintenance(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: await address() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

after(async () => {
  const running = await server?.catch(() => undefined);
  if (running && template) await onMaintenance(`drop database if exists ${await template} with (force)`);
  await running?.stop();
});
