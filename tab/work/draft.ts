import type { CaseCommand, Day } from '../../src/nrm/index.ts';
import type { CaseView, DraftOffer, DraftView } from '../../src/web/api-types.ts';

/** The same mark as the service counts: a person may have filled in some since. */
export const countBlanks = (text: string): number => text.match(/\[TO FILL IN:[^\]]*\]/g)?.length ?? 0;

/** The draft that helps with a duty; null = there is none. */
export const draftForDuty = (view: CaseView, duty: string): DraftOffer | null =>
  view.competentAuthority.drafts.find((one) => one.duty === duty) ?? null;

/** Drafts that wait for no duty. */
export const freeDrafts = (view: CaseView): readonly DraftOffer[] =>
  view.competentAuthority.drafts.filter((one) => one.duty === null);

export type SentFacts = { readonly on: Day; readonly words: string; readonly mitigation: string };

/** What has to be written down of a mail that was sent, beside its day. */
export const sentAsks = (
  draft: DraftView,
): { readonly words: string | null; readonly mitigation: boolean } => {
  switch (draft.sent?.command) {
    case 'record-ca-update':
      return {
        words: 'What the update said, in a few sentences',
        mitigation: draft.sent.purpose !== 'information',
      };
    case 'record-review-request':
      return { words: 'What the new evidence is', mitigation: false };
    case 'record-done':
      return { words: 'What was asked, and how', mitigation: false };
    default:
      return { words: null, mitigation: false };
  }
};

/** "I sent it" as a command; null = there is nothing to record, or something is missing. */
export const sentCommand = (
  { sent }: DraftView,
  { on, words, mitigation }: SentFacts,
): CaseCommand | null => {
  if (sent === null || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return null;
  const said = words.trim();
  switch (sent.command) {
    case 'record-reply':
      return { type: 'record-reply', letterId: sent.letterId, sentOn: on };
    case 'record-review-request':
      return said === '' ? null : { type: 'record-review-request', step: 'sent', on, evidence: said };
    case 'record-done':
      return said === '' ? null : { type: 'record-done', key: sent.key, words: said };
    case 'record-ca-update': {
      const { purpose, covers } = sent;
      const how = mitigation.trim();
      if (said === '' || (purpose !== 'information' && how === '')) return null;
      return {
        type: 'record-ca-update',
        purpose,
        covers,
        sentOn: on,
        words: said,
        mitigation: purpose === 'information' ? null : how,
      };
    }
    default: {
      const unknown: never = sent;
      return unknown;
    }
  }
};
