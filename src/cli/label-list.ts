import { basename } from 'node:path';
import { z } from 'zod';
import type { Label } from '../letters/index.ts';
import { mailKinds } from '../nrm/index.ts';

const label = z.object({
  // A name within the folder: labels must not lead anywhere else.
  file: z
    .string()
    .refine((name) => name !== '' && name === basename(name), 'must be the name of a file in the folder'),
  kind: z.enum(mailKinds),
  outcome: z.enum(['positive', 'negative']).nullable(),
  reference: z.string().nullable(),
  trust: z.enum(['authentic', 'forwarded', 'suspect']).nullable(),
  replyBy: z.iso.date().nullable(),
  case: z.string().nullable(),
  matchBy: z.enum(['reference', 'person']).nullable(),
});

/** The labels of a corpus, one JSON object a line. Throws naming the line and the field that is wrong, never its value. */
export function labelList(lines: string): readonly Label[] {
  const labels = lines.split('\n').flatMap((line, at): readonly Label[] => {
    if (line.trim() === '') return [];
    const read = label.safeParse(parsed(line));
    if (!read.success) {
      const where = read.error.issues.map(({ path }) => path.join('.') || 'the whole line').join(', ');
      throw new Error(`Line ${at + 1} of labels.jsonl is not a label: look at ${where}.`);
    }
    return [read.data];
  });
  if (labels.length === 0) throw new Error('labels.jsonl holds no label.');
  return labels;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
