import type { ActionView, CaseView, DraftOffer, DraftView } from '../../src/web/api-types.ts';

/** The same mark as the service counts: a person may have filled in some since. */
export const countBlanks = (text: string): number => text.match(/\[TO FILL IN:[^\]]*\]/g)?.length ?? 0;

/** The draft that helps with a duty; null = there is none. */
export const draftForDuty = (view: CaseView, duty: string): DraftOffer | null =>
  view.competentAuthority.drafts.find((one) => one.duty === duty) ?? null;

/** Drafts that wait for no duty. */
export const freeDrafts = (view: CaseView): readonly DraftOffer[] =>
  view.competentAuthority.drafts.filter((one) => one.duty === null);

/** The letter that a draft answers; null = it answers none. */
export const letterAnswered = ({ sent }: DraftView): string | null =>
  sent?.command === 'record-reply' ? sent.letterId : null;

/** What the draft itself tells of its sending: what the action is about, and what stands in its form at first. */
const known = (
  sent: NonNullable<DraftView['sent']>,
): { readonly about: string | null; readonly initial: Readonly<Record<string, string>> } => {
  switch (sent.command) {
    case 'record-reply':
      return { about: sent.letterId, initial: {} };
    case 'record-done':
      return { about: sent.key, initial: {} };
    case 'record-review-request':
      return { about: null, initial: { step: 'sent' } };
    case 'record-ca-update':
      return { about: null, initial: { purpose: sent.purpose, covers: sent.covers.join('\n') } };
    default: {
      const unknown: never = sent;
      return unknown;
    }
  }
};

/** "I sent it" as an action of the case, with what the draft knows filled in; null = this person has none. */
export const sentAction = ({ sent }: DraftView, actions: readonly ActionView[]): ActionView | null => {
  if (sent === null) return null;
  const { about, initial } = known(sent);
  const action = actions.find((one) => one.command === sent.command && one.about === about);
  if (action === undefined) return null;
  return {
    ...action,
    title: 'Record that I sent it',
    form: action.form.map((field) => ({ ...field, initial: initial[field.name] ?? field.initial })),
  };
};
