import type { Actor, CaseId, Instant } from '../vocabulary.ts';

/** What the journal knows of an event beside its content. */
export type EvolveMeta = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
};
