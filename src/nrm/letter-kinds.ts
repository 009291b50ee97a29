import type { MailKind } from './vocabulary.ts';

/** What a letter is, in plain words. */
export const letterKinds: Readonly<Record<MailKind, string>> = {
  acknowledgement: 'acknowledgement',
  'reasonable-grounds': 'Reasonable Grounds decision letter',
  'conclusive-grounds': 'Conclusive Grounds decision letter',
  'information-request': 'request for information',
  reconsideration: 'review decision letter',
  'adult-transition': 'letter on turning 18',
  'other-competent-authority': 'other mail of the Competent Authority',
  unrelated: 'mail',
};
