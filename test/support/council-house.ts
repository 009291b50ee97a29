import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as sample from '../../demo/sample/people.ts';
import { queueAlerts } from '../../src/alerts/queue.ts';
import { caseReactions } from '../../src/alerts/reactions/case-reactions.ts';
import { meetingReactions } from '../../src/alerts/reactions/meeting-reactions.ts';
import { triageReactions } from '../../src/alerts/reactions/triage-reactions.ts';
import { buildRecord, type Record as CaseRecord, createMasterKey } from '../../src/cases/index.ts';
import { type Council, defaultForm, defaultHelp, defaultNames } from '../../src/council.ts';
import { type Database, migrate, openDatabase } from '../../src/database/index.ts';
import type { Actor, CaseCommand, FiledLetter, MeetingCommand, Person, Role } from '../../src/nrm/index.ts';
import { defaultProcessSettings } from '../../src/nrm/index.ts';

const known = ({ id, name, email }: sample.SamplePerson): Person => ({ id, name, email });

export const people = {
  chair: known(sample.chair),
  worker: known(sample.worker),
  manager: known(sample.manager),
  teamManager: known(sample.exploitationTeamManager),
  teamWorker: known(sample.exploitationWorker),
  stranger: known(sample.secondWorker),
  administrator: known(sample.administrator),
};

export const council: Council = {
  name: 'Torvale',
  people: {
    exploitationTeamManagers: [people.teamManager],
    exploitationTeam: [people.teamWorker],
    administrators: [people.administrator],
  },
  mailboxes: [],
  letters: { trustedDomains: [], relayDomains: [], referencePatterns: [] },
  process: defaultProcessSettings,
  changes: [],
  help: defaultHelp,
  names: defaultNames,
  form: defaultForm,
};

export const system: Actor = { kind: 'system' };
export const acting = (person: Person, ...roles: Role[]): Actor => ({ kind: 'person', person, roles });

/** The real record, reactions and outbox over a database in memory, with a clock that the test moves. */
export type House = {
  readonly db: Database;
  readonly record: CaseRecord;
  clock: Date;
  onCase(caseId: string, command: CaseCommand, actor?: Actor): Promise<void>;
  inMeeting(meetingId: string, command: MeetingCommand, actor?: Actor): Promise<void>;
  openCase(caseId: string, childName: string): Promise<void>;
  close(): Promise<void>;
};

/** A Monday in winter, 10:00 in London. */
export const monday = '2026-11-23T10:00:00.000Z';

export const openHouse = async (at: string = monday, of: Council = council): Promise<House> => {
  const folder = mkdtempSync(join(tmpdir(), 'nrm-house-'));
  const db = await openDatabase({ file: ':memory:' });
  await migrate(db);
  let keys = 0;
  const key = (): string => `key-${++keys}-${randomBytes(4).toString('hex')}`;
  const record = buildRecord({
    db,
    masterKey: await createMasterKey(join(folder, 'master.key'), db),
    lettersFolder: join(folder, 'letters'),
    settings: () => of.process,
    now: () => house.clock.toISOString(),
    react: {
      cases: caseReactions({ council: of }),
      meetings: meetingReactions({ council: of }),
      triage: triageReactions({ council: of }),
    },
    queueAlerts,
  });
  const context = (actor: Actor) => ({ actor, now: house.clock.toISOString(), idempotencyKey: key() });
  const done = (result: { status: 'done' } | { status: 'refused'; refusal: { code: string } }): void => {
    if (result.status === 'refused') throw new Error(`refused: ${result.refusal.code}`);
  };
  const house: House = {
    db,
    record,
    clock: new Date(at),
    onCase: async (caseId, command, actor = system) =>
      done(await record.cases.execute(caseId, command, context(actor))),
    inMeeting: async (meetingId, command, actor = system) =>
      done(await record.meetings.execute(meetingId, command, context(actor))),
    openCase: (caseId, name) =>
      house.onCase(caseId, {
        type: 'open-case',
        child: { name, aliases: [], dateOfBirth: '2012-05-04' },
        involvement: 'open',
        worker: people.worker,
        manager: people.manager,
        referrerMailbox: sample.worker.email,
        chairs: [people.chair],
      }),
    close: async () => {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
};

/** A proven Reasonable Grounds letter that arrived a minute ago in the inbox. */
export const letter = (now: Date, changes: Partial<FiledLetter> = {}): FiledLetter => ({
  letterId: 'letter-1',
  sha256: 'a'.repeat(64),
  subject: 'Decision on your referral',
  from: 'nrm@modernslavery.gov.uk',
  receivedAt: new Date(now.getTime() - 60_000).toISOString(),
  attachments: [],
  kind: 'reasonable-grounds',
  outcome: 'positive',
  trust: 'authentic',
  reference: 'NRM00123456',
  matchedBy: 'reference',
  why: ['The letter says so.'],
  found: {
    mailbox: sample.worker.email,
    folderName: 'Inbox',
    rescued: false,
    foundAt: now.toISOString(),
  },
  ...changes,
});
