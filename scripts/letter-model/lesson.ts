import type { Unit } from '../../src/letters/model/network.ts';

/** A letter to learn from. `sorts`: the number of each unit's sort, -1 where nobody said; `verdict`: -1 likewise. */
export type Lesson = {
  readonly units: readonly Unit[];
  readonly sorts: readonly number[];
  readonly verdict: number;
};

export type Course = {
  readonly rounds: number;
  readonly rate: number;
  readonly denseRate: number;
  /** Share of features, and of the layers' numbers, left out by chance. */
  readonly fewerFeatures: number;
  readonly fewerNumbers: number;
  /** How much more the verdict counts than one unit. */
  readonly verdictWeight: number;
  /** Share of certainty that is always left to the other answers. */
  readonly humility: number;
  /** Share of the deciding and of the other units that are exchanged for one of the same sort; see exchange.ts. */
  readonly exchanged: { readonly deciding: number; readonly other: number };
};
