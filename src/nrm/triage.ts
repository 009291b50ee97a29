import type { LetterReading } from './commands.ts';
import type { FiledLetter } from './events.ts';
import type { CaseId, Person } from './vocabulary.ts';

/** The needs-a-person tray: mail that is not filed by machine alone (R49, P2). One stream per letter. */
export type TriageEvent =
  | {
      readonly type: 'triage-opened';
      readonly letter: FiledLetter;
      readonly reading: LetterReading | null;
      readonly bestGuess: CaseId | null;
      readonly reasons: readonly string[];
    }
  | { readonly type: 'triage-filed'; readonly caseId: CaseId; readonly by: Person }
  | { readonly type: 'triage-dismissed'; readonly reason: string; readonly by: Person };

export type TriageCommand =
  | {
      readonly type: 'open-triage';
      readonly letter: FiledLetter;
      readonly reading: LetterReading | null;
      readonly bestGuess: CaseId | null;
      readonly reasons: readonly string[];
    }
  | { readonly type: 'file-from-triage'; readonly caseId: CaseId }
  | { readonly type: 'dismiss-from-triage'; readonly reason: string };
