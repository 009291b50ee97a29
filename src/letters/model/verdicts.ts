import type { MailKind, Outcome } from '../../nrm/vocabulary.ts';

/** What a whole letter can be: its kind, and its outcome where it has one. */
export const verdicts = [
  'reasonable-grounds positive',
  'reasonable-grounds negative',
  'conclusive-grounds positive',
  'conclusive-grounds negative',
  'reconsideration positive',
  'reconsideration negative',
  'information-request',
  'acknowledgement',
  'adult-transition',
  'other-competent-authority',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict that a kind and an outcome make; a decision without an outcome is none, and reads as the last of them. */
export function verdictOf(one: { readonly kind: MailKind; readonly outcome: Outcome | null }): Verdict {
  const name = one.outcome === null ? one.kind : `${one.kind} ${one.outcome}`;
  return verdicts.find((verdict) => verdict === name) ?? 'other-competent-authority';
}

/** Kind and outcome of a verdict. */
export function partsOf(verdict: Verdict): {
  readonly kind: Exclude<MailKind, 'unrelated'>;
  readonly outcome: Outcome | null;
} {
  switch (verdict) {
    case 'reasonable-grounds positive':
      return { kind: 'reasonable-grounds', outcome: 'positive' };
    case 'reasonable-grounds negative':
      return { kind: 'reasonable-grounds', outcome: 'negative' };
    case 'conclusive-grounds positive':
      return { kind: 'conclusive-grounds', outcome: 'positive' };
    case 'conclusive-grounds negative':
      return { kind: 'conclusive-grounds', outcome: 'negative' };
    case 'reconsideration positive':
      return { kind: 'reconsideration', outcome: 'positive' };
    case 'reconsideration negative':
      return { kind: 'reconsideration', outcome: 'negative' };
    default:
      return { kind: verdict, outcome: null };
  }
}
