import type { Assessed } from './cycle.ts';

/** What became of a message, for a line in the log; null = nothing to say of mail that is none of our business. */
export const foundWords = ({ verdict, caseId }: Pick<Assessed, 'verdict' | 'caseId'>): string | null => {
  switch (verdict) {
    case 'filed':
      return `filed to ${caseId ?? 'its case'}`;
    case 'triage':
    case 'gave-up':
      return 'needs a person';
    case 'unrelated':
      return 'not ours';
    case 'ruled-out':
    case 'gone':
      return null;
    default:
      return verdict satisfies never;
  }
};
