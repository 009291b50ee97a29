import { z } from 'zod';
import { type CommandOf, stages } from '../nrm/index.ts';

const person = z.strictObject({ id: z.guid(), name: z.string().min(1), email: z.email().optional() });
const day = z.iso.date();

const openCase = z.strictObject({
  type: z.literal('open-case'),
  child: z.strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)),
    dateOfBirth: day.nullable(),
  }),
  involvement: z.enum(['none', 'early-help', 'open']),
  worker: person,
  manager: person,
  referrerMailbox: z.email(),
  chairs: z.array(person),
});

const importReferral = z.strictObject({
  type: z.literal('import-referral'),
  stage: z.enum(stages).exclude(['none']),
  reference: z.string().min(3).nullable(),
  submittedOn: day.nullable(),
  decidedOn: day.nullable(),
  source: z.string().min(1),
});

const cases = z.array(
  z.strictObject({
    caseId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,63}$/),
    commands: z.array(z.union([openCase, importReferral])).min(1),
  }),
);

export type ImportedCase = {
  readonly caseId: string;
  readonly commands: readonly (CommandOf<'open-case'> | CommandOf<'import-referral'>)[];
};

/**
 * Reads an import file. Throws with the first mistakes by their place ("3.commands.0.stage"); the values themselves
 * are not repeated, since they may be a child's details.
 */
export function importedCases(text: string): readonly ImportedCase[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(
      'The file is not JSON. It must be a list of {"caseId", "commands"}; docs/operating.md shows one.',
    );
  }
  const read = cases.safeParse(json);
  if (read.success) return read.data as readonly ImportedCase[];
  const mistakes = read.error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.join('.') || 'the file'} (${code})`);
  throw new Error(`The file does not fit at: ${mistakes.join(', ')}. docs/operating.md shows the form.`);
}
