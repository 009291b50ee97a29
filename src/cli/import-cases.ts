import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Record } from '../cases/index.ts';
import type { Person } from '../nrm/index.ts';
import { importedCases } from './import-file.ts';

export type Imported = {
  readonly done: number;
  readonly repeated: number;
  readonly refused: readonly string[];
};

/**
 * Brings cases into the record from a JSON file: a list of `{caseId, commands}` with the commands open-case and
 * import-referral (B2). Safe to run again: the same case and command is one effect. Refusals are listed, never fatal.
 */
export async function importCases(file: string, record: Record, by: Person, now: string): Promise<Imported> {
  const cases = importedCases(await readFile(file, 'utf8'));
  const refused: string[] = [];
  let done = 0;
  let repeated = 0;
  for (const { caseId, commands } of cases) {
    for (const command of commands) {
      const content = createHash('sha256').update(JSON.stringify(command)).digest('hex');
      const result = await record.cases.execute(caseId, command, {
        actor: { kind: 'person', person: by, roles: ['administrator'] },
        now,
        idempotencyKey: `import:${caseId}:${content}`,
      });
      if (result.status === 'refused') refused.push(`${caseId} ${command.type}: ${result.refusal.message}`);
      else if (result.repeated) repeated++;
      else done++;
    }
  }
  return { done, repeated, refused };
}
