import type { CaseId, Instant } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { dateOf, timeOf } from './dates.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';
import { openButton } from './tab-link.ts';

export type ObligationOverdueView = {
  /** Null = the card asks for no acknowledgement. */
  readonly alertId: string | null;
  readonly caseId: CaseId;
  readonly title: string;
  readonly due: Instant | null;
  readonly why: string;
  readonly source: string;
  /** Of the app in the council's catalogue, for the link into the tab. */
  readonly teamsAppId: string;
  /** True = a duty that is done with the referral pack in hand (R38, R39). */
  readonly withPack?: boolean;
  readonly acknowledged: { readonly byName: string; readonly at: Instant } | null;
};

/** P1: something is overdue. Case number only, with the reason it is asked. */
export const obligationOverdueCard = (view: ObligationOverdueView): Card =>
  companionCard(
    [
      heading(`Overdue on ${view.caseId}`),
      said(view.title, { bold: true }),
      ...(view.due === null ? [] : [words(`It was due on ${dateOf(view.due)}.`)]),
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
      ...(view.withPack === true ? [openButton(view.teamsAppId, { caseId: view.caseId, pack: true })] : []),
      openButton(view.teamsAppId, { caseId: view.caseId }),
    ],
  );
