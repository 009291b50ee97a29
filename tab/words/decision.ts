import type { StandingDecision } from '../../src/web/api-types.ts';
import { sayDay } from './due.ts';

const stages = { rg: 'Reasonable Grounds', cg: 'Conclusive Grounds' } as const;

/** "Reasonable Grounds: positive, 12 Feb 2027". The Competent Authority's own words for it, and no more (R67). */
export const sayDecision = (decision: StandingDecision): string =>
  `${stages[decision.stage]}: ${decision.outcome}, ${sayDay(decision.decidedOn)}`;
