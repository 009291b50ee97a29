import type { CaseId, Instant, MailKind, Outcome } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { timeOf } from './dates.ts';
import { companionCard, heading, type Piece, plainButton, quiet, said, words } from './parts.ts';
import { draftButton, openButton } from './tab-link.ts';

export type LetterView = {
  readonly caseId: CaseId;
  readonly kind: MailKind;
  readonly outcome: Outcome | null;
  readonly folderName: string;
  readonly foundAt: Instant;
  readonly rescued: boolean;
  /** Key of the duty to answer it, where a draft of the answer is there. */
  readonly draftFor?: string | null;
  /** Of the app in the council's catalogue, for the link into the tab. */
  readonly teamsAppId: string;
};

const kindWords: Readonly<Record<MailKind, string>> = {
  acknowledgement: 'Acknowledgement of the referral',
  'reasonable-grounds': 'Reasonable Grounds decision',
  'conclusive-grounds': 'Conclusive Grounds decision',
  'information-request': 'Request for information',
  reconsideration: 'Review decision',
  'adult-transition': 'Letter about turning 18',
  'other-competent-authority': 'Letter from the Competent Authority',
  unrelated: 'Other mail',
};

/** "Reasonable Grounds decision: positive; found in Junk Email at 09:12; filed to CH-1003": no name of a child (R67, promise 5). */
export const letterLine = (view: Omit<LetterView, 'teamsAppId'>): string => {
  const outcome = view.outcome === null ? '' : `: ${view.outcome}`;
  return `${kindWords[view.kind]}${outcome}; found in ${view.folderName} at ${timeOf(view.foundAt)}; filed to ${view.caseId}`;
};

export type LetterFiledView = LetterView & {
  /** Null = the card asks for no acknowledgement. */
  readonly alertId: string | null;
  readonly acknowledged: { readonly byName: string; readonly at: Instant } | null;
};

const taken = (by: { readonly byName: string; readonly at: Instant }): Piece =>
  said(`${by.byName}, ${timeOf(by.at)}`, { label: 'Acknowledged by' });

/** To the manager: a letter is on a child's case (P1). Acknowledge changes the card in place. */
export const letterFiledCard = (view: LetterFiledView): Card =>
  companionCard(
    [
      heading('A letter is on a child’s case'),
      said(letterLine(view), { bold: true }),
      ...(view.outcome === null
        ? []
        : [quiet('The outcome is as the Competent Authority states it. Read the letter on the case.')]),
      ...(view.acknowledged === null ? [] : [taken(view.acknowledged)]),
    ],
    [
      ...(view.acknowledged === null && view.alertId !== null
        ? [plainButton('Acknowledge', 'acknowledge', { alert: view.alertId })]
        : []),
      ...draftButton(view.teamsAppId, view.caseId, view.draftFor ?? null),
      openButton(view.teamsAppId, { caseId: view.caseId }),
    ],
  );

/** To the worker (R50): it had gone to Junk and was found all the same. */
export const letterRescuedCard = (view: LetterView): Card =>
  companionCard(
    [
      heading('A letter was rescued for you'),
      said(letterLine(view), { bold: true }),
      words('It is on the case now, and you need do nothing to file it. Please read it there today.'),
    ],
    [
      ...draftButton(view.teamsAppId, view.caseId, view.draftFor ?? null),
      openButton(view.teamsAppId, { caseId: view.caseId }),
    ],
  );
