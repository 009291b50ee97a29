import type { Answer } from './api.ts';
import type { Problem } from './words/problem.ts';

/**
 * What a view knows: nothing yet (`loading`), an answer (`shown`, with `stale` when the newest refresh failed and the
 * last good answer still stands), or a reason why there is none (`failed`).
 */
export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly value: T; readonly stale: Problem | null }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * A refresh that finds the service away keeps what is on the screen and says so. A refusal takes it off the screen:
 * who may no longer see a child must not go on seeing it.
 */
export const loaded = <T>(before: Load<T>, answer: Answer<T>): Load<T> => {
  if (answer.ok) return { state: 'shown', value: answer.value, stale: null };
  const passing = answer.problem.kind === 'offline' || answer.problem.kind === 'broken';
  if (passing && before.state === 'shown') return { ...before, stale: answer.problem };
  return { state: 'failed', problem: answer.problem };
};
