import { deadlineDay } from '../deadlines.ts';
import { addCalendarDays, daysBetween, londonDay, spokenDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import { isSent } from '../stage.ts';
import type { ReferralState } from '../state.ts';
import { referralIndex } from '../tracks/evolve.ts';
import { addWorkingDays } from '../working-days.ts';
import { ago } from './consideration.ts';
import {
  byManager,
  dueOn,
  exploitationTeamManager,
  lead,
  morningOn,
  reminderOn,
  undated,
  type View,
} from './view.ts';

/** R6, D3: agreed and not sent. The lead professional daily, the manager and the Exploitation Team manager from day 3. */
const send = (view: View, { agreedAt }: ReferralState): readonly Obligation[] => {
  if (view.stage !== 'agreed' || agreedAt === null) return [];
  const { state, extra, now } = view;
  const agreed = londonDay(agreedAt);
  const escalates = morningOn(addCalendarDays(agreed, 3), extra);
  const tomorrow = reminderOn(addWorkingDays(view.today, 1, extra));
  const duty = {
    key: 'R6:send',
    rule: 'R6',
    deadline: 'D3',
    title: `Send the agreed referral: agreed ${ago(daysBetween(agreed, view.today))}, not sent`,
    who: [lead(state), ...(now >= escalates ? [byManager(state), exploitationTeamManager] : [])],
    action: 'mark-submitted',
  } as const;
  return [
    dueOn(view, duty, deadlineDay('D3', agreed, state.settings, extra), undefined, [escalates, tomorrow]),
  ];
};

/** R40, D4: the Competent Authority's number is missing. */
const reference = (view: View, { submittedAt, references }: ReferralState): readonly Obligation[] => {
  if (!isSent(view.stage) || view.stage === 'withdrawn' || references.length > 0) return [];
  const duty = {
    key: 'R40:reference',
    rule: 'R40',
    deadline: 'D4',
    title:
      'Reference missing: look in the Junk folder for the confirmation e-mail, then ask the Competent Authority',
    who: [lead(view.state)],
    action: 'record-reference',
  } as const;
  return [
    submittedAt === null
      ? undated(view, duty)
      : dueOn(view, duty, deadlineDay('D4', londonDay(submittedAt), view.state.settings, view.extra)),
  ];
};

/** R41, D5: no acknowledgement yet. A decision shows as well that the referral arrived. */
const acknowledgement = (view: View, referral: ReferralState): readonly Obligation[] => {
  const { submittedAt, acknowledgedAt } = referral;
  const awaited = view.stage === 'submitted' || view.stage === 'with-ca';
  if (!awaited || acknowledgedAt !== null || submittedAt === null) return [];
  const duty = {
    key: 'R41:acknowledgement',
    rule: 'R41',
    deadline: 'D5',
    title: 'No acknowledgement yet: look in the Junk folder, then ask the Competent Authority',
    who: [lead(view.state)],
    action: null,
  } as const;
  return [dueOn(view, duty, deadlineDay('D5', londonDay(submittedAt), view.state.settings, view.extra))];
};

/**
 * R39, D16: a draft on the Home Office service is deleted 28 days after it was last saved. Its own mail warns on day 21;
 * the product calls it to mind before.
 */
const draft = (view: View): readonly Obligation[] => {
  const { formDraft } = view.state.tracks;
  const { extra } = view;
  if (view.stage !== 'agreed' || formDraft === null || formDraft.referral !== referralIndex(view.state))
    return [];
  const terms = view.referral?.settings ?? view.state.settings;
  const saved = formDraft.lastSavedOn;
  const deleted = deadlineDay('D16', saved, terms, extra);
  const soon = addCalendarDays(saved, terms.draftReminderDays);
  const duty = {
    key: `R39:draft:${saved}`,
    rule: 'R39',
    deadline: 'D16',
    title:
      view.today > deleted
        ? `The draft on the Home Office service was to be deleted on ${spokenDay(deleted)}: start it anew if it is gone`
        : `Send the draft on the Home Office service before it is deleted on ${spokenDay(deleted)}, or save it again`,
    who: [lead(view.state)],
    action: 'record-form-draft',
    reminders: [morningOn(soon, extra)],
  } as const;
  return [dueOn(view, duty, deleted, soon)];
};

export const sendingDuties = (view: View): readonly Obligation[] => {
  const { referral } = view;
  return referral === null
    ? []
    : [
        ...send(view, referral),
        ...draft(view),
        ...reference(view, referral),
        ...acknowledgement(view, referral),
      ];
};
