import type { Obligation } from './obligation.ts';
import { currentReferral } from './stage.ts';
import type { CaseState } from './state.ts';
import type { DraftKind } from './tracks/facts.ts';
import { everSent } from './tracks/read.ts';

/** Which draft helps with which duty: the beginning of the duty's key, and the kind of mail. To add one: a line here. */
const fits: readonly { readonly duty: string; readonly draft: DraftKind }[] = [
  { duty: 'R45:reply:', draft: 'information-reply' },
  { duty: 'R32:reply:', draft: 'transition-reply' },
  { duty: 'R60:update:', draft: 'ca-update' },
  { duty: 'R53:threat:', draft: 'ca-update' },
  { duty: 'R61:closing', draft: 'ca-update' },
  { duty: 'R55:review:', draft: 'review-request' },
  { duty: 'R40:reference', draft: 'chase' },
  { duty: 'R41:acknowledgement', draft: 'chase' },
  { duty: 'R50:look:', draft: 'chase' },
  { duty: 'R47:chase:', draft: 'chase' },
];

/**
 * The draft that helps with a duty; null = there is none (R32, R42, R46, R55, R60, D7, D10). Nobody is asked about what
 * is late before it is.
 */
export const draftFor = ({
  key,
  due,
  state,
}: Pick<Obligation, 'key' | 'due' | 'state'>): DraftKind | null => {
  const draft = fits.find(({ duty }) => key.startsWith(duty))?.draft ?? null;
  return draft === 'chase' && due !== null && state !== 'overdue' ? null : draft;
};

/** Drafts that a person may ask for of their own accord, with no duty open: an update (R42), a review request (R56). */
export const freeDrafts = (state: CaseState): readonly DraftKind[] => [
  ...(everSent(state) ? (['ca-update'] as const) : []),
  ...((currentReferral(state)?.decisions.length ?? 0) > 0 ? (['review-request'] as const) : []),
];
