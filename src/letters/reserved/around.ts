import type { MailKind, Outcome } from '../../nrm/vocabulary.ts';

/** A sentence that seems to decide, and what stands around it in its letter. */
export type Around = {
  readonly sentence: string;
  /** The sentences right before and right behind it; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** All sentences of the letter. */
  readonly all: readonly string[];
  /** What it seems to decide. */
  readonly kind: MailKind;
  readonly outcome: Outcome;
};
