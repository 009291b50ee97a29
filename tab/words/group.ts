import type { ActionGroup } from '../../src/nrm/index.ts';

const groups: Readonly<Record<ActionGroup, string>> = {
  meeting: 'Meetings',
  referral: 'The question and the referral',
  safety: 'Keeping the child safe',
  letters: 'Letters and updates',
  decision: 'Decisions',
  child: 'The child’s views and details',
  pack: 'For the referral pack',
  partners: 'Police and partners',
  adult: 'Turning 18 and consent',
  people: 'Who does what',
  closing: 'Closing and step-down',
};

/** "Keeping the child safe" */
export const sayGroup = (group: ActionGroup): string => groups[group];
