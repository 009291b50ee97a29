import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCases } from '../../../demo/sample/children.ts';
import { buildRecord, createMasterKey, type Record, readMasterKey } from '../../../src/cases/index.ts';
import { type Database, migrate, openDatabase } from '../../../src/database/index.ts';
import { type Actor, defaultProcessSettings, londonDay } from '../../../src/nrm/index.ts';

export type CouncilProcess = { readonly db: Database; readonly record: Record };

/** A council's data on disk with the sample children, opened by one process after another. */
export const council = async (now: () => Date) => {
  const folder = await mkdtemp(join(tmpdir(), 'nrm-mailbox-'));
  const keyFile = join(folder, 'master.key');
  const instant = () => now().toISOString();

  const start = async (): Promise<CouncilProcess> => {
    const db = await openDatabase({ file: join(folder, 'nrm.db') });
    await migrate(db);
    const masterKey = await readMasterKey(keyFile).catch(() => createMasterKey(keyFile, db));
    const record = buildRecord({
      db,
      masterKey,
      lettersFolder: join(folder, 'letters'),
      settings: () => defaultProcessSettings,
      now: instant,
      react: { cases: () => [], meetings: () => [], triage: () => [] },
      queueAlerts: async () => undefined,
    });
    return { db, record };
  };

  /** The sample children, entered by their team's manager. */
  const open = async (record: Record): Promise<void> => {
    const administrator: Actor = {
      kind: 'person',
      person: { id: 'administrator', name: 'Administrator' },
      roles: ['administrator', 'exploitation-team-manager', 'manager'],
    };
    for (const { caseId, commands } of sampleCases(londonDay(instant()))) {
      for (const [n, command] of commands.entries()) {
        const context = { actor: administrator, now: instant(), idempotencyKey: `sample ${caseId} ${n}` };
        const result = await record.cases.execute(caseId, command, context);
        if (result.status === 'refused') throw new Error(`${caseId}: ${result.refusal.message}`);
      }
    }
  };

  return { start, open, remove: () => rm(folder, { recursive: true, force: true }) };
};
