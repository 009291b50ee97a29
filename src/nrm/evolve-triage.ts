import type { TriageState } from './state.ts';
import type { TriageEvent } from './triage.ts';
import type { Actor, Instant } from './vocabulary.ts';

export type EvolveTriageMeta = {
  readonly triageId: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
};

const apply = (state: TriageState, event: TriageEvent): TriageState => {
  switch (event.type) {
    case 'triage-opened':
      return state;
    case 'triage-filed':
      return { ...state, status: 'filed', filedTo: event.caseId };
    case 'triage-dismissed':
      return { ...state, status: 'dismissed' };
    default: {
      const unknown: never = event;
      void unknown;
      return state;
    }
  }
};

/** Folds one event into a tray entry; `null` before it was opened. Total, never throws. */
export function evolveTriage(state: TriageState, event: TriageEvent, meta: EvolveTriageMeta): TriageState;
export function evolveTriage(
  state: TriageState | null,
  event: TriageEvent,
  meta: EvolveTriageMeta,
): TriageState | null;
export function evolveTriage(
  state: TriageState | null,
  event: TriageEvent,
  meta: EvolveTriageMeta,
): TriageState | null {
  const { triageId, version } = meta;
  if (state !== null) return { ...apply(state, event), version };
  if (event.type !== 'triage-opened') return null;
  const { type: _type, ...facts } = event;
  return { triageId, version, ...facts, status: 'open', filedTo: null };
}
