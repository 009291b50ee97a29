import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Companion } from '../../../bot/conversation/companion.ts';
import { deliverAlert } from '../../../bot/conversation/deliver-alert.ts';
import { handle } from '../../../bot/conversation/handle.ts';
import { databaseBook } from '../../../bot/conversation-book.ts';
import {
  administrator,
  apps,
  chair,
  exploitationTeamManager,
  exploitationWorker,
  manager,
  people,
  tenantId,
  worker,
} from '../../../demo/sample/people.ts';
import { alertBook } from '../../../src/alerts/book.ts';
import { startDelivery } from '../../../src/alerts/delivery.ts';
import type { Repeating } from '../../../src/alerts/every.ts';
import { queueAlerts } from '../../../src/alerts/queue.ts';
import { caseReactions } from '../../../src/alerts/reactions/case-reactions.ts';
import { meetingReactions } from '../../../src/alerts/reactions/meeting-reactions.ts';
import { triageReactions } from '../../../src/alerts/reactions/triage-reactions.ts';
import { startServiceAlarms } from '../../../src/alerts/service-alarms.ts';
import { buildRecord, createMasterKey, type Record } from '../../../src/cases/index.ts';
import { type Council, defaultForm, defaultHelp, defaultNames } from '../../../src/council.ts';
import { type Database, migrate, openDatabase } from '../../../src/database/index.ts';
import type { MailboxHealth } from '../../../src/mailbox/health.ts';
import { defaultProcessSettings, isWorkingDay, meetingTypeOf, type Person } from '../../../src/nrm/index.ts';
import { startTeams, type Teams } from './teams.ts';

export const person = ({ id, name }: Person): Person => ({ id, name });

export const council: Council = {
  name: 'Torvale',
  people: {
    exploitationTeamManagers: [person(exploitationTeamManager)],
    exploitationTeam: [person(exploitationWorker)],
    administrators: [person(administrator)],
  },
  mailboxes: [],
  letters: { trustedDomains: [], relayDomains: [], referencePatterns: [] },
  process: defaultProcessSettings,
  changes: [],
  help: defaultHelp,
  names: defaultNames,
  form: defaultForm,
};

export type Office = {
  readonly teams: Teams;
  readonly record: Record;
  readonly db: Database;
  /** Sends every alert that is due now. */
  deliver(): Promise<void>;
  /** How the watching of the mailboxes is going, as the test sets it. */
  readonly watched: { now: readonly MailboxHealth[] };
  /** Moves the clock; alerts that are due by then go out with the next delivery. */
  passUntil(instant: string): void;
  readonly alarms: Repeating;
  openCase(caseId: string, childName: string, chairs?: readonly Person[]): Promise<void>;
  stop(): Promise<void>;
};

/** The bot over real sockets, a real outbox in a database in memory, and the process behind it. */
export const startOffice = async (): Promise<Office> => {
  // Ten seconds pass before each delivery: Teams takes only so many messages a second in one chat.
  const began = Date.now();
  let passed = 0;
  // Tokens live by Microsoft's clock: only the product's own clock jumps over a night.
  let jumped = 0;
  const microsoftsNow = () => new Date(began + passed);
  const now = () => new Date(began + passed + jumped);
  const db = await openDatabase({ file: ':memory:' });
  await migrate(db);
  const context = {
    council,
    isWorkingDay: (day: string) => isWorkingDay(day, council.process.extraBankHolidays),
  };
  const folder = await mkdtemp(join(tmpdir(), 'nrm-bot-'));
  const record = buildRecord({
    db,
    masterKey: await createMasterKey(join(folder, 'master.key'), db),
    lettersFolder: join(folder, 'letters'),
    settings: () => council.process,
    now: () => now().toISOString(),
    react: {
      cases: caseReactions(context),
      meetings: meetingReactions(context),
      triage: triageReactions(context),
    },
    queueAlerts,
  });
  const watched: Office['watched'] = { now: [] };
  let companion: Companion | null = null;
  const teams = await startTeams(
    (channel) => {
      companion = {
        record,
        alerts: alertBook(db),
        council,
        teamsAppId: apps.teamsApp.id,
        outbox: channel.outbox,
        meetings: channel.meetings,
        directory: {
          person: async (id) => {
            const found = people.find((one) => one.id === id);
            if (found === undefined) return null;
            return { id, name: found.name, userType: found.userType === 'Guest' ? 'guest' : 'member' };
          },
        },
        typeOf: (title) => meetingTypeOf(title, council.process.meetingTypes),
        now,
        mailboxes: async () => watched.now,
        log: () => {},
      };
      return handle(companion);
    },
    { now: microsoftsNow, book: databaseBook(db) },
  );
  if (companion === null) throw new Error('the bot was not started');
  const delivery = startDelivery({ db, deliver: deliverAlert(companion), now, pollMs: 3_600_000 });
  const alarms = startServiceAlarms({
    db,
    alerts: alertBook(db),
    mailboxes: async () => watched.now,
    council,
    now,
    everyMs: 2_147_000_000,
  });
  const office: Office = {
    teams,
    record,
    db,
    watched,
    alarms,
    passUntil: (instant) => {
      jumped = Date.parse(instant) - began - passed;
    },
    deliver: async () => {
      passed += 10_000;
      await delivery.runOnce();
      passed += 10_000;
      await delivery.runOnce();
    },
    openCase: async (caseId, childName, chairs = [person(chair)]) => {
      const opened = await record.cases.execute(
        caseId,
        {
          type: 'open-case',
          child: { name: childName, aliases: [], dateOfBirth: '2011-05-01' },
          involvement: 'open',
          worker: person(worker),
          manager: person(manager),
          referrerMailbox: worker.email,
          chairs,
        },
        {
          actor: { kind: 'person', person: person(manager), roles: ['administrator'] },
          now: now().toISOString(),
          idempotencyKey: `open:${caseId}`,
        },
      );
      if (opened.status === 'refused') throw new Error(opened.refusal.message);
    },
    stop: async () => {
      await alarms.stop();
      await delivery.stop();
      await teams.stop();
      await db.destroy();
      await rm(folder, { recursive: true });
    },
  };
  return office;
};

export { tenantId };
