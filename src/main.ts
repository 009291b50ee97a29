import { readFileSync } from 'node:fs';
import { deliverAlert } from '../bot/conversation/deliver-alert.ts';
import { handle } from '../bot/conversation/handle.ts';
import { databaseBook } from '../bot/conversation-book.ts';
import { teamsChannel } from '../bot/teams/channel.ts';
import { recordRead } from './access/reads.ts';
import { userTokenVerifier } from './access/verify-user-token.ts';
import { alertBook } from './alerts/book.ts';
import { startBackground } from './background.ts';
import { type Config, explainHoles, readConfig } from './config.ts';
import { councilNow, councilWarnings } from './council.ts';
import { letterViewer } from './letters/text/letter-text.ts';
import { errorFields, jsonLog, type Log } from './log.ts';
import { microsoftAddress } from './microsoft/hosts.ts';
import { meetingTypeOf } from './nrm/index.ts';
import { microsoft, openRecord, openStore } from './services.ts';
import { serviceHealth } from './web/service-health.ts';
import { startWeb } from './web/start-web.ts';

const version = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
const tabFolder = new URL('../dist/tab', import.meta.url).pathname;

/** Puts the house together: data, then services, then the app. `stop` ends it at a safe point. */
export async function startCompanion(given: Config, log: Log, now: () => Date = () => new Date()) {
  const config = { ...given, council: councilNow(given.council, now) };
  for (const words of councilWarnings(given.council)) log('council-warning', { words });
  const rewrite = (url: string) => microsoftAddress(url, config.standInUrl);
  const { council, tenantId } = config;

  const db = await openStore(config);
  const record = await openRecord(config, db, now);
  const alerts = alertBook(db);

  const services = microsoft(config);
  const teams = teamsChannel(
    {
      appId: config.bot.appId,
      homeTenantId: tenantId,
      tenantIds: [tenantId],
      tokens: services.botTokens,
      rewrite,
      log: (event, reason) => log(event, { reason }),
    },
    databaseBook(db),
    now,
  );
  const companion = {
    record,
    alerts,
    council,
    teamsAppId: config.teamsAppId,
    outbox: teams.outbox,
    meetings: teams.meetings,
    directory: services.directory,
    typeOf: (title: string | null) => meetingTypeOf(title, council.process.meetingTypes),
    now,
    mailboxes: () => background.watcher.health(),
    log: (event: string, reason: string) => log(event, { reason }),
  };
  const viewer = letterViewer();
  const background = startBackground(config, {
    db,
    record,
    alerts,
    mail: services.mail,
    deliver: deliverAlert(companion),
    log,
    now,
  });

  const web = await startWeb({
    host: config.host,
    port: config.port,
    record,
    council,
    access: {
      verify: userTokenVerifier({
        tenantIds: [tenantId],
        audience: config.bot.appId,
        clientIds: [config.tabClientId],
        rewrite,
        now,
      }),
      recordRead: (reads) => recordRead(db, reads),
    },
    alerts,
    letterText: viewer.text,
    botEndpoint: teams.endpoint(handle(companion)),
    tabFolder,
    hostOrigins: config.standInUrl ? [new URL(config.standInUrl).origin] : [],
    health: () =>
      serviceHealth({
        db,
        watcher: background.watcher,
        alerts,
        mailboxes: council.mailboxes,
        pollSeconds: config.pollSeconds,
        version,
        now,
      }),
    now,
    log: (line) => log('request', { line }),
  });
  log('ready', { url: web.url, version });
  return {
    url: web.url,
    stop: async () => {
      await web.stop();
      await background.stop();
      await viewer.close();
      await db.destroy();
    },
  };
}

/** Runs until told to stop. A second signal does not wait. */
export async function run(config: Config): Promise<void> {
  const log = jsonLog(
    (line) => process.stdout.write(line),
    () => new Date(),
  );
  process.on('unhandledRejection', (error) => log('unexpected', errorFields(error)));
  const companion = await startCompanion(config, log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      companion.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

if (import.meta.main) {
  const read = readConfig(process.env, { standIn: false });
  if (read.ok) await run(read.config);
  else {
    console.error(
      `NRM Companion cannot start. Missing or wrong:\n${explainHoles(read.holes)}\n\nAll settings: docs/settings.md. Check them with: npm run --silent nrm -- doctor`,
    );
    process.exitCode = 78;
  }
}
