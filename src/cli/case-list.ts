import { z } from 'zod';
import type { CorpusCase } from '../letters/index.ts';

const cases = z.array(
  z.object({
    id: z.string(),
    child: z.object({ name: z.string(), aliases: z.array(z.string()), dateOfBirth: z.string().nullable() }),
    reference: z.string().nullable(),
    referrer: z.string(),
  }),
);

/** A JSON list of cases, as the operator gives it to `read` and `yardstick`. Throws naming the field that is wrong. */
export function caseList(json: string): readonly CorpusCase[] {
  const read = cases.safeParse(parsed(json));
  if (!read.success) throw new Error(`This is not a list of cases: ${z.prettifyError(read.error)}`);
  return read.data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('This is not a list of cases: the file is not JSON.');
  }
}
