import type { DraftOffer } from '../../src/web/api-types.ts';

/** What a draft is called on its button. */
export const sayDraft: Readonly<Record<DraftOffer['kind'], string>> = {
  'information-reply': 'Draft the answer',
  'transition-reply': 'Draft the reply about turning 18',
  'ca-update': 'Draft an update',
  'review-request': 'Draft a request for a review',
  chase: 'Draft an e-mail that asks about it',
};

/** "3 places are still to be filled in." */
export const sayBlanks = (count: number): string => {
  if (count === 0) return 'Nothing is left to fill in.';
  return count === 1 ? '1 place is still to be filled in.' : `${count} places are still to be filled in.`;
};
