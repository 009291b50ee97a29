import { maySeeCase, maySeeTriage } from '../../src/access/roles.ts';
import { type Alert, decisionDetail } from '../../src/alerts/alert.ts';
import { namelessReasons } from '../../src/letters/reasons.ts';
import { type CaseState, closingGaps, draftFor } from '../../src/nrm/index.ts';
import { decisionToldCard } from '../cards/decision-told.ts';
import { type LetterView, letterFiledCard, letterRescuedCard } from '../cards/letter-filed.ts';
import { meetingEscalationCard, meetingReminderCard } from '../cards/meeting-reminder.ts';
import { obligationOverdueCard, type ToldAbout } from '../cards/obligation-overdue.ts';
import { referralOutcomeCard } from '../cards/referral-outcome.ts';
import { triageOpenedCard } from '../cards/triage-opened.ts';
import type { Card } from '../ports.ts';
import { asksForNames, consultationOf, namesOf } from './case-cards.ts';
import { type Companion, instantOf, nameOf } from './companion.ts';
import { meetingCard } from './meeting-card.ts';
import { serviceCard } from './service-cards.ts';

/** The card of an alert as the record stands now. `settled` = nothing is asked any more: not worth a first sending. */
export type DrawnAlert = { readonly card: Card; readonly summary: string; readonly settled: boolean };

const drawn = (card: Card, summary: string, settled = false): DrawnAlert => ({ card, summary, settled });

const acknowledgement = async (companion: Companion, alert: Alert) =>
  alert.acknowledgedBy === null || alert.acknowledgedAt === null
    ? null
    : { byName: await nameOf(companion, alert.acknowledgedBy), at: alert.acknowledgedAt };

const buttonOf = (alert: Alert): string | null => (alert.wantsAcknowledgement ? alert.id : null);

const prompt = async (companion: Companion, alert: Alert): Promise<DrawnAlert | null> => {
  const meeting = await companion.record.meetings.load(alert.subject.id);
  if (meeting === null || meeting.chair?.id !== alert.recipient) return null;
  const card = await meetingCard(companion, meeting, alert.recipient);
  return drawn(card, 'A question for the chair of your meeting', meeting.endedAt !== null);
};

const unanswered = async (
  companion: Companion,
  alert: Alert,
  to: 'chair' | 'manager',
): Promise<DrawnAlert | null> => {
  const { record } = companion;
  const meeting = await record.meetings.load(alert.subject.id);
  if (meeting === null) return null;
  const { meetingId, title, startedAt, chair } = meeting;
  const about = alert.subject.detail === null ? meeting.children : [alert.subject.detail];
  const states = await Promise.all(about.map((caseId) => record.cases.load(caseId)));
  const open = states.filter((state): state is CaseState => {
    const asked = state?.meetings.find((one) => one.meetingId === meetingId);
    // A child whom the chair had picked by mistake is not asked about any more.
    if (asked === undefined) return state !== null && alert.subject.detail === null;
    return asked.status !== 'answered';
  });
  const nothingToAsk = meeting.typeChosen && meeting.meetingType === null;
  const settled = about.length > 0 ? open.length === 0 : meeting.noChild !== null || nothingToAsk;
  const isChair = chair?.id === alert.recipient;
  if (settled && to === 'chair' && isChair)
    return drawn(await meetingCard(companion, meeting, alert.recipient), 'Your meeting’s answer', true);
  const view = {
    meetingId,
    key: meeting.version,
    title,
    startedAt,
    kindUnknown: !meeting.typeChosen && meeting.meetingType === null,
    cases: open.map((state) => state.caseId),
  };
  return to === 'chair'
    ? drawn(
        meetingReminderCard(view),
        view.kindUnknown ? 'What kind of meeting was yours?' : 'A question from your meeting is still open',
        settled,
      )
    : drawn(
        meetingEscalationCard({ ...view, chairName: chair?.name ?? null }),
        'A meeting’s question is still open',
        settled,
      );
};

/** A decision without a letter of its own (P1): told by telephone, and on the case by a person's word. */
const toldDecision = async (
  companion: Companion,
  alert: Alert,
  state: CaseState,
): Promise<DrawnAlert | null> => {
  const decisions = state.referrals.flatMap((referral) => referral.decisions);
  const decision = decisions.findLast(({ id }) => decisionDetail(id) === alert.subject.detail);
  if (decision === undefined) return null;
  const { stage, review, outcome, evidence } = decision;
  const card = decisionToldCard({
    caseId: state.caseId,
    stage,
    review,
    outcome,
    toldBy: evidence.kind === 'told-by-phone' ? evidence.byWhom : null,
    alertId: buttonOf(alert),
    acknowledged: await acknowledgement(companion, alert),
  });
  return drawn(card, `A decision was recorded on ${state.caseId}`);
};

