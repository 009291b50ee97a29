import type { CaseId, Instant } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { dateOf, timeOf } from './dates.ts';
import { companionCard, heading, type Piece, plainButton, said, words } from './parts.ts';
import { draftButton, openButton } from './tab-link.ts';

/** Why the card comes: missed, soon to come, or something grave that was just recorded. */
export type ToldAbout = 'overdue' | 'reminder' | 'threat' | 'closing';

export type ObligationOverdueView = {
  readonly about: ToldAbout;
  /** What still stands in the way, in sentences of ours. */
  readonly missing: readonly string[];
  /** Null = the card asks for no acknowledgement. */
  readonly alertId: string | null;
  readonly caseId: CaseId;
  readonly title: string;
  readonly due: Instant | null;
  readonly why: string;
  readonly source: string;
  /** Key of the duty, where a draft of a mail helps with it. */
  readonly draftFor?: string | null;
  /** Of the app in the council's catalogue, for the link into the tab. */
  readonly teamsAppId: string;
  /** True = a duty that is done with the referral pack in hand (R38, R39). */
  readonly withPack?: boolean;
  readonly acknowledged: { readonly byName: string; readonly at: Instant } | null;
};

const headings: Readonly<Record<ToldAbout, string>> = {
  overdue: 'Overdue on',
  reminder: 'Coming up on',
  threat: 'Detention or removal threatened:',
  closing: 'Closing or step-down asked for:',
};

const dateWords = ({ about, due }: ObligationOverdueView): readonly Piece[] => {
  if (due === null || about === 'threat' || about === 'closing') return [];
  return [words(about === 'overdue' ? `It was due on ${dateOf(due)}.` : `It is due on ${dateOf(due)}.`)];
};

/** P1: something is overdue, coming up, or needs the manager now. Case number only, with the reason it is asked. */
export const obligationOverdueCard = (view: ObligationOverdueView): Card =>
  companionCard(
    [
      heading(`${headings[view.about]} ${view.caseId}`),
      said(view.title, { bold: true }),
      ...dateWords(view),
      ...view.missing.map((sentence) => said(`• ${sentence}`)),
      said(`${view.why} (${view.source})`, { label: 'Why:' }),
      ...(view.acknowledged === null
        ? []
        : [
            said(`${view.acknowledged.byName}, ${timeOf(view.acknowledged.at)}`, {
              label: 'Acknowledged by',
            }),
          ]),
    ],
    [
      ...(view.acknowledged === null && view.alertId !== null
        ? [plainButton('Acknowledge', 'acknowledge', { alert: view.alertId })]
        : []),
      ...draftButton(view.teamsAppId, view.caseId, view.draftFor ?? null),
      ...(view.withPack === true ? [openButton(view.teamsAppId, { caseId: view.caseId, pack: true })] : []),
      openButton(view.teamsAppId, { caseId: view.caseId }),
    ],
  );
