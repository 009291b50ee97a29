import type { CaseEvent, CaseEventType } from '../events.ts';
import { accept, type Decision } from '../refusal.ts';
import type { ProcessSettings } from '../settings.ts';
import type { CaseState } from '../state.ts';
import type { DecideContext } from './context.ts';

const startsClock: ReadonlySet<CaseEventType> = new Set([
  'referral-imported',
  'consideration-started',
  'referral-agreed',
  'referral-submitted',
  'rg-decided',
  'cg-decided',
  'review-decided',
]);

const same = (one: ProcessSettings, other: ProcessSettings): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes the authority's settings into the history where a clock starts, when they differ from those the case
 * holds (section C): so replay never depends on what the settings are on the day of the replay.
 */
export const withSettings = (
  state: CaseState | null,
  decision: Decision<CaseEvent>,
  { settings }: DecideContext,
): Decision<CaseEvent> => {
  if (!decision.ok) return decision;
  const taken: CaseEvent = { type: 'settings-taken', settings };
  const [first, ...rest] = decision.events;
  if (first?.type === 'case-opened') return accept<CaseEvent>(first, taken, ...rest);
  const clock = decision.events.some((event) => startsClock.has(event.type));
  return clock && state !== null && !same(state.settings, settings)
    ? accept(taken, ...decision.events)
    : decision;
};