const letter = async (companion: Companion, alert: Alert, state: CaseState): Promise<DrawnAlert | null> => {
  const found = state.letters.find((one) => one.letterId === alert.subject.detail);
  if (found === undefined) return toldDecision(companion, alert, state);
  const answer = companion.record.cases
    .obligations(state, instantOf(companion))
    .find((duty) => duty.key.endsWith(`:reply:${found.letterId}`));
  const view: LetterView = {
    draftFor: answer?.key ?? null,
    caseId: state.caseId,
    kind: found.kind,
    outcome: found.outcome,
    folderName: found.found.folderName,
    foundAt: found.found.foundAt,
    rescued: found.found.rescued,
    teamsAppId: companion.teamsAppId,
  };
  if (alert.kind === 'letter-rescued') return drawn(letterRescuedCard(view), 'A letter was rescued for you');
  const acknowledged = await acknowledgement(companion, alert);
  return drawn(
    letterFiledCard({ ...view, alertId: buttonOf(alert), acknowledged }),
    `A letter was filed to ${state.caseId}`,
  );
};

const aboutOf: Partial<Record<Alert['kind'], ToldAbout>> = {
  'obligation-reminder': 'reminder',
  'threat-reported': 'threat',
  'closing-requested': 'closing',
};

const summaries: Readonly<Record<ToldAbout, string>> = {
  overdue: 'Something is overdue on',
  reminder: 'Something is coming up on',
  threat: 'Something urgent was reported on',
  closing: 'A closing or step-down was asked for on',
};

/** What R61 and R62 still ask for, in the words of the refusal that the manager would get. */
const stillMissing = (state: CaseState): readonly string[] =>
  closingGaps(state, state.settings).flatMap((gap) => (gap.ok ? [] : [gap.refusal.message]));

const overdue = async (companion: Companion, alert: Alert, state: CaseState): Promise<DrawnAlert | null> => {
  const duties = companion.record.cases.obligations(state, instantOf(companion));
  const duty = duties.find((one) => one.key === alert.subject.detail);
  if (duty === undefined) return null;
  const about = aboutOf[alert.kind] ?? 'overdue';
  const { title, due, why, source, action } = duty;
  const acknowledged = await acknowledgement(companion, alert);
  const { teamsAppId } = companion;
  const { caseId } = state;
  const draftable = draftFor(duty) === null ? null : duty.key;
  const missing = about === 'closing' ? stillMissing(state) : [];
  const view = {
    about,
    missing,
    withPack: action === 'mark-submitted' || action === 'record-pack-fact',
    alertId: buttonOf(alert),
    caseId,
    title,
    due,
    why,
    source,
    draftFor: draftable,
    teamsAppId,
    acknowledged,
  };
  return drawn(obligationOverdueCard(view), `${summaries[about]} ${state.caseId}`);
};

const outcome = async (companion: Companion, alert: Alert, state: CaseState): Promise<DrawnAlert> => {
  const agreed = alert.kind === 'referral-agreed';
  const acknowledgedBy = (await acknowledgement(companion, alert))?.byName ?? null;
  const leadName = state.people?.leadProfessional.name ?? null;
  const { caseId } = state;
  const card = referralOutcomeCard({ alertId: buttonOf(alert), caseId, agreed, leadName, acknowledgedBy });
  return drawn(card, `An answer on ${caseId}`);
};

const triage = async (companion: Companion, alert: Alert): Promise<DrawnAlert | null> => {
  const entry = await companion.record.triage.load(alert.subject.id);
  if (entry === null || !maySeeTriage({ id: alert.recipient, name: '' }, companion.council)) return null;
  const { folderName, foundAt } = entry.letter.found;
  const card = triageOpenedCard({
    alertId: buttonOf(alert),
    folderName,
    foundAt,
    reasons: namelessReasons(entry.reasons),
    status: entry.status,
    teamsAppId: companion.teamsAppId,
    acknowledged: await acknowledgement(companion, alert),
  });
  return drawn(card, 'A letter needs a person', entry.status !== 'open');
};

const onCase = async (companion: Companion, alert: Alert): Promise<DrawnAlert | null> => {
  const state = await companion.record.cases.load(alert.subject.id);
  if (state === null) return null;
  // Somebody who has left the case since then is told nothing more of it.
  if (!maySeeCase({ id: alert.recipient, name: '' }, state, companion.council)) return null;
  switch (alert.kind) {
    case 'letter-filed':
    case 'letter-rescued':
      return letter(companion, alert, state);
    case 'consultation-requested':
      return drawn(consultationOf(state), 'Your view is asked for', state.consultation.status === 'answered');
    case 'people-to-name':
      return drawn(
        namesOf(state, companion.council),
        'Two names are needed',
        state.people !== null || !asksForNames(state),
      );
    case 'referral-agreed':
    case 'referral-declined':
      return outcome(companion, alert, state);
    case 'obligation-overdue':
    case 'obligation-reminder':
    case 'threat-reported':
    case 'closing-requested':
      return overdue(companion, alert, state);
    default:
      return null;
  }
};

/** Draws an alert's card; null = there is nothing to say to this person any more. Summaries hold no child's detail. */
export const alertCard = async (companion: Companion, alert: Alert): Promise<DrawnAlert | null> => {
  switch (alert.kind) {
    case 'meeting-prompt':
      return prompt(companion, alert);
    case 'meeting-unanswered':
      return unanswered(companion, alert, 'chair');
    case 'meeting-unanswered-escalated':
      return unanswered(companion, alert, 'manager');
    case 'triage-opened':
      return triage(companion, alert);
    case 'undelivered':
    case 'mailbox-out-of-sight':
      return serviceCard(companion, alert, await acknowledgement(companion, alert));
    default:
      return onCase(companion, alert);
  }
};
