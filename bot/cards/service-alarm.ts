import type { Instant } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { dateOf, timeOf } from './dates.ts';
import { companionCard, heading, plainButton, said, words } from './parts.ts';

export type UndeliveredView = {
  /** Alerts that were given up after a day of failures, oldest first. */
  readonly alerts: readonly { readonly id: string; readonly recipient: string }[];
};

const shown = 5;

/** To an administrator: somebody was not told. Counts and ids only, nothing of what the alerts are about. */
export const undeliveredCard = ({ alerts }: UndeliveredView): Card =>
  companionCard(
    alerts.length === 0
      ? [heading('Everybody could be told'), words('No alert is waiting to be mended any more.')]
      : [
          heading('Somebody could not be told'),
          said(`${alerts.length}`, { label: 'Alerts given up after a day of failures:' }),
          ...alerts
            .slice(0, shown)
            .map(({ id, recipient }) => said(`${id}, for the person ${recipient}`, { label: 'Alert' })),
          ...(alerts.length > shown ? [words(`${alerts.length - shown} more.`)] : []),
          words(
            'Check that the app is installed for these people and that they have not blocked it. Then run: npm run --silent nrm -- revive-alerts',
          ),
        ],
  );

export type OutOfSightView = {
  readonly mailbox: string;
  readonly since: Instant;
  /** What to do about it; null = the mailbox is watched again. */
  readonly trouble: string | null;
  readonly alertId: string | null;
  readonly acknowledged: { readonly byName: string; readonly at: Instant } | null;
};

/** To an administrator (D11): letters in this mailbox are not found at present. */
export const outOfSightCard = (view: OutOfSightView): Card =>
  companionCard(
    [
      heading(view.trouble === null ? 'A mailbox is watched again' : 'A mailbox cannot be watched'),
      said(view.mailbox, { label: 'Mailbox:' }),
      said(`${dateOf(view.since)} at ${timeOf(view.since)}`, { label: 'Last seen whole:' }),
      ...(view.trouble === null
        ? [words('What arrived meanwhile has been or is being looked at now. Nothing is lost.')]
        : [
            said(view.trouble, { label: 'What to do:', most: 500 }),
            words(
              'A letter that arrives there is not found until this is mended. Nothing is lost meanwhile.',
            ),
          ]),
      ...(view.acknowledged === null
        ? []
        : [
            said(`${view.acknowledged.byName}, ${timeOf(view.acknowledged.at)}`, {
              label: 'Acknowledged by',
            }),
          ]),
    ],
    view.trouble !== null && view.acknowledged === null && view.alertId !== null
      ? [plainButton('Acknowledge', 'acknowledge', { alert: view.alertId })]
      : [],
  );
