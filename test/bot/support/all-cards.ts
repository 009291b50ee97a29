import { chairHandoverCard } from '../../../bot/cards/chair-handover.ts';
import { consultationAnsweredCard, consultationCard } from '../../../bot/cards/consultation.ts';
import { decisionToldCard } from '../../../bot/cards/decision-told.ts';
import { guidanceCard } from '../../../bot/cards/guidance.ts';
import { helpCard } from '../../../bot/cards/help.ts';
import { letterFiledCard, letterRescuedCard } from '../../../bot/cards/letter-filed.ts';
import type { ChildInMeeting } from '../../../bot/cards/meeting-child.ts';
import { meetingClosedCard } from '../../../bot/cards/meeting-closed.ts';
import { meetingPromptCard } from '../../../bot/cards/meeting-prompt.ts';
import { meetingEscalationCard, meetingReminderCard } from '../../../bot/cards/meeting-reminder.ts';
import { meetingTypeCard } from '../../../bot/cards/meeting-type-question.ts';
import { myWorkCard } from '../../../bot/cards/my-work.ts';
import { namePeopleCard, namesNotNeededCard, peopleNamedCard } from '../../../bot/cards/name-people.ts';
import { obligationOverdueCard } from '../../../bot/cards/obligation-overdue.ts';
import { referralOutcomeCard } from '../../../bot/cards/referral-outcome.ts';
import { outOfSightCard, undeliveredCard } from '../../../bot/cards/service-alarm.ts';
import { sharedQuestionCard } from '../../../bot/cards/shared-question.ts';
import { triageOpenedCard } from '../../../bot/cards/triage-opened.ts';
import type { Card } from '../../../bot/ports.ts';
import { defaultHelp } from '../../../src/council.ts';
import { defaultMeetingTypes } from '../../../src/nrm/index.ts';

/** Every card, drawn with `text` wherever people or mails may write, and `many` of whatever there can be many of. */
export const allCards = (text: string, many: number): Readonly<Record<string, Card>> => {
  const at = '2026-11-22T09:12:00.000Z';
  const meeting = { meetingId: 'M-0123456789abcdef01234567', key: 12, title: text };
  const numbers = Array.from({ length: many }, (_, n) => `CH-${1000 + n}`);
  const taken = { byName: text, at };
  const people = numbers.map((id) => ({ id, name: text }));
  const child = (caseId: string, how: 'open' | 'answered' | 'review'): ChildInMeeting => ({
    caseId,
    childName: text,
    earlier: { reason: text, on: '2026-10-01' },
    answered:
      how !== 'answered'
        ? null
        : { answer: 'refer', reason: text, decideBy: '2026-12-01', stillNeeded: [text, text] },
    review: how === 'review' ? { given: { result: 'new-information', words: text } } : null,
    problem: text,
    typed: { reason: text.slice(0, 500), decideBy: '2026-12-01' },
  });
  const prompt = {
    ...meeting,
    choices: numbers.map((caseId) => ({ caseId, childName: text })),
    remembered: numbers.slice(0, 2),
    problem: text,
  };
  const letter = {
    caseId: 'CH-1003',
    kind: 'reasonable-grounds',
    outcome: 'positive',
    folderName: text,
    foundAt: at,
    rescued: true,
    teamsAppId: 'app-1',
  } as const;
  const duty = {
    alertId: 'a-1',
    caseId: 'CH-1003',
    title: text,
    due: at,
    why: text,
    source: text,
    teamsAppId: 'app-1',
    acknowledged: null,
  };
  const reminder = { ...meeting, startedAt: at, kindUnknown: false, cases: numbers };
  const consultation = { caseId: 'CH-1003', childName: text };
  return {
    'meeting prompt, picking': meetingPromptCard({ ...prompt, children: [] }),
    'meeting prompt, asking': meetingPromptCard({
      ...prompt,
      children: numbers.map((n) => child(n, 'open')),
    }),
    'meeting prompt, reviewing': meetingPromptCard({
      ...prompt,
      children: numbers.map((n) => child(n, 'review')),
    }),
    'meeting prompt, answered': meetingPromptCard({
      ...prompt,
      children: numbers.map((n) => child(n, 'answered')),
    }),
    'meeting type': meetingTypeCard({ ...meeting, types: defaultMeetingTypes, problem: text }),
    'meeting closed': meetingClosedCard({ ...meeting, reason: text }),
    handover: chairHandoverCard({ ...meeting, chairName: text }),
    'shared question': sharedQuestionCard({ meetingId: meeting.meetingId }),
    reminder: meetingReminderCard(reminder),
    'reminder, kind unknown': meetingReminderCard({ ...reminder, kindUnknown: true, cases: [] }),
    escalation: meetingEscalationCard({ ...reminder, chairName: text }),
    consultation: consultationCard({
      ...consultation,
      key: 3,
      workerName: text,
      answer: text,
      reason: text,
      problem: text,
      typed: { advice: 'refer', words: text.slice(0, 1000) },
    }),
    'consultation answered': consultationAnsweredCard({
      ...consultation,
      advice: 'refer',
      words: text,
      byName: text,
    }),
    'name people': namePeopleCard({
      ...consultation,
      key: 3,
      leadChoices: people,
      supporterChoices: people,
      problem: text,
      typed: { lead: 'CH-1000', supporter: '' },
    }),
    'people named': peopleNamedCard({ ...consultation, leadName: text, supporterName: text }),
    'names not needed': namesNotNeededCard({ ...consultation, answer: text }),
    'letter filed': letterFiledCard({ ...letter, alertId: 'a-1', acknowledged: null }),
    'letter acknowledged': letterFiledCard({ ...letter, alertId: 'a-1', acknowledged: taken }),
    'letter rescued': letterRescuedCard(letter),
    'decision told': decisionToldCard({
      caseId: 'CH-1003',
      stage: 'rg',
      review: false,
      outcome: 'positive',
      toldBy: text,
      alertId: 'a-1',
      acknowledged: null,
    }),
    triage: triageOpenedCard({
      alertId: 'a-1',
      folderName: text,
      foundAt: at,
      reasons: numbers.map(() => text),
      status: 'open',
      teamsAppId: 'app-1',
      acknowledged: taken,
    }),
    ...Object.fromEntries(
      (['overdue', 'reminder', 'threat', 'closing'] as const).map((about) => [
        about,
        obligationOverdueCard({
          ...duty,
          draftFor: 'R50:look:1',
          about,
          missing: about === 'closing' ? [text, text] : [],
        }),
      ]),
    ),
    outcome: referralOutcomeCard({
      alertId: 'a-1',
      caseId: 'CH-1003',
      agreed: true,
      leadName: text,
      acknowledgedBy: text,
    }),
    undelivered: undeliveredCard({ alerts: numbers.map((id) => ({ id, recipient: text })) }),
    'mailbox out of sight': outOfSightCard({
      mailbox: text,
      since: at,
      trouble: text,
      alertId: 'a-1',
      acknowledged: null,
    }),
    help: helpCard(),
    guidance: guidanceCard({
      help: {
        ...defaultHelp,
        supportProviders: numbers.map((name) => ({ name, contact: text })),
        firstResponders: numbers.map((name) => ({ name, formerly: [text], mostlyAdults: true })),
      },
      rgTestText: text,
      cgTestText: text,
      guardians: text,
    }),
    'my work': myWorkCard(
      numbers.map((caseId) => ({
        caseId,
        childName: text,
        due: [
          { title: text, due: at, overdue: true },
          { title: text, due: null, overdue: false },
          { title: text, due: at, overdue: false },
        ],
      })),
    ),
  };
};
