import { defaultProcessSettings } from './default-settings.ts';
import type { CaseEvent } from './events.ts';
import { evolveConsideration } from './evolve/consideration.ts';
import { evolveDecision } from './evolve/decision.ts';
import { evolveLetter } from './evolve/letter.ts';
import { evolveMeetingOnCase } from './evolve/meeting-on-case.ts';
import type { EvolveMeta } from './evolve/meta.ts';
import { importedCase, openedCase } from './evolve/opening.ts';
import { evolveReferral } from './evolve/referral.ts';
import type { CaseState } from './state.ts';
import { evolveTrack } from './tracks/evolve-case.ts';

export type { EvolveMeta } from './evolve/meta.ts';

/*
 * State machine (section B): every event belongs to one topic, and a topic changes only its own part of the state.
 * `evolve` believes what is recorded: it never refuses and never throws, whatever the order of events. Only `decide`
 * judges. Nothing here reads today's settings: lengths come from the latest `settings-taken` (section C).
 */

const apply = (state: CaseState, event: CaseEvent, meta: EvolveMeta): CaseState => {
  switch (event.type) {
    case 'case-opened':
      return state;
    case 'settings-taken':
      // Settings that a later version added take their defaults.
      return { ...state, settings: { ...defaultProcessSettings, ...event.settings } };
    case 'referral-imported':
      return importedCase(state, event, meta);
    case 'consideration-started':
    case 'consideration-answered':
    case 'consultation-requested':
    case 'consultation-answered':
      return evolveConsideration(state, event, meta);
    case 'meeting-asked':
    case 'meeting-answered':
    case 'meeting-missed':
    case 'meeting-reviewed':
    case 'meeting-question-withdrawn':
      return evolveMeetingOnCase(state, event, meta);
    case 'people-named':
    case 'referral-agreed':
    case 'referral-declined':
    case 'referral-submitted':
    case 'reference-recorded':
    case 'acknowledged':
      return evolveReferral(state, event, meta);
    case 'rg-decided':
    case 'cg-decided':
    case 'review-decided':
      return evolveDecision(state, event, meta);
    case 'letter-filed':
    case 'letter-awaits-person':
    case 'letter-proven':
    case 'letter-settled':
    case 'letter-contradicts':
    case 'information-requested':
    case 'transition-asked':
    case 'reply-sent':
    case 'duty-done':
      return evolveLetter(state, event, meta);
    default:
      return evolveTrack(state, event, meta);
  }
};

/**
 * Folds one recorded event into the case. `null` before the case is opened, and an event that comes before
 * `case-opened` changes nothing. `meta.version` is the event's own version in the stream.
 */
export function evolve(state: CaseState, event: CaseEvent, meta: EvolveMeta): CaseState;
export function evolve(state: CaseState | null, event: CaseEvent, meta: EvolveMeta): CaseState | null;
export function evolve(state: CaseState | null, event: CaseEvent, meta: EvolveMeta): CaseState | null {
  if (state === null) return event.type === 'case-opened' ? openedCase(event, meta) : null;
  return { ...apply(state, event, meta), version: meta.version };
}
