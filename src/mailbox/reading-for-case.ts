import type { Reading } from '../letters/reading.ts';
import { type Instant, type LetterReading, londonDay } from '../nrm/index.ts';

/**
 * What the letter says that moves the case. A decision without a stated day counts from the day it arrived.
 * Null = it says nothing definite enough: a decision without an outcome, or no letter at all.
 */
export const readingForCase = (reading: Reading, receivedAt: Instant): LetterReading | null => {
  const decidedOn = reading.decidedOn ?? londonDay(receivedAt);
  switch (reading.kind) {
    case 'reasonable-grounds':
    case 'conclusive-grounds':
    case 'reconsideration':
      return reading.outcome === null ? null : { kind: reading.kind, outcome: reading.outcome, decidedOn };
    case 'information-request':
      return {
        kind: reading.kind,
        replyBy: reading.replyBy,
        questions: reading.questions ?? [],
        answerTo: reading.answerTo ?? null,
      };
    case 'acknowledgement':
    case 'adult-transition':
    case 'other-competent-authority':
      return { kind: reading.kind };
    case 'unrelated':
      return null;
    default: {
      const never: never = reading.kind;
      return never;
    }
  }
};
