import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertRequest } from '../../src/alerts/alert.ts';
import { buildRecord, type CommandContext, type Record } from '../../src/cases/index.ts';
import type { Database } from '../../src/database/index.ts';
import {
  type CaseCommand,
  defaultProcessSettings,
  type FiledLetter,
  type Person,
  type Role,
} from '../../src/nrm/index.ts';
import { testKey } from './tally.ts';

export const worker: Person = { id: 'p-worker', name: 'Wil Worker' };
export const manager: Person = { id: 'p-manager', name: 'Mo Manager' };
export const chair: Person = { id: 'p-chair', name: 'Chris Chair' };
export const NOW = '2026-01-05T09:00:00.000Z';
export const settings = () => defaultProcessSettings;

let keys = 0;
export const by = (person: Person, roles: readonly Role[], key = `key-${++keys}`): CommandContext => ({
  actor: { kind: 'person', person, roles },
  now: NOW,
  idempotencyKey: key,
});
export const asWorker = (key?: string): CommandContext => by(worker, ['worker'], key);

export const openCase = (name: string): CaseCommand => ({
  type: 'open-case',
  child: { name, aliases: ['Sparrow'], dateOfBirth: '2010-03-04' },
  involvement: 'open',
  worker,
  manager,
  referrerMailbox: 'worker@council.example',
  chairs: [chair],
});

export const letter = (id: string, sha256: string, reference: string | null = null): FiledLetter => ({
  letterId: id,
  sha256,
  subject: 'Decision',
  from: 'ca@authority.example',
  receivedAt: NOW,
  attachments: [],
  kind: 'reasonable-grounds',
  outcome: 'positive',
  trust: 'authentic',
  reference,
  matchedBy: 'reference',
  why: [],
  found: { mailbox: 'worker@council.example', folderName: 'Junk Email', rescued: true, foundAt: NOW },
});

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const lettersFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nrm-letters-'));
  folders.push(folder);
  return folder;
};

/** The record over the real process; alerts are one per event, kept in a list. */
export function council(
  db: Database,
  folder = lettersFolder(),
): { record: Record; queued: AlertRequest[]; folder: string } {
  const queued: AlertRequest[] = [];
  const tell = (
    _before: unknown,
    _after: unknown,
    recorded: readonly { streamId: string; version: number }[],
  ) =>
    recorded.map(
      ({ streamId, version }): AlertRequest => ({
        dedupeKey: `${streamId}:${version}`,
        kind: 'letter-filed',
        recipient: manager.id,
        subject: { kind: 'case', id: streamId, detail: null },
        runAt: NOW,
        wantsAcknowledgement: false,
      }),
    );
  const record = buildRecord({
    db,
    masterKey: testKey,
    lettersFolder: folder,
    settings,
    now: () => NOW,
    react: { cases: tell, meetings: tell, triage: tell },
    queueAlerts: async (_trx, requests) => void queued.push(...requests),
  });
  return { record, queued, folder };
}
