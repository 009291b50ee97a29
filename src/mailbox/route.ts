import type { Reading } from '../letters/reading.ts';
import type { LetterReading } from '../nrm/index.ts';

/** What becomes of a message that was read. Only `case` changes a case without a person (P2, R49). */
export type Route =
  | { readonly to: 'nothing' }
  | { readonly to: 'case'; readonly caseId: string; readonly reading: LetterReading }
  | { readonly to: 'triage'; readonly reasons: readonly string[] };

/** Only an authentic letter with a certain match is filed by machine; everything doubtful goes to a person at once. */
export const routeOf = (reading: Reading, forCase: LetterReading | null): Route => {
  if (reading.needsPerson && reading.why.length > 0) return { to: 'triage', reasons: reading.why };
  if (reading.trust === 'suspect') {
    return triage('It claims to come from the Competent Authority, but could not be verified.');
  }
  if (reading.needsPerson) return triage('It could not be read with certainty.');
  if (reading.kind === 'unrelated') return { to: 'nothing' };
  if (reading.trust === 'forwarded') {
    return triage('Somebody passed the letter on; the original was not seen.');
  }
  if (reading.trust !== 'authentic') return triage('It reads like a letter, but its sender is not known.');
  if (reading.case === null) return triage('It is genuine, but no case matches with certainty.');
  if (forCase === null) return triage('It is a decision, but its outcome could not be read.');
  return { to: 'case', caseId: reading.case, reading: forCase };
};

const triage = (reason: string): Route => ({ to: 'triage', reasons: [reason] });
