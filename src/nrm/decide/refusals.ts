import { type Refusal, refuse } from '../refusal.ts';

/** Refusals that several topics share; each tells the person what to do next. */

export const noSuchCase = refuse(
  'no-such-case',
  'R2',
  'There is no case with this number yet. Open the case first, then try again.',
);

/** The actor's role may not do this; `who` names in plain words who may. */
export const notAllowed = (rule: string, what: string, who: string, override: Refusal['override'] = []) =>
  refuse('not-allowed', rule, `Your role cannot ${what}. Ask ${who} to do it.`, override);

export const underWay = refuse(
  'referral-under-way',
  'R59',
  'A referral has already been sent to the Home Office, so this question is not asked again. Record the review of this meeting instead, with any new information.',
);
