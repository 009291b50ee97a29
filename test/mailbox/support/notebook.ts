import { createHash } from 'node:crypto';
import type { Record } from '../../../src/cases/record.ts';
import type { FilingRecord } from '../../../src/mailbox/file.ts';
import type { FiledLetter } from '../../../src/nrm/index.ts';

export type Filed = { readonly place: string; readonly letter: FiledLetter };

/**
 * Writes down each letter that the watcher hands over, one per idempotency key, and outlives the watcher's processes.
 * The property looks at what is handed over; the journey next door runs over the real record.
 */
export const notebook = (refuses: (caseId: string) => boolean = () => false) => {
  const filed = new Map<string, Filed>();
  const bytes = new Map<string, Uint8Array>();
  const repeated = { status: 'done', streamId: '', version: 1, events: [], repeated: true } as const;
  const record: FilingRecord & { readonly cases: Pick<Record['cases'], 'known'> } = {
    cases: {
      known: async () => [],
      load: async (caseId) => ({
        letters: [...filed.values()].filter(({ place }) => place === caseId).map(({ letter }) => letter),
      }),
      execute: async (caseId, command, context) => {
        if (refuses(caseId)) {
          const refusal = {
            code: 'no-such-case',
            rule: 'R49',
            message: 'There is no such case.',
            override: [],
          };
          return { status: 'refused', refusal };
        }
        if (command.type === 'file-letter' && !filed.has(context.idempotencyKey)) {
          filed.set(context.idempotencyKey, { place: caseId, letter: command.letter });
        }
        return repeated;
      },
    },
    triage: {
      load: async (triageId) => [...filed.values()].find(({ place }) => place === triageId) ?? null,
      execute: async (triageId, command, context) => {
        if (command.type === 'open-triage' && !filed.has(context.idempotencyKey)) {
          filed.set(context.idempotencyKey, { place: triageId, letter: command.letter });
        }
        return repeated;
      },
    },
    letters: {
      put: async (streamId, content) => {
        const sha256 = createHash('sha256').update(content).digest('hex');
        bytes.set(`${streamId} ${sha256}`, content);
        return sha256;
      },
    },
  };
  return {
    record,
    filed: (): readonly Filed[] => [...filed.values()],
    /** The text of a filed letter, from the bytes that were stored for it. */
    textOf: ({ place, letter }: Filed): string =>
      new TextDecoder().decode(bytes.get(`${place} ${letter.sha256}`)),
  };
};
