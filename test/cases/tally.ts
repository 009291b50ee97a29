import type { Follow } from '../../src/cases/executor.ts';
import { executor } from '../../src/cases/executor.ts';
import type { MasterKey } from '../../src/cases/master-key.ts';
import type { CommandContext } from '../../src/cases/ports.ts';
import type { Process } from '../../src/cases/process.ts';
import type { Database } from '../../src/database/index.ts';
import { accept, refuse } from '../../src/nrm/refusal.ts';

/** The smallest process there is, to test the record apart from the heart: a sum that never falls below nought. */
export type Tally = { readonly sum: number; readonly version: number };
export type Added = { readonly type: 'added'; readonly amount: number; readonly note: string };
export type Add = { readonly type: 'add'; readonly amounts: readonly number[]; readonly note?: string };

export const tally: Process<Tally, Add, Added> = {
  kind: 'case',
  schemaVersion: 2,
  decide: (_id, state, command) => {
    const sum = command.amounts.reduce((total, amount) => total + amount, state?.sum ?? 0);
    if (sum < 0) return refuse('below-nought', 'R1', 'The sum would fall below nought. Take less.');
    return accept<Added>(
      ...command.amounts.map((amount) => ({ type: 'added' as const, amount, note: command.note ?? '' })),
    );
  },
  evolve: (state, { event, version }) => ({ sum: (state?.sum ?? 0) + event.amount, version }),
  // Schema 1 counted in tens.
  upcast: (event, schemaVersion) => {
    const added = event as Added;
    return schemaVersion === 1 ? { ...added, amount: added.amount * 10 } : added;
  },
  identity: (command) => command,
  letters: () => [],
};

export const testKey: MasterKey = { id: 'test', key: new Uint8Array(32).fill(7) };
export const chair = {
  kind: 'person',
  person: { id: 'p-1', name: 'Robin Chair' },
  roles: ['chair'],
} as const;

export const asked = (idempotencyKey: string, now = '2026-01-05T09:00:00.000Z'): CommandContext => ({
  actor: chair,
  now,
  idempotencyKey,
});

const nothing: Follow<Tally, Added> = async () => undefined;
export const tallies = (db: Database, follow: Follow<Tally, Added> = nothing, process = tally) =>
  executor(db, testKey, process, follow);
