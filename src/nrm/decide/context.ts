import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { ProcessSettings } from '../settings.ts';
import type { CaseState } from '../state.ts';
import { coverFor } from '../tracks/read.ts';
import type { Actor, CaseId, Instant, Person, Role } from '../vocabulary.ts';

/** What a decision may look at beside the case: who asks, when, and the authority's settings of today. */
export type DecideContext = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly settings: ProcessSettings;
  readonly caseId: CaseId;
  /** Codes of the guards that this very command lets pass, by somebody who may (B2 rule 3). */
  readonly overridden?: readonly string[];
};

/** The case as it will be once these events are recorded. */
export const after = (state: CaseState, events: readonly CaseEvent[], context: DecideContext): CaseState =>
  events.reduce<CaseState>(
    (folded, event) =>
      evolve(folded, event, {
        caseId: context.caseId,
        version: folded.version + 1,
        at: context.now,
        actor: context.actor,
      }),
    state,
  );

export const personOf = (actor: Actor): Person | null => (actor.kind === 'person' ? actor.person : null);

/** Does the actor hold one of these roles, or is the very person that the case names for it? */
export const holds = (actor: Actor, state: CaseState | null, roles: readonly Role[]): boolean => {
  if (actor.kind !== 'person') return false;
  const { id } = actor.person;
  const covers = (['worker', 'manager', 'lead-professional'] as const).some(
    (role) => roles.includes(role) && state !== null && coverFor(state, role)?.id === id,
  );
  return (
    covers ||
    actor.roles.some((role) => roles.includes(role)) ||
    (roles.includes('worker') && state?.worker.id === id) ||
    (roles.includes('manager') && state?.manager.id === id) ||
    (roles.includes('lead-professional') && state?.people?.leadProfessional.id === id)
  );
};

/** The person who asks, if they may; null = they may not, or it is the product itself. */
export const allowed = (actor: Actor, state: CaseState | null, roles: readonly Role[]): Person | null =>
  holds(actor, state, roles) ? personOf(actor) : null;

/** The council's own people who work on a case; a partner alone is none of them (R15). */
export const staff: readonly Role[] = [
  'worker',
  'lead-professional',
  'chair',
  'exploitation-team',
  'exploitation-team-manager',
  'manager',
];
