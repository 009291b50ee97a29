import type { CaseId, Instant, Outcome } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { timeOf } from './dates.ts';
import { companionCard, heading, plainButton, quiet, said } from './parts.ts';

export type DecisionToldView = {
  readonly caseId: CaseId;
  readonly stage: 'rg' | 'cg';
  readonly review: boolean;
  readonly outcome: Outcome;
  /** Who at the Competent Authority said so; null = entered from an earlier record. */
  readonly toldBy: string | null;
  /** Null = the card asks for no acknowledgement. */
  readonly alertId: string | null;
  readonly acknowledged: { readonly byName: string; readonly at: Instant } | null;
};

const stageWords = { rg: 'Reasonable Grounds decision', cg: 'Conclusive Grounds decision' } as const;

/** "Reasonable Grounds decision: positive; told by telephone by A Caseworker; on CH-1003": no name of a child (R67). */
const decisionLine = ({ caseId, stage, review, outcome, toldBy }: DecisionToldView): string => {
  const how = toldBy === null ? 'recorded without a letter' : `told by telephone by ${toldBy}`;
  return `${review ? 'Review of the ' : ''}${stageWords[stage]}: ${outcome}; ${how}; on ${caseId}`;
};

/** To the manager: a decision is on a child's case and its letter is not there yet (P1). Acknowledge changes it in place. */
export const decisionToldCard = (view: DecisionToldView): Card =>
  companionCard(
    [
      heading('A decision is on a child’s case'),
      said(decisionLine(view), { bold: true }),
      quiet(
        'The outcome is as the Competent Authority stated it. The letter has not come yet; it is filed here when it does.',
      ),
      ...(view.acknowledged === null
        ? []
        : [
            said(`${view.acknowledged.byName}, ${timeOf(view.acknowledged.at)}`, {
              label: 'Acknowledged by',
            }),
          ]),
    ],
    view.acknowledged === null && view.alertId !== null
      ? [plainButton('Acknowledge', 'acknowledge', { alert: view.alertId })]
      : [],
  );
