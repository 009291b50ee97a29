import type { CaseId, CaseState, LetterReading, TriageState } from '../nrm/index.ts';
import type { CommandContext, CommandResult } from './ports.ts';
import type { Record } from './record.ts';

/** A letter nobody could read moves nothing by itself: it is filed, and people read it. */
const unread: LetterReading = { kind: 'other-competent-authority' };

/**
 * A person files a letter of the tray to a case: bytes first, then the case, then the tray. Killed anywhere, it is
 * done again from the start and comes out the same, since the letter is filed once per case by its own id.
 * A refusal of the case leaves the entry open.
 */
export const fileFromTriage = async (
  record: Record,
  entry: TriageState,
  target: CaseState,
  context: CommandContext,
): Promise<CommandResult<unknown>> => {
  const caseId: CaseId = target.caseId;
  const { letter } = entry;
  const contents = [letter.sha256, ...letter.attachments.map(({ sha256 }) => sha256)];
  if (entry.status === 'open') {
    for (const sha256 of contents) {
      await record.letters.put(caseId, await record.letters.get(entry.triageId, sha256));
    }
    const filed = await record.cases.execute(
      caseId,
      {
        type: 'file-letter',
        letter: { ...letter, matchedBy: 'chosen' },
        reading: entry.reading ?? unread,
      },
      { ...context, idempotencyKey: `file-from-triage:${entry.triageId}` },
    );
    if (filed.status === 'refused') return filed;
  }
  return record.triage.execute(entry.triageId, { type: 'file-from-triage', caseId }, context);
};
