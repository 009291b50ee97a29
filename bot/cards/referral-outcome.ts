import type { CaseId } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';

export type ReferralOutcomeView = {
  /** Null = the card asks for no acknowledgement. */
  readonly alertId: string | null;
  readonly caseId: CaseId;
  readonly agreed: boolean;
  readonly leadName: string | null;
  readonly acknowledgedBy: string | null;
};

/** P1: to the manager and to the people named, when a referral is agreed or declined. The reason stays on the case. */
export const referralOutcomeCard = (view: ReferralOutcomeView): Card =>
  companionCard(
    [
      heading(view.agreed ? `Referral agreed on ${view.caseId}` : `Not referred: ${view.caseId}`),
      ...(view.leadName === null ? [] : [said(view.leadName, { label: 'Lead Professional:', most: 80 })]),
      words(
        view.agreed
          ? 'It should be completed and sent as soon as possible. It does not replace safeguarding.'
          : 'The reasons are on the case. The question comes back at the next meeting about this child.',
      ),
      ...(view.acknowledgedBy === null ? [] : [said(view.acknowledgedBy, { label: 'Acknowledged by' })]),
    ],
    view.acknowledgedBy === null && view.alertId !== null
      ? [plainButton('Acknowledge', 'acknowledge', { alert: view.alertId })]
      : [],
  );
