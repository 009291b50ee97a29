import type { EventOf } from '../events.ts';
import { decidedStage } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { decisionOn, onCurrent } from './current.ts';
import type { EvolveMeta } from './meta.ts';

type DecisionEvent = EventOf<'rg-decided' | 'cg-decided' | 'review-decided'>;

const stageOfDecision = (event: DecisionEvent): 'rg' | 'cg' => {
  if (event.type === 'review-decided') return event.stage;
  return event.type === 'rg-decided' ? 'rg' : 'cg';
};

/** Every decision is kept; the last one stands, and the stage follows it (R56). Nothing else changes by it (R58). */
export const evolveDecision = (state: CaseState, event: DecisionEvent, _meta: EvolveMeta): CaseState =>
  onCurrent(state, (referral) => {
    const stage = stageOfDecision(event);
    const { outcome, decidedOn, evidence } = event;
    const review = event.type === 'review-decided';
    return {
      ...decisionOn(state, referral, { stage, outcome, decidedOn, evidence, review }),
      stage: decidedStage(stage, outcome),
      pausedFrom: null,
      // A decision ends a suspension: the Competent Authority has gone on.
      pauses: referral.pauses.map((one) => (one.to === null ? { ...one, to: decidedOn } : one)),
    };
  });
