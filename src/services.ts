import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { queueAlerts } from './alerts/queue.ts';
import { caseReactions } from './alerts/reactions/case-reactions.ts';
import { meetingReactions } from './alerts/reactions/meeting-reactions.ts';
import { triageReactions } from './alerts/reactions/triage-reactions.ts';
import { buildRecord, readMasterKey } from './cases/index.ts';
import { type Config, databaseFile, lettersFolder } from './config.ts';
import { councilNow } from './council.ts';
import { type Database, migrate, openDatabase } from './database/index.ts';
import { createGraphGet } from './microsoft/graph-client.ts';
import { createGraphDirectory } from './microsoft/graph-directory.ts';
import { createGraphMail } from './microsoft/graph-mail.ts';
import { createSignIn } from './microsoft/sign-in.ts';

/** Opens the store that the settings name, brought up to date. */
export async function openStore(config: Pick<Config, 'dataFolder' | 'databaseUrl'>): Promise<Database> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const db = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl } : { file: databaseFile(config) },
  );
  await migrate(db);
  return db;
}

/** The record over an open store, with everybody told who must know. */
export async function openRecord(config: Config, db: Database, now: () => Date) {
  const council = councilNow(config.council, now);
  const context = { council };
  return buildRecord({
    db,
    masterKey: await readMasterKey(config.masterKeyFile),
    lettersFolder: lettersFolder(config),
    settings: () => council.process,
    now: () => now().toISOString(),
    react: {
      cases: caseReactions(context),
      meetings: meetingReactions(context),
      triage: triageReactions(context),
    },
    queueAlerts,
  });
}

/** What the service needs of Microsoft, signed in as its two registrations. */
export function microsoft(config: Config) {
  const { tenantId, standInUrl: standIn } = config;
  const { appId, credential } = config.watcher;
  const get = createGraphGet({
    standIn,
    tokens: createSignIn({
      tenantId,
      clientId: appId,
      standIn,
      credential:
        credential.kind === 'secret'
          ? credential
          : { kind: 'certificate', pem: readFileSync(credential.file, 'utf8') },
    }),
  });
  return {
    mail: createGraphMail({ get }),
    directory: createGraphDirectory(get),
    botTokens: createSignIn({
      tenantId,
      clientId: config.bot.appId,
      standIn,
      credential: { kind: 'secret', secret: config.bot.secret },
      scope: 'https://api.botframework.com/.default',
    }),
  };
}
