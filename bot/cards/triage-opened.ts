import type { Instant } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { dateOf, timeOf } from './dates.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';
import { openButton } from './tab-link.ts';

export type TriageOpenedView = {
  /** Null = the card asks for no acknowledgement. */
  readonly alertId: string | null;
  readonly folderName: string;
  readonly foundAt: Instant;
  /** Why a machine may not decide; about the mail, never about a child. */
  readonly reasons: readonly string[];
  readonly status: 'open' | 'filed' | 'dismissed';
  /** Of the app in the council's catalogue, for the link into the tab. */
  readonly teamsAppId: string;
  readonly acknowledged: { readonly byName: string; readonly at: Instant } | null;
};

const statusWords = { open: null, filed: 'Filed by a person.', dismissed: 'Set aside by a person.' } as const;

/** P2, R49: a letter that nobody but a person may file. Subject and sender stay behind the tray's own door. */
export const triageOpenedCard = (view: TriageOpenedView): Card => {
  const status = statusWords[view.status];
  return companionCard(
    [
      heading('A letter needs a person'),
      words('It is not filed to any child yet. Nothing has been changed on a case.'),
      said(`${view.folderName}, ${dateOf(view.foundAt)} at ${timeOf(view.foundAt)}`, { label: 'Found in:' }),
      ...view.reasons.slice(0, 4).map((reason) => said(reason, { label: 'Why:' })),
      words(status ?? 'Open the tray, read the letter, and choose the child’s case or set the letter aside.'),
      ...(view.acknowledged === null
        ? []
        : [
            said(`${view.acknowledged.byName}, ${timeOf(view.acknowledged.at)}`, {
              label: 'Acknowledged by',
            }),
          ]),
    ],
    view.status === 'open'
      ? [
          ...(view.acknowledged === null && view.alertId !== null
            ? [plainButton('Acknowledge', 'acknowledge', { alert: view.alertId })]
            : []),
          openButton(view.teamsAppId, 'tray'),
        ]
      : [],
  );
};
