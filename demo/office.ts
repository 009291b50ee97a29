import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { londonDay } from '../src/nrm/index.ts';
import { demoFolder } from './folder.ts';
import type { Narrate } from './narrate.ts';
import { freePort, type Running, start } from './processes.ts';
import { sampleCases } from './sample/children.ts';
import { administrator, people } from './sample/people.ts';
import { teams } from './story/teams.ts';

const file = (name: string) => join(import.meta.dirname, name);
const command = join(import.meta.dirname, '../src/cli/main.ts');

export type Office = {
  readonly urls: { readonly standIn: string; readonly service: string; readonly window: string };
  /** The settings the service runs with, for the operator's commands beside it. */
  readonly settings: Readonly<Record<string, string>>;
  servicePid(): number;
  /** kill -9, and up again; resolves when it is ready. */
  killService(): Promise<void>;
  /** An operator's command with the same settings: what it printed and its exit code. */
  nrm(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }>;
  close(): Promise<void>;
};

/**
 * Opens the sample council's office: the pages built, the local Microsoft 365 and the service as processes of their
 * own, the sample children imported with the operator's command, the app installed for the council's people.
 */
export async function office(options: {
  readonly folder: string;
  readonly port: number;
  readonly tell: Narrate;
}): Promise<Office> {
  const { tell, folder } = options;
  const { buildPages } = await import('../scripts/build-pages.ts');
  if (await buildPages()) tell.says('The pages are built.');

  const servicePort = await freePort(options.port === 0 ? 0 : 3978);
  const service = `http://127.0.0.1:${servicePort}`;
  const microsoft = await start(file('microsoft-365/main.ts'), {
    args: [String(await freePort(options.port)), `${service}/api/messages`],
  });
  const standIn = String(microsoft.ready.url);
  tell.says(`The local Microsoft 365 is open at ${standIn}.`);

  const settings = demoFolder(folder, { standInUrl: standIn, serviceUrl: service });
  const nrm = (...args: readonly string[]) => runToEnd(command, args, settings);
  await must(nrm('create-master-key', settings.NRM_MASTER_KEY_FILE ?? ''));
  const list = join(folder, 'children.json');
  await writeFile(list, JSON.stringify(sampleCases(londonDay(new Date().toISOString()))));
  await must(nrm('import', list, '--by', administrator.id));
  tell.says('The sample children are imported.');

  let closing = false;
  let running = await startService();
  async function startService(): Promise<Running> {
    const started = await start(file('service.ts'), { env: settings, onLine: tell.line });
    tell.says(`The service is ready at ${service}.`);
    started.gone.then(async () => {
      if (closing || running !== started) return;
      tell.says('The service is gone. Starting it again.');
      running = await startService();
    });
    return started;
  }

  const { connector } = teams(standIn);
  for (const person of people)
    if (person.userType === 'Member') await connector('install', { person: person.id });
  tell.says('The app is installed for everybody in the sample council.');

  return {
    urls: { standIn, service, window: `${standIn}/_control/window/` },
    settings,
    servicePid: () => running.pid,
    killService: async () => {
      const killed = running;
      await killed.kill();
      while (running === killed) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    nrm,
    close: async () => {
      closing = true;
      await running.stop();
      await microsoft.stop();
    },
  };
}

async function must(run: Promise<{ code: number; text: string }>): Promise<void> {
  const { code, text } = await run;
  if (code !== 0) throw new Error(text);
}

async function runToEnd(script: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { execFile } = await import('node:child_process');
  return new Promise<{ code: number; text: string }>((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { env: { PATH: process.env.PATH ?? '', ...env } },
      (error, out, err) => {
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
          text: `${out}${err}`.trim(),
        });
      },
    );
  });
}
