import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  administrator,
  apps,
  exploitationTeamManager,
  exploitationWorker,
  people,
  tenantId,
} from './sample/people.ts';

/** A fresh folder for one run of the demo: data, keys and the sample council's file. Returns the service's settings. */
export function demoFolder(
  folder: string,
  at: { readonly standInUrl: string; readonly serviceUrl: string },
): Readonly<Record<string, string>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data'), { recursive: true, mode: 0o700 });
  const councilFile = join(folder, 'council.json');
  writeFileSync(councilFile, JSON.stringify(sampleCouncil(), null, 2));
  return {
    MICROSOFT_STANDIN_URL: at.standInUrl,
    NRM_PUBLIC_URL: at.serviceUrl,
    NRM_HOST: '127.0.0.1',
    NRM_PORT: new URL(at.serviceUrl).port,
    NRM_DATA_FOLDER: join(folder, 'data'),
    NRM_MASTER_KEY_FILE: join(folder, 'master.key'),
    NRM_COUNCIL_FILE: councilFile,
    NRM_POLL_SECONDS: '1',
    MICROSOFT_TENANT_ID: tenantId,
    BOT_APP_ID: apps.bot.id,
    BOT_APP_SECRET: apps.bot.secret,
    WATCHER_APP_ID: apps.watcher.id,
    WATCHER_APP_SECRET: apps.watcher.secret,
    TAB_CLIENT_ID: apps.tabClient.id,
    TEAMS_APP_ID: apps.teamsApp.id,
  };
}

function sampleCouncil() {
  const named = ({ id, name, email }: { id: string; name: string; email: string }) => ({ id, name, email });
  return {
    name: 'Torvale Council (sample)',
    people: {
      exploitationTeamManagers: [named(exploitationTeamManager)],
      exploitationTeam: [named(exploitationWorker)],
      administrators: [named(administrator)],
    },
    mailboxes: people.filter((person) => person.mailbox).map((person) => person.email),
  };
}
